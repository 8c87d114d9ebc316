/**
 * Writes a zip archive of any size to a file, entry by entry, each in memory only while it is written. Sizes and checksums
 * stand before the bytes, so that any reader can read it from the front; beyond 65,535 entries or 4 GB it is ZIP64. The
 * same entries make the same bytes: nothing in it tells the time.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import * as format from './zip-format.ts';

const deflate = promisify(deflateRaw);

/** What goes into an archive under a name. */
export interface ZipContent {
  name: string;
  content: Uint8Array | string;
  /** For what is packed already: images, and the first entry of a book. */
  isStored?: boolean;
}

/** What was written under a name. */
export interface WrittenEntry {
  name: string;
  bytes: number;
  sha256: string;
}

/** The whole file. */
export interface WrittenZip {
  bytes: number;
  sha256: string;
  entries: number;
}

/** What is heard and asked while it is written. */
export interface ZipWriting {
  signal: AbortSignal;
  /** Before the next entry is asked for: so the last one can tell what all others are. */
  onEntry?: (entry: WrittenEntry) => void;
}

/** 1 January 1980, the first day that the format knows. */
const NO_DATE = 0x21;
const VERSION_DEFLATE = 20;
const VERSION_64 = 45;

/** Writes all entries to a new file and puts it on the disk. Whoever asks removes the file when this fails. */
export async function writeZip(
  file: string,
  contents: AsyncIterable<ZipContent> | Iterable<ZipContent>,
  { signal, onEntry }: ZipWriting,
): Promise<WrittenZip> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const writer = new ZipWriter(handle);
    for await (const content of contents) {
      signal.throwIfAborted();
      const entry = await writer.add(content);
      onEntry?.(entry);
    }
    const written = await writer.end();
    await handle.sync();
    return written;
  } finally {
    await handle.close();
  }
}

class ZipWriter {
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  readonly #directory = new Directory();
  #at = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async add({ name, content, isStored = false }: ZipContent): Promise<WrittenEntry> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const deflated = isStored ? null : await deflate(bytes);
    const isSmaller = deflated !== null && deflated.length < bytes.length;
    const packed = isSmaller ? deflated : bytes;
    const facts = factsOf({ name, bytes, packed, method: isSmaller ? format.DEFLATED : format.STORED });
    const at = this.#at;
    await this.#write(localHeader(name, facts));
    await this.#write(packed);
    this.#directory.add(centralHeader(name, facts, at));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, bytes: bytes.length, sha256 };
  }

  async end(): Promise<WrittenZip> {
    const begins = this.#at;
    const { entries } = this.#directory;
    for (const piece of this.#directory.pieces()) await this.#write(piece);
    await this.#write(endRecords({ entries, begins, length: this.#at - begins }));
    return { bytes: this.#at, sha256: this.#hash.digest('hex'), entries };
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    this.#at += bytes.length;
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await this.#handle.write(bytes, done);
      done += bytesWritten;
    }
  }
}

const PIECE_BYTES = 1 << 18;

/**
 * The list of entries while it grows. Small buffers share their memory with whatever else was small at that moment, and
 * would keep all of it: here they are copied into pieces of their own.
 */
class Directory {
  entries = 0;
  readonly #full: Buffer[] = [];
  #piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
  #used = 0;

  add(header: Buffer): void {
    this.entries += 1;
    if (this.#used + header.length > this.#piece.length) {
      this.#full.push(this.#piece.subarray(0, this.#used));
      this.#piece = Buffer.allocUnsafeSlow(Math.max(PIECE_BYTES, header.length));
      this.#used = 0;
    }
    this.#used += header.copy(this.#piece, this.#used);
  }

  pieces(): Buffer[] {
    return [...this.#full, this.#piece.subarray(0, this.#used)];
  }
}

/** What both headers of an entry say, from the flags to the length of the name. */
function factsOf(entry: { name: string; bytes: Uint8Array; packed: Uint8Array; method: number }): Buffer {
  const facts = Buffer.alloc(24);
  facts.writeUInt16LE(format.UTF8_FLAG, 0);
  facts.writeUInt16LE(entry.method, 2);
  facts.writeUInt16LE(NO_DATE, 6);
  facts.writeUInt32LE(crc32(entry.bytes), 8);
  facts.writeUInt32LE(entry.packed.length, 12);
  facts.writeUInt32LE(entry.bytes.length, 16);
  facts.writeUInt16LE(Buffer.byteLength(entry.name), 20);
  return facts;
}

function localHeader(name: string, facts: Buffer): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(format.LOCAL_SIGN, 0);
  head.writeUInt16LE(VERSION_DEFLATE, 4);
  return Buffer.concat([head, facts, Buffer.from(name)]);
}

function centralHeader(name: string, facts: Buffer, at: number): Buffer {
  const isFar = at >= format.MAX_32;
  const version = isFar ? VERSION_64 : VERSION_DEFLATE;
  const head = Buffer.alloc(8);
  head.writeUInt32LE(format.CENTRAL_SIGN, 0);
  head.writeUInt16LE(version, 4);
  head.writeUInt16LE(version, 6);
  const own = Buffer.from(facts);
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(format.EXTRA64, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(at), 4);
    own.writeUInt16LE(extra.length, 22);
  }
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(isFar ? format.MAX_32 : at, 10);
  return Buffer.concat([head, own, tail, Buffer.from(name), extra]);
}

function endRecords({
  entries,
  begins,
  length,
}: {
  entries: number;
  begins: number;
  length: number;
}): Buffer {
  const is64 = entries >= format.MAX_16 || begins >= format.MAX_32 || length >= format.MAX_32;
  const end = Buffer.alloc(format.END_BYTES);
  end.writeUInt32LE(format.END_SIGN, 0);
  end.writeUInt16LE(Math.min(entries, format.MAX_16), 8);
  end.writeUInt16LE(Math.min(entries, format.MAX_16), 10);
  end.writeUInt32LE(Math.min(length, format.MAX_32), 12);
  end.writeUInt32LE(Math.min(begins, format.MAX_32), 16);
  if (!is64) return end;
  const end64 = Buffer.alloc(format.END64_BYTES);
  end64.writeUInt32LE(format.END64_SIGN, 0);
  end64.writeBigUInt64LE(BigInt(format.END64_BYTES - 12), 4);
  end64.writeUInt16LE(VERSION_64, 12);
  end64.writeUInt16LE(VERSION_64, 14);
  end64.writeBigUInt64LE(BigInt(entries), 24);
  end64.writeBigUInt64LE(BigInt(entries), 32);
  end64.writeBigUInt64LE(BigInt(length), 40);
  end64.writeBigUInt64LE(BigInt(begins), 48);
  const locator = Buffer.alloc(format.LOCATOR64_BYTES);
  locator.writeUInt32LE(format.LOCATOR64_SIGN, 0);
  locator.writeBigUInt64LE(BigInt(begins + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}
