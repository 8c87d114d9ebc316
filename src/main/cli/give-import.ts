import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Client } from '../../contract/client.ts';
import { VerbatimError } from '../../contract/errors.ts';
import { IMPORT_PIECE_BYTES, MAX_IMPORT_BYTES } from '../../contract/importing.ts';
import type { Id } from '../../contract/primitives.ts';
import { translateReadFailure } from './read-input.ts';

/** A file to be brought in. */
export interface ImportFile {
  name: string;
  bytes: Buffer;
}

/**
 * Reads a file that is to be brought in, or stdin for `-`. Only a plain file is opened: a pipe or a device would be waited
 * for for ever, and what a link leads to may be one.
 * @throws VerbatimError `not-found`, `unsupported-type`, `too-large`, `bad-input`
 */
export async function openImportFile(path: string): Promise<ImportFile> {
  if (path === '-') return { name: 'stdin', bytes: await readStdin() };
  try {
    expectPlain(path, (await lstat(path)).isFile());
    // It may have become another thing since it was looked at.
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    const handle = await open(path, flags);
    try {
      const facts = await handle.stat();
      expectPlain(path, facts.isFile());
      if (facts.size > MAX_IMPORT_BYTES) throw tooLarge(path);
      return { name: basename(path), bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw translateReadFailure(error, path);
  }
}

/** Hands a file over to the library, in pieces. */
export async function giveFile(client: Client, { name, bytes }: ImportFile): Promise<Id> {
  const { id } = await client.call('imports.begin', { name, bytes: bytes.length });
  for (let at = 0; at < bytes.length; at += IMPORT_PIECE_BYTES) {
    const base64 = bytes.subarray(at, at + IMPORT_PIECE_BYTES).toString('base64');
    await client.call('imports.give', { id, at, base64 });
  }
  return id;
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let byteCount = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    byteCount += chunk.length;
    if (byteCount > MAX_IMPORT_BYTES) throw tooLarge('What stdin brings');
  }
  return Buffer.concat(chunks);
}

function expectPlain(path: string, isPlain: boolean): void {
  if (isPlain) return;
  throw new VerbatimError('unsupported-type', `${path} is not a plain file.`, {
    hint: 'Give the file itself: no folder, link, pipe or device.',
  });
}

function tooLarge(what: string): VerbatimError {
  return new VerbatimError(
    'too-large',
    `${what} is larger than ${String(MAX_IMPORT_BYTES / 1_000_000)} MB.`,
    {
      hint: 'Export it in several parts.',
    },
  );
}
