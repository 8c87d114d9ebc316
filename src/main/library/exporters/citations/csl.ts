/** CSL-JSON for citation programs: an item for each article, with its passages beside it. */
import type { ExportFile } from '../../../../contract/exporting.ts';
import { writeJsonLines } from '../json-text.ts';
import type { ExportContent, ExportedArticle } from '../types.ts';
import { writeFiles } from '../write-files.ts';
import { cslOfArticle, cslOfPassage } from './csl-item.ts';
import { keywordsOf, notesOf } from './reference-notes.ts';

/** Articles as items of CSL-JSON; `annote` has the passages in words, `custom.passages` their facts. */
export function exportCsl(content: ExportContent): ExportFile[] {
  return writeFiles(content, {
    ...{ extension: '.json', mediaType: 'application/vnd.citationstyles.csl+json', isShaped: false },
    write: ({ articles }) => `${writeJsonLines(articles, toItem)}\n`,
  });
}

function toItem(exported: ExportedArticle): object {
  const { custom, ...item } = cslOfArticle(exported.article);
  const notes = notesOf(exported);
  const keywords = keywordsOf(exported);
  return {
    ...item,
    ...(exported.article.excerpt !== null && { abstract: exported.article.excerpt }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    ...(notes.length > 0 && { annote: notes.join('\n\n') }),
    custom: { ...custom, passages: exported.passages.map((card) => cslOfPassage(card).custom) },
  };
}
