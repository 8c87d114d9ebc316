/** The way of every change: one transaction, then the index, then the word to all hosts. */
import type { LibraryParts } from './parts.ts';
import type { Journal } from './store/journal.ts';
import type { WriteOptions } from './store/store.ts';
import type { Touched } from './store/touched.ts';

/** Writes what `work` does, indexes what it touched, and announces it. */
export function change<T>(parts: LibraryParts, options: WriteOptions, work: (journal: Journal) => T): T {
  const { value, touched } = parts.store.write(options, work);
  parts.searching.reindex(touched.searchableIds);
  announceTouched(parts, touched);
  if (options.act !== null) parts.ports.announce({ type: 'history.changed' });
  return value;
}

/** "a passage", "3 passages": for the names of acts. */
export function countOf(count: number, one: string, many: string): string {
  return count === 1 ? one : `${String(count)} ${many}`;
}

/** Tells all hosts what is different now. */
export function announceTouched(
  { ports }: Pick<LibraryParts, 'ports'>,
  touched: Omit<Touched, 'note' | 'noteArticle'>,
): void {
  const { articleIds, passageIds, passageArticleIds, speakerIds, statementArticleIds, collectionIds } =
    touched;
  if (articleIds.size > 0) ports.announce({ type: 'articles.changed', ids: [...articleIds] });
  if (passageIds.size > 0) {
    ports.announce({ type: 'passages.changed', ids: [...passageIds], articleIds: [...passageArticleIds] });
  }
  if (speakerIds.size > 0) ports.announce({ type: 'speakers.changed', ids: [...speakerIds] });
  if (statementArticleIds.size > 0) {
    ports.announce({ type: 'statements.changed', articleIds: [...statementArticleIds] });
  }
  if (touched.hasTags) ports.announce({ type: 'tags.changed' });
  if (touched.hasStyles) ports.announce({ type: 'settings.changed' });
  if (touched.hasSearches) ports.announce({ type: 'searches.changed' });
  if (collectionIds.size > 0) ports.announce({ type: 'collections.changed', ids: [...collectionIds] });
}
