import { setImmediate } from 'node:timers/promises';
import type { Collection } from '../../contract/collection.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { ExportAnswer, ExportScope } from '../../contract/exporting.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { PassageCard } from '../../contract/passage.ts';
import type { CallContext } from './context.ts';
import { exporters } from './exporters/index.ts';
import type { ExportedArticle } from './exporters/types.ts';
import type { LibraryParts } from './parts.ts';
import { findArticleIds } from './search-articles.ts';
import { readArticle } from './store/articles.ts';
import { sha256Of } from './store/captures.ts';
import { readCollection, shownPassagesOfCollection } from './store/collections.ts';
import { readPassages, readPassagesOfArticles } from './store/passages.ts';

const SLICE_MS = 25;

/** Gathers what is to be carried out and has it written; private passages stay at home unless they are asked for. */
export async function makeExport(
  parts: LibraryParts,
  input: ParsedInputOf<'exports.make'>,
  { signal }: CallContext,
): Promise<ExportAnswer> {
  // What a query finds is what will be in the files: an index that is still being built would leave stories out.
  if (input.scope.kind === 'query') await parts.searching.whenComplete(signal);
  const { articleIds, cards, collection = null } = gather(parts, input.scope);
  const shown = input.includePrivate ? cards : cards.filter((card) => !card.private);
  const byArticle = Map.groupBy(shown, (card) => card.articleId as string);
  const articles: ExportedArticle[] = [];
  let sliceBegan = performance.now();
  for (const id of articleIds) {
    const article = readArticle(parts.store.db, id);
    if (article !== null) articles.push({ article, passages: byArticle.get(id) ?? [] });
    if (performance.now() - sliceBegan < SLICE_MS) continue;
    // A whole library takes seconds: other calls are answered in between.
    await setImmediate();
    signal.throwIfAborted();
    sliceBegan = performance.now();
  }
  return {
    files: exporters[input.format]({
      ...{ articles, layout: input.layout, key: keyOf(input.scope) },
      collection: collection && { ...collection, passages: shown },
    }),
    counts: { articles: articles.length, passages: shown.length, withheld: cards.length - shown.length },
  };
}

/** By its scope: the same again replaces the file, and another one in the same folder gets a file of its own. */
export function keyOf(scope: ExportScope): string {
  switch (scope.kind) {
    case 'library':
      return 'all';
    case 'collection':
      return `collection:${scope.id}`;
    case 'query':
      return `query:${sha256Of(scope.text)}`;
    case 'articles':
    case 'passages':
      return `${scope.kind}:${sha256Of(scope.ids.toSorted().join())}`;
  }
}

export interface Gathered {
  articleIds: readonly string[];
  cards: readonly PassageCard[];
  collection?: Collection;
}

/** Articles with all their passages; or passages, with the articles they stand in. */
export function gather(parts: LibraryParts, scope: ExportScope): Gathered {
  const { db } = parts.store;
  switch (scope.kind) {
    case 'passages': {
      const cards = readPassages(db, scope.ids);
      if (cards.length < scope.ids.length) throw missing('passage');
      const inOrder = cards.toSorted((a, b) => compareIds(a.articleId, b.articleId) || a.start - b.start);
      return { articleIds: [...new Set(inOrder.map((card) => card.articleId))], cards: inOrder };
    }
    case 'collection': {
      const collection = readCollection(db, scope.id);
      if (collection === null) throw missing('collection');
      const cards = readPassages(db, shownPassagesOfCollection(db, scope.id));
      return { articleIds: [...new Set(cards.map((card) => card.articleId))], cards, collection };
    }
    case 'articles':
      if (scope.ids.some((id) => readArticle(db, id) === null)) throw missing('article');
      return withPassages(parts, scope.ids);
    case 'query':
      return withPassages(parts, findArticleIds(parts, scope.text));
    case 'library':
      return withPassages(parts, findArticleIds(parts, ''));
  }
}

function withPassages(
  { store }: LibraryParts,
  articleIds: readonly string[],
): { articleIds: readonly string[]; cards: readonly PassageCard[] } {
  const ids = [...new Set(articleIds)];
  return { articleIds: ids, cards: readPassagesOfArticles(store.db, ids) };
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function missing(noun: string): VerbatimError {
  return new VerbatimError('not-found', `There is no such ${noun} in the library.`);
}
