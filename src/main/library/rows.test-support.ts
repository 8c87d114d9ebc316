/** The rows of a library as they lie on the disk, and thousands of articles in a moment. */
import { join } from 'node:path';
import { connect, openDatabase } from './store/connection.ts';
import type { Connection } from './store/connection.ts';

const tables = [
  'articles',
  'articleTags',
  'passages',
  'passageTags',
  'speakers',
  'speakerAliases',
  'speakerRoles',
  'speakerFacts',
  'distinctSpeakers',
  'statementDismissals',
  'storyLinks',
  'searches',
  'collections',
  'collectionPassages',
  'importedFacts',
  'citationStyles',
] as const;

/**
 * All rows that acts can change. Left out is what no act is: how far an article was read, when it was indexed, and the
 * names of tags that nothing has. `isLive`: without what is in the trash, where an undone save leaves its story.
 */
export function readRows(dir: string, { isLive }: { isLive: boolean }): Record<string, unknown[]> {
  return withRows(dir, (db) => {
    const gone = new Set(
      isLive
        ? db.rows<{ id: string }>('SELECT id FROM articles WHERE trashedAt IS NOT NULL').map(({ id }) => id)
        : [],
    );
    const rows = tables.map((table) => {
      const found = db
        .rows<Record<string, unknown>>(`SELECT * FROM ${table}`)
        .filter((row) => !gone.has(String(table === 'articles' ? row['id'] : row['articleId'])))
        .map(({ changedIn: _in, progress: _progress, readingOffset: _offset, ...row }) =>
          JSON.stringify(row),
        );
      return [table, found.sort()] as const;
    });
    const used = `SELECT t.id, t.name, t.colour FROM tags AS t
      WHERE EXISTS (SELECT 1 FROM articleTags AS at WHERE at.tagId = t.id)
         OR EXISTS (SELECT 1 FROM passageTags AS pt WHERE pt.tagId = t.id) ORDER BY t.id`;
    return { ...Object.fromEntries(rows), tags: isLive ? [] : db.rows(used) };
  });
}

/** Makes so many articles after the likeness of one that was saved. The library must be closed. @returns all ids */
export function seedArticles(dir: string, count: number): string[] {
  return withRows(dir, (db) => {
    const idOf = (at: number, kind: string): string =>
      `0199999${kind}-0000-7000-8000-${String(at).padStart(12, '0')}`;
    const copy = (table: string, own: Record<string, string>): void => {
      const columns = db
        .rows<{ name: string }>('SELECT name FROM pragma_table_info(?)', [table])
        .map(({ name }) => name)
        .filter((name) => name !== 'seq');
      const given = columns.map((name) => (name in own ? `:${name}` : name)).join(', ');
      db.run(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${given} FROM ${table} LIMIT 1`, own);
    };
    db.raw.transaction(() => {
      for (let at = 1; at < count; at += 1) {
        const [id, captureId] = [idOf(at, 'a'), idOf(at, 'c')];
        const title = `Story ${String(at).padStart(5, '0')}`;
        copy('articles', { id, title, titleSort: title.toLowerCase(), currentCaptureId: captureId });
        copy('captures', { id: captureId, articleId: id });
        copy('captureContents', { captureId });
      }
    })();
    return db.rows<{ id: string }>('SELECT id FROM articles ORDER BY seq').map(({ id }) => id);
  });
}

function withRows<T>(dir: string, read: (db: Connection) => T): T {
  const raw = openDatabase(join(dir, 'library.db'), { fileMustExist: true });
  try {
    return read(connect(raw));
  } finally {
    raw.close();
  }
}
