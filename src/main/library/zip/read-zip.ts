import { crc32, inflateRawSync } from 'node:zlib';
import { VerbatimError } from '../../../contract/errors.ts';

/** What an archive may cost. Sizes that it declares are not believed: bytes are counted as they come out. */
export const ZIP_LIMITS = {
  entries: 20_000,
  totalBytes: 500_000_000,
  ratio: 200,
  /** A small entry may be as good as empty when packed: below this its ratio says nothing. */
  freeBytes: 1_000_000,
} as const;

/** An archive that was looked over; nothing is unpacked until it is asked for. */
export interface ZipArchive {
  /** Names as keys: relative, with `/`, without `.` and `..`. */
  names: readonly string[];
  /**
   * The bytes of an entry; null when there is none of that name. Of names that differ only in case each is its own.
   * @throws VerbatimError `too-large`, `parse-failed` (damaged, encrypted, or packed in a way that is not read)
   */
  read(name: string): Uint8Array | null;
  /** Entries that were passed over, and why. */
  passedOver: readonly string[];
}

interface Entry {
  name: string;
  method: number;
  isEncrypted: boolean;
  crc: number;
  packedBytes: number;
  headerAt: number;
}

const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the central directory of a zip archive. Archives in it are not looked into: they are bytes like any others.
 * @throws VerbatimError `parse-failed`, `too-large`
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = readDirectory(bytes, view);
  assertApart(listed);
  const entries = new Map<string, Entry>();
  const passedOver: string[] = [];
  for (const entry of listed) {
    if (entry.name.endsWith('/')) continue;
    const key = entryKey(entry.name);
    const why =
      key === null ? 'its name leads out of the archive' : entries.has(key) ? 'its name comes twice' : null;
    if (key === null || why !== null)
      passedOver.push(`${JSON.stringify(entry.name.slice(0, 100))}: ${why ?? ''}`);
    else entries.set(key, entry);
  }
  let totalBytes = 0;
  return {
    names: [...entries.keys()],
    passedOver,
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const content = unpackEntry(bytes, view, { entry, leftBytes: ZIP_LIMITS.totalBytes - totalBytes });
      totalBytes += content.byteLength;
      return content;
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  if (end === null) throw damaged('it has no list of what is in it; it may have been cut off');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff)
    throw tooLarge('It is of the kind made for more than 65,535 entries.');
  if (count > ZIP_LIMITS.entries) {
    throw tooLarge(`It has more than ${ZIP_LIMITS.entries.toLocaleString('en')} entries.`);
  }
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== 0x02014b50)
      throw damaged('its list of entries is broken');
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The last record that can be the end: a comment may follow it, and may look like one. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at -= 1) {
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  }
  return null;
}

/** Entries that share bytes are how a few kilobytes become petabytes; no honest archive has them. */
function assertApart(entries: readonly Entry[]): void {
  const byPlace = entries.toSorted((a, b) => a.headerAt - b.headerAt);
  for (const [index, entry] of byPlace.entries()) {
    const next = byPlace[index + 1];
    if (next !== undefined && entry.headerAt + LOCAL_BYTES + entry.packedBytes > next.headerAt) {
      throw damaged('its entries lie one over the other');
    }
  }
}

/** An entry's name as a key; null for one that means a place outside, on any system. */
function entryKey(name: string): string | null {
  const isPlace =
    name.includes('\0') || name.includes('\\') || name.startsWith('/') || /^[a-z]:/iu.test(name);
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  return isPlace || parts.length === 0 || parts.includes('..') ? null : parts.join('/');
}

function unpackEntry(
  bytes: Uint8Array,
  view: DataView,
  { entry, leftBytes }: { entry: Entry; leftBytes: number },
): Uint8Array {
  const { name, headerAt, packedBytes, method } = entry;
  const isThere = headerAt + LOCAL_BYTES <= view.byteLength && view.getUint32(headerAt, true) === 0x04034b50;
  if (!isThere) throw damaged(`${quoted(name)} is not where the list says`);
  const from =
    headerAt + LOCAL_BYTES + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (from + packedBytes > view.byteLength) throw damaged(`${quoted(name)} was cut off`);
  if (entry.isEncrypted) throw damaged(`${quoted(name)} is encrypted`);
  const packed = bytes.subarray(from, from + packedBytes);
  const most = Math.min(leftBytes, Math.max(packedBytes * ZIP_LIMITS.ratio, ZIP_LIMITS.freeBytes));
  const content = method === STORED ? packed : method === DEFLATED ? inflate(packed, name, most) : null;
  if (content === null) throw damaged(`${quoted(name)} is packed in a way that is not read`);
  if (content.byteLength > leftBytes) throw tooLarge(`${quoted(name)} unpacks to more than it should.`);
  if (crc32(content) !== entry.crc) throw damaged(`${quoted(name)} is not what was packed`);
  return content;
}

function inflate(packed: Uint8Array, name: string, maxBytes: number): Uint8Array {
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(`${quoted(name)} unpacks to more than it should.`);
    throw damaged(`${quoted(name)} cannot be unpacked`, error);
  }
}

function quoted(name: string): string {
  return `“${name.slice(0, 100)}”`;
}

function damaged(what: string, cause?: unknown): VerbatimError {
  return new VerbatimError('parse-failed', `The archive cannot be read: ${what}.`, {
    cause,
    hint: 'Get the file once more: it may have been damaged on its way.',
  });
}

function tooLarge(what: string): VerbatimError {
  return new VerbatimError('too-large', `The archive is too large to be read safely. ${what}`);
}
