import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import { createIdMaker } from '../ids.ts';
import { makeTempDir } from '../library.test-support.ts';
import { connect, openDatabase } from './connection.ts';
import { migrate } from './migrate.ts';
import { migrations, MIN_READER_VERSION, SCHEMA_VERSION } from './migrations/index.ts';
import { openStore } from './open.ts';
import { APPLICATION_ID } from './pragmas.ts';
import type { Store } from './store.ts';

const lines: string[] = [];
const open = (dir: string): Store => {
  const store = openStore({ dir, now: Date.now, newId: createIdMaker(), log: (line) => lines.push(line) });
  onTestFinished(() => {
    store.close();
  });
  return store;
};

/** A library with enough in it to be damaged, closed. */
function makeLibrary(): { dir: string; file: string } {
  const dir = makeTempDir();
  const store = open(dir);
  store.write({ act: null }, () => {
    for (let i = 0; i < 2000; i++) {
      store.db.run('INSERT INTO settings (key, value) VALUES (?, ?)', [`key ${String(i)}`, '"x"'.repeat(50)]);
    }
  });
  store.close();
  return { dir, file: join(dir, 'library.db') };
}

function refusalOf(dir: string): string {
  try {
    open(dir);
  } catch (error) {
    if (error instanceof VerbatimError) return error.code;
    throw error;
  }
  return 'opened';
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('a new library', () => {
  it('is made where there is nothing, with its files', () => {
    const dir = join(makeTempDir(), 'a', 'b');
    const store = open(dir);
    expect(readdirSync(dir).sort()).toEqual(
      expect.arrayContaining(['library.db', 'library.json', 'library.lock']),
    );
    const marker = JSON.parse(readFileSync(join(dir, 'library.json'), 'utf8')) as unknown;
    expect(marker).toEqual({
      formatVersion: 1,
      libraryId: store.libraryId,
      schemaVersion: SCHEMA_VERSION,
      minReaderVersion: MIN_READER_VERSION,
      generation: 0,
      counters: { articles: 0, captures: 0, passages: 0 },
    });
    expect(store.warnings).toEqual([]);
  });

  it('has the pragmas that were asked for, after the first write too', () => {
    const { raw } = open(makeTempDir()).db;
    const read = (name: string): unknown => raw.pragma(name, { simple: true });
    expect(read('journal_mode')).toBe('wal');
    expect(read('application_id')).toBe(APPLICATION_ID);
    expect(read('user_version')).toBe(SCHEMA_VERSION);
    raw.exec("INSERT INTO settings VALUES ('a', '1')");
    expect(read('synchronous')).toBe(2);
    expect(read('foreign_keys')).toBe(1);
    expect(read('trusted_schema')).toBe(0);
    expect(read('cell_size_check')).toBe(1);
  });

  it('is made again after a kill while the first one was being made', () => {
    const dir = makeTempDir();
    writeFileSync(join(dir, 'library.db.new'), 'half');
    expect(open(dir).warnings).toEqual([]);
    expect(existsSync(join(dir, 'library.db.new'))).toBe(false);
  });

  it('opens again as the same library, its log folded in', () => {
    const { dir, file } = makeLibrary();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const first = (JSON.parse(readFileSync(join(dir, 'library.json'), 'utf8')) as { libraryId: string })
      .libraryId;
    expect(open(dir).libraryId).toBe(first);
  });
});

describe('what is not a sound library is refused, and left as it is', () => {
  const cases: [name: string, code: string, spoil: (file: string) => void][] = [
    [
      'an empty file',
      'library-damaged',
      (file) => {
        truncateSync(file, 0);
      },
    ],
    [
      '50 bytes',
      'library-damaged',
      (file) => {
        truncateSync(file, 50);
      },
    ],
    [
      'half a file',
      'library-damaged',
      (file) => {
        truncateSync(file, Math.floor(statSync(file).size / 2));
      },
    ],
    [
      'a file cut by two pages',
      'library-damaged',
      (file) => {
        truncateSync(file, statSync(file).size - 8192);
      },
    ],
    [
      'another kind of file',
      'library-damaged',
      (file) => {
        writeFileSync(file, 'Dear diary, '.repeat(100));
      },
    ],
    [
      'a page overwritten',
      'library-damaged',
      (file) => {
        const bytes = readFileSync(file);
        // One in the middle of the table that has the rows.
        bytes.fill(0xaa, bytes.length - 5 * 4096, bytes.length - 4 * 4096);
        writeFileSync(file, bytes);
      },
    ],
    [
      'a database of another program',
      'library-damaged',
      (file) => {
        pragma(file, 'application_id = 7');
      },
    ],
    [
      'no schema',
      'library-damaged',
      (file) => {
        pragma(file, 'user_version = 0');
      },
    ],
    [
      'a newer schema',
      'library-newer',
      (file) => {
        pragma(file, `user_version = ${String(SCHEMA_VERSION + 1)}`);
      },
    ],
    [
      'a trigger that is not ours',
      'library-damaged',
      (file) => {
        exec(file, 'CREATE TRIGGER t AFTER INSERT ON settings BEGIN DELETE FROM articles; END');
      },
    ],
    [
      'a table that was changed',
      'library-damaged',
      (file) => {
        exec(file, 'ALTER TABLE settings ADD COLUMN x TEXT');
      },
    ],
    [
      'a table that is missing',
      'library-damaged',
      (file) => {
        exec(file, 'DROP TABLE searches');
      },
    ],
  ];

  it.each(cases)('%s', (_name, code, spoil) => {
    const { dir, file } = makeLibrary();
    spoil(file);
    const before = hashOf(file);
    expect(refusalOf(dir)).toBe(code);
    expect(hashOf(file)).toBe(before);
    expect(refusalOf(dir)).toBe(code);
  });

  it('a missing file beside library.json', () => {
    const { dir, file } = makeLibrary();
    rmSync(file);
    expect(refusalOf(dir)).toBe('library-damaged');
    expect(existsSync(file)).toBe(false);
  });

  it('an empty file without library.json', () => {
    const dir = makeTempDir();
    writeFileSync(join(dir, 'library.db'), '');
    expect(refusalOf(dir)).toBe('library-damaged');
    expect(statSync(join(dir, 'library.db')).size).toBe(0);
  });

  it('a folder, a pipe and a link in the file’s place, without hanging', () => {
    for (const put of [
      (file: string) => mkdirSync(file),
      (file: string) => execFileSync('mkfifo', [file]),
      (file: string) => {
        symlinkSync('/etc/hostname', file);
      },
    ]) {
      const { dir, file } = makeLibrary();
      rmSync(file);
      put(file);
      expect(refusalOf(dir)).toBe('library-unreadable');
    }
  });

  it('a pipe in the lock’s place', () => {
    const dir = makeTempDir();
    execFileSync('mkfifo', [join(dir, 'library.lock')]);
    expect(refusalOf(dir)).toBe('library-unreadable');
  });

  it('a folder that is a file', () => {
    const file = join(makeTempDir(), 'library');
    writeFileSync(file, '');
    expect(refusalOf(file)).toBe('library-unreadable');
  });

  it('a folder laid out by a newer program', () => {
    const { dir, file } = makeLibrary();
    const marker = JSON.parse(readFileSync(join(dir, 'library.json'), 'utf8')) as object;
    writeFileSync(join(dir, 'library.json'), JSON.stringify({ ...marker, formatVersion: 2 }));
    const before = hashOf(file);
    expect(refusalOf(dir)).toBe('library-newer');
    expect(hashOf(file)).toBe(before);
  });

  it('damage with a log beside it: neither file is touched', () => {
    const { dir, file } = makeLibrary();
    const copy = makeTempDir();
    const store = open(dir);
    store.write({ act: null }, () => {
      store.db.run("INSERT INTO settings VALUES ('late', '1')");
    });
    for (const name of ['library.db', 'library.db-wal', 'library.json'])
      copyFileSync(join(dir, name), join(copy, name));
    const bytes = readFileSync(file);
    bytes.fill(0xaa, bytes.length - 5 * 4096, bytes.length - 4 * 4096);
    writeFileSync(join(copy, 'library.db'), bytes);
    const before = [hashOf(join(copy, 'library.db')), hashOf(join(copy, 'library.db-wal'))];
    expect(refusalOf(copy)).toBe('library-damaged');
    expect([hashOf(join(copy, 'library.db')), hashOf(join(copy, 'library.db-wal'))]).toEqual(before);
  });
});

describe('what library.json knows', () => {
  it('a log that was deleted is told', () => {
    const { dir } = makeLibrary();
    const copy = makeTempDir();
    const store = open(dir);
    store.write({ act: null }, () => {
      store.db.run('UPDATE library SET generation = generation + 1');
    });
    store.settle();
    for (const name of ['library.db', 'library.json']) copyFileSync(join(dir, name), join(copy, name));
    const opened = open(copy);
    expect(opened.warnings).toEqual([expect.stringContaining('The newest changes are missing')]);
    expect(lines.some((line) => line.includes('The newest changes are missing'))).toBe(true);
  });

  it('one that cannot be read is kept aside and written anew', () => {
    for (const text of ['{', '{"__proto__": 1}', '[]', `"${'x'.repeat(2_000_000)}"`]) {
      const { dir } = makeLibrary();
      writeFileSync(join(dir, 'library.json'), text);
      const store = open(dir);
      expect(store.warnings).toEqual([expect.stringContaining('could not be read')]);
      expect(readFileSync(join(dir, 'library.json.unreadable'), 'utf8')).toBe(text);
      expect(JSON.parse(readFileSync(join(dir, 'library.json'), 'utf8'))).toMatchObject({
        libraryId: store.libraryId,
      });
      store.close();
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('a missing one is written anew', () => {
    const { dir } = makeLibrary();
    rmSync(join(dir, 'library.json'));
    expect(open(dir).warnings).toEqual([expect.stringContaining('was missing')]);
    expect(existsSync(join(dir, 'library.json'))).toBe(true);
  });
});

describe('an older library', () => {
  it('is copied and migrated, with all its rows', () => {
    const dir = makeTempDir();
    makeOldLibrary(dir, 20);
    const store = open(dir);
    expect(store.db.value('SELECT title FROM articles')).toBe('Kept');
    expect(store.db.raw.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    const copy = openDatabase(join(dir, 'backups', `before-${String(SCHEMA_VERSION)}-from-20.db`));
    expect(copy.pragma('user_version', { simple: true })).toBe(20);
    expect(copy.prepare('SELECT title FROM articles').pluck().get()).toBe('Kept');
    copy.close();
    expect(readdirSync(join(dir, 'backups'))).toHaveLength(1);
  });
});

/** A library as a program of an earlier schema left it. */
function makeOldLibrary(dir: string, version: number): void {
  const raw = openDatabase(join(dir, 'library.db'));
  raw.pragma(`application_id = ${String(APPLICATION_ID)}`);
  raw.pragma('journal_mode = WAL');
  const db = connect(raw);
  migrate(
    db,
    migrations.filter((step) => step.version <= version),
  );
  db.run(
    "INSERT INTO library VALUES (1, '01a202f2-4723-71e7-a6c2-5927d9402b12', '2026-01-01T00:00:00.000Z', 1)",
  );
  db.run(
    `INSERT INTO articles (id, title, titleSort, dir, publishedSort, savedAt, wordCount, state, favourite, progress,
       readingOffset, note, currentCaptureId, changedIn)
     VALUES ('a', 'Kept', 'kept', 'ltr', '2026', '2026', 1, 'inbox', 0, 0, 0, '', 'c', 1)`,
  );
  raw.close();
}

function pragma(file: string, text: string): void {
  const raw = openDatabase(file);
  raw.pragma(text);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.close();
}

function exec(file: string, sql: string): void {
  const raw = openDatabase(file);
  raw.exec(sql);
  raw.close();
}
