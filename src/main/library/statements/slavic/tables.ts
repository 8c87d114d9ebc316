import type { ClassTable } from '../word-class.ts';
import type { SlavicCueClass } from './cue-forms.ts';

/** What the rules need of a Slavic language: one file for each. */
export interface SlavicTables {
  classes: ClassTable;
  cues: ReadonlyMap<string, ReadonlySet<SlavicCueClass>>;
  /** Cues of several words that take a clause, parted by semicolons: "выразил надежду". */
  phrases: string;
  /** "по словам": a source follows. */
  according: string;
  /** "со ссылкой на": who is cited follows. */
  reference: string;
  /** "об этом": what was said stands before. */
  aboutThis: string;
  /** After a comma behind the speaker the writer goes on: "спустя день после". */
  later: ReadonlySet<string>;
  /** Words that open a clause after a comma. */
  that: ReadonlySet<string>;
  /** "как" in "как сообщил X, ...". */
  as: ReadonlySet<string>;
  who: ReadonlySet<string>;
  /** "в" in "в Кремле сообщили". */
  place: ReadonlySet<string>;
  /** What was said does not go on after a comma and one of these. */
  breakOff: ReadonlySet<string>;
  infinitive: RegExp;
  adjective: RegExp;
  pronouns: ReadonlyMap<string, 'm' | 'f'>;
}
