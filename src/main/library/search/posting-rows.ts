/**
 * Rows of postings: documents in ascending order, and how often each has the term. A posting is one number in most
 * cases, the gap to the document before with the frequency in its lowest bits. How many bits those are is chosen for each
 * row: a word of every text needs four, one of headlines none.
 */
import type { ByteSink } from './byte-sink.ts';

/** How many bits of a number may be the frequency. A row has the place of its width here among its facts. */
export const POSTING_WIDTHS = [0, 1, 2, 4] as const;
/** So many bits hold the place of a width. */
export const WIDTH_BITS = 2;
const SHARED_WIDTHS = [1, 2, 3] as const;

/** How far a row was read: begun where it starts, at document -1. */
export interface PostingRow {
  at: number;
  document: number;
  readonly width: number;
}

/** Postings as they are read: documents in ascending order, and how often each has the term. */
export interface DecodedPostings {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
}

/** Reads the next `count` postings of a row into the beginning of the arrays, which have room. */
export function decodeRow(
  bytes: Uint8Array,
  row: PostingRow,
  { count, into: { documents, frequencies } }: { count: number; into: DecodedPostings },
): void {
  const { width } = row;
  const codes = (1 << width) - 1;
  let { at, document } = row;
  for (let i = 0; i < count; i++) {
    let number = bytes[at++] ?? 0;
    if (number > 127) {
      let shift = 7;
      let byte: number;
      number &= 127;
      do {
        byte = bytes[at++] ?? 0;
        number |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
    }
    document += (number >>> width) + 1;
    let frequency = width === 0 ? 1 : number & codes;
    if (frequency === 0) {
      frequency = bytes[at++] ?? 0;
      if (frequency > 127) {
        let shift = 7;
        let byte: number;
        frequency &= 127;
        do {
          byte = bytes[at++] ?? 0;
          frequency |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
      }
    }
    documents[i] = document;
    frequencies[i] = frequency;
  }
  row.at = at;
  row.document = document;
}

/** Collects the postings of a row, and writes them in the width that takes least room. */
export class PostingRowWriter {
  #gaps = new Uint32Array(1024);
  #frequencies = new Uint32Array(1024);
  #most = 0;
  #lastDocument = -1;
  count = 0;

  add(document: number, frequency: number): void {
    if (this.count === this.#gaps.length) this.#grow();
    this.#gaps[this.count] = document - this.#lastDocument - 1;
    this.#frequencies[this.count++] = frequency;
    this.#lastDocument = document;
    this.#most = Math.max(this.#most, frequency);
  }

  /** Writes them, and is empty again. Answers the place of the width that they are written in. */
  writeInto(sink: ByteSink): number {
    const place = this.#most <= 1 ? 0 : this.#narrowest();
    const width = POSTING_WIDTHS[place] ?? 0;
    const codes = (1 << width) - 1;
    for (let i = 0; i < this.count; i++) {
      const gap = this.#gaps[i] ?? 0;
      const frequency = this.#frequencies[i] ?? 1;
      if (width === 0) sink.writeNumber(gap);
      else if (frequency <= codes) sink.writeNumber((gap << width) + frequency);
      else {
        sink.writeNumber(gap << width);
        sink.writeNumber(frequency);
      }
    }
    this.count = 0;
    this.#most = 0;
    this.#lastDocument = -1;
    return place;
  }

  #narrowest(): number {
    let best = 1;
    let least = Number.POSITIVE_INFINITY;
    for (const place of SHARED_WIDTHS) {
      const size = this.#sizeIn(POSTING_WIDTHS[place]);
      if (size >= least) continue;
      least = size;
      best = place;
    }
    return best;
  }

  #sizeIn(width: number): number {
    const codes = (1 << width) - 1;
    let size = 0;
    for (let i = 0; i < this.count; i++) {
      const frequency = this.#frequencies[i] ?? 1;
      size += bytesOf((this.#gaps[i] ?? 0) << width);
      if (frequency > codes) size += bytesOf(frequency);
    }
    return size;
  }

  #grow(): void {
    const { length } = this.#gaps;
    const gaps = new Uint32Array(length * 2);
    gaps.set(this.#gaps);
    this.#gaps = gaps;
    const frequencies = new Uint32Array(length * 2);
    frequencies.set(this.#frequencies);
    this.#frequencies = frequencies;
  }
}

/** How many bytes a number takes in groups of seven bits. */
function bytesOf(value: number): number {
  return value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : 4;
}
