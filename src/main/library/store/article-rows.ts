import type { ArticleRow } from '../../../contract/article.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { Connection } from './connection.ts';

/** The columns of an article that a list shows, for `SELECT` with the table named `a`. */
export const articleRowColumns = `
  a.seq, a.id, a.url, a.canonicalUrl, a.title, a.titleSort, a.byline, a.siteName, a.language, a.dir,
  a.publishedAt, a.publishedSort, a.savedAt, a.leadImage, a.excerpt, a.wordCount, a.state, a.favourite,
  a.progress, a.trashedAt, a.currentCaptureId,
  (SELECT count(*) FROM passages AS p WHERE p.articleId = a.id AND p.removedAt IS NULL) AS passageCount`;

/** An article's row as the database gives it. */
export interface StoredArticleRow extends Omit<ArticleRow, 'id' | 'favourite' | 'tags'> {
  id: string;
  seq: number;
  titleSort: string;
  publishedSort: string;
  favourite: 0 | 1;
}

/** Rows as the contract has them, with their tags; in the order given. */
export function toArticleRows(db: Connection, stored: readonly StoredArticleRow[]): ArticleRow[] {
  const tags = tagsOfArticles(
    db,
    stored.map((row) => row.id),
  );
  return stored.map((row) => toArticleRow(row, tags.get(row.id) ?? []));
}

/** Articles by id, in the order of the ids; ids that are not there are left out. Trashed ones are given too. */
export function readArticleRows(db: Connection, ids: readonly string[]): ArticleRow[] {
  const found = db.rows<StoredArticleRow>(
    `SELECT ${articleRowColumns} FROM articles AS a WHERE a.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  const byId = new Map(toArticleRows(db, found).map((row) => [row.id as string, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The names of each article's tags, sorted. Articles without tags have no entry. */
export function tagsOfArticles(db: Connection, ids: readonly string[]): Map<string, string[]> {
  const pairs = db.rows<{ articleId: string; name: string }>(
    `SELECT at.articleId, t.name FROM articleTags AS at JOIN tags AS t ON t.id = at.tagId
     WHERE at.articleId IN (SELECT value FROM json_each(?)) ORDER BY t.nameKey`,
    [JSON.stringify(ids)],
  );
  const byArticle = new Map<string, string[]>();
  for (const { articleId, name } of pairs) {
    const names = byArticle.get(articleId);
    if (names === undefined) byArticle.set(articleId, [name]);
    else names.push(name);
  }
  return byArticle;
}

function toArticleRow(row: StoredArticleRow, tags: string[]): ArticleRow {
  return {
    id: row.id as Id,
    url: row.url,
    canonicalUrl: row.canonicalUrl,
    title: row.title,
    byline: row.byline,
    siteName: row.siteName,
    language: row.language,
    dir: row.dir,
    publishedAt: row.publishedAt,
    savedAt: row.savedAt,
    leadImage: row.leadImage,
    excerpt: row.excerpt,
    wordCount: row.wordCount,
    state: row.state,
    favourite: row.favourite === 1,
    progress: row.progress,
    tags,
    passageCount: row.passageCount,
    trashedAt: row.trashedAt,
    currentCaptureId: row.currentCaptureId,
  };
}
