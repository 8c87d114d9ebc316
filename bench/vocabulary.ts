/**
 * Words as news has them. The frequency of a word falls as 1/rank among the common ones and as rank^-1.95
 * beyond (a double power law), which makes the vocabulary grow with the corpus as real news does: about
 * 32,000 terms at 1,000 articles of 650 words, 100,000 at 10,000, 340,000 at 100,000 (performance.md).
 */
import { makeRandom, type Random } from './random.ts';

const COMMON_WORDS = 6000;
const TAIL_EXPONENT = 1.95;
/** The share of running words that come from the tail; fitted to the growth named above. */
const TAIL_MASS = 0.064;
/** Zipf-Mandelbrot's offset for the very first ranks. */
const MANDELBROT_OFFSET = 2.7;

const ONSETS =
  'b br c ch cl cr d dr f fl fr g gr h j k kr l m n p pl pr qu r s sh sk sl sp st str t tr v w z'.split(' ');
const VOWELS = 'a a e e i o u ai ea ee ia io ou oo y'.split(' ');
const CODAS = ['', '', '', 'l', 'm', 'n', 'nd', 'ng', 'nt', 'r', 'rd', 'rs', 's', 'st', 't', 'ck', 'x'];
const ENDINGS = ['', '', '', 'ed', 'ing', 'ion', 'er', 'ers', 'ment', 'ly', 'al', 'ity', 's'];

/** The word of a rank, always the same one: common words short, rare ones longer. */
export function wordOfRank(rank: number): string {
  const random = makeRandom(rank * 2654435761 + 17);
  const syllables = rank < 40 ? 1 : rank < 1500 ? 2 : rank < 40_000 ? 3 : 4;
  let word = '';
  for (let i = 0; i < syllables; i += 1) word += syllable(random);
  if (rank >= 200) word += ENDINGS[Math.floor(random() * ENDINGS.length)] ?? '';
  return word;
}

function syllable(random: Random): string {
  const part = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return part(ONSETS) + part(VOWELS) + part(CODAS);
}

/** Draws words by their frequency. Holds the words it has made, up to a bound. */
export class Vocabulary {
  readonly #words = new Map<number, string>();
  readonly #cumulative: Float64Array;

  constructor() {
    this.#cumulative = new Float64Array(COMMON_WORDS);
    let sum = 0;
    for (let rank = 0; rank < COMMON_WORDS; rank += 1) {
      sum += 1 / (rank + 1 + MANDELBROT_OFFSET);
      this.#cumulative[rank] = sum;
    }
  }

  draw(random: Random): string {
    return this.word(random() < TAIL_MASS ? this.#tailRank(random) : this.#commonRank(random));
  }

  word(rank: number): string {
    const known = this.#words.get(rank);
    if (known !== undefined) return known;
    const made = wordOfRank(rank);
    if (this.#words.size < 500_000) this.#words.set(rank, made);
    return made;
  }

  #commonRank(random: Random): number {
    const wanted = random() * (this.#cumulative[COMMON_WORDS - 1] ?? 1);
    let low = 0;
    let high = COMMON_WORDS - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#cumulative[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #tailRank(random: Random): number {
    const uniform = Math.max(random(), 1e-9);
    return Math.floor(COMMON_WORDS * uniform ** (-1 / (TAIL_EXPONENT - 1)));
  }
}
