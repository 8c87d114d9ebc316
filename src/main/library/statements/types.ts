/**
 * What the rules work on: a text cut into tokens, quotations and sentences, and the names met in it. Places are token
 * numbers; a range is half open. Only `report.ts` turns them into UTF-16 offsets of the text.
 */

/** A word or a mark of punctuation. */
export interface Token {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  text: string;
  /** In small letters, with straight apostrophes. */
  lower: string;
  isWord: boolean;
  isCapital: boolean;
  /** There is a space or a line break before it. */
  isSpaced: boolean;
  paragraph: number;
  sentence: number;
  /** The quotation it stands in, or -1. Its marks are in it too. */
  quotation: number;
  /** The classes of this word in its language: see `word-class.ts`. */
  classes: number;
}

/** From one token to another, the second not included. */
export type Range = [from: number, to: number];

/** A run of words in quotation marks, the marks included, within one paragraph. */
export interface Quotation {
  from: number;
  to: number;
  /** Its closing mark is there: without one it may go on in the next paragraph. */
  isClosed: boolean;
  paragraph: number;
  wordCount: number;
}

export interface Sentence {
  from: number;
  to: number;
  paragraph: number;
}

/** A person or a body as the text knows it, under its fullest name. */
export interface Entity {
  name: string;
  words: string[];
  /** The word that it is called by alone. */
  surname: string;
  gender: 'm' | 'f' | null;
  /** How much speaks for a person: above 0 it is likely one. */
  personhood: number;
  roles: Set<string>;
  mentions: Mention[];
}

/** A place where a name stands. */
export interface Mention {
  /** The name itself, without the titles before it. */
  from: number;
  to: number;
  /** With its titles: "Foreign Minister". */
  titleFrom: number;
  words: string[];
  titles: string[];
  role: string | null;
  isPossessive: boolean;
  entity: Entity;
}

export interface Names {
  entities: Entity[];
  mentions: Mention[];
  /** The mention that a token belongs to. */
  at: ReadonlyMap<number, Mention>;
}

/** Words that name a speaker: a name, a role, a pronoun. */
export interface Phrase extends Pick<Span, 'from' | 'to'> {
  /** The token that says what it is: "spokesman" of "a spokesman for the group". */
  head: number;
  /** In small letters, when it is one. */
  pronoun: string | null;
  /** What "who" refers to. */
  antecedent?: Phrase;
  /** It stands where a clause begins, so that a comma after it may open an apposition. */
  isClauseStart: boolean;
  /** It is followed by an apposition, which is in it. */
  hasApposition: boolean;
}

export interface Span {
  from: number;
  to: number;
}

/** A statement as the rules find it. */
export interface Found {
  source: Phrase | null;
  cue: Range | null;
  segments: Range[];
  /** The rule that found it, for who asks why. */
  rule: string;
  sentence: number;
  /** The word that makes it a statement in its basic form: "say". */
  lemma: string;
  /** Who hands the statement on: "as stated by a spokesman, X said that ...". */
  outer?: Phrase;
}
