import { VerbatimError } from '../../contract/errors.ts';
import { nameOfAll } from './exporters/file-names.ts';
import type { LibraryParts } from './parts.ts';
import { readArticle } from './store/articles.ts';

/**
 * What a file of these stories is called, and when the newest of them was saved, to the second.
 * @throws VerbatimError `not-found` where there are none: an empty book is none
 */
export function nameMaking(
  { store: { db } }: LibraryParts,
  articleIds: readonly string[],
  extension: string,
): { name: string; modified: string } {
  if (articleIds.length === 0) {
    throw new VerbatimError('not-found', 'There is nothing to be carried out.', {
      hint: 'Choose something else to carry out.',
    });
  }
  const titles = articleIds.slice(0, 2).flatMap((id) => readArticle(db, id)?.title ?? []);
  const savedAt = articleIds.map((id) => readArticle(db, id)?.savedAt ?? '').toSorted();
  return {
    name: nameOfAll(
      titles.map((title) => ({ article: { title } })),
      extension,
    ),
    modified: `${(savedAt.at(-1) ?? '').slice(0, 19)}Z`,
  };
}
