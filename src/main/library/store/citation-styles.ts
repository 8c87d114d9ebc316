/** Styles of citation that the user added. */
import type { AddedStyle } from '../../../contract/citation.ts';
import type { Connection } from './connection.ts';
import type { Journal } from './journal.ts';

const columns = 'id, title, styleId, kind, sha256';

/** All that were not taken away, in the order in which they were added. */
export function listCitationStyles(db: Connection): AddedStyle[] {
  return db.rows(`SELECT ${columns} FROM citationStyles WHERE removedAt IS NULL ORDER BY addedAt, id`);
}

/** One style; null when there is none, or when it was taken away. */
export function readCitationStyle(db: Connection, id: string): AddedStyle | null {
  return db.row(`SELECT ${columns} FROM citationStyles WHERE id = ? AND removedAt IS NULL`, [id]) ?? null;
}

/** The file of a style as it came. */
export function readStyleFile(db: Connection, sha256: string): string | null {
  return db.value<string>('SELECT text FROM citationStyleFiles WHERE sha256 = ?', [sha256]) ?? null;
}

/** Keeps the file of a style, once. */
export function keepStyleFile(db: Connection, file: { sha256: string; text: string }): void {
  db.run('INSERT OR IGNORE INTO citationStyleFiles (sha256, text) VALUES (?, ?)', [file.sha256, file.text]);
}

/** Adds a style whose file is kept. */
export function insertCitationStyle(journal: Journal, style: AddedStyle & { at: string }): void {
  const { at, id, title, styleId, kind, sha256 } = style;
  journal.insert('citationStyles', { id, title, styleId, kind, sha256, addedAt: at, removedAt: null });
}

/** Gives a style another file: a newer version of itself. */
export function replaceCitationStyle(journal: Journal, { id, title, kind, sha256 }: AddedStyle): void {
  journal.update('citationStyles', { id }, { title, kind, sha256 });
}

/** Takes a style away; its row stays. */
export function removeCitationStyle(journal: Journal, change: { id: string; at: string }): void {
  journal.update('citationStyles', { id: change.id }, { removedAt: change.at });
}
