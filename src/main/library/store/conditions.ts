/** Conditions on articles, how they are joined, and the articles that they hold for. */
import type { Connection, SqlValue } from './connection.ts';

/**
 * The indexes by which articles are found, the one that leaves fewest first. All are of articles out of the trash. What
 * is found by an ordered one comes newest first.
 */
const ARTICLE_INDEXES = [
  { name: 'favouritesBySaved', isOrdered: true },
  { name: 'articlesById', isOrdered: false },
  { name: 'articlesByDay', isOrdered: false },
  { name: 'articlesByWords', isOrdered: false },
  { name: 'unreadBySaved', isOrdered: true },
  { name: 'articlesByStateSaved', isOrdered: true },
  { name: 'articlesBySaved', isOrdered: true },
] as const;

type ArticleIndexName = (typeof ARTICLE_INDEXES)[number]['name'];

/** A condition on `articles AS a`. */
export interface Condition {
  sql: string;
  values: SqlValue[];
  /**
   * The index that finds the articles it holds for; none: all are walked, newest first. It is named to SQLite, which
   * without statistics scans the smallest index there is and fetches every row in that order: 900 ms at 100,000.
   */
  index?: ArticleIndexName;
}

/** So many of the newest are looked at before all that a range holds are put in order. */
const LOOKED_AT_FIRST = 1000;

/** All of the conditions, or one of them at least. */
export function joinConditions(word: ' AND ' | ' OR ', parts: readonly Condition[]): Condition {
  const indexes = word === ' AND ' ? parts.map(({ index }) => index) : [];
  const best = ARTICLE_INDEXES.find(({ name }) => indexes.includes(name));
  return {
    sql: `(${parts.map(({ sql }) => sql).join(word)})`,
    values: parts.flatMap(({ values }) => values),
    ...(best && { index: best.name }),
  };
}

/** The articles of some passages `AS p`, by their `seq`: a subquery. */
export function articlesOfPassages(condition: string): string {
  return `SELECT b.seq FROM articles AS b WHERE b.id IN (
    SELECT p.articleId FROM passages AS p WHERE p.removedAt IS NULL AND ${condition})`;
}

/** The articles that a condition holds for, newest first, and how many they are. Never trashed ones. */
export function findArticles(
  db: Connection,
  condition: Condition,
  limit: number,
): { ids: string[]; total: number } {
  const index = ARTICLE_INDEXES.find(({ name }) => name === (condition.index ?? 'articlesBySaved'));
  const from = `articles AS a INDEXED BY ${index?.name ?? 'articlesBySaved'}`;
  const where = `a.trashedAt IS NULL AND ${condition.sql}`;
  const count = (): number =>
    Number(db.value<number>(`SELECT count(*) FROM ${from} WHERE ${where}`, condition.values));
  const list = (source: string): string[] =>
    db.rows<{ id: string }>(inOrder(source, where), [...condition.values, limit]).map(({ id }) => id);
  if (index?.isOrdered !== false) {
    const ids = list(from);
    return { ids, total: ids.length < limit ? ids.length : count() };
  }
  const total = count();
  // The passages of a said: would be gone through once more.
  if (total > LOOKED_AT_FIRST && index.name !== 'articlesById') {
    const ids = list(NEWEST);
    if (ids.length === limit) return { ids, total };
  }
  return { ids: list(from), total };
}

/** Those of these articles that a condition holds for. */
export function keepArticles(db: Connection, condition: Condition, ids: readonly string[]): Set<string> {
  const kept = db.rows<{ id: string }>(
    `SELECT a.id FROM json_each(?) AS given CROSS JOIN articles AS a ON a.id = given.value
     WHERE a.trashedAt IS NULL AND ${condition.sql}`,
    [JSON.stringify(ids), ...condition.values],
  );
  return new Set(kept.map(({ id }) => id));
}

/** The order needs the index alone; rows are fetched for what is shown. */
function inOrder(source: string, where: string): string {
  return `SELECT shown.id FROM (
      SELECT a.seq AS seq, a.savedAt AS savedAt FROM ${source} WHERE ${where}
      ORDER BY a.savedAt DESC, a.seq DESC LIMIT ?
    ) AS found CROSS JOIN articles AS shown ON shown.seq = found.seq
    ORDER BY found.savedAt DESC, found.seq DESC`;
}

const NEWEST = `(SELECT * FROM articles AS n INDEXED BY articlesBySaved WHERE n.trashedAt IS NULL
  ORDER BY n.savedAt DESC, n.seq DESC LIMIT ${String(LOOKED_AT_FIRST)}) AS a`;
