/** Notes by a template: one for each story, speaker or passage. */
import { VerbatimError } from '../../../../contract/errors.ts';
import type { ExportFile, ExportTemplate } from '../../../../contract/exporting.ts';
import { hideMarkers, NOTE_BEGIN, NOTE_END } from '../../../../text/note-markers.ts';
import { arrange } from '../arrange.ts';
import { createFileNames, nameOfAll } from '../file-names.ts';
import type { ExportContent } from '../types.ts';
import { fillTemplate } from './fill-template.ts';
import { parseTemplate } from './parse-template.ts';
import { TemplateError } from './template-error.ts';
import { factsOfArticle, factsOfPassage, factsOfSpeaker } from './template-facts.ts';
import type { TemplateValue } from './template-values.ts';

interface Note {
  title: string;
  key: string;
  facts: Record<string, TemplateValue>;
}

const MEDIA_TYPE = 'text/markdown';
const TITLE_UNITS = 60;

/**
 * The notes of a template: a file each, or one after the other in one file.
 * @throws VerbatimError `bad-input` with the line and the column of what is wrong in it
 */
export function exportByTemplate(
  content: ExportContent,
  { unit, text: source }: ExportTemplate,
): ExportFile[] {
  try {
    const template = { source, nodes: parseTemplate(source) };
    const notes = notesOf(content, unit);
    const write = ({ facts }: Note): string => `${fillTemplate(template, facts).trimEnd()}\n`;
    if (content.layout === 'one') {
      const name = nameOfAll(content.articles, '.md');
      return [{ name, key: content.key, mediaType: MEDIA_TYPE, text: notes.map(write).join('\n') }];
    }
    const nameFor = createFileNames('.md');
    return notes.map((note) => ({
      ...{ name: nameFor(note.title), key: note.key, mediaType: MEDIA_TYPE },
      text: withMarkers(write(note)),
    }));
  } catch (error) {
    throw error instanceof TemplateError ? toCoded(error) : error;
  }
}

function notesOf(content: ExportContent, unit: ExportTemplate['unit']): Note[] {
  if (unit === 'speaker') {
    return arrange({ ...content, shape: 'dossier' }).map(({ title, key, passages }) => ({
      ...{ title, key, facts: factsOfSpeaker(passages) },
    }));
  }
  if (unit === 'article') {
    return content.articles.map(({ article, passages }) => ({
      ...{ title: article.title, key: article.id, facts: factsOfArticle(article, passages) },
    }));
  }
  const passages = content.collection?.passages ?? content.articles.flatMap((exported) => exported.passages);
  return passages.map((card) => ({
    title: [card.attribution.speaker ?? card.source.title, card.quote.slice(0, TITLE_UNITS)].join(' - '),
    ...{ key: `passage:${card.id}`, facts: factsOfPassage(card) },
  }));
}

/** What a template writes is the program's, all but its front matter, which is merged property by property. */
function withMarkers(note: string): string {
  const front = /^---\n[\s\S]*?^---\n+/mu.exec(note);
  const head = front?.index === 0 ? front[0] : '';
  return `${head}${NOTE_BEGIN}\n\n${hideMarkers(note.slice(head.length))}\n${NOTE_END}\n`;
}

function toCoded({ line, column, message }: TemplateError): VerbatimError {
  return new VerbatimError(
    'bad-input',
    `The template is wrong in line ${String(line)}, column ${String(column)}: ${message}.`,
  );
}
