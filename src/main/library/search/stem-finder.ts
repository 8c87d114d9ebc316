/** Other forms of a word. They share its stem, so they stand close together in the dictionary. */
import type { FieldSet, Shelves } from './shelves.ts';

/** Shorter words have no endings worth taking off. */
const MIN_LENGTH = 4;
/** A beginning that more terms share is no stem of theirs. */
const MAX_CANDIDATES = 2000;
const MAX_FORMS = 24;
const MAX_REMEMBERED = 20_000;

/** Looks forms up for one index, and remembers the stems of what it has seen: a dictionary is looked through often. */
export class StemFinder {
  readonly #shelves: Shelves;
  readonly #stemsOf: (term: string) => readonly string[];
  readonly #known = new Map<string, readonly string[]>();

  constructor(shelves: Shelves, stemsOf: (term: string) => readonly string[]) {
    this.#shelves = shelves;
    this.#stemsOf = stemsOf;
  }

  /** The terms in these fields that have a stem of the word, the most frequent first. */
  find(term: string, fields: FieldSet): string[] {
    if (term.length < MIN_LENGTH) return [];
    const forms = new Map<string, number>();
    for (const stem of this.#stems(term)) this.#collect(stem, fields, forms);
    forms.delete(term);
    return [...forms]
      .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      .slice(0, MAX_FORMS)
      .map(([form]) => form);
  }

  /** A stem may differ from its forms in its last letter ("study", "studies"), so they are looked for without it. */
  #collect(stem: string, fields: FieldSet, forms: Map<string, number>): void {
    let candidates = 0;
    this.#shelves.visitPrefixed(stem.slice(0, -1), fields, (read, count) => {
      if (candidates++ >= MAX_CANDIDATES) return;
      const term = read();
      if (this.#stems(term).includes(stem)) forms.set(term, (forms.get(term) ?? 0) + count);
    });
  }

  #stems(term: string): readonly string[] {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    const stems = this.#stemsOf(term);
    this.#known.set(term, stems);
    return stems;
  }
}
