/**
 * One library has one writer. Two programs on it would each have a search index and a schema version of their own,
 * and Node has no flock; a file with a process id in it goes stale, a port is only a number. So the process that
 * opens a library opens `library.lock`, an SQLite file with nothing in it, and holds BEGIN EXCLUSIVE on it for life.
 * The lock is the kernel's: it is gone with kill -9, and it works on every system that SQLite works on. It is taken
 * before anything else in the folder is touched (docs/decisions/0002-lock-by-sqlite.md).
 */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { VerbatimError } from '../../../contract/errors.ts';
import { openDatabase } from './connection.ts';
import { codeOf } from './failures.ts';

/** A held lock; letting go of it is for the end of the process or of `closeStore`. */
export interface LibraryLock {
  release(): void;
}

/**
 * Takes the lock of a library folder.
 * @throws VerbatimError `library-in-use` when another process, or this one, holds it; `library-unreadable`
 */
export function acquireLock(dir: string): LibraryLock {
  const file = join(dir, 'library.lock');
  refuseOddFile(file);
  const database = openDatabase(file, { timeoutMs: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (codeOf(error)?.startsWith('SQLITE_BUSY') !== true) throw error;
    throw new VerbatimError('library-in-use', `Another program has the library in ${dir} open.`, {
      cause: error,
    });
  }
  return {
    release() {
      if (database.open) database.close();
    },
  };
}

/** A pipe or a folder in the lock's place would hang or confuse SQLite. */
function refuseOddFile(file: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return;
  throw new VerbatimError('library-unreadable', `${file} is not a file, so the library cannot be locked.`);
}
