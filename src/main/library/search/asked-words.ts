import { editDistance } from '../../../text/approximate.ts';
import { nameKeys } from '../../../text/name-keys.ts';
import { stemsOf } from '../../../text/stem.ts';
import { maxEdits } from './fields.ts';

/** The terms that a word of the query was found by, itself left out. All folded. */
export type TermsOfWord = (word: string) => readonly string[];

/**
 * Tells which word of a query each of the terms that answered stands for: a hit says only which terms it was found by.
 * With one word there is nothing to tell; a term that is near none of them stands for each.
 */
export function attributeTerms(words: readonly string[], terms: readonly string[]): TermsOfWord {
  const asked = [...new Set(words)];
  if (terms.length === 0) return () => [];
  if (asked.length <= 1) return () => terms;
  const known = new Map<string, string[]>(asked.map((word) => [word, []]));
  for (const term of terms) {
    const near = asked.filter((word) => isFormOf(word, term));
    for (const word of near.length === 0 ? asked : near) known.get(word)?.push(term);
  }
  return (word) => known.get(word) ?? [];
}

function isFormOf(word: string, term: string): boolean {
  if (term.startsWith(word)) return true;
  return (
    haveCommon(stemsOf(word), stemsOf(term)) ||
    haveCommon(nameKeys(word), nameKeys(term)) ||
    // A transposition, which the search takes for one edit, is two of these.
    editDistance(word, term, maxEdits(word) + 1) <= maxEdits(word) + 1
  );
}

function haveCommon(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
