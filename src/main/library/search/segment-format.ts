/**
 * The file of a segment: a header that says what it is and where its parts lie, and the parts, each with a checksum.
 * docs/search-index.md describes it. What is not exactly so is no segment: nothing here throws for what it reads.
 */
import { crc32 } from 'node:zlib';

/** Raise it when tokens, folding, fields, what is kept of a term, or the shape of the file change. */
export const FORMAT_VERSION = 5;

/** "VBSEGMNT", as two little-endian words. */
const MAGIC = [0x45534256, 0x544e4d47] as const;
const HEADER_BYTES = 256;
const TABLE_START = 40;
const ENTRY_BYTES = 12;
/** Checksums and copies are made of so much at a time: 2 to 4 ms. */
const SLICE_BYTES = 4 << 20;

const partNames = [
  'blockTerms',
  'blockInfos',
  'blockPostings',
  'lengths',
  'fingerprints',
  'keyHashes',
  'keyRanks',
  'ids',
  'infos',
  'terms',
  'postings',
] as const;
type PartName = (typeof partNames)[number];

/** What a segment consists of, as views on its one buffer. */
export interface SegmentParts {
  /** Of every block of 16 terms, where its terms, their facts and their postings begin. */
  readonly blockTerms: Uint32Array;
  readonly blockInfos: Uint32Array;
  readonly blockPostings: Uint32Array;
  /** For every document and field, how many different terms it has; 65,535 stands for more. */
  readonly lengths: Uint16Array;
  /** For every document two words that say which words it was made of. */
  readonly fingerprints: Uint32Array;
  /** Hashes of name keys, ascending, and the rank of a term that has the key. */
  readonly keyHashes: Uint32Array;
  readonly keyRanks: Uint32Array;
  readonly ids: Uint8Array;
  readonly infos: Uint8Array;
  readonly terms: Uint8Array;
  readonly postings: Uint8Array;
}

/** The facts in the header. */
export interface SegmentFacts {
  /** Which shelf it stands on: 0 the stories, 1 the marks. */
  readonly shelf: number;
  readonly documents: number;
  readonly terms: number;
}

/** A segment in memory: its bytes as the file has them, and what they mean. */
export interface SegmentImage {
  readonly facts: SegmentFacts;
  readonly parts: SegmentParts;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The checksum of the header, which holds those of all parts: it stands for the whole. */
  readonly checksum: number;
}

/** The parts of a segment that is being made, each as chunks in order. */
export type PartChunks = Readonly<Record<PartName, readonly Uint8Array[]>>;

/** Puts the parts of a new segment into one buffer, in slices: it yields between them. */
export function* assembleSegment(facts: SegmentFacts, chunks: PartChunks): Generator<void, SegmentImage> {
  const sizes = partNames.map((name) => chunks[name].reduce((sum, { length }) => sum + length, 0));
  const total = sizes.reduce((end, size) => align(end) + size, HEADER_BYTES);
  const bytes = new Uint8Array(new ArrayBuffer(total));
  const header = new DataView(bytes.buffer, 0, HEADER_BYTES);
  writeFacts(header, facts);
  let end = HEADER_BYTES;
  for (const [i, name] of partNames.entries()) {
    const start = align(end);
    end = start;
    for (const chunk of chunks[name]) {
      bytes.set(chunk, end);
      end += chunk.length;
      yield;
    }
    const checksum = yield* checksumOf(bytes, start, end);
    writeEntry(header, i, { start, size: end - start, checksum });
  }
  const checksum = headerChecksum(bytes);
  header.setUint32(TABLE_START - 4, checksum, true);
  return { facts, parts: viewParts(bytes, header), bytes, checksum };
}

/** Reads a segment from its bytes; null when a single one is not as it was written. It yields between slices. */
export function* readSegment(bytes: Uint8Array<ArrayBuffer>): Generator<void, SegmentImage | null> {
  if (bytes.length < HEADER_BYTES) return null;
  const header = new DataView(bytes.buffer, 0, HEADER_BYTES);
  const isOurs = MAGIC.every((word, i) => header.getUint32(i * 4, true) === word);
  const checksum = headerChecksum(bytes);
  if (!isOurs || header.getUint32(8, true) !== FORMAT_VERSION) return null;
  if (header.getUint32(TABLE_START - 4, true) !== checksum) return null;
  for (let i = 0; i < partNames.length; i++) {
    const { start, size, checksum: expected } = readEntry(header, i);
    if (start + size > bytes.length) return null;
    if ((yield* checksumOf(bytes, start, start + size)) !== expected) return null;
  }
  const facts: SegmentFacts = {
    shelf: header.getUint32(12, true),
    documents: header.getUint32(16, true),
    terms: header.getUint32(20, true),
  };
  return { facts, parts: viewParts(bytes, header), bytes, checksum };
}

function writeFacts(header: DataView, facts: SegmentFacts): void {
  for (const [i, word] of MAGIC.entries()) header.setUint32(i * 4, word, true);
  header.setUint32(8, FORMAT_VERSION, true);
  header.setUint32(12, facts.shelf, true);
  header.setUint32(16, facts.documents, true);
  header.setUint32(20, facts.terms, true);
}

function writeEntry(
  header: DataView,
  index: number,
  entry: { start: number; size: number; checksum: number },
): void {
  const at = TABLE_START + index * ENTRY_BYTES;
  header.setUint32(at, entry.start, true);
  header.setUint32(at + 4, entry.size, true);
  header.setUint32(at + 8, entry.checksum, true);
}

function readEntry(header: DataView, index: number): { start: number; size: number; checksum: number } {
  const at = TABLE_START + index * ENTRY_BYTES;
  return {
    start: header.getUint32(at, true),
    size: header.getUint32(at + 4, true),
    checksum: header.getUint32(at + 8, true),
  };
}

function viewParts(bytes: Uint8Array<ArrayBuffer>, header: DataView): SegmentParts {
  const place = (name: PartName): { start: number; size: number } =>
    readEntry(header, partNames.indexOf(name));
  const bytesOf = (name: PartName): Uint8Array => {
    const { start, size } = place(name);
    return bytes.subarray(start, start + size);
  };
  const wordsOf = (name: PartName): Uint32Array => {
    const { start, size } = place(name);
    return new Uint32Array(bytes.buffer, start, size / 4);
  };
  const lengths = place('lengths');
  return {
    blockTerms: wordsOf('blockTerms'),
    blockInfos: wordsOf('blockInfos'),
    blockPostings: wordsOf('blockPostings'),
    lengths: new Uint16Array(bytes.buffer, lengths.start, lengths.size / 2),
    fingerprints: wordsOf('fingerprints'),
    keyHashes: wordsOf('keyHashes'),
    keyRanks: wordsOf('keyRanks'),
    ids: bytesOf('ids'),
    infos: bytesOf('infos'),
    terms: bytesOf('terms'),
    postings: bytesOf('postings'),
  };
}

/** Of the header without its own checksum. */
function headerChecksum(bytes: Uint8Array): number {
  const before = crc32(bytes.subarray(0, TABLE_START - 4));
  return crc32(bytes.subarray(TABLE_START, HEADER_BYTES), before);
}

function* checksumOf(bytes: Uint8Array, start: number, end: number): Generator<void, number> {
  let checksum = 0;
  for (let at = start; at < end; at += SLICE_BYTES) {
    checksum = crc32(bytes.subarray(at, Math.min(end, at + SLICE_BYTES)), checksum);
    yield;
  }
  return checksum;
}

function align(offset: number): number {
  return (offset + 7) & ~7;
}
