import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { VerbatimError } from '../../contract/errors.ts';
import { translateReadFailure } from './read-input.ts';

/** Names of files that a folder is looked through for; what else lies there is left alone. */
const READABLE = /\.(?:x?html?|mhtml?|txt|text|md|markdown|epub|pdf)$/iu;

/**
 * The files that a path means: itself, or, for a folder, all that can be saved in it and below, by name. Links are
 * not followed, and what is hidden stays hidden.
 * @throws VerbatimError `not-found` when a folder holds nothing that can be saved; `bad-input` when it cannot be read
 */
export async function listFiles(path: string): Promise<string[]> {
  if (!(await isFolder(path))) return [path];
  const files = await walk(path);
  if (files.length > 0) return files;
  throw new VerbatimError('not-found', `${path} holds nothing that can be saved.`, {
    hint: 'Files that end in .html, .mhtml, .md, .txt, .epub and the like are looked for.',
  });
}

/** What cannot be looked at is no folder: reading it as a file says what is wrong. */
async function isFolder(path: string): Promise<boolean> {
  if (path === '-') return false;
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

async function walk(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw translateReadFailure(error, folder);
  });
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  const found: string[] = [];
  for (const entry of shown.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(path)));
    else if (entry.isFile() && READABLE.test(entry.name)) found.push(path);
  }
  return found;
}
