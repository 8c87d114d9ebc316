/** Where a term stands in one field, over all segments and overlays, and what it counts there. */
export class Postings {
  slots: Uint32Array;
  /** What the term adds to the score of each article, before its weight and rarity (`shareOf`). */
  shares: Float64Array;
  count: number;

  constructor(slots = new Uint32Array(1024), shares = new Float64Array(slots.length), count = 0) {
    this.slots = slots;
    this.shares = shares;
    this.count = count;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    const wanted = this.count + more;
    if (wanted <= this.slots.length) return;
    const size = Math.max(wanted, this.slots.length * 2);
    const { slots, shares } = this;
    this.slots = new Uint32Array(size);
    this.slots.set(slots);
    this.shares = new Float64Array(size);
    this.shares.set(shares);
  }

  /** A copy that takes no more room than it needs. */
  compact(): Postings {
    const { count } = this;
    return new Postings(this.slots.slice(0, count), this.shares.slice(0, count), count);
  }
}

/** A posting takes so many bytes here. */
const POSTING_BYTES = Uint32Array.BYTES_PER_ELEMENT + Float64Array.BYTES_PER_ELEMENT;
/** Fewer are read from a segment in the time that it takes to look them up here. */
const WORTH_KEEPING = 4096;
const MAX_BYTES = 16 << 20;

/**
 * The postings of the most frequent terms, as they were read last. They stand in most articles, so most of the time of a
 * search goes into reading them, and the next letter asks for them again.
 */
export class FrequentPostings {
  readonly #known = new Map<string, Postings>();
  #bytes = 0;

  /** The postings of a term in a field; `read` answers them when they are not known. */
  find(term: string, { field, count }: { field: number; count: number }, read: () => Postings): Postings {
    if (count < WORTH_KEEPING) return read();
    const key = `${String(field)} ${term}`;
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.#known.delete(key); // to stand last, among those asked for most recently
      this.#known.set(key, known);
      return known;
    }
    const found = read().compact();
    this.#known.set(key, found);
    this.#bytes += found.count * POSTING_BYTES;
    this.#forgetOldest();
    return found;
  }

  /** Forgets all, when anything in the index changes. */
  clear(): void {
    this.#known.clear();
    this.#bytes = 0;
  }

  #forgetOldest(): void {
    for (const [key, { count }] of this.#known) {
      if (this.#bytes <= MAX_BYTES) return;
      this.#known.delete(key);
      this.#bytes -= count * POSTING_BYTES;
    }
  }
}
