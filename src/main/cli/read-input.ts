import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { VerbatimError } from '../../contract/errors.ts';
import { MAX_PAGE_BYTES } from '../../contract/parsing.ts';

export interface InputFile {
  name: string;
  bytes: Buffer;
}

/**
 * Reads a file, or stdin for `-`. Only plain files: a pipe or a device would be read for ever.
 * @throws VerbatimError `not-found`, `unsupported-type`, `too-large`, `bad-input`
 */
export async function readInput(path: string): Promise<InputFile> {
  if (path === '-') return { name: 'stdin', bytes: await readAll(process.stdin, 'What stdin brings') };
  try {
    const facts = await stat(path);
    if (!facts.isFile()) throw new VerbatimError('unsupported-type', `${path} is not a file.`);
    if (facts.size > MAX_PAGE_BYTES) throw tooLarge(path);
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    throw translateReadFailure(error, path);
  }
}

/** A pipe has no size to look at: it is counted, so that one without an end is not read for ever. */
export async function readAll(input: AsyncIterable<Buffer>, what: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let byteCount = 0;
  for await (const chunk of input) {
    byteCount += chunk.length;
    if (byteCount > MAX_PAGE_BYTES) throw tooLarge(what);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(what: string): VerbatimError {
  return new VerbatimError('too-large', `${what} is larger than ${String(MAX_PAGE_BYTES / 1_000_000)} MB.`);
}

export function translateReadFailure(error: unknown, path: string): VerbatimError {
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
