/** A segment: an immutable index of some documents, in one buffer outside the heap of JavaScript. */
import { InfoCursor, TermCursor } from './segment-cursors.ts';
import { decodeRow, POSTING_WIDTHS, type DecodedPostings, type PostingRow } from './posting-rows.ts';
import type { SegmentImage } from './segment-format.ts';
import { BLOCK_TERMS } from './segment-writer.ts';
import { UUID_BYTES } from './uuid-words.ts';

/** Where the postings of a term lie, for every field of the shelf. */
export interface TermEntry {
  readonly counts: Uint32Array;
  readonly starts: Uint32Array;
  readonly widths: Uint8Array;
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
    return { counts: infos.counts, starts: infos.starts, widths: infos.widths };
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

  /** Stands before the postings of a term in a field. */
  beginRow({ starts, widths }: Pick<TermEntry, 'starts' | 'widths'>, field: number): PostingRow {
    return { at: starts[field] ?? 0, document: -1, width: POSTING_WIDTHS[widths[field] ?? 0] ?? 0 };
  }

  /** Reads the next `count` postings of a row into the beginning of the arrays, which have room. */
  decode(row: PostingRow, count: number, into: DecodedPostings): void {
    decodeRow(this.image.parts.postings, row, { count, into });
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
