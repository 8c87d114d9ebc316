/**
 * The same words in other articles: looked for when a story is saved and when it is shown, never written down, so
 * that it cannot be out of date. What is written down is what the user says: that articles are one story.
 */
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { RelatedArticle, RelatedList } from '../../contract/related.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { ShingleSet } from '../../text/near-duplicate.ts';
import { isSameTitle, keysOf, overlapOf, relateTexts, shinglesOf } from '../../text/near-duplicate.ts';
import { change, countOf } from './acting.ts';
import type { LibraryParts } from './parts.ts';
import { readArticleRows } from './store/article-rows.ts';
import { knownArticleIds, readArticle } from './store/articles.ts';
import { readCaptureText } from './store/captures.ts';
import { findByKeys, findSameText, readComparedText } from './store/signatures.ts';
import type { TextCandidate } from './store/signatures.ts';
import { linkStories, linkedArticleIds, unlinkStory } from './store/story-links.ts';

/** Others with the very same text; more are not told. */
const MAX_SAME = 10;
/** Others whose texts are read and compared: each takes about a millisecond. */
const MAX_COMPARED = 12;

/** The words that are looked for elsewhere. */
export interface KnownText {
  articleId: string;
  title: string;
  textSha256: string;
  shingles: ShingleSet;
}

type Relation = Pick<RelatedArticle, 'similarity' | 'relation'>;

/** The other articles with the same words, and those that are one story with it; first published first. */
export function relatedArticles(
  { store }: LibraryParts,
  { id }: ParsedInputOf<'articles.related'>,
): RelatedList {
  const key = `related ${id}`;
  return store.remember(key, () => {
    const article = readArticle(store.db, id);
    if (article === null) throw noSuchArticle();
    const capture = readCaptureText(store.db, article.currentCaptureId);
    if (capture === null) return { items: [] };
    const { text, textSha256 } = capture;
    const known = { articleId: id, title: article.title, textSha256, shingles: shinglesOf(text) };
    return { items: findRelated(store, known) };
  });
}

/** Looks for a text in other articles. The article itself may be in the library or about to be. */
export function findRelated({ db }: LibraryParts['store'], known: KnownText): RelatedArticle[] {
  const relations = new Map<string, Relation>();
  for (const { articleId } of findSameText(db, { ...given(known), limit: MAX_SAME }))
    relations.set(articleId, { similarity: 1, relation: 'same-text' });
  compareOthers(db, known, relations);
  const linked = new Set(linkedArticleIds(db, known.articleId));
  for (const articleId of linked) {
    if (!relations.has(articleId)) relations.set(articleId, { similarity: 0, relation: null });
  }
  const rows = readArticleRows(db, [...relations.keys()]).filter(({ trashedAt }) => trashedAt === null);
  return rows
    .map(({ id, title, siteName, url, publishedAt, savedAt }) => ({
      ...{ articleId: id, title, siteName, url, publishedAt, savedAt },
      ...(relations.get(id) ?? { similarity: 0, relation: null }),
      isLinked: linked.has(id),
    }))
    .sort((a, b) => compareText(a.publishedAt ?? a.savedAt, b.publishedAt ?? b.savedAt));
}

export function linkArticles(
  parts: LibraryParts,
  { ids }: ParsedInputOf<'articles.link'>,
): Record<string, never> {
  const articleIds = [...new Set<string>(ids)];
  if (articleIds.length < 2) throw new VerbatimError('bad-input', 'One story needs two articles or more.');
  change(
    parts,
    { act: `Make one story of ${countOf(articleIds.length, 'an article', 'articles')}` },
    (journal) => {
      const { db } = parts.store;
      if (knownArticleIds(db, articleIds).size < articleIds.length) throw noSuchArticle();
      linkStories(db, journal, { articleIds, newId: parts.ports.newId });
    },
  );
  return {};
}

export function unlinkArticle(
  parts: LibraryParts,
  { id }: ParsedInputOf<'articles.unlink'>,
): Record<string, never> {
  change(parts, { act: 'Take an article out of its story' }, (journal) => {
    if (knownArticleIds(parts.store.db, [id]).size === 0) throw noSuchArticle();
    unlinkStory(parts.store.db, journal, id);
  });
  return {};
}

/** The keys only say where to look; the texts themselves are compared. */
function compareOthers(
  db: LibraryParts['store']['db'],
  known: KnownText,
  relations: Map<string, Relation>,
): void {
  const candidates = findByKeys(db, { ...given(known), keys: keysOf(known.shingles), limit: MAX_COMPARED });
  for (const candidate of candidates) {
    const found = relations.get(candidate.articleId);
    if (found?.relation === 'same-text') continue;
    const other = shinglesOf(readComparedText(db, candidate.captureId));
    const relation = relate(known, candidate, overlapOf(known.shingles, other));
    // Of several captures of one article the one that has the most in common tells.
    if (relation !== null && relation.similarity > (found?.similarity ?? 0))
      relations.set(candidate.articleId, relation);
  }
}

function relate(
  known: KnownText,
  other: TextCandidate,
  overlap: ReturnType<typeof overlapOf>,
): Relation | null {
  const relation = relateTexts(overlap, isSameTitle(known.title, other.title));
  if (relation === null) return null;
  const share = relation === 'near' ? overlap.resemblance : overlap.containment;
  // Cut, not rounded: what differs is never told as all the same.
  return { relation, similarity: Math.floor(share * 1000) / 1000 };
}

function given({ articleId, textSha256 }: KnownText): { articleId: string; textSha256: string } {
  return { articleId, textSha256 };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function noSuchArticle(): VerbatimError {
  return new VerbatimError('not-found', 'There is no such article in the library.');
}
