import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { VerbatimError } from '../../../contract/errors.ts';
import { openDatabase } from './connection.ts';
import type { Connection } from './connection.ts';
import { syncFile, syncFolder } from './durable-file.ts';

/**
 * A whole copy of the database under `backups/`: made aside, opened again and checked, synced, and only then given
 * its name. An older copy of that name is replaced.
 * @returns the path of the copy
 * @throws VerbatimError `library-damaged` when the copy does not hold together; it is not kept
 */
export function backUp(db: Connection, dir: string, name: string): string {
  const folder = join(dir, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  const aside = `${file}.tmp`;
  rmSync(aside, { force: true });
  try {
    db.run('VACUUM INTO ?', [aside]);
    expectSound(aside);
    syncFile(aside);
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  syncFolder(folder);
  return file;
}

function expectSound(file: string): void {
  const copy = openDatabase(file, { readonly: true, fileMustExist: true });
  try {
    const check: unknown = copy.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') throw new VerbatimError('library-damaged', `The backup is damaged: ${String(check)}`);
  } finally {
    copy.close();
  }
}
