/** A table of passages: a row for each, with its source and everything by which it is found again. */
import type { ExportFile } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import { describePages } from './citation.ts';
import { writeCsv } from './csv-text.ts';
import { linkToPassage } from './text-fragment.ts';
import type { ExportContent } from './types.ts';
import { writeFiles } from './write-files.ts';

/** The columns in their order; docs/formats.md lists them. New ones are only ever added at the end. */
const COLUMNS = [
  ...['quote', 'speaker', 'role', 'kind', 'saidOn', 'venue', 'title', 'byline', 'site', 'published'],
  ...['url', 'link', 'pages', 'captured', 'textSha256', 'tags', 'note', 'colour', 'private', 'status'],
  ...[
    'language',
    'prefix',
    'suffix',
    'start',
    'end',
    'kept',
    'changed',
    'articleId',
    'captureId',
    'passageId',
  ],
] as const;

/** Passages as CSV; what could be a formula is marked as text. */
export function exportCsv(content: ExportContent): ExportFile[] {
  return writeFiles(content, {
    ...{ extension: '.csv', mediaType: 'text/csv', isShaped: true },
    write: ({ passages }) => writeCsv([COLUMNS, ...passages.map(toRow)]),
  });
}

/** In the order of the columns. */
function toRow(card: PassageCard): (string | number | boolean | null)[] {
  const { attribution, source } = card;
  return [
    ...[card.quote, attribution.speaker, attribution.role, attribution.kind, attribution.saidOn],
    ...[attribution.venue, source.title, source.byline, source.siteName, source.publishedAt, source.url],
    ...[linkToPassage({ ...card, url: source.url }), describePages(source), source.capturedAt],
    ...[source.textSha256, card.tags.join('; '), card.note, card.colour, card.private, card.status],
    ...[source.language, card.prefix, card.suffix, card.start, card.end, card.createdAt, card.updatedAt],
    ...[card.articleId, card.captureId, card.id],
  ];
}
