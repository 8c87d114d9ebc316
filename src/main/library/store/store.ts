/**
 * THE STORE: one library folder, open for one writer. The nouns' files beside this one hold the SQL; they take
 * `store.db` to read and a transaction's journal to write.
 */
import { statSync } from 'node:fs';
import { VerbatimError } from '../../../contract/errors.ts';
import { recordAct } from './acts.ts';
import type { Connection } from './connection.ts';
import { codeOf } from './failures.ts';
import { createJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import type { LibraryLock } from './lock.ts';
import { FORMAT_VERSION, writeMarker } from './marker.ts';
import { MIN_READER_VERSION, SCHEMA_VERSION } from './migrations/index.ts';
import { assertSyncFull } from './pragmas.ts';
import type { Touched } from './touched.ts';

/** The write-ahead log is folded into the database when it has grown to this. */
const MAX_WAL_BYTES = 64 * 1024 * 1024;

/** How a transaction is to be taken. */
export interface WriteOptions {
  /** What the user did, in plain words; null for what undo does not take back. */
  act: string | null;
  /** True for what no list shows: it keeps what is remembered of the lists. */
  isQuiet?: boolean;
}

/** What a transaction answered, and what it changed. */
export interface Written<T> {
  value: T;
  touched: Touched;
}

/** An open library. */
export interface Store {
  readonly db: Connection;
  readonly dir: string;
  readonly libraryId: string;
  readonly schemaVersion: number;
  /** What the user should know about the state the library was found in, in plain words. */
  readonly warnings: readonly string[];
  /** The present moment as the columns hold it. */
  moment(): string;
  /** Goes up with every commit that changes what can be searched. */
  generation(): number;
  /** One transaction, BEGIN IMMEDIATE; what throws inside leaves nothing behind. The work may not be asynchronous. */
  write<T>(options: WriteOptions, work: (journal: Journal) => T): Written<T>;
  /** What `compute` answered under this key since the last write that lists can show. */
  remember<T>(key: string, compute: () => T): T;
  /** For quiet moments: brings `library.json` up to date, and the log into the database when it is long. */
  settle(): void;
  /** Folds the log into the database, writes `library.json`, closes, and lets go of the lock. */
  close(): void;
}

/** What `openStore` has opened and checked. */
export interface StoreParts {
  db: Connection;
  dir: string;
  databaseFile: string;
  lock: LibraryLock;
  warnings: readonly string[];
  now: () => number;
  log: (line: string) => void;
}

/** Puts a store together, and writes `library.json` for the first time. */
export function createStore(parts: StoreParts): Store {
  return new OpenStore(parts);
}

class OpenStore implements Store {
  readonly db: Connection;
  readonly dir: string;
  readonly libraryId: string;
  readonly schemaVersion = SCHEMA_VERSION;
  readonly warnings: readonly string[];
  readonly #parts: StoreParts;
  readonly #remembered = new Map<string, unknown>();
  readonly #failure = createFailureGate();
  #hasWritten = false;
  #markedGeneration = -1;

  constructor(parts: StoreParts) {
    this.#parts = parts;
    this.db = parts.db;
    this.dir = parts.dir;
    this.libraryId = String(parts.db.value<string>('SELECT libraryId FROM library'));
    this.warnings = [...parts.warnings, ...this.#markAtStart()];
  }

  moment(): string {
    return new Date(this.#parts.now()).toISOString();
  }

  generation(): number {
    return Number(this.db.value<number>('SELECT generation FROM library'));
  }

  write<T>(options: WriteOptions, work: (journal: Journal) => T): Written<T> {
    this.#failure.expectNone();
    const { db } = this;
    const journal = createJournal(db);
    const transaction = db.raw.transaction(() => {
      const result = work(journal);
      finishTransaction(db, journal, { act: options.act, at: this.moment() });
      return result;
    });
    const value = this.#failure.watch(() => transaction.immediate());
    if (options.isQuiet !== true) this.#remembered.clear();
    if (!this.#hasWritten) assertSyncFull(db);
    this.#hasWritten = true;
    return { value, touched: journal.touched };
  }

  remember<T>(key: string, compute: () => T): T {
    if (!this.#remembered.has(key)) this.#remembered.set(key, compute());
    return this.#remembered.get(key) as T;
  }

  settle(): void {
    if (walBytes(this.#parts.databaseFile) > MAX_WAL_BYTES) this.db.raw.pragma('wal_checkpoint(TRUNCATE)');
    if (this.#markedGeneration !== this.generation()) this.#mark();
  }

  close(): void {
    if (!this.db.raw.open) return;
    try {
      this.db.raw.pragma('wal_checkpoint(TRUNCATE)');
      this.#mark();
    } catch (error) {
      // The commits are safe in the log; the next start folds them in. The lock must be let go in any case.
      this.#parts.log(`library: the last checkpoint failed (${codeOf(error) ?? 'unknown'})`);
    } finally {
      this.db.raw.close();
      this.#parts.lock.release();
    }
  }

  /** A full disk must not keep anyone from reading; `settle` tries again. */
  #markAtStart(): string[] {
    try {
      this.#mark();
      return [];
    } catch (error) {
      const code = codeOf(error) ?? 'unknown';
      this.#parts.log(`library: library.json was not written (${code})`);
      return [`library.json could not be written (${code}): is the disk full? Reading goes on.`];
    }
  }

  #mark(): void {
    writeMarker(this.dir, markerOf(this.db, this.libraryId));
    this.#markedGeneration = this.generation();
  }
}

/** Within the transaction: the generation, what is to be indexed again, and the act. */
function finishTransaction(db: Connection, journal: Journal, act: { act: string | null; at: string }): void {
  const { searchableIds } = journal.touched;
  if (searchableIds.size > 0) {
    db.run('UPDATE library SET generation = generation + 1');
    const generation = Number(db.value<number>('SELECT generation FROM library'));
    for (const id of searchableIds)
      db.run('UPDATE articles SET changedIn = ? WHERE id = ?', [generation, id]);
  }
  if (act.act !== null && journal.changes.length > 0) {
    recordAct(db, { label: act.act, at: act.at, changes: journal.changes });
  }
}

/**
 * After an error of the disk itself nobody knows what of the log is on it: an `fsync` that failed once may answer
 * well the next time without having written. So nothing more is written until the library was opened again.
 */
function createFailureGate(): { expectNone(): void; watch<T>(work: () => T): T } {
  let failed: string | null = null;
  return {
    expectNone() {
      if (failed === null) return;
      throw new VerbatimError(
        'library-unreadable',
        `The disk gave an error (${failed}), so nothing more is written until Verbatim is started again.`,
        { hint: 'Check the disk, then start Verbatim again. What was acknowledged before is safe.' },
      );
    },
    watch(work) {
      try {
        return work();
      } catch (error) {
        const code = codeOf(error);
        if (code?.startsWith('SQLITE_IOERR') === true) failed = code;
        throw error;
      }
    },
  };
}

function markerOf(db: Connection, libraryId: string): Parameters<typeof writeMarker>[1] {
  const count = (table: 'articles' | 'captures' | 'passages'): number =>
    Number(db.value<number>(`SELECT count(*) FROM ${table}`));
  return {
    formatVersion: FORMAT_VERSION,
    libraryId: libraryId as Parameters<typeof writeMarker>[1]['libraryId'],
    schemaVersion: SCHEMA_VERSION,
    minReaderVersion: MIN_READER_VERSION,
    generation: Number(db.value<number>('SELECT generation FROM library')),
    counters: { articles: count('articles'), captures: count('captures'), passages: count('passages') },
  };
}

function walBytes(databaseFile: string): number {
  return statSync(`${databaseFile}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}
