import type { NameHabits } from '../name-runs.ts';
import type { SentenceHabits } from '../sentences.ts';
import { wordClass } from '../word-class.ts';
import { cueVerbs, isSpeech } from './cue-verbs.ts';
import { englishClasses, namingTitles, sentenceStarters } from './word-classes.ts';

export const englishSentences: SentenceHabits = {
  titles: namingTitles,
  starters: sentenceStarters,
  isSaying: ({ lower }) => {
    const verb = cueVerbs.get(lower);
    return verb !== undefined && (verb.isPast || verb.isThird) && isSpeech(verb);
  },
};

export const englishNames: NameHabits = {
  classes: englishClasses,
  isVerb: ({ lower, classes }) => cueVerbs.has(lower) || (classes & wordClass.auxiliary) !== 0,
  keyOf: (word) => word.toLowerCase(),
};
