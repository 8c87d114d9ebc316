/** A segment: an immutable index of some documents, in one buffer outside the heap of JavaScript. */
import { InfoCursor, TermCursor } from './segment-cursors.ts';
import type { SegmentImage } from './segment-format.ts';
import { BLOCK_TERMS } from './segment-writer.ts';
import { UUID_BYTES } from './uuid-words.ts';

/** Where the postings of a term lie, for every field of the shelf. */
export interface TermEntry {
  readonly counts: Uint32Array;
  readonly starts: Uint32Array;
}

/** How far a row of postings was read: begun where they start, at document -1. */
export interface PostingRow {
  at: number;
  document: number;
}

/** Postings as they are read from a segment: documents in ascending order, and how often each has the term. */
export interface DecodedPostings {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
}

/** Answers what stands in a segment. Its documents and terms are numbered from 0. */
export class Segment {
  readonly image: SegmentImage;
  readonly termCount: number;
  readonly documentCount: number;
  readonly #blockCount: number;

  constructor(image: SegmentImage) {
    this.image = image;
    this.termCount = image.facts.terms;
    this.documentCount = image.facts.documents;
    this.#blockCount = image.parts.blockTerms.length;
  }

  /** The rank of a term; -1 when no document has it. */
  find(term: Uint8Array): number {
    const cursor = this.#seek(term);
    return cursor !== null && cursor.compare(term, term.length) === 0 ? cursor.rank : -1;
  }

  entryOf(rank: number): TermEntry {
    const infos = this.infosBefore(rank);
    infos.next();
    return { counts: infos.counts, starts: infos.starts };
  }

  termOf(rank: number): string {
    const cursor = this.termsFrom(Math.floor(rank / BLOCK_TERMS));
    while (cursor.next() && cursor.rank < rank);
    return cursor.term();
  }

  /** Calls `visit` for each term that begins so, in order, with the cursors that stand on it. */
  visitPrefixed(prefix: Uint8Array, visit: (terms: TermCursor, infos: InfoCursor) => void): void {
    const terms = this.#seek(prefix);
    if (terms === null) return;
    const infos = this.infosBefore(terms.rank);
    const { length } = prefix;
    const begins = (): boolean => {
      if (terms.length < length) return false;
      for (let i = 0; i < length; i++) if (terms.bytes[i] !== prefix[i]) return false;
      return true;
    };
    while (begins()) {
      infos.next();
      visit(terms, infos);
      if (!terms.next()) return;
    }
  }

  /** Stands before the first term of a block. */
  termsFrom(block: number): TermCursor {
    return new TermCursor(this.image.parts, this.termCount, block);
  }

  /** Stands before the facts of the term with this rank. */
  infosBefore(rank: number): InfoCursor {
    const infos = new InfoCursor(this.image.parts, Math.floor(rank / BLOCK_TERMS));
    for (let skipped = rank % BLOCK_TERMS; skipped > 0; skipped--) infos.next();
    return infos;
  }

  /** Reads the next `count` postings of a row into the beginning of the arrays, which have room. */
  decode(row: PostingRow, count: number, { documents, frequencies }: DecodedPostings): void {
    const bytes = this.image.parts.postings;
    let { at, document } = row;
    for (let i = 0; i < count; i++) {
      let gap = bytes[at++] ?? 0;
      if (gap > 127) {
        let shift = 7;
        let byte: number;
        gap &= 127;
        do {
          byte = bytes[at++] ?? 0;
          gap |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
      }
      document += (gap >>> 1) + 1;
      let frequency = 1;
      if ((gap & 1) === 0) {
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

  /** Where the ids of its documents stand in `parts.ids`, in order. */
  *idPlaces(): Generator<{ start: number; end: number }> {
    const { ids } = this.image.parts;
    for (let i = 0, start = 0; i < this.documentCount; i++) {
      const length = ids[start] ?? 0;
      const end = start + 1 + (length === 0 ? UUID_BYTES : length);
      yield { start, end };
      start = end;
    }
  }

  /** The first term that is not before this one; null when there is none. */
  #seek(term: Uint8Array): TermCursor | null {
    let low = 0;
    let high = this.#blockCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compareFirst(middle, term) <= 0) low = middle + 1;
      else high = middle;
    }
    const cursor = this.termsFrom(Math.max(0, low - 1));
    while (cursor.next()) if (cursor.compare(term, term.length) >= 0) return cursor;
    return null;
  }

  /** How the first term of a block, which is written whole, stands to another: as `TermCursor.compare`. */
  #compareFirst(block: number, term: Uint8Array): number {
    const { terms, blockTerms } = this.image.parts;
    const at = (blockTerms[block] ?? 0) + 2;
    const length = terms[at - 1] ?? 0;
    const both = Math.min(length, term.length);
    for (let i = 0; i < both; i++) {
      const difference = (terms[at + i] ?? 0) - (term[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - term.length;
  }
}
