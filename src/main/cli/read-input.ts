import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { VerbatimError } from '../../contract/errors.ts';

/** What a page may be at most, in bytes: the limit of the library, said before anything is read. */
const MAX_BYTES = 20_000_000;

export interface InputFile {
  name: string;
  bytes: Buffer;
}

/**
 * Reads a file, or stdin for `-`. Only plain files: a pipe or a device would be read for ever.
 * @throws VerbatimError `not-found`, `unsupported-type`, `too-large`, `bad-input`
 */
export async function readInput(path: string): Promise<InputFile> {
  if (path === '-') return { name: 'stdin', bytes: await buffer(process.stdin) };
  try {
    const facts = await stat(path);
    if (!facts.isFile()) throw new VerbatimError('unsupported-type', `${path} is not a file.`);
    if (facts.size > MAX_BYTES) {
      throw new VerbatimError('too-large', `${path} is larger than ${String(MAX_BYTES / 1_000_000)} MB.`);
    }
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    throw translateReadFailure(error, path);
  }
}

function translateReadFailure(error: unknown, path: string): VerbatimError {
  if (error instanceof VerbatimError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  if (code === 'ENOENT') {
    return new VerbatimError('not-found', `There is no file ${path}.`, { hint: 'Check the path.' });
  }
  return new VerbatimError('bad-input', `${path} cannot be read (${code}).`, { cause: error });
}

/** What a file claims to be by its name, for the pure extraction; the content decides in the library. */
export function guessContentType(name: string): string {
  return /\.(?:txt|text)$/iu.test(name) ? 'text/plain' : 'text/html';
}
