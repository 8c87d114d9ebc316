/** The articles that answer a part of a query, with their scores, in arrays that are used again and again. */

/** Only what has its stamp counts; so nothing has to be emptied between two queries. */
export class Accumulator {
  /** The slots that answer, in the order in which they were found. */
  list = new Uint32Array(1024);
  count = 0;
  /** By slot. */
  scores = new Float64Array(0);
  /** By slot: which words of the query were met, a bit each. */
  words = new Uint32Array(0);
  stamps = new Uint32Array(0);
  stamp = 0;

  /** Empties it, and makes room for slots below `slotCount`. */
  begin(slotCount: number): void {
    if (slotCount > this.stamps.length || this.stamp === 0xffffffff) {
      const room = Math.max(slotCount, 1024) + (slotCount >> 3);
      this.scores = new Float64Array(room);
      this.words = new Uint32Array(room);
      this.stamps = new Uint32Array(room);
      this.stamp = 0;
    }
    this.stamp++;
    this.count = 0;
  }

  has(slot: number): boolean {
    return this.stamps[slot] === this.stamp;
  }

  add(slot: number, score: number, words: number): void {
    if (this.stamps[slot] === this.stamp) {
      this.scores[slot] = (this.scores[slot] ?? 0) + score;
      this.words[slot] = (this.words[slot] ?? 0) | words;
      return;
    }
    this.stamps[slot] = this.stamp;
    this.scores[slot] = score;
    this.words[slot] = words;
    this.reserve(1);
    this.list[this.count++] = slot;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    if (this.count + more <= this.list.length) return;
    const grown = new Uint32Array(Math.max(this.count + more, this.list.length * 2));
    grown.set(this.list);
    this.list = grown;
  }

  scoreOf(slot: number): number {
    return this.scores[slot] ?? 0;
  }

  wordsOf(slot: number): number {
    return this.words[slot] ?? 0;
  }

  /** Adds all that another holds. */
  addAll(other: Accumulator): void {
    for (let i = 0; i < other.count; i++) {
      const slot = other.list[i] ?? 0;
      this.add(slot, other.scoreOf(slot), other.wordsOf(slot));
    }
  }

  /** Adds the scores and words that another has for what is here already. Written out: it is run for every letter. */
  addScores(other: Accumulator): void {
    const { list, scores, words, count } = this;
    const { stamps, stamp, scores: otherScores, words: otherWords } = other;
    for (let i = 0; i < count; i++) {
      const slot = list[i] ?? 0;
      if (stamps[slot] !== stamp) continue;
      scores[slot] = (scores[slot] ?? 0) + (otherScores[slot] ?? 0);
      words[slot] = (words[slot] ?? 0) | (otherWords[slot] ?? 0);
    }
  }

  /** Fills this, which is empty, with what another holds that is in `within` as well, for the word of a bit. */
  addCommon(found: Accumulator, within: Accumulator | null, word: number): void {
    const fewer = within !== null && within.count < found.count ? within : found;
    this.reserve(fewer.count);
    const { list, scores, words, stamps, stamp } = this;
    const { stamps: foundStamps, stamp: foundStamp, scores: foundScores } = found;
    const allowed = within?.stamps ?? null;
    const allowedStamp = within?.stamp ?? 0;
    let count = 0;
    for (let i = 0; i < fewer.count; i++) {
      const slot = fewer.list[i] ?? 0;
      if (foundStamps[slot] !== foundStamp || (allowed !== null && allowed[slot] !== allowedStamp)) continue;
      stamps[slot] = stamp;
      scores[slot] = foundScores[slot] ?? 0;
      words[slot] = word;
      list[count++] = slot;
    }
    this.count = count;
  }

  /** Leaves only what `isKept` says yes to. */
  keep(isKept: (slot: number) => boolean): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const slot = this.list[i] ?? 0;
      if (isKept(slot)) this.list[kept++] = slot;
      else this.stamps[slot] = 0;
    }
    this.count = kept;
  }
}

/** Accumulators that are lent out and given back. */
export class AccumulatorPool {
  readonly #free: Accumulator[] = [];

  /** An empty one for slots below `slotCount`. */
  take(slotCount: number): Accumulator {
    const taken = this.#free.pop() ?? new Accumulator();
    taken.begin(slotCount);
    return taken;
  }

  give(back: Accumulator): void {
    this.#free.push(back);
  }
}

/** So many are put in order first: more texts are not read in the time that a search has. */
const FIRST_RANKED = 4096;

/** All that was found, best first, in two parts: putting the many in order is left until the few were not enough. */
export function* bestFirst(found: Accumulator): Generator<number[]> {
  const inOrder = (slots: Uint32Array): number[] =>
    [...slots].sort((a, b) => found.scoreOf(b) - found.scoreOf(a));
  const all = found.list.slice(0, found.count);
  if (all.length <= FIRST_RANKED) {
    yield inOrder(all);
    return;
  }
  const scores = Float64Array.from(all, (slot) => found.scoreOf(slot)).sort();
  const least = scores[scores.length - FIRST_RANKED] ?? 0;
  yield inOrder(all.filter((slot) => found.scoreOf(slot) >= least));
  yield inOrder(all.filter((slot) => found.scoreOf(slot) < least));
}
