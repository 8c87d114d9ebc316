/** Thousands of passages in a moment: rows of a closed library, made after the likeness of one that was kept. */
import { join } from 'node:path';
import { connect, openDatabase } from './store/connection.ts';

/** A word every seven characters: `w00000 w00001 …`. */
export function numberedWords(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `w${String(at).padStart(5, '0')}`);
}

/**
 * Keeps each word of an article of `numberedWords` as a passage. The first must have been kept the usual way; the
 * library must be closed.
 */
export function seedPassages(dir: string, words: readonly string[]): void {
  const raw = openDatabase(join(dir, 'library.db'), { fileMustExist: true });
  const db = connect(raw);
  const columns = db.rows<{ name: string }>('SELECT name FROM pragma_table_info(?)', ['passages']);
  const own = new Set(['id', 'quote', 'start', 'end', 'folded']);
  const kept = columns.map(({ name }) => name).filter((name) => !own.has(name));
  raw.transaction(() => {
    for (const [at, word] of words.entries()) {
      if (at === 0) continue;
      const id = `01999999-0000-7000-8000-${String(at).padStart(12, '0')}`;
      db.run(
        `INSERT INTO passages (id, quote, start, "end", folded, ${kept.join(', ')})
         SELECT ?, ?, ?, ?, ?, ${kept.join(', ')} FROM passages WHERE start = 0 AND quote = ?`,
        [id, word, at * 7, at * 7 + word.length, word, words[0] ?? ''],
      );
    }
  })();
  raw.close();
}
