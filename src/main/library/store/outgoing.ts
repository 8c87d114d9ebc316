/**
 * Files on their way out lie under `outgoing/` in the library's folder, named by an id, until a host has fetched them.
 * Nothing in it is worth keeping: it is emptied when a library is opened and closed.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file that a host still fetches is not older than this, unless it fetches very slowly: then it has it open. */
const KEPT_MS = 3_600_000;

const folderOf = (dir: string): string => join(dir, 'outgoing');
const fileOf = (dir: string, id: string): string => join(folderOf(dir), id);

/** Where a new file is to be written; older ones go, to make room. */
export function placeOutgoing(dir: string, { id, now }: { id: string; now: number }): string {
  mkdirSync(folderOf(dir), { recursive: true, mode: 0o700 });
  sweepOutgoing(dir, now - KEPT_MS);
  return fileOf(dir, id);
}

/** The file of this id; null when it is not there any more. */
export function findOutgoing(dir: string, id: string): string | null {
  const file = fileOf(dir, id);
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : null;
}

/** Removes what was made before a moment; what cannot be removed now, because it is being read, goes the next time. */
export function sweepOutgoing(dir: string, before: number): void {
  const folder = folderOf(dir);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined || found.mtimeMs >= before) continue;
    try {
      rmSync(file, { force: true });
    } catch {
      // Windows keeps a file that somebody reads.
    }
  }
}
