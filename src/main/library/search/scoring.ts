/** BM25+ as MiniSearch has it, over the postings of a term in a field. */
import type { Accumulator } from './accumulator.ts';
import type { Postings } from './postings.ts';

const K = 1.2;
const B = 0.7;
const D = 0.5;

/** What the score of a field's postings depends on beside them. */
export interface FieldFacts {
  /** Weight of the term times the boost of the field. */
  readonly weight: number;
  readonly articleCount: number;
  /** The mean number of different terms in the field. */
  readonly meanLength: number;
  /** The bit of the word that was asked for. */
  readonly word: number;
}

/** As `Accumulator.add` for each posting, written out: it is run millions of times. Adds scores to those articles that are in `within`, or to all. */
export function addScores(
  postings: Postings,
  { weight, articleCount, meanLength, word }: FieldFacts,
  { within, into }: { within: Accumulator | null; into: Accumulator },
): void {
  const { slots, frequencies, lengths, count } = postings;
  into.reserve(count);
  const { list, scores, words, stamps, stamp } = into;
  const allowed = within?.stamps ?? null;
  const allowedStamp = within?.stamp ?? 0;
  let found = into.count;
  const rarity = weight * Math.log(1 + (articleCount - count + 0.5) / (count + 0.5));
  const flat = K * (1 - B);
  const perTerm = (K * B) / meanLength;
  for (let i = 0; i < count; i++) {
    const slot = slots[i] ?? 0;
    if (allowed !== null && allowed[slot] !== allowedStamp) continue;
    const frequency = frequencies[i] ?? 1;
    const length = lengths[i] ?? 0;
    const score = rarity * (D + (frequency * (K + 1)) / (frequency + flat + perTerm * length));
    if (stamps[slot] === stamp) {
      scores[slot] = (scores[slot] ?? 0) + score;
      words[slot] = (words[slot] ?? 0) | word;
    } else {
      stamps[slot] = stamp;
      scores[slot] = score;
      words[slot] = word;
      list[found++] = slot;
    }
  }
  into.count = found;
}
