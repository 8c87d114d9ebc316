/** A library of one known week: what was saved and kept by a spec a moment ago gets dates that never change. */
import { join } from 'node:path';
import { connect, openDatabase } from './store/connection.ts';

const HOUR_MS = 3_600_000;

/**
 * Sets when articles were saved and fetched, in the order of their titles an hour apart, and when passages were kept, in
 * the order of their words. The library must be closed.
 * @param from the moment of the first of them, ISO-8601
 */
export function setDates(dir: string, from: string): void {
  const raw = openDatabase(join(dir, 'library.db'), { fileMustExist: true });
  const db = connect(raw);
  const momentAt = (at: number): string => new Date(Date.parse(from) + at * HOUR_MS).toISOString();
  raw.transaction(() => {
    const articles = db.rows<{ id: string }>('SELECT id FROM articles ORDER BY title');
    for (const [at, { id }] of articles.entries()) {
      db.run('UPDATE articles SET savedAt = ? WHERE id = ?', [momentAt(at), id]);
      db.run('UPDATE captures SET capturedAt = ? WHERE articleId = ?', [momentAt(at), id]);
    }
    const passages = db.rows<{ id: string }>('SELECT id FROM passages ORDER BY quote');
    for (const [at, { id }] of passages.entries())
      db.run('UPDATE passages SET createdAt = ?, updatedAt = ? WHERE id = ?', [
        momentAt(at),
        momentAt(at),
        id,
      ]);
  })();
  raw.close();
}
