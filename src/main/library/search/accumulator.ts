/** The articles that answer a part of a query, with their scores, in arrays that are used again and again. */

/** The score of what answers without a word that ranks it: so little that it is lost in any other. */
export const UNRANKED = 1e-300;

/** An article answers when it has a score; none is below zero, or zero. */
export class Accumulator {
  /** The slots that answer, in the order in which they were found. */
  list = new Uint32Array(1024);
  count = 0;
  /** By slot; zero for those that do not answer. */
  scores = new Float64Array(0);
  /** By slot: which words of the query were met, a bit each. Null as long as they are the same for all. */
  words: Uint32Array | null = null;
  /** The words of all, while there is no list. */
  commonWords = 0;
  #wordRoom = new Uint32Array(0);

  /** Empties it, and makes room for slots below `slotCount`. */
  begin(slotCount: number): void {
    if (slotCount > this.scores.length) {
      this.scores = new Float64Array(Math.max(slotCount, 1024) + (slotCount >> 3));
    } else if (this.count * 4 > this.scores.length) this.scores.fill(0);
    else for (let i = 0; i < this.count; i++) this.scores[this.list[i] ?? 0] = 0;
    this.count = 0;
    this.words = null;
    this.commonWords = 0;
  }

  has(slot: number): boolean {
    return (this.scores[slot] ?? 0) !== 0;
  }

  /** Before articles of a word are added; answers where to note the word, or null when all have it. */
  beginWord(word: number): Uint32Array | null {
    if (this.words !== null || (this.count > 0 && this.commonWords === word)) return this.words;
    if (this.count === 0) {
      this.commonWords = word;
      return null;
    }
    return this.#noteWords();
  }

  add(slot: number, score: number, words: number): void {
    const noted = this.beginWord(words);
    const before = this.scores[slot] ?? 0;
    this.scores[slot] = before + score;
    if (before === 0) {
      this.reserve(1);
      this.list[this.count++] = slot;
    }
    if (noted !== null) noted[slot] = before === 0 ? words : (noted[slot] ?? 0) | words;
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
    return this.words === null ? this.commonWords : (this.words[slot] ?? 0);
  }

  /** Adds all that another holds. */
  addAll(other: Accumulator): void {
    for (let i = 0; i < other.count; i++) {
      const slot = other.list[i] ?? 0;
      this.add(slot, other.scoreOf(slot), other.wordsOf(slot));
    }
  }

  /** Adds the scores and words that another, which has all that is here, has for it. */
  addScores(other: Accumulator): void {
    const { list, scores, count } = this;
    const { scores: otherScores } = other;
    for (let i = 0; i < count; i++) {
      const slot = list[i] ?? 0;
      scores[slot] = (scores[slot] ?? 0) + (otherScores[slot] ?? 0);
    }
    if (this.words === null && other.words === null) {
      this.commonWords |= other.commonWords;
      return;
    }
    const words = this.words ?? this.#noteWords();
    for (let i = 0; i < count; i++) {
      const slot = list[i] ?? 0;
      words[slot] = (words[slot] ?? 0) | other.wordsOf(slot);
    }
  }

  /** Fills this, which is empty, with what another holds that is in `within` as well, for the word of a bit. */
  addCommon(found: Accumulator, within: Accumulator | null, word: number): void {
    const [fewer, more] =
      within !== null && within.count < found.count ? [within, found] : [found, within ?? found];
    this.beginWord(word);
    this.reserve(fewer.count);
    const { list, scores } = this;
    const { list: candidates, count: candidateCount } = fewer;
    const { scores: others } = more;
    const { scores: foundScores } = found;
    let count = 0;
    for (let i = 0; i < candidateCount; i++) {
      const slot = candidates[i] ?? 0;
      if (others[slot] === 0) continue;
      scores[slot] = foundScores[slot] ?? 0;
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
      else this.scores[slot] = 0;
    }
    this.count = kept;
  }

  /** From now on, which words were met is noted for each by itself. */
  #noteWords(): Uint32Array {
    if (this.#wordRoom.length < this.scores.length) this.#wordRoom = new Uint32Array(this.scores.length);
    const words = this.#wordRoom;
    for (let i = 0; i < this.count; i++) words[this.list[i] ?? 0] = this.commonWords;
    this.words = words;
    return words;
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
