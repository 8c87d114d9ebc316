import type { Language } from '../language.ts';
import { wordClass, wordSet } from '../word-class.ts';
import { makeSlavicFinder } from './find.ts';
import { caselessKey, makeNominative } from './names.ts';
import { russian as russianTables } from './russian-words.ts';
import type { SlavicTables } from './tables.ts';
import { ukrainian as ukrainianTables } from './ukrainian-words.ts';

const TITLES = wordSet('г ул им');
const NONE = wordSet('');

function makeSlavic(tables: SlavicTables): Language {
  return {
    classes: tables.classes,
    sentences: { titles: TITLES, starters: NONE, isSaying: ({ lower }) => tables.cues.has(lower) },
    names: {
      classes: tables.classes,
      isVerb: ({ lower, classes }) => tables.cues.has(lower) || (classes & wordClass.auxiliary) !== 0,
      keyOf: caselessKey,
      nominative: makeNominative(tables.classes),
    },
    pronouns: tables.pronouns,
    find: makeSlavicFinder(tables),
    beside: () => [],
  };
}

export const russian: Language = makeSlavic(russianTables);
export const ukrainian: Language = makeSlavic(ukrainianTables);
