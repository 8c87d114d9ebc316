/**
 * Reads a zip archive of any size from its file: the list of entries first, then whichever is asked for. What it says of
 * sizes is not believed: an entry is unpacked into exactly the room that was promised, and stops there.
 */
import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { VerbatimError } from '../../../contract/errors.ts';
import * as format from './zip-format.ts';

const inflate = promisify(inflateRaw);

/** What an archive from elsewhere may cost. */
export const ZIP_FILE_LIMITS = {
  entries: 10_000_000,
  /** The list of entries is in memory. */
  directoryBytes: 1_000_000_000,
  entryBytes: 200_000_000,
  /** No honest entry is packed to less than a two-hundredth, unless it is small. */
  ratio: 200,
  freeBytes: 10_000_000,
} as const;

/** An archive that is open. Entries are keys, never paths. */
export interface ZipFile {
  readonly bytes: number;
  readonly names: IterableIterator<string>;
  readonly entries: number;
  /** The size that the archive promises; null when there is no such entry. */
  sizeOf(name: string): number | null;
  /**
   * The bytes of an entry.
   * @throws VerbatimError `not-found`, `too-large`, `parse-failed`
   */
  read(name: string): Promise<Buffer>;
  close(): Promise<void>;
}

interface Entry {
  name: string;
  /** Flags and method, and time and date, as the list has them. */
  stated: number;
  dated: number;
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  headerAt: number;
}

/**
 * Opens an archive.
 * @throws VerbatimError `bad-input` for what is no file, `unsupported-type` for what is no archive, `parse-failed`, `too-large`
 */
export async function openZipFile(path: string): Promise<ZipFile> {
  const handle = await openFile(path);
  try {
    const found = await handle.stat();
    const entries = await readDirectory(handle, found.size);
    return {
      bytes: found.size,
      entries: entries.size,
      get names() {
        return entries.keys();
      },
      sizeOf: (name) => entries.get(name)?.bytes ?? null,
      read: (name) => readEntry(handle, entries.get(name)),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Looked at before it is opened: a pipe would wait for whoever writes into it, and a device has no end. */
async function openFile(path: string): Promise<FileHandle> {
  try {
    if (!(await stat(path)).isFile()) throw new VerbatimError('bad-input', `${path} is not a file.`);
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof VerbatimError) throw error;
    throw new VerbatimError('bad-input', `${path} cannot be read.`, {
      cause: error,
      hint: 'Choose a file that is there and that you may read.',
    });
  }
}

async function readDirectory(handle: FileHandle, size: number): Promise<Map<string, Entry>> {
  const { count, begins, length } = await findDirectory(handle, size);
  if (count > format.MAX_32 || count > ZIP_FILE_LIMITS.entries || length > ZIP_FILE_LIMITS.directoryBytes)
    throw new VerbatimError('too-large', 'The archive has far too many entries.');
  if (begins + length > size) throw damaged('its list of entries leads out of it');
  const list = await readAt(handle, begins, length);
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + format.CENTRAL_BYTES > list.length || list.readUInt32LE(at) !== format.CENTRAL_SIGN)
      throw damaged('its list of entries is broken');
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((place) =>
      list.readUInt16LE(at + place),
    ) as [number, number, number];
    const end = at + format.CENTRAL_BYTES + nameBytes + extraBytes + commentBytes;
    if (end > list.length) throw damaged('its list of entries is broken');
    const name = list.toString('utf8', at + format.CENTRAL_BYTES, at + format.CENTRAL_BYTES + nameBytes);
    if (entries.has(name)) throw damaged('a name comes twice in it');
    if ((list.readUInt16LE(at + 8) & format.ENCRYPTED_FLAG) !== 0) throw damaged('it is encrypted');
    entries.set(
      name,
      entryAt(list, at, { name, extraAt: at + format.CENTRAL_BYTES + nameBytes, extraBytes }),
    );
    at = end;
  }
  expectApart(entries, begins);
  return entries;
}

function entryAt(
  list: Buffer,
  at: number,
  { name, extraAt, extraBytes }: { name: string; extraAt: number; extraBytes: number },
): Entry {
  const entry = {
    name,
    stated: list.readUInt32LE(at + 8),
    dated: list.readUInt32LE(at + 12),
    method: list.readUInt16LE(at + 10),
    crc: list.readUInt32LE(at + 16),
    packedBytes: list.readUInt32LE(at + 20),
    bytes: list.readUInt32LE(at + 24),
    headerAt: list.readUInt32LE(at + 42),
  };
  // In this order, those of them alone that have no room in 32 bits.
  const far = (['bytes', 'packedBytes', 'headerAt'] as const).filter(
    (field) => entry[field] === format.MAX_32,
  );
  if (far.length === 0) return entry;
  let place = findExtra64(list, extraAt, extraBytes);
  for (const field of far) {
    if (place + 8 > extraAt + extraBytes) throw damaged('its list of entries is broken');
    entry[field] = Number(list.readBigUInt64LE(place));
    place += 8;
  }
  return entry;
}

function findExtra64(list: Buffer, extraAt: number, extraBytes: number): number {
  for (let at = extraAt; at + 4 <= extraAt + extraBytes; at += 4 + list.readUInt16LE(at + 2))
    if (list.readUInt16LE(at) === format.EXTRA64) return at + 4;
  throw damaged('its list of entries is broken');
}

