/** The baseline that a plain program would use: SQLite's own FTS5 over the same articles, asked the same way. */
import Database from 'better-sqlite3';
import type { BenchArticle } from './corpus.ts';

export interface Fts5Baseline {
  search(text: string): number;
  close(): void;
}

export function buildFts5(path: string, articles: Iterable<BenchArticle>): Fts5Baseline {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.exec(`CREATE VIRTUAL TABLE articles USING fts5(title, text, tags, byline, prefix = '2 3')`);
  const insert = db.prepare('INSERT INTO articles (title, text, tags, byline) VALUES (?, ?, ?, ?)');
  db.transaction(() => {
    for (const a of articles) insert.run(a.title, a.paragraphs.join('\n\n'), a.tags.join('\n'), a.byline);
  })();
  const find = db.prepare(
    'SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY bm25(articles, 4, 1, 3, 1.5) LIMIT 50',
  );
  return {
    search(text) {
      const words = text.split(' ').filter((word) => word !== '');
      const match = words.map((word, i) => `"${word}"${i === words.length - 1 ? ' *' : ''}`).join(' AND ');
      return find.all(match).length;
    },
    close: () => db.close(),
  };
}
