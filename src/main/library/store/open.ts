/**
 * Opens a library folder, or makes one where there is none. In this order: take the lock, look at the files without
 * touching them, make or open, set and read back the pragmas, copy before migrating, migrate, write `library.json`.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { VerbatimError } from '../../../contract/errors.ts';
import { backUp } from './backup.ts';
import { connect, openDatabase } from './connection.ts';
import type { Connection } from './connection.ts';
import { syncFile, syncFolder } from './durable-file.ts';
import { translateFailure } from './failures.ts';
import { fold } from './fold.ts';
import { inspectLibrary } from './inspect.ts';
import { acquireLock } from './lock.ts';
import type { LibraryLock } from './lock.ts';
import { markerPath, readMarker } from './marker.ts';
import type { FoundMarker } from './marker.ts';
import { migrate, schemaVersionOf } from './migrate.ts';
import { migrations, SCHEMA_VERSION } from './migrations/index.ts';
import { APPLICATION_ID, setPragmas } from './pragmas.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

/** What opening needs from outside. */
export interface OpenOptions {
  dir: string;
  now: () => number;
  newId: () => string;
  log: (line: string) => void;
}

/**
 * Opens the library in a folder.
 * @throws VerbatimError `library-in-use`, `library-damaged`, `library-newer`, `library-unreadable`, `disk-full`:
 * the files are then as they were
 */
export function openStore(options: OpenOptions): Store {
  let lock: LibraryLock | null = null;
  try {
    mkdirSync(options.dir, { recursive: true, mode: 0o700 });
    lock = acquireLock(options.dir);
    return openLocked(options, lock);
  } catch (error) {
    lock?.release();
    throw translateFailure(error) ?? error;
  }
}

function openLocked(options: OpenOptions, lock: LibraryLock): Store {
  const { dir } = options;
  const databaseFile = join(dir, 'library.db');
  const marker = readMarker(dir);
  const found = inspectLibrary(databaseFile, marker);
  removeLeftovers(dir);
  if (found === 'new') createDatabase(databaseFile, options);
  const raw = openDatabase(databaseFile, { fileMustExist: true });
  try {
    const db = connect(raw);
    // For queries only: the schema may not call it, whoever wrote the schema.
    raw.function('foldText', { deterministic: true, directOnly: true }, (text: string) => fold(text));
    const warnings = [setPragmas(db), ...(found === 'new' ? [] : compareWithMarker(db, dir, marker))].filter(
      (line) => line !== null,
    );
    bringUpToDate(db, options);
    for (const warning of warnings) options.log(`library: ${warning}`);
    return createStore({ db, dir, databaseFile, lock, warnings, now: options.now, log: options.log });
  } catch (error) {
    raw.close();
    throw error;
  }
}

/**
 * Made aside and renamed when whole, so that a kill in the middle leaves nothing that looks like a damaged library.
 * The application id goes in before the write-ahead log begins: it then stands in the header for every reader.
 */
function createDatabase(databaseFile: string, options: OpenOptions): void {
  const aside = `${databaseFile}.new`;
  const raw = openDatabase(aside);
  try {
    const db = connect(raw);
    raw.pragma(`application_id = ${String(APPLICATION_ID)}`);
    raw.pragma('journal_mode = WAL');
    migrate(db, migrations);
    db.run('INSERT INTO library (one, libraryId, createdAt, generation) VALUES (1, ?, ?, 0)', [
      options.newId(),
      new Date(options.now()).toISOString(),
    ]);
  } finally {
    raw.close();
  }
  syncFile(aside);
  renameSync(aside, databaseFile);
  syncFolder(options.dir);
  options.log('library: a new library was made');
}

function bringUpToDate(db: Connection, options: OpenOptions): void {
  const version = schemaVersionOf(db);
  if (version === SCHEMA_VERSION) return;
  const copy = backUp(db, options.dir, `before-${String(SCHEMA_VERSION)}-from-${String(version)}.db`);
  options.log(`library: a copy was made before migrating (${copy})`);
  const made = migrate(db, migrations);
  options.log(`library: migrated from ${String(version)} through ${made.join(', ')}`);
}

/** What `library.json` knows of that the database does not. A marker that cannot be read is kept aside. */
function compareWithMarker(db: Connection, dir: string, found: FoundMarker): string[] {
  if (found.state === 'absent') return ['library.json was missing and was written anew.'];
  if (found.state === 'unreadable') {
    const kept = `${markerPath(dir)}.unreadable`;
    renameSync(markerPath(dir), kept);
    return [`library.json could not be read (${found.why}); it was kept as ${kept} and written anew.`];
  }
  const own = db.row<{ libraryId: string; generation: number }>('SELECT libraryId, generation FROM library');
  if (own === undefined)
    throw new VerbatimError('library-damaged', 'library.db does not say which library it is.');
  if (own.libraryId !== found.marker.libraryId) {
    return ['library.db belongs to another library than library.json; it was taken as it is.'];
  }
  if (own.generation >= found.marker.generation) return [];
  return [
    'The newest changes are missing: library.db is older than what was noted when it was last used ' +
      `(change ${String(own.generation)} of ${String(found.marker.generation)}). ` +
      'Was library.db-wal deleted, or a copy put in place? A backup may have more.',
  ];
}

/** What a kill in the middle of making a library or a copy left aside; never anything with a name of its own. */
function removeLeftovers(dir: string): void {
  for (const suffix of ['.new', '.new-wal', '.new-shm', '.new-journal']) {
    rmSync(join(dir, `library.db${suffix}`), { force: true });
  }
  const backups = join(dir, 'backups');
  for (const folder of [dir, backups]) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      if (/^(?:library\.json\.\d+|before-[\w-]+\.db)\.tmp(?:-journal)?$/u.test(name)) {
        rmSync(join(folder, name), { force: true });
      }
    }
  }
}
