import type { Language } from '../language.ts';
import { besideEnglish } from './beside.ts';
import { findEnglish } from './find.ts';
import { englishNames, englishSentences } from './habits.ts';
import { englishClasses } from './word-classes.ts';

export const english: Language = {
  classes: englishClasses,
  sentences: englishSentences,
  names: englishNames,
  find: findEnglish,
  beside: besideEnglish,
  pronouns: new Map([
    ['he', 'm'],
    ['she', 'f'],
  ]),
};
