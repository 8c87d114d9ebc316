/** The CSV that Readwise imports. Its columns are Readwise's; what it has no column for goes into the note. */
import type { ExportFile } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import { describeAttribution } from './citation.ts';
import { writePlainCsv } from './csv-text.ts';
import type { ExportContent } from './types.ts';
import { writeFiles } from './write-files.ts';

const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/** Passages as Readwise takes them: tags as `.tag` at the head of the note, then who said it, then the note. */
export function exportReadwise(content: ExportContent): ExportFile[] {
  return writeFiles(content, {
    ...{ extension: '.csv', mediaType: 'text/csv', isShaped: true },
    write: ({ passages }) => writePlainCsv([COLUMNS, ...passages.map(toRow)]),
  });
}

function toRow(card: PassageCard): (string | number | null)[] {
  const { source, start } = card;
  const kept = card.createdAt.replace('T', ' ').replace(/(?:\.\d+)?Z$/u, '+00:00');
  return [card.quote, source.title, source.byline, source.url, noteOf(card), start, kept];
}

function noteOf(card: PassageCard): string {
  const said = describeAttribution(card);
  const tags = card.tags.map((tag) => `.${tag.trim().replace(/[\s.,]+/gu, '-')}`).join(' ');
  return [tags, said === '' ? '' : `— ${said}`, card.note.trim()].filter((part) => part !== '').join('\n');
}
