import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { constants, copyFile, link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { VerbatimError } from '../../contract/errors.ts';
import type { CarriedFile } from '../../contract/exporting.ts';
import type { Resource } from '../../contract/resources.ts';

/** What a file of an export is to hold. It is written beside its place and renamed when it is on the disk. */
export interface Content {
  bytes: number;
  sha256: string;
  /** No half file ever has the final name. */
  writeTo(path: string): Promise<void>;
}

/** How a file that was made aside is found: the library's own way. */
export type OpenResource = (address: string) => Promise<Resource | null>;

/**
 * The content of a file: its text, or the file that lies at its address.
 * @throws VerbatimError `not-found` when that file is not there any more
 */
export async function contentOf(file: CarriedFile, openResource: OpenResource): Promise<Content> {
  if ('text' in file) return contentOfBytes(Buffer.from(file.text, 'utf8'));
  const resource = await openResource(file.address);
  if (resource === null || !('file' in resource)) {
    throw new VerbatimError('not-found', `“${file.name}” is not there any more.`, {
      hint: 'Make the export again.',
    });
  }
  const { bytes, sha256 } = file;
  const writeTo = (path: string): Promise<void> =>
    writeAside(path, (aside) => linkOrCopy(resource.file, aside));
  return { bytes, sha256, writeTo };
}

/** Bytes that are at hand. */
export function contentOfBytes(bytes: Uint8Array): Content {
  return {
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    writeTo: (path) =>
      writeAside(path, async (aside) => {
        const file = await open(aside, 'w', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
      }),
  };
}

/** The hash of a file, read piece by piece; null when there is none, empty for what is no readable file. */
export async function hashFile(path: string): Promise<string | null> {
  try {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
    return hash.digest('hex');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : '';
  }
}

/** The code that the system gave an error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Whether the system said that there is no room left. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');
}

async function writeAside(path: string, write: (aside: string) => Promise<void>): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${String(process.pid)}.part`);
  try {
    await rm(aside, { force: true });
    await write(aside);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** A second name for the very file costs neither time nor room; on another disk, or where there are no links, a copy. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    // Another disk, or a file system without links: a copy says what is really wrong, if anything is.
    await copyFile(from, to, constants.COPYFILE_EXCL);
    const copy = await open(to, 'r+');
    try {
      await copy.sync();
    } finally {
      await copy.close();
    }
  }
}
