import type { Connection } from './connection.ts';
import type { Image, Journal } from './journal.ts';

/** A smart list as it is kept. */
export interface StoredSearch {
  id: string;
  name: string;
  text: string;
  position: number;
}

/** All smart lists that were not taken away, in their order. */
export function listSearches(db: Connection): StoredSearch[] {
  return db.rows(
    'SELECT id, name, text, position FROM searches WHERE removedAt IS NULL ORDER BY position, createdAt, id',
  );
}

/** Writes a new smart list, after all others. */
export function insertSearch(
  db: Connection,
  journal: Journal,
  search: { id: string; name: string; text: string; at: string },
): void {
  const { id, name, text, at } = search;
  const last = Number(db.value<number | null>('SELECT max(position) FROM searches') ?? 0);
  journal.insert('searches', { id, name, text, position: last + 1, createdAt: at, removedAt: null });
}

/** Changes some columns of a smart list. @returns whether anything changed */
export function updateSearch(journal: Journal, id: string, patch: Image): boolean {
  return journal.update('searches', { id }, patch);
}
