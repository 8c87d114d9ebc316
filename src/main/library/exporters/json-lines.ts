/** JSON lines of our own: an object on each, so that large exports are read one by one. docs/formats.md describes it. */
import type { ExportFile } from '../../../contract/exporting.ts';
import { articleToJson, collectionToJson, JSON_EXPORT_VERSION, passageToJson } from './json.ts';
import type { ExportContent } from './types.ts';
import { writeFiles, type ExportPart } from './write-files.ts';

/** First a line that says what this is, then each article, followed by its passages. */
export function exportJsonLines(content: ExportContent): ExportFile[] {
  return writeFiles(content, {
    ...{ extension: '.jsonl', mediaType: 'application/x-ndjson', isShaped: false },
    write: (part) => linesOf(part).join(''),
  });
}

function linesOf({ articles, collection }: ExportPart): string[] {
  return [
    lineOf('export', { format: 'verbatim', version: JSON_EXPORT_VERSION }),
    ...(collection === null ? [] : [lineOf('collection', collectionToJson(collection))]),
    ...articles.flatMap(({ article, passages }) => [
      lineOf('article', articleToJson(article)),
      ...passages.map((card) => lineOf('passage', passageToJson(card))),
    ]),
  ];
}

function lineOf(type: string, facts: object): string {
  return `${JSON.stringify({ type, ...facts })}\n`;
}
