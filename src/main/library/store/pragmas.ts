import { VerbatimError } from '../../../contract/errors.ts';
import type { Connection } from './connection.ts';

/** 'Vrbm' in ASCII: tells our files from any other SQLite file. */
export const APPLICATION_ID = 0x5672626d;

const FULL = 2;

/**
 * Durability and safety first: every commit is synced (FULL), references are checked, nothing in the schema may call
 * functions with side effects (a library from elsewhere may be hostile), damaged cells are noticed, and no memory
 * mapping turns a bad page into a signal. Each is read back.
 */
const wanted: readonly (readonly [name: string, set: string, expected: number | string])[] = [
  ['synchronous', 'FULL', FULL],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['busy_timeout', '5000', 5000],
  ['recursive_triggers', 'OFF', 0],
  ['wal_autocheckpoint', '1000', 1000],
  // Only macOS knows the difference between a sync and one that reaches the disk; elsewhere these change nothing.
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
];

/**
 * Sets the pragmas of a writing connection and reads each back.
 * @returns a warning in plain words when the disk does not support the write-ahead log; null when all is well
 * @throws VerbatimError `internal` when SQLite did not take one
 */
export function setPragmas(db: Connection): string | null {
  const mode = db.raw.pragma('journal_mode = WAL', { simple: true });
  for (const [name, value, expected] of wanted) {
    db.raw.pragma(`${name} = ${value}`);
    expectPragma(db, name, expected);
  }
  if (mode === 'wal') return null;
  return 'This disk does not support the write-ahead log (is it a network disk?), so saving is slower and less safe.';
}

/**
 * Asserts that every commit reaches the disk. This build of SQLite falls back to NORMAL after the first write in WAL
 * mode unless FULL was set by hand (security.md 4.2), so it is asked again after the first write.
 */
export function assertSyncFull(db: Connection): void {
  expectPragma(db, 'synchronous', FULL);
}

function expectPragma(db: Connection, name: string, expected: number | string): void {
  const found = db.raw.pragma(name, { simple: true });
  // A build without memory mapping answers nothing at all, which is as good as 0.
  if (found === expected || (name === 'mmap_size' && found === undefined)) return;
  throw new VerbatimError(
    'internal',
    `SQLite did not take ${name} = ${String(expected)}: it is ${String(found)}.`,
  );
}
