/**
 * An archive that is open for reading. Whatever is read was hashed first and is what the manifest says; rows are parsed
 * one by one. An archive is a file from elsewhere, so none of it is believed.
 */
import { createHash } from 'node:crypto';
import { VerbatimError } from '../../../contract/errors.ts';
import { openZipFile } from '../zip/open-zip-file.ts';
import type { ZipFile } from '../zip/open-zip-file.ts';
import { DAMAGED_HINT, MANIFEST_NAME, parseManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { rowSchemas } from './rows.ts';
import type { ArchiveNoun, ArchiveRow } from './rows.ts';

const MAX_MANIFEST_BYTES = 200_000_000;

/** A row as it was read, or why it could not be. */
export type ReadRow<N extends ArchiveNoun> =
  { row: ArchiveRow<N> } | { refused: string; entry: string; line: number };

/** An archive. */
export interface OpenArchive {
  readonly manifest: Manifest;
  readonly bytes: number;
  /** The hash that the manifest has for an entry; null when there is no such entry. */
  hashOf(name: string): string | null;
  /** @throws VerbatimError `parse-failed` when the bytes are not those that the manifest names, `not-found` */
  read(name: string): Promise<Buffer>;
  /** The rows of a noun in their order, part by part. */
  rows<N extends ArchiveNoun>(noun: N): AsyncGenerator<ReadRow<N>>;
  close(): Promise<void>;
}

/**
 * Opens an archive and compares what it says is in it with what is.
 * @throws VerbatimError `bad-input`, `unsupported-type`, `library-newer`, `parse-failed`, `too-large`
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const zip = await openZipFile(path);
  try {
    const manifest = await readManifest(zip);
    const listed = new Map(manifest.entries.map((entry) => [entry.name, entry]));
    expectSame(zip, listed);
    const read = async (name: string): Promise<Buffer> => {
      const entry = listed.get(name);
      if (entry === undefined) throw new VerbatimError('not-found', 'There is no such entry in the archive.');
      const bytes = await zip.read(name);
      if (createHash('sha256').update(bytes).digest('hex') !== entry.sha256)
        throw damaged(`${name} is not what it was`);
      return bytes;
    };
    return {
      manifest,
      bytes: zip.bytes,
      hashOf: (name) => listed.get(name)?.sha256 ?? null,
      read,
      rows: (noun) => readRows(noun, { names: partsOf(manifest, noun), read }),
      close: () => zip.close(),
    };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

async function readManifest(zip: ZipFile): Promise<Manifest> {
  const size = zip.sizeOf(MANIFEST_NAME);
  if (size === null) {
    throw new VerbatimError('unsupported-type', 'It is not an archive of Verbatim.', {
      hint: 'Choose a file that Verbatim made as an archive.',
    });
  }
  if (size > MAX_MANIFEST_BYTES)
    throw new VerbatimError('too-large', 'The archive has far too many entries.');
  return parseManifest(decode(await zip.read(MANIFEST_NAME), MANIFEST_NAME));
}

function expectSame(zip: ZipFile, listed: ReadonlyMap<string, { bytes: number }>): void {
  for (const [name, { bytes }] of listed) {
    const found = zip.sizeOf(name);
    if (found === null) throw damaged(`${name} is missing`);
    if (found !== bytes) throw damaged(`${name} has another size`);
  }
  // All that are listed are there: one more than these and the manifest is one that is not listed.
  if (zip.entries !== listed.size + 1) throw damaged('something is in it that it does not list');
}

function partsOf(manifest: Manifest, noun: ArchiveNoun): string[] {
  return manifest.entries
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${noun}/`) && name.endsWith('.jsonl'));
}

async function* readRows<N extends ArchiveNoun>(
  noun: N,
  { names, read }: { names: readonly string[]; read: (name: string) => Promise<Buffer> },
): AsyncGenerator<ReadRow<N>> {
  for (const entry of names.toSorted()) {
    const lines = decode(await read(entry), entry).split('\n');
    for (const [index, line] of lines.entries()) {
      if (line === '') continue;
      const parsed = rowSchemas[noun].safeParse(parseLine(line));
      const at = { entry, line: index + 1 };
      if (parsed.success) yield { row: parsed.data as ArchiveRow<N> };
      else yield { ...at, refused: parsed.error.issues.slice(0, 2).map(sayIssue).join('; ') };
    }
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The schema refuses it, and says so.
    return undefined;
  }
}

function sayIssue({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  return (path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`).slice(0, 200);
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(`${name} is not text`);
  }
}

function damaged(why: string): VerbatimError {
  return new VerbatimError('parse-failed', `The archive is damaged: ${why}.`, { hint: DAMAGED_HINT });
}
