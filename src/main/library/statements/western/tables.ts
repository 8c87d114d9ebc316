import type { ClassTable } from '../word-class.ts';

/** What the rules for quotations need of a language: one file for each. */
export interface WesternTables {
  classes: ClassTable;
  /** Forms of verbs of saying. */
  cues: ReadonlySet<string>;
  hasCapitalNouns?: boolean;
  pronouns: ReadonlyMap<string, 'm' | 'f'>;
}
