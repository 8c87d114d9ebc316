import type { Doc } from './doc.ts';
import type { NameHabits } from './name-runs.ts';
import type { SentenceHabits } from './sentences.ts';
import type { Found, Phrase, Span } from './types.ts';
import type { ClassTable } from './word-class.ts';

/** What the engine needs of a language. To add one, make this and put it into `languages.ts`. */
export interface Language {
  classes: ClassTable;
  sentences: SentenceHabits;
  names: NameHabits;
  /** Its rules: the statements of a text, in the order in which they stand. */
  find: (doc: Doc) => Found[];
  /** Third-person pronouns of the singular, whose bearers are looked for. */
  pronouns: ReadonlyMap<string, 'm' | 'f'>;
  /** Phrases beside a selection that may name who said it, with points under 0.5. */
  beside: (doc: Doc, selection: Span) => readonly Beside[];
}

export interface Beside {
  phrase: Phrase;
  points: number;
}
