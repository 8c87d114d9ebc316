/** BM25+ as MiniSearch has it, over the postings of a term in a field. */
import type { Accumulator } from './accumulator.ts';
import type { Postings } from './postings.ts';

const K = 1.2;
const B = 0.7;
const D = 0.5;
const FLAT = K * (1 - B);

/** A field by its number on a shelf, and how much its terms count less for each other term there. */
export interface FieldNorm {
  readonly field: number;
  readonly perTerm: number;
}

/** How much a term counts less for each other one in the field, from the mean number of different terms. */
export function perTermOf(meanLength: number): number {
  return (K * B) / meanLength;
}

/** What a term adds to a score where it stands so often, in a field with so many different terms. */
export function shareOf(frequency: number, length: number, perTerm: number): number {
  return D + (frequency * (K + 1)) / (frequency + FLAT + perTerm * length);
}

/** By what the shares of a term's postings in a field are multiplied. */
export function rarityOf(count: number, articleCount: number): number {
  return Math.log(1 + (articleCount - count + 0.5) / (count + 0.5));
}

/** What the score of a field's postings depends on beside them. */
export interface FieldFacts {
  /** Weight of the term times the boost of the field. */
  readonly weight: number;
  readonly articleCount: number;
  /** The bit of the word that was asked for. */
  readonly word: number;
}

/** Adds scores to those articles that are in `within`, or to all. Written out: it is run millions of times. */
export function addScores(
  { slots, shares, count }: Postings,
  { weight, articleCount, word }: FieldFacts,
  { within, into }: { within: Accumulator | null; into: Accumulator },
): void {
  const words = into.beginWord(word);
  into.reserve(count);
  const { list, scores } = into;
  const allowed = within?.scores ?? null;
  const factor = weight * rarityOf(count, articleCount);
  let found = into.count;
  for (let i = 0; i < count; i++) {
    const slot = slots[i] ?? 0;
    if (allowed !== null && allowed[slot] === 0) continue;
    const before = scores[slot] ?? 0;
    scores[slot] = before + factor * (shares[i] ?? 0);
    if (before === 0) list[found++] = slot;
    if (words !== null) words[slot] = before === 0 ? word : (words[slot] ?? 0) | word;
  }
  into.count = found;
}
