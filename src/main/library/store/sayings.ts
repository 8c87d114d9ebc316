/** What a speaker said, over the whole library, as far as it is needed to put it in order. Nothing in the trash counts. */
import type { Connection } from './connection.ts';

/** A passage of a speaker. */
export interface SaidPassage {
  id: string;
  articleId: string;
  captureId: string;
  quote: string;
  folded: string;
  saidOn: string | null;
  publishedAt: string | null;
  createdAt: string;
  siteName: string | null;
  language: string | null;
}

/** The passages of a speaker, the newest kept first. */
export function listSaidPassages(db: Connection, speakerId: string, limit: number): SaidPassage[] {
  return db.rows(
    `SELECT p.id, p.articleId, p.captureId, p.quote, p.folded, p.saidOn, a.publishedAt, p.createdAt, a.siteName, a.language
     FROM passages AS p CROSS JOIN articles AS a ON a.id = p.articleId
     WHERE p.speakerId = ? AND p.removedAt IS NULL AND a.trashedAt IS NULL ORDER BY p.createdAt DESC, p.id DESC LIMIT ?`,
    [speakerId, limit],
  );
}

/** An article in which statements have one of some names. */
export interface SaidIn {
  articleId: string;
  title: string;
  siteName: string | null;
  language: string | null;
  dir: 'ltr' | 'rtl';
  publishedAt: string | null;
  savedAt: string;
}

/** The articles with statements of these names, the newest first. */
export function listSaidIn(db: Connection, nameSeqs: readonly number[], limit: number): SaidIn[] {
  return db.rows(
    `SELECT a.id AS articleId, a.title, a.siteName, a.language, a.dir, a.publishedAt, a.savedAt
     FROM articles AS a WHERE a.trashedAt IS NULL AND a.id IN (
       SELECT articleId FROM statements WHERE nameSeq IN (SELECT value FROM json_each(?)))
     ORDER BY a.publishedSort DESC, a.seq DESC LIMIT ?`,
    [JSON.stringify(nameSeqs), limit],
  );
}

/** Speakers whose passages stand in the same articles as those of one, with in how many of them. */
export function listMetSpeakers(
  db: Connection,
  speakerId: string,
  limit: number,
): { id: string; name: string; count: number }[] {
  return db.rows(
    `SELECT s.id, s.name, count(DISTINCT p.articleId) AS count FROM passages AS p JOIN speakers AS s ON s.id = p.speakerId
     WHERE p.removedAt IS NULL AND p.speakerId <> :speakerId AND p.articleId IN (
       SELECT own.articleId FROM passages AS own JOIN articles AS a ON a.id = own.articleId
       WHERE own.speakerId = :speakerId AND own.removedAt IS NULL AND a.trashedAt IS NULL)
     GROUP BY s.id ORDER BY count DESC, s.nameKey LIMIT :limit`,
    { speakerId, limit },
  );
}

/** The names that statements have in some articles, with in how many of them. */
export function listNamesIn(
  db: Connection,
  articleIds: readonly string[],
): { name: string; count: number }[] {
  return db.rows(
    `SELECT n.name, count(DISTINCT st.articleId) AS count FROM statements AS st JOIN statementNames AS n ON n.seq = st.nameSeq
     WHERE st.articleId IN (SELECT value FROM json_each(?)) GROUP BY n.seq ORDER BY count DESC LIMIT 200`,
    [JSON.stringify(articleIds)],
  );
}
