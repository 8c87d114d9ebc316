import type { Article, ArticleState } from '../../../contract/article.ts';
import type { Layout } from '../../../contract/capture.ts';
import { readArticleRows } from './article-rows.ts';
import { layoutColumn, listCaptures } from './captures.ts';
import type { Connection, SqlValue } from './connection.ts';
import { publishedSortOf, titleSortOf } from './fold.ts';
import { listImportedFacts } from './imported-facts.ts';
import type { Image, Journal } from './journal.ts';

/** What a new article is made of; the rest begins as nothing read, nothing marked. */
export interface NewArticle {
  id: string;
  url: string | null;
  canonicalUrl: string | null;
  title: string;
  byline: string | null;
  siteName: string | null;
  language: string | null;
  dir: 'ltr' | 'rtl';
  publishedAt: string | null;
  savedAt: string;
  leadImage: string | null;
  excerpt: string | null;
  wordCount: number;
  currentCaptureId: string;
  /** How it stood in another program; in the inbox and unread where it comes from none. */
  standing?: ArticleStanding | undefined;
}

/** What a reader has done with an article. */
export interface ArticleStanding {
  state: ArticleState;
  favourite: boolean;
  progress: number;
  readingOffset: number;
  note: string;
}

/** Writes a new article into the inbox. Its capture is written in the same transaction, after it. */
export function insertArticle(db: Connection, journal: Journal, article: NewArticle): void {
  const { standing, ...facts } = article;
  const row: Record<string, SqlValue> = {
    ...facts,
    titleSort: titleSortOf(article.title),
    publishedSort: publishedSortOf(article.publishedAt, article.savedAt),
    state: standing?.state ?? 'inbox',
    favourite: standing?.favourite === true ? 1 : 0,
    progress: standing?.progress ?? 0,
    readingOffset: standing?.readingOffset ?? 0,
    note: standing?.note ?? '',
    changedIn: 0,
  };
  const columns = Object.keys(row);
  const names = columns.join(', ');
  db.run(`INSERT INTO articles (${names}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`, row);
  journal.touched.noteArticle(article.id);
}

/** An article with its captures, newest first; null when there is none. Trashed ones are given too. */
export function readArticle(db: Connection, id: string): Article | null {
  const [row] = readArticleRows(db, [id]);
  const own = db.row<Pick<Article, 'note' | 'readingOffset' | 'currentCaptureId' | 'checkedAt'>>(
    `SELECT note, readingOffset, currentCaptureId, checkedAt
     FROM articles LEFT JOIN articleChecks ON articleId = id WHERE id = ?`,
    [id],
  );
  if (row === undefined || own === undefined) return null;
  return { ...row, ...own, captures: listCaptures(db, id), imported: listImportedFacts(db, id) };
}

/** Which of these articles there are, trashed ones among them. */
export function knownArticleIds(db: Connection, ids: readonly string[]): Set<string> {
  const found = db.rows<{ id: string }>(
    'SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(ids)],
  );
  return new Set(found.map((row) => row.id));
}

/** What a save needs to know of an article that is there already. */
export interface KnownArticle {
  articleId: string;
  captureId: string;
  title: string;
  layout: Layout;
  missingImages: number;
  trashedAt: string | null;
}

const knownColumns = `a.id AS articleId, a.currentCaptureId AS captureId, a.title, a.trashedAt,
  ${layoutColumn}, c.missingImages`;

/** The article of the first of these canonical addresses that has one; null when none has. Trashed ones are given too. */
export function findArticleByUrl(db: Connection, canonicalUrls: readonly string[]): KnownArticle | null {
  return (
    db.row(
      `SELECT ${knownColumns} FROM json_each(?) AS u CROSS JOIN articles AS a ON a.canonicalUrl = u.value
       JOIN captures AS c ON c.id = a.currentCaptureId
       LEFT JOIN textOnlyCaptures AS t ON t.captureId = c.id ORDER BY u.key LIMIT 1`,
      [JSON.stringify(canonicalUrls)],
    ) ?? null
  );
}

