/** The most frequent terms that begin in one way: one letter begins tens of thousands, and few of them matter. */
import type { Segment } from './segment.ts';
import { encodeTerm } from './term-bytes.ts';

/** A term, and how many postings it has in the fields that were asked for. */
export interface BegunTerm {
  readonly term: string;
  readonly count: number;
}

/** A walk through fewer terms is not worth remembering. */
const LONG_WALK = 256;
const MAX_REMEMBERED = 128;

/** Remembers the answers for segments, which never change. */
export class BegunTerms {
  readonly #known = new WeakMap<Segment, Map<string, readonly BegunTerm[]>>();

  /** Those in a segment, at least `most` if there are so many. */
  find(segment: Segment, prefix: string, { fields, most }: BegunWanted): readonly BegunTerm[] {
    const own = this.#known.get(segment) ?? new Map<string, readonly BegunTerm[]>();
    this.#known.set(segment, own);
    const key = `${String(most)} ${fields.join('')} ${prefix}`;
    const known = own.get(key);
    if (known !== undefined) {
      own.delete(key); // to stand last, among those asked for most recently
      own.set(key, known);
      return known;
    }
    const { terms, walked } = walk(segment, prefix, { fields, most });
    if (walked > LONG_WALK) own.set(key, terms);
    const [oldest] = own.keys();
    if (own.size > MAX_REMEMBERED && oldest !== undefined) own.delete(oldest);
    return terms;
  }
}

/** In which fields of the shelf, and how many. */
export interface BegunWanted {
  readonly fields: readonly number[];
  readonly most: number;
}

function walk(
  segment: Segment,
  prefix: string,
  { fields, most }: BegunWanted,
): { terms: readonly BegunTerm[]; walked: number } {
  const best = new MostFrequent(most);
  let walked = 0;
  segment.visitPrefixed(encodeTerm(prefix), (terms, infos) => {
    walked++;
    let count = 0;
    for (const field of fields) count += infos.counts[field] ?? 0;
    if (count > 0 && best.isWorth(count)) best.add(terms.term(), count);
  });
  return { terms: best.list(), walked };
}

/** Keeps the most frequent terms of very many without keeping all: now and then the rest is let go. */
export class MostFrequent {
  readonly #most: number;
  #terms: BegunTerm[] = [];
  #least = 0;

  constructor(most: number) {
    this.#most = most;
  }

  isWorth(count: number): boolean {
    return count > this.#least || this.#terms.length < this.#most;
  }

  add(term: string, count: number): void {
    this.#terms.push({ term, count });
    if (this.#terms.length >= this.#most * 2) this.#cut();
  }

  list(): readonly BegunTerm[] {
    if (this.#terms.length > this.#most) this.#cut();
    return this.#terms;
  }

  #cut(): void {
    this.#terms.sort((a, b) => b.count - a.count);
    this.#terms.length = this.#most;
    this.#least = this.#terms.at(-1)?.count ?? 0;
  }
}
