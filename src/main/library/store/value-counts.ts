/** How often a value stands in the library, from the counts that triggers keep (0100-kept-counts.ts). Never in the trash. */
import type { Connection } from './connection.ts';

/** A value of a column, and how many have it. */
export interface ValueCount {
  value: string;
  count: number;
}

/** What is counted value by value. */
export type CountedKind = 'state' | 'site' | 'author' | 'language';

/** All values of a kind, the most used first. */
export function listCounts(db: Connection, kind: CountedKind): ValueCount[] {
  return db.rows(
    'SELECT value, count FROM keptCounts WHERE kind = ? AND count > 0 ORDER BY count DESC, value',
    [kind],
  );
}

/** How many have one value; 0 when nothing has. */
export function countOne(
  db: Connection,
  kind: CountedKind | 'trashed' | 'favourite' | 'passage' | 'tagArticles',
  value = '',
): number {
  const sql = 'SELECT count FROM keptCounts WHERE kind = ? AND value = ?';
  return Number(db.value<number>(sql, [kind, value]) ?? 0);
}

/** How many speakers have a passage. */
export function countSpeakers(db: Connection): number {
  return Number(db.value<number>("SELECT count(*) FROM keptCounts WHERE kind = 'speaker' AND count > 0"));
}

/**
 * Bylines that hold these letters, those that begin with them first, the most used first. They may be as many as the
 * articles, so they are looked through where they lie; letters outside ASCII are compared as they were typed, or with
 * a capital first.
 */
export function findAuthors(db: Connection, typed: string, limit: number): ValueCount[] {
  const sql = `SELECT value, count FROM keptCounts
    WHERE kind = 'author' AND count > 0 AND (value LIKE ? ESCAPE '\\' OR value LIKE ? ESCAPE '\\')
    ORDER BY NOT (value LIKE ? ESCAPE '\\' OR value LIKE ? ESCAPE '\\'), count DESC, value LIMIT ?`;
  const plain = escapeLike(typed);
  const capital = escapeLike(typed.charAt(0).toUpperCase() + typed.slice(1));
  return db.rows(sql, [`%${plain}%`, `%${capital}%`, `${plain}%`, `${capital}%`, limit]);
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/gu, '\\$&');
}
