/** The baseline that a plain program would use: SQLite's own FTS5 over the same articles, asked the same way. */
import Database from 'better-sqlite3';
import type { BenchArticle } from './corpus.ts';

export interface Fts5Baseline {
  fill(articles: AsyncIterable<BenchArticle>): Promise<void>;
  search(text: string): number;
  close(): void;
}

/** Opens a database, an empty one if there is none. */
export function openFts5(path: string): Fts5Baseline {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS articles USING fts5(title, text, tags, byline, prefix = '2 3')`,
  );
  const insert = db.prepare('INSERT INTO articles (title, text, tags, byline) VALUES (?, ?, ?, ?)');
  const find = db.prepare(
    'SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY bm25(articles, 4, 1, 3, 1.5) LIMIT 50',
  );
  return {
    async fill(articles) {
      db.exec('BEGIN');
      for await (const a of articles)
        insert.run(a.title, a.paragraphs.join('\n\n'), a.tags.join('\n'), a.byline);
      db.exec('COMMIT');
    },
    search: (text) => find.all(matchOf(text)).length,
    close: () => db.close(),
  };
}

/** What stands in quotation marks is a phrase; of words the last may be a beginning, when nothing follows it. */
function matchOf(text: string): string {
  if (text.startsWith('"')) return text;
  const words = text.split(' ').filter((word) => word !== '');
  const isTyping = !text.endsWith(' ');
  return words.map((word, i) => `"${word}"${isTyping && i === words.length - 1 ? ' *' : ''}`).join(' AND ');
}
