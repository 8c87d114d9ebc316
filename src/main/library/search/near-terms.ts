/**
 * The terms of a segment that are a few edits from a word. The dictionary is walked once; what two terms have in common
 * is compared once, and where no beginning can become the word any more, all terms with that beginning are passed over.
 */
import type { Segment } from './segment.ts';
import { MAX_TERM_BYTES, unitAt, unitSize } from './term-bytes.ts';

/** A term near a word, and how many edits away. */
export interface NearTerm {
  readonly rank: number;
  readonly edits: number;
}

/** All terms from 1 to `most` edits away from a word (counted as in `edits.ts`), in order. */
export function findNearTerms(segment: Segment, word: string, most: number): NearTerm[] {
  return new NearWalk(word, most).find(segment.image.parts.terms);
}

/** More than any number of edits that is asked for. */
const FAR = 255;
/** The same within the table, where a few are added to it. */
const OUTSIDE = 100;
/** Rows of the table: no word with more letters than asked for and allowed is looked at to its end. */
const MAX_ROWS = 66;

class NearWalk {
  readonly #word: Uint16Array;
  readonly #most: number;
  readonly #width: number;
  /** Row `i` holds the edits from the first `i` units of the term to each beginning of the word. */
  readonly #rows: Uint8Array;
  /** Of every row, its smallest number. */
  readonly #least = new Uint8Array(MAX_ROWS + 1);
  readonly #units = new Uint16Array(MAX_ROWS + 1);
  /** How many units end at or before each byte of the term. */
  readonly #unitsAt = new Uint8Array(256);
  /** The byte length of a beginning that cannot become the word: all terms that share it are passed over. */
  #deadEnd = MAX_TERM_BYTES + 1;
  /** The bytes that the rows stand for: so many of the term that was looked at last. */
  readonly #bytes = new Uint8Array(MAX_TERM_BYTES + 3);
  #known = 0;
  /** How many bytes a term shares with these. */
  #shared = 0;

  constructor(word: string, most: number) {
    this.#word = new Uint16Array(word.length);
    for (let i = 0; i < word.length; i++) this.#word[i] = word.charCodeAt(i);
    this.#most = most;
    this.#width = this.#word.length + 1;
    this.#rows = new Uint8Array((MAX_ROWS + 1) * this.#width);
    for (let j = 0; j < this.#width; j++) this.#rows[j] = j;
  }

  /** Walks through a dictionary, as `segment-writer.ts` has written it. */
  find(terms: Uint8Array): NearTerm[] {
    const found: NearTerm[] = [];
    let at = 0;
    for (let rank = 0; at < terms.length; rank++) {
      const start = at + 2;
      const end = start + (terms[at + 1] ?? 0);
      // The first of a block is written whole; what it shares with the terms before must be looked at.
      this.#shared = terms[at] ?? 0;
      if (this.#shared === 0) at = start + this.#shareWith(terms, start, end);
      else at = start;
      if (this.#shared < this.#deadEnd) {
        const edits = this.#step(terms, at, end);
        if (edits > 0 && edits <= this.#most) found.push({ rank, edits });
      }
      at = end;
    }
    return found;
  }

  /** How many bytes of a term are those that the table stands for, in whole units. */
  #shareWith(terms: Uint8Array, start: number, end: number): number {
    const most = Math.min(end - start, this.#known);
    let same = 0;
    while (same < most && terms[start + same] === this.#bytes[same]) same++;
    while (same > 0 && ((terms[start + same] ?? 0) & 0xc0) === 0x80) same--;
    this.#shared = same;
    return same;
  }

  /** Goes on to a term: its first bytes are those of the term before. Answers the edits to the word. */
  #step(terms: Uint8Array, start: number, end: number): number {
    this.#deadEnd = MAX_TERM_BYTES + 1;
    let length = this.#shared;
    let units = length === 0 ? 0 : (this.#unitsAt[length] ?? 0);
    let at = start;
    while (at < end) {
      const size = unitSize(terms[at] ?? 0);
      for (let i = 0; i < size; i++) this.#bytes[length + i] = terms[at + i] ?? 0;
      units++;
      length += size;
      this.#known = length;
      const least = units > MAX_ROWS ? FAR : this.#fillRow(units, unitAt(terms, at, size));
      if (least > this.#most) {
        this.#deadEnd = length;
        return FAR;
      }
      this.#unitsAt[length] = units;
      at += size;
    }
    const letters = this.#width - 1;
    if (Math.abs(units - letters) > this.#most) return FAR;
    return this.#rows[units * this.#width + letters] ?? FAR;
  }

  /** Fills the row of one unit more; answers the smallest number from which later rows can still be made. */
  #fillRow(row: number, unit: number): number {
    const rows = this.#rows;
    const word = this.#word;
    const width = this.#width;
    const here = row * width;
    const above = here - width;
    const isAfterFirst = row > 1;
    const unitBefore = this.#units[row - 1] ?? 0;
    this.#units[row] = unit;
    // Further from the diagonal than this no number is small enough.
    const first = Math.max(1, row - this.#most);
    const last = Math.min(width - 1, row + this.#most);
    let left = first === 1 ? row : OUTSIDE;
    let least = left;
    rows[here + first - 1] = left;
    for (let j = first; j <= last; j++) {
      const letter = word[j - 1] ?? 0;
      let edits = (rows[above + j - 1] ?? 0) + (letter === unit ? 0 : 1);
      const added = (rows[above + j] ?? 0) + 1;
      if (added < edits) edits = added;
      if (left + 1 < edits) edits = left + 1;
      if (isAfterFirst && j > 1 && letter === unitBefore && word[j - 2] === unit) {
        const swapped = (rows[above - width + j - 2] ?? 0) + 1;
        if (swapped < edits) edits = swapped;
      }
      rows[here + j] = edits;
      left = edits;
      if (edits < least) least = edits;
    }
    if (last + 1 < width) rows[here + last + 1] = OUTSIDE;
    this.#least[row] = least;
    // A swap reaches over a row, so the row above counts as well, with the edit that the swap costs.
    return Math.min(least, (this.#least[row - 1] ?? 0) + 1);
  }
}
