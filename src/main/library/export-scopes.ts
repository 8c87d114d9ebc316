/** What an export is made of: the stories and passages of what was asked for. */
import type { Collection } from '../../contract/collection.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { ExportScope } from '../../contract/exporting.ts';
import type { PassageCard, PassageFilter } from '../../contract/passage.ts';
import type { LibraryParts } from './parts.ts';
import { findArticleIds } from './search-articles.ts';
import { expectSpeaker } from './speakers.ts';
import { listArticleIds } from './store/article-lists.ts';
import { readArticle } from './store/articles.ts';
import { sha256Of } from './store/captures.ts';
import { readCollection, shownPassagesOfCollection } from './store/collections.ts';
import { listPassages } from './store/passage-lists.ts';
import { readPassages, readPassagesOfArticles } from './store/passages.ts';

const ALL = 1_000_000_000;

/** Articles and the passages that go with them, private ones among them. */
export interface Gathered {
  articleIds: readonly string[];
  cards: readonly PassageCard[];
  collection?: Collection;
}

/** What a single file is known by: the same scope again replaces it, another one in that folder gets a file of its own. */
export function keyOf(scope: ExportScope): string {
  switch (scope.kind) {
    case 'library':
      return 'all';
    case 'collection':
    case 'speaker':
      return `${scope.kind}:${scope.id}`;
    case 'query':
      return `query:${sha256Of(scope.text)}`;
    case 'tag':
      return `tag:${sha256Of(scope.name)}`;
    case 'articles':
    case 'passages':
      return `${scope.kind}:${sha256Of(scope.ids.toSorted().join())}`;
  }
}

/**
 * Articles with all their passages; or passages, with the articles they stand in.
 * @throws VerbatimError `not-found`
 */
export function gather(parts: LibraryParts, scope: ExportScope): Gathered {
  const { db } = parts.store;
  switch (scope.kind) {
    case 'passages': {
      const cards = readPassages(db, scope.ids);
      if (cards.length < scope.ids.length) throw missing('passage');
      return ofPassages(cards.toSorted((a, b) => compareIds(a.articleId, b.articleId) || a.start - b.start));
    }
    case 'collection': {
      const collection = readCollection(db, scope.id);
      if (collection === null) throw missing('collection');
      return { ...ofPassages(readPassages(db, shownPassagesOfCollection(db, scope.id))), collection };
    }
    case 'speaker':
      expectSpeaker(parts, scope.id);
      return ofPassages(passagesOf(parts, { speakerId: scope.id }));
    case 'tag':
      return withTag(parts, scope.name);
    case 'articles':
      if (scope.ids.some((id) => readArticle(db, id) === null)) throw missing('article');
      return withPassages(parts, scope.ids);
    case 'query':
      return withPassages(parts, findArticleIds(parts, scope.text));
    case 'library':
      return withPassages(parts, findArticleIds(parts, ''));
  }
}

function withTag(parts: LibraryParts, tag: string): Gathered {
  const filter = { tag, trashed: false };
  const tagged = listArticleIds(parts.store.db, { filter, sort: 'saved', descending: true }, ALL);
  const whole = withPassages(parts, tagged);
  const isWhole = new Set(whole.articleIds);
  const others = passagesOf(parts, { tag }).filter((card) => !isWhole.has(card.articleId));
  const more = ofPassages(others);
  return {
    articleIds: [...whole.articleIds, ...more.articleIds],
    cards: [...whole.cards, ...more.cards],
  };
}

function passagesOf({ store }: LibraryParts, filter: PassageFilter): PassageCard[] {
  return listPassages(store.db, { filter, sort: 'position', after: null, limit: ALL }).items;
}

function ofPassages(cards: readonly PassageCard[]): Gathered {
  return { articleIds: [...new Set(cards.map((card) => card.articleId))], cards };
}

function withPassages({ store }: LibraryParts, articleIds: readonly string[]): Gathered {
  const ids = [...new Set(articleIds)];
  return { articleIds: ids, cards: readPassagesOfArticles(store.db, ids) };
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function missing(noun: string): VerbatimError {
  return new VerbatimError('not-found', `There is no such ${noun} in the library.`);
}
