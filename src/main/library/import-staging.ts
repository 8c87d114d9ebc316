/**
 * The file of an import on its way from the user to the capture process: it comes in pieces, lies in the library's folder
 * under the id of its import, and goes when its rows are written. What a program that died left here goes at the next start.
 */
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { VerbatimError } from '../../contract/errors.ts';

/** Where the file of an import lies. */
export function stagedFile(dir: string, importId: string): string {
  return join(dir, 'imports', importId);
}

/** Makes an empty file. */
export async function beginStaging(dir: string, importId: string): Promise<void> {
  await mkdir(join(dir, 'imports'), { recursive: true });
  await (await open(stagedFile(dir, importId), 'wx')).close();
}

/**
 * Adds a piece to the end of a file.
 * @returns how many bytes are there now
 * @throws VerbatimError `conflict` when other pieces were to come first; `bad-input` when there are more than was said
 */
export async function addPiece(
  file: string,
  { at, base64, limit }: { at: number; base64: string; limit: number },
): Promise<number> {
  const bytes = Buffer.from(base64, 'base64');
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    if (size !== at)
      throw new VerbatimError('conflict', 'The pieces of the file did not come in their order.');
    if (size + bytes.length > limit)
      throw new VerbatimError('bad-input', 'More came of the file than was said.');
    await handle.write(bytes, 0, bytes.length, at);
    return size + bytes.length;
  } finally {
    await handle.close();
  }
}

/** Forgets a file that is not needed any more. */
export async function dropStaged(dir: string, importId: string): Promise<void> {
  await rm(stagedFile(dir, importId), { force: true });
}

/** Removes files of which no import is left. */
export async function sweepStaged(dir: string, isKept: (importId: string) => boolean): Promise<void> {
  const names = await readdir(join(dir, 'imports')).catch(() => []);
  for (const name of names)
    if (!isKept(name)) await rm(join(dir, 'imports', name), { force: true, recursive: true });
}
