/** JSON lines of our own: an object on each, so that large exports are read one by one. docs/formats.md describes it. */
import type { ExportFile } from '../../../contract/exporting.ts';
import { articleToJson, collectionToJson, JSON_EXPORT_VERSION, passageToJson } from './json.ts';
import type { ExportContent } from './types.ts';
import { writeFiles, type ExportPart } from './write-files.ts';

/** First a line that says what this is, then each article, followed by its passages. */
export function exportJsonLines(content: ExportContent): ExportFile[] {
  return writeFiles(content, {
    ...{ extension: '.jsonl', mediaType: 'application/x-ndjson', isShaped: false },
    write: (part) =>
      `${linesOf(part)
        .map((line) => JSON.stringify(line))
        .join('\n')}\n`,
  });
}

function linesOf({ articles, collection }: ExportPart): object[] {
  return [
    { type: 'export', format: 'verbatim', version: JSON_EXPORT_VERSION },
    ...(collection === null ? [] : [{ type: 'collection', ...collectionToJson(collection) }]),
    ...articles.flatMap(({ article, passages }) => [
      { type: 'article', ...articleToJson(article) },
      ...passages.map((card) => ({ type: 'passage', ...passageToJson(card) })),
    ]),
  ];
}
