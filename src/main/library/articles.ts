import type { Article, ArticleList, ArticleRow } from '../../contract/article.ts';
import { MAX_ARTICLES_AT_ONCE } from '../../contract/article.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import { storySpellings } from '../../text/story-url.ts';
import { changeMany } from './act-in-slices.ts';
import { countOf } from './acting.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { countArticles, listArticleIds, listArticles } from './store/article-lists.ts';
import { readArticleRows } from './store/article-rows.ts';
import {
  articlePatchImage,
  knownArticleIds,
  readArticle,
  recordProgress,
  setTrashed,
  findArticleByUrl,
} from './store/articles.ts';
import { findOrMakeTag, findTag, tagArticle } from './store/tags.ts';

/** A page of articles; the total is counted once for each filter, until something changes. */
export function listArticlePage({ store }: LibraryParts, input: ParsedInputOf<'articles.list'>): ArticleList {
  const key = `articles ${JSON.stringify(input.filter)}`;
  const total = store.remember(key, () => countArticles(store.db, input.filter));
  return { ...listArticles(store.db, input), total };
}

export function listAllArticleIds(
  { store }: LibraryParts,
  input: ParsedInputOf<'articles.ids'>,
): { ids: Article['id'][] } {
  return { ids: listArticleIds(store.db, input, MAX_ARTICLES_AT_ONCE) };
}

/** What is in the trash is not in the library for a reader. */
export function findArticleAt(
  { store }: LibraryParts,
  { url }: ParsedInputOf<'articles.at'>,
): { article: ArticleRow | null } {
  const known = findArticleByUrl(store.db, storySpellings(url));
  if (known === null || known.trashedAt !== null) return { article: null };
  return { article: readArticleRows(store.db, [known.articleId])[0] ?? null };
}

export function getArticle({ store }: LibraryParts, { id }: ParsedInputOf<'articles.get'>): Article {
  const article = readArticle(store.db, id);
  if (article === null) throw noSuchArticle();
  return article;
}

export async function updateArticles(
  parts: LibraryParts,
  { ids, patch }: ParsedInputOf<'articles.update'>,
  context: CallContext,
): Promise<Record<string, never>> {
  const image = articlePatchImage(patch);
  if (Object.keys(image).length === 0) return {};
  await changeMany(parts, context, {
    act: nameOfChange(patch, ids.length),
    items: ids,
    prepare: () => expectArticles(parts, ids),
    each: (journal, id) => journal.update('articles', { id }, image),
  });
  return {};
}

export async function tagArticles(
  parts: LibraryParts,
  { ids, add, remove }: ParsedInputOf<'articles.tag'>,
  context: CallContext,
): Promise<Record<string, never>> {
  const { store, ports } = parts;
  await changeMany(parts, context, {
    act: `Tag ${countOf(ids.length, 'an article', 'articles')}`,
    items: ids,
    prepare() {
      expectArticles(parts, ids);
      const made = { newId: ports.newId, at: store.moment() };
      const added = new Set(add.map((name) => findOrMakeTag(store.db, name, made)));
      const removed = remove.flatMap((name) => findTag(store.db, name)?.id ?? []);
      return { added, removed: removed.filter((tagId) => !added.has(tagId)) };
    },
    each(journal, articleId, { added, removed }) {
      for (const tagId of removed) journal.remove('articleTags', { articleId, tagId });
      for (const tagId of added) tagArticle(store.db, journal, { articleId, tagId });
    },
  });
  return {};
}

/** Not an act, and nothing that a list is ordered or counted by. */
export function noteProgress(
  parts: LibraryParts,
  input: ParsedInputOf<'articles.recordProgress'>,
): Record<string, never> {
  const { store, ports } = parts;
  store.write({ act: null, isQuiet: true }, () => {
    if (!recordProgress(store.db, input)) throw noSuchArticle();
  });
  ports.announce({ type: 'articles.read', ids: [input.id] });
  return {};
}

export function trashArticles(
  parts: LibraryParts,
  { ids }: ParsedInputOf<'articles.trash'>,
  context: CallContext,
): Promise<Record<string, never>> {
  const act = `Put ${countOf(ids.length, 'an article', 'articles')} in the trash`;
  return moveArticles(parts, { ids, act, trashedAt: parts.store.moment() }, context);
}

export function restoreArticles(
  parts: LibraryParts,
  { ids }: ParsedInputOf<'articles.restore'>,
  context: CallContext,
): Promise<Record<string, never>> {
  const act = `Take ${countOf(ids.length, 'an article', 'articles')} out of the trash`;
  return moveArticles(parts, { ids, act, trashedAt: null }, context);
}

async function moveArticles(
  parts: LibraryParts,
  { ids, act, trashedAt }: { ids: readonly string[]; act: string; trashedAt: string | null },
  context: CallContext,
): Promise<Record<string, never>> {
  await changeMany(parts, context, {
    act,
    items: ids,
    prepare: () => expectArticles(parts, ids),
    each: (journal, id) => setTrashed(parts.store.db, journal, { ids: [id], trashedAt }),
  });
  return {};
}

/** What undo calls it: by the one thing that was changed, or as a change of several. */
function nameOfChange(patch: ParsedInputOf<'articles.update'>['patch'], count: number): string {
  const articles = countOf(count, 'an article', 'articles');
  if (Object.keys(patch).length > 1) return `Change ${articles}`;
  if (patch.state !== undefined) {
    const places = { inbox: 'to the inbox', reading: 'to reading', archived: 'to the archive' } as const;
    return `Move ${articles} ${places[patch.state]}`;
  }
  if (patch.favourite === true) return `Add ${articles} to the favourites`;
  if (patch.favourite === false) return `Take ${articles} from the favourites`;
  return patch.title === undefined ? `Write a note on ${articles}` : `Rename ${articles}`;
}

function expectArticles({ store }: LibraryParts, ids: readonly string[]): void {
  if (knownArticleIds(store.db, ids).size < new Set(ids).size) throw noSuchArticle();
}

function noSuchArticle(): VerbatimError {
  return new VerbatimError('not-found', 'There is no such article in the library.');
}
