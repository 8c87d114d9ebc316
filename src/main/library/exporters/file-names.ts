import { safeFileName, uniqueName } from '../../../text/safe-file-name.ts';

/** The stem of the one file that holds everything. */
const ALL_NAME = 'Verbatim export';

/** Names for the files of one export, safe on every system and each of its own. */
export function createFileNames(extension: string): (title: string) => string {
  const taken = new Set<string>();
  return (title) => uniqueName(safeFileName(title, { extension, fallback: 'untitled' }), taken);
}

/** The name of the file that holds everything; for a single article it is that article's. */
export function nameOfAll(articles: readonly { article: { title: string } }[], extension: string): string {
  const [first] = articles;
  const isSingle = first !== undefined && articles.length === 1;
  return createFileNames(extension)(isSingle ? first.article.title : ALL_NAME);
}
