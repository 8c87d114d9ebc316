/**
 * The forms of a word meet: negotiations finds negotiation, Regierungen Regierung, переговорах переговоры.
 *
 * Light on purpose: only endings that a word takes in a sentence are taken off, never those that make another word of
 * it (university, universe). A term does not say its language, so it is read in each that its script allows, and what
 * it may be a form of are its stems: pasted is one of past and of paste. Two terms are forms of one word if they share
 * a stem. docs/decisions/0017-words.md says why the tables are ours.
 */

import { addCyrillicStems } from './stem-cyrillic.ts';
import { addLatinStems } from './stem-latin.ts';

/** Shorter terms have no endings that could be told from the word; longer ones are compounds. UTF-16 units. */
const MIN_STEMMED = 3;
const MAX_STEMMED = 24;

const LATIN = /^[a-z]+$/;
const CYRILLIC = /^[а-яіїєў']+$/u;

/**
 * The stems of a folded term in English, German, French and Spanish, or in Russian and Ukrainian: itself, then what it
 * may be a form of, each once. Other scripts have none but the term itself.
 */
export function stemsOf(term: string): readonly string[] {
  const stems = [term];
  if (term.length < MIN_STEMMED || term.length > MAX_STEMMED) return stems;
  if (LATIN.test(term)) addLatinStems(term, stems);
  else if (CYRILLIC.test(term)) addCyrillicStems(term, stems);
  return stems;
}
