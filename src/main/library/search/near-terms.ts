/**
 * The terms of a segment that are a few edits from a word. The dictionary is walked once; what two terms have in common
 * is compared once, and where no beginning can become the word any more, all terms with that beginning are passed over.
 */
import type { Segment } from './segment.ts';
import { unitAt, unitSize } from './term-bytes.ts';

/** A term near a word, and how many edits away. */
export interface NearTerm {
  readonly rank: number;
  readonly edits: number;
}

/** All terms from 1 to `most` edits away from a word (counted as in `edits.ts`), in order. */
export function findNearTerms(segment: Segment, word: string, most: number): NearTerm[] {
  const walk = new NearWalk(word, most);
  const { terms } = segment.image.parts;
  const found: NearTerm[] = [];
  let at = 0;
  for (let rank = 0; rank < segment.termCount; rank++) {
    const shared = terms[at] ?? 0;
    const end = at + 2 + (terms[at + 1] ?? 0);
    const edits = walk.step(terms, { shared, start: at + 2, end });
    if (edits > 0 && edits <= most) found.push({ rank, edits });
    at = end;
  }
  return found;
}

/** More than any number of edits that is asked for. */
const FAR = 255;
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
  #deadEnd = Number.POSITIVE_INFINITY;

  constructor(word: string, most: number) {
    this.#word = new Uint16Array(word.length);
    for (let i = 0; i < word.length; i++) this.#word[i] = word.charCodeAt(i);
    this.#most = most;
    this.#width = this.#word.length + 1;
    this.#rows = new Uint8Array((MAX_ROWS + 1) * this.#width);
    for (let j = 0; j < this.#width; j++) this.#rows[j] = j;
  }

  /** Goes on to a term: its first `shared` bytes are those of the term before. Answers the edits to the word. */
  step(terms: Uint8Array, { shared, start, end }: { shared: number; start: number; end: number }): number {
    if (shared >= this.#deadEnd) return FAR;
    this.#deadEnd = Number.POSITIVE_INFINITY;
    let units = shared === 0 ? 0 : (this.#unitsAt[shared] ?? 0);
    let length = shared;
    let at = start;
    while (at < end) {
      const size = unitSize(terms[at] ?? 0);
      units++;
      length += size;
      const least = units > MAX_ROWS ? FAR : this.#fillRow(units, unitAt(terms, at, size));
      if (least > this.#most) {
        this.#deadEnd = length;
        return FAR;
      }
      this.#unitsAt[length] = units;
      at += size;
    }
    return this.#rows[units * this.#width + this.#width - 1] ?? FAR;
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
    rows[here] = row;
    let least = row;
    let left = row;
    for (let j = 1; j < width; j++) {
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
    this.#least[row] = least;
    // A swap reaches over a row, so the row above counts as well, with the edit that the swap costs.
    return Math.min(least, (this.#least[row - 1] ?? 0) + 1);
  }
}
