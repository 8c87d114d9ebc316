/**
 * Notes that their reader has moved into folders of the folder that they were written to, or has called by another name: they are
 * known by the `verbatimId` of their front matter. Only the heads of Markdown files are read, and no link is followed.
 */
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** As much of a note as its front matter may take: ours is a few hundred bytes, and readers add to it. */
const HEAD_BYTES = 16_384;
const MAX_DEPTH = 32;
/** A vault of somebody who writes a hundred notes a day for ten years; whatever lies beyond is not looked at. */
const MAX_NOTES = 400_000;
const NOTE_ID = /^verbatimId:[ \t]*(["']?)([^\s"']{1,200})\1[ \t]*\r?$/mu;

/** The id that a note says it has; null for one that says none. */
export function noteIdOf(text: string): string | null {
  if (!/^---\r?\n/u.test(text)) return null;
  const end = text.search(/\n---[ \t]*(?:\r?\n|$)/u);
  return NOTE_ID.exec(end === -1 ? text : text.slice(0, end + 1))?.[2] ?? null;
}

/** Where the notes of a folder lie, by their ids: paths within it, with `/`, in the order of the names. */
export async function findNotes(dir: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  let count = 0;
  const visit = async (within: string, depth: number): Promise<void> => {
    for (const entry of (await listFolder(join(dir, within))).toSorted(byName)) {
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      // Trash, settings and histories of other programs are no notes.
      if (entry.name.startsWith('.') || count >= MAX_NOTES) continue;
      if (entry.isDirectory() && depth < MAX_DEPTH) await visit(path, depth + 1);
      if (!entry.isFile() || !/\.md$/iu.test(entry.name)) continue;
      count += 1;
      const id = noteIdOf(await readHead(join(dir, path)));
      if (id !== null) found.set(id, [...(found.get(id) ?? []), path]);
    }
  };
  await visit('', 0);
  return found;
}

/** Whether a path within a folder leads through folders alone: a link among them could lead anywhere. */
export async function isWithin(dir: string, path: string): Promise<boolean> {
  const folders = path.split('/').slice(0, -1);
  for (let count = 1; count <= folders.length; count += 1) {
    if (!(await isFolder(join(dir, ...folders.slice(0, count))))) return false;
  }
  return true;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    // Gone, or not to be looked at: either way nothing is written there.
    return false;
  }
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

async function listFolder(path: string): Promise<Awaited<ReturnType<typeof readFolder>>> {
  try {
    return await readFolder(path);
  } catch {
    // One folder that may not be read, or that has just gone, does not keep the others from being looked at.
    return [];
  }
}

const readFolder = (path: string) => readdir(path, { withFileTypes: true });

async function readHead(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    // A note that cannot be read is nobody's.
    return '';
  }
}
