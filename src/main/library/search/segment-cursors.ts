/** Walks through the dictionary of a segment, term by term. */
import type { SegmentParts } from './segment-format.ts';
import { POSTING_WIDTHS, WIDTH_BITS } from './posting-rows.ts';
import { BLOCK_TERMS } from './segment-writer.ts';
import { decodeTerm, MAX_TERM_BYTES } from './term-bytes.ts';

/** No shelf has more fields. The file has room for eight: which of them a term stands in is one byte. */
export const MAX_FIELDS = 4;

/** Stands on a term, from the beginning of a block onwards. */
export class TermCursor {
  /** The term's bytes are the first `length` of these. */
  readonly bytes = new Uint8Array(MAX_TERM_BYTES);
  length = 0;
  /** How many of them it shares with the term that the cursor stood on before; 0 for the first of a block. */
  shared = 0;
  rank: number;
  readonly #terms: Uint8Array;
  readonly #count: number;
  #at: number;

  /** Stands before the first term of a block. */
  constructor(parts: SegmentParts, termCount: number, block: number) {
    this.#terms = parts.terms;
    this.#count = termCount;
    this.#at = parts.blockTerms[block] ?? parts.terms.length;
    this.rank = block * BLOCK_TERMS - 1;
  }

  /** Goes to the next term; false when there is none. */
  next(): boolean {
    if (this.rank + 1 >= this.#count) return false;
    this.rank++;
    const terms = this.#terms;
    let at = this.#at;
    this.shared = terms[at++] ?? 0;
    const added = terms[at++] ?? 0;
    const end = this.shared + added;
    for (let i = this.shared; i < end; i++) this.bytes[i] = terms[at++] ?? 0;
    this.length = end;
    this.#at = at;
    return true;
  }

  term(): string {
    return decodeTerm(this.bytes, this.length);
  }

  /** Below 0 when its term comes before the other, 0 when it is the same, above 0 when it comes after. */
  compare(other: Uint8Array, otherLength: number): number {
    const { bytes, length } = this;
    const both = Math.min(length, otherLength);
    for (let i = 0; i < both; i++) {
      const difference = (bytes[i] ?? 0) - (other[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }
}

/** Stands on the facts of a term, from the beginning of a block onwards: in which fields it stands, where, and how its postings are written. */
export class InfoCursor {
  /** Of every field: how many documents have the term in it, and where their postings begin. */
  readonly counts = new Uint32Array(MAX_FIELDS);
  readonly starts = new Uint32Array(MAX_FIELDS);
  /** How its postings are written: a place in `POSTING_WIDTHS`. */
  readonly widths = new Uint8Array(MAX_FIELDS);
  readonly #infos: Uint8Array;
  #at: number;
  #postingsAt: number;

  /** Stands before the facts of the first term of a block. */
  constructor(parts: SegmentParts, block: number) {
    this.#infos = parts.infos;
    this.#at = parts.blockInfos[block] ?? 0;
    this.#postingsAt = parts.blockPostings[block] ?? 0;
  }

  next(): void {
    const mask = this.#infos[this.#at++] ?? 0;
    for (let field = 0; field < MAX_FIELDS; field++) {
      const isThere = (mask & (1 << field)) !== 0;
      const head = isThere ? this.#readNumber() : 0;
      this.counts[field] = head >>> WIDTH_BITS;
      this.widths[field] = head & (POSTING_WIDTHS.length - 1);
      this.starts[field] = this.#postingsAt;
      if (isThere) this.#postingsAt += this.#readNumber();
    }
  }

  #readNumber(): number {
    const infos = this.#infos;
    let value = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = infos[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value >>> 0;
  }
}