/** An article without an address that has just this text; null when there is none. */
export function findArticleByText(db: Connection, textSha256: string): KnownArticle | null {
  return (
    db.row(
      `SELECT ${knownColumns} FROM captures AS c JOIN articles AS a ON a.currentCaptureId = c.id
       LEFT JOIN textOnlyCaptures AS t ON t.captureId = c.id
       WHERE c.textSha256 = ? AND a.canonicalUrl IS NULL ORDER BY a.seq LIMIT 1`,
      [textSha256],
    ) ?? null
  );
}

/** What the user may change of an article, in the columns' own form. */
export function articlePatchImage(patch: {
  state?: string | undefined;
  favourite?: boolean | undefined;
  title?: string | undefined;
  note?: string | undefined;
}): Image {
  return {
    ...(patch.state === undefined ? {} : { state: patch.state }),
    ...(patch.favourite === undefined ? {} : { favourite: patch.favourite ? 1 : 0 }),
    ...(patch.title === undefined ? {} : { title: patch.title, titleSort: titleSortOf(patch.title) }),
    ...(patch.note === undefined ? {} : { note: patch.note }),
  };
}

/** Puts articles in the trash or takes them out; those that are there already keep the moment they went. */
export function setTrashed(
  db: Connection,
  journal: Journal,
  { ids, trashedAt }: { ids: readonly string[]; trashedAt: string | null },
): void {
  for (const id of ids) {
    const now = db.value<string | null>('SELECT trashedAt FROM articles WHERE id = ?', [id]) ?? null;
    if ((now === null) !== (trashedAt === null)) journal.update('articles', { id }, { trashedAt });
  }
}

/** What another capture says of a story. */
export interface CaptureFacts extends Pick<
  NewArticle,
  'byline' | 'siteName' | 'language' | 'dir' | 'publishedAt' | 'leadImage' | 'excerpt' | 'wordCount'
> {
  captureId: string;
}

/**
 * Lets an article show another capture of its own. What describes the text goes with it; what names the story (title,
 * byline, site, date) is only filled in where it was not known: citations and the user's own order hang on it.
 */
export function showCapture(journal: Journal, article: Article, facts: CaptureFacts): void {
  const { captureId, wordCount, excerpt, leadImage, language, dir } = facts;
  const publishedAt = article.publishedAt ?? facts.publishedAt;
  journal.update(
    'articles',
    { id: article.id },
    {
      currentCaptureId: captureId,
      ...{ wordCount, excerpt, leadImage, dir },
      language: language ?? article.language,
      byline: article.byline ?? facts.byline,
      siteName: article.siteName ?? facts.siteName,
      publishedAt,
      publishedSort: publishedSortOf(publishedAt, article.savedAt),
    },
  );
}

/** Notes that the page of an article was looked at now; not an act. */
export function noteChecked(db: Connection, { articleId, at }: { articleId: string; at: string }): void {
  db.run(
    `INSERT INTO articleChecks (articleId, checkedAt) VALUES (?, ?)
     ON CONFLICT (articleId) DO UPDATE SET checkedAt = excluded.checkedAt`,
    [articleId, at],
  );
}

/** The capture that an article shows now; null when there is no such article. */
export function currentCaptureOf(db: Connection, articleId: string): string | null {
  return db.value<string>('SELECT currentCaptureId FROM articles WHERE id = ?', [articleId]) ?? null;
}

/** Notes how far an article has been read. @returns whether there is such an article */
export function recordProgress(
  db: Connection,
  at: { id: string; progress: number; readingOffset: number },
): boolean {
  const { progress, readingOffset, id } = at;
  const sql = 'UPDATE articles SET progress = ?, readingOffset = ? WHERE id = ?';
  return db.run(sql, [progress, readingOffset, id]) === 1;
}