/** Where the list of entries is. A comment may follow the end, and may look like one. */
async function findDirectory(
  handle: FileHandle,
  size: number,
): Promise<{ count: number; begins: number; length: number }> {
  const tail = await readAt(
    handle,
    Math.max(0, size - format.END_BYTES - format.MAX_16),
    Math.min(size, format.END_BYTES + format.MAX_16),
  );
  let at = tail.length - format.END_BYTES;
  while (
    at >= 0 &&
    !(
      tail.readUInt32LE(at) === format.END_SIGN &&
      at + format.END_BYTES + tail.readUInt16LE(at + 20) === tail.length
    )
  )
    at -= 1;
  if (at < 0) {
    throw new VerbatimError('unsupported-type', 'It is no zip archive, or it was cut off.', {
      hint: 'Use another copy of the file.',
    });
  }
  const found = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    begins: tail.readUInt32LE(at + 16),
  };
  const isSmall = found.count < format.MAX_16 && found.begins < format.MAX_32 && found.length < format.MAX_32;
  const locatorAt = at - format.LOCATOR64_BYTES;
  if (isSmall || locatorAt < 0 || tail.readUInt32LE(locatorAt) !== format.LOCATOR64_SIGN) return found;
  const endAt = Number(tail.readBigUInt64LE(locatorAt + 8));
  if (endAt + format.END64_BYTES > size) throw damaged('its end leads out of it');
  const end = await readAt(handle, endAt, format.END64_BYTES);
  if (end.readUInt32LE(0) !== format.END64_SIGN) throw damaged('its end is broken');
  const [count, length, begins] = [32, 40, 48].map((place) => Number(end.readBigUInt64LE(place))) as [
    number,
    number,
    number,
  ];
  return { count, begins, length };
}

/** Entries that share bytes are how a few kilobytes become petabytes; no honest archive has them. */
function expectApart(entries: ReadonlyMap<string, Entry>, directoryAt: number): void {
  let before = 0;
  for (const { headerAt, packedBytes } of [...entries.values()].sort((a, b) => a.headerAt - b.headerAt)) {
    if (headerAt < before) throw damaged('its entries lie one over the other');
    before = headerAt + format.LOCAL_BYTES + packedBytes;
  }
  if (before > directoryAt) throw damaged('its entries lead out of it');
}

async function readEntry(handle: FileHandle, entry: Entry | undefined): Promise<Buffer> {
  if (entry === undefined) throw new VerbatimError('not-found', 'There is no such entry in the archive.');
  const { method, packedBytes, bytes, headerAt, crc } = entry;
  const isBomb = bytes > ZIP_FILE_LIMITS.freeBytes && bytes > packedBytes * ZIP_FILE_LIMITS.ratio;
  if (isBomb || bytes > ZIP_FILE_LIMITS.entryBytes || packedBytes > ZIP_FILE_LIMITS.entryBytes)
    throw new VerbatimError('too-large', 'An entry of the archive is far too large.');
  const header = await readAt(handle, headerAt, format.LOCAL_BYTES);
  if (header.readUInt32LE(0) !== format.LOCAL_SIGN) throw damaged('an entry is not where it should be');
  const nameBytes = header.readUInt16LE(26);
  expectAgreed(entry, header, await readAt(handle, headerAt + format.LOCAL_BYTES, nameBytes));
  const at = headerAt + format.LOCAL_BYTES + nameBytes + header.readUInt16LE(28);
  const packed = await readAt(handle, at, packedBytes);
  const content = await unpack(packed, { method, bytes });
  if (content.length !== bytes || crc32(content) !== crc) throw damaged('an entry is not what it was');
  return content;
}

/** Both of an entry's headers say the same. Sizes stand behind the bytes in archives that were written without going back. */
function expectAgreed(entry: Entry, header: Buffer, localName: Buffer): void {
  const { name, stated, dated, crc, packedBytes, bytes } = entry;
  const isLater = (header.readUInt16LE(6) & format.LATER_FLAG) !== 0;
  const agrees =
    localName.equals(Buffer.from(name)) &&
    header.readUInt32LE(6) === stated &&
    header.readUInt32LE(10) === dated &&
    (isLater || hasNumbers(header, 14, [crc, packedBytes, bytes]));
  if (!agrees) throw damaged('an entry is not what the list says');
}

const hasNumbers = (header: Buffer, at: number, wanted: readonly number[]): boolean =>
  wanted.every((value, index) => header.readUInt32LE(at + 4 * index) === Math.min(value, format.MAX_32));

async function unpack(packed: Buffer, { method, bytes }: { method: number; bytes: number }): Promise<Buffer> {
  if (method === format.STORED) return packed;
  if (method !== format.DEFLATED) throw damaged('an entry is packed in a way that is not read');
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch (error) {
    throw damaged('an entry cannot be unpacked', error);
  }
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await handle.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) throw damaged('it was cut off');
    done += bytesRead;
  }
  return bytes;
}

function damaged(why: string, cause?: unknown): VerbatimError {
  return new VerbatimError('parse-failed', `The archive is damaged: ${why}.`, {
    cause,
    hint: 'Nothing was changed. Use another copy of the archive.',
  });
}
