/** Numbers for terms in the order in which they come: most words of a text have been seen, and need no string of their own. */
import { plainFolds } from '../../../text/plain-words.ts';
import { MAX_TERM_UNITS } from './term-bytes.ts';

const FIRST_ROOM = 1 << 13;
/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** A hash table with open addressing, by the folded units of a term. */
export class TermNumbers {
  /** The terms by their numbers. */
  readonly list: string[] = [];
  readonly #folds = plainFolds();
  /** The hashes of the terms, by their numbers. */
  #hashes = new Uint32Array(FIRST_ROOM);
  /** One more than a number, or 0; at most half of it is used. */
  #table = new Uint32Array(FIRST_ROOM * 2);

  /** The number of a folded term, a new one if it has none. */
  numberOf(term: string): number {
    const length = Math.min(term.length, MAX_TERM_UNITS);
    let hash = BASIS;
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), PRIME);
    hash >>>= 0;
    for (let at = this.#placeOf(hash); ; at = this.#after(at)) {
      const number = (this.#table[at] ?? 0) - 1;
      if (number === -1) return this.#put(term.slice(0, length), hash, at);
      if (this.#hashes[number] === hash && this.list[number] === term.slice(0, length)) return number;
    }
  }

  /** The same for a plain word of a text (`text/plain-words.ts`), which is folded on the way. */
  numberOfPlain(text: string, start: number, end: number): number {
    const folds = this.#folds;
    let hash = BASIS;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (folds[text.charCodeAt(i)] ?? 0), PRIME);
    hash >>>= 0;
    for (let at = this.#placeOf(hash); ; at = this.#after(at)) {
      const number = (this.#table[at] ?? 0) - 1;
      if (number === -1) return this.#put(this.#foldPlain(text, start, end), hash, at);
      const term = this.list[number] ?? '';
      if (this.#hashes[number] !== hash || term.length !== end - start) continue;
      if (this.#isPlain(term, text, start)) return number;
    }
  }

  /** Whether a term is what stands in the text from `start` on. */
  #isPlain(term: string, text: string, start: number): boolean {
    const folds = this.#folds;
    for (let i = 0; i < term.length; i++)
      if (term.charCodeAt(i) !== (folds[text.charCodeAt(start + i)] ?? 0)) return false;
    return true;
  }

  #foldPlain(text: string, start: number, end: number): string {
    const units: number[] = [];
    for (let i = start; i < end; i++) units.push(this.#folds[text.charCodeAt(i)] ?? 0);
    return String.fromCharCode(...units);
  }

  #put(term: string, hash: number, at: number): number {
    const number = this.list.length;
    // A term cut out of a text would keep the whole text in memory.
    this.list.push(Buffer.from(term, 'utf16le').toString('utf16le'));
    this.#table[at] = number + 1;
    if (number === this.#hashes.length) {
      const grown = new Uint32Array(number * 2);
      grown.set(this.#hashes);
      this.#hashes = grown;
      this.#hashes[number] = hash;
      this.#spread();
    } else this.#hashes[number] = hash;
    return number;
  }

  /** Puts all numbers in a table that has room for as many again. */
  #spread(): void {
    this.#table = new Uint32Array(this.#hashes.length * 2);
    for (let number = 0; number < this.list.length; number++) {
      let at = this.#placeOf(this.#hashes[number] ?? 0);
      while (this.#table[at] !== 0) at = this.#after(at);
      this.#table[at] = number + 1;
    }
  }

  #placeOf(hash: number): number {
    // The low bits of FNV are its weak ones.
    return (hash ^ (hash >>> 15)) & (this.#table.length - 1);
  }

  #after(at: number): number {
    return (at + 1) & (this.#table.length - 1);
  }
}
