import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, openDatabase } from './connection.ts';
import type { Connection } from './connection.ts';
import { migrate, schemaVersionOf } from './migrate.ts';
import { migrations, SCHEMA_VERSION } from './migrations/index.ts';

function openMemory(): Connection {
  const raw = openDatabase(':memory:');
  raw.pragma('foreign_keys = ON');
  onTestFinished(() => {
    raw.close();
  });
  return connect(raw);
}

const upTo = (version: number): typeof migrations => migrations.filter((step) => step.version <= version);

/** Rows that each version can hold, written as that version would. */
const rowsOf: Record<number, string[]> = {
  10: [
    "INSERT INTO library VALUES (1, 'l', '2026', 3)",
    `INSERT INTO articles (id, canonicalUrl, title, titleSort, dir, publishedSort, savedAt, wordCount, state, favourite,
       progress, readingOffset, note, currentCaptureId, changedIn)
     VALUES ('a', 'https://a.example/', 'T', 't', 'ltr', '2026', '2026', 1, 'inbox', 0, 0.5, 7, 'n', 'c', 1)`,
    `INSERT INTO captures VALUES ('c', 'a', '2026', 'url', NULL, NULL, '[]', '{}', 'text/html', 'utf-8', 'r', 1, 't', 1,
       1, 1, 0, 0)`,
    "INSERT INTO captureContents VALUES ('c', x'01', x'02', 'text')",
    "INSERT INTO assets VALUES ('s', 'image/png', 1, '2026')",
    "INSERT INTO captureAssets VALUES ('c', 's')",
  ],
  20: [
    "INSERT INTO speakers VALUES ('sp', 'Name', 'name', '', '2026')",
    "INSERT INTO speakerAliases VALUES ('sp', 0, 'Alias', 'alias')",
    "INSERT INTO speakerRoles VALUES ('sp', 0, 'Role', NULL, NULL)",
    `INSERT INTO passages VALUES ('p', 'a', 'c', 'q', '', '', 0, 1, 'anchored', 'amber', '', 0, 'sp', NULL, 'direct',
       NULL, NULL, 'q', '2026', '2026', NULL)`,
  ],
  30: [
    "INSERT INTO tags VALUES ('t', 'Tag', 'tag', NULL, '2026')",
    "INSERT INTO tagAncestors VALUES ('t', 't')",
    "INSERT INTO articleTags VALUES ('a', 't')",
    "INSERT INTO passageTags VALUES ('p', 't')",
  ],
};

function readEverything(db: Connection): Map<string, unknown[]> {
  const tables = db.rows<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
  );
  return new Map(tables.map(({ name }) => [name, db.rows(`SELECT * FROM "${name}"`)]));
}

describe('migrate', () => {
  it('numbers its steps upwards, and the last is the schema of the program', () => {
    const versions = migrations.map((step) => step.version);
    expect(versions.toSorted((a, b) => a - b)).toEqual(versions);
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions.at(-1)).toBe(SCHEMA_VERSION);
  });

  it.each(migrations.slice(1).map((step, index) => [migrations[index]?.version ?? 0, step.version]))(
    'goes from %i to %i with rows in every table, and changes none of them',
    (from, to) => {
      const db = openMemory();
      migrate(db, upTo(from));
      for (const version of Object.keys(rowsOf).map(Number)) {
        if (version <= from) for (const sql of rowsOf[version] ?? []) db.raw.exec(sql);
      }
      const before = readEverything(db);
      expect(migrate(db, upTo(to))).toEqual([to]);
      const after = readEverything(db);
      for (const [table, rows] of before) expect(after.get(table)).toEqual(rows);
      expect(schemaVersionOf(db)).toBe(to);
      expect(db.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    },
  );

  it('does nothing to a library that is up to date', () => {
    const db = openMemory();
    migrate(db, migrations);
    expect(migrate(db, migrations)).toEqual([]);
  });

  it('leaves the version before when a step fails half-way', () => {
    const db = openMemory();
    migrate(db, upTo(20));
    const before = readEverything(db);
    const broken = {
      version: 30,
      name: 'broken',
      sql: 'CREATE TABLE half (a TEXT) STRICT; SELECT nonsense();',
    };
    expect(() => migrate(db, [...upTo(20), broken])).toThrow();
    expect(schemaVersionOf(db)).toBe(20);
    expect(readEverything(db)).toEqual(before);
  });

  it('refuses a step that leaves rows without what they refer to', () => {
    const db = openMemory();
    migrate(db, upTo(10));
    for (const sql of rowsOf[10] ?? []) db.raw.exec(sql);
    db.raw.pragma('foreign_keys = OFF');
    const careless = { version: 15, name: 'careless', sql: 'DELETE FROM articles' };
    expect(() => migrate(db, [...upTo(10), careless])).toThrow('refer to rows that are not there');
    expect(db.value('SELECT count(*) FROM articles')).toBe(1);
  });
});
