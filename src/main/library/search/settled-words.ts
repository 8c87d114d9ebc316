/**
 * What the finished words of a query answer, remembered while the last one is being typed: every letter asks for the
 * others again.
 */
import type { Accumulator, AccumulatorPool } from './accumulator.ts';
import type { Expansion } from './expand.ts';
import type { FieldSet } from './shelves.ts';

/** A word that was asked for by itself. */
export interface SettledWord {
  readonly found: Accumulator;
  /** The terms that made articles answer. */
  readonly used: readonly Expansion[];
}

/** So many are remembered: at 100,000 articles each takes 1.6 MB. */
const MAX_REMEMBERED = 4;

/** Holds until anything in the index changes; then it has to be cleared. */
export class SettledWords {
  readonly #pool: AccumulatorPool;
  readonly #known = new Map<string, SettledWord>();

  constructor(pool: AccumulatorPool) {
    this.#pool = pool;
  }

  get(key: string): SettledWord | undefined {
    const known = this.#known.get(key);
    if (known === undefined) return undefined;
    this.#known.delete(key); // to stand last, among those asked for most recently
    this.#known.set(key, known);
    return known;
  }

  keep(key: string, word: SettledWord): void {
    this.#known.set(key, word);
    const [oldest] = this.#known.keys();
    if (this.#known.size <= MAX_REMEMBERED || oldest === undefined) return;
    const forgotten = this.#known.get(oldest);
    this.#known.delete(oldest);
    if (forgotten !== undefined) this.#pool.give(forgotten.found);
  }

  clear(): void {
    for (const { found } of this.#known.values()) this.#pool.give(found);
    this.#known.clear();
  }
}

/** By what a word is remembered. */
export function settledKey(
  word: { term: string; fields: FieldSet },
  { isTolerant }: { isTolerant: boolean },
): string {
  return `${String(word.fields)} ${isTolerant ? 'near' : 'exact'} ${word.term}`;
}
