import type { Language } from '../language.ts';
import { wordClass, wordSet } from '../word-class.ts';
import { makeQuotationFinder } from './find.ts';
import type { WesternTables } from './tables.ts';
import { french, german, italian, polish, spanish } from './words.ts';

const TITLES = wordSet('dr prof herr frau m mme mlle sr sra don doña sig dott pan pani');
const NONE = wordSet('');

function makeWestern(tables: WesternTables): Language {
  return {
    classes: tables.classes,
    sentences: { titles: TITLES, starters: NONE, isSaying: ({ lower }) => tables.cues.has(lower) },
    names: {
      classes: tables.classes,
      isVerb: ({ lower, classes }) => tables.cues.has(lower) || (classes & wordClass.auxiliary) !== 0,
      keyOf: (word) => word.toLowerCase(),
      hasCapitalNouns: tables.hasCapitalNouns === true,
    },
    pronouns: tables.pronouns,
    find: makeQuotationFinder(tables),
    beside: () => [],
  };
}

/** German, French, Spanish, Italian and Polish, by their codes. */
export const westernLanguages: readonly (readonly [string, Language])[] = [
  ['de', makeWestern(german)],
  ['fr', makeWestern(french)],
  ['es', makeWestern(spanish)],
  ['it', makeWestern(italian)],
  ['pl', makeWestern(polish)],
];
