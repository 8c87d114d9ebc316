import { wordClass, type WordClass } from './word-class.ts';
import type { Names, Quotation, Range, Sentence, Token } from './types.ts';

const NOTHING: Token = {
  start: 0,
  end: 0,
  text: '',
  lower: '',
  isWord: false,
  isCapital: false,
  isSpaced: false,
  paragraph: -1,
  sentence: -1,
  quotation: -1,
  classes: 0,
};

/** In a quotation of so many words or fewer the words are the writer's own: a "so-called" word. */
const SCARE_WORDS = 2;

const FULL_STOPS = new Set(['.', '!', '?', '…', '...']);
const DASHES = new Set(['—', '–', '--', '-']);

/** A text as the rules see it. A place outside it is a token of no kind. */
export class Doc {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
  readonly names: Names;

  constructor(parts: {
    text: string;
    tokens: readonly Token[];
    quotations: readonly Quotation[];
    sentences: readonly Sentence[];
    names: Names;
  }) {
    this.text = parts.text;
    this.tokens = parts.tokens;
    this.quotations = parts.quotations;
    this.sentences = parts.sentences;
    this.names = parts.names;
  }

  at(i: number): Token {
    return this.tokens[i] ?? NOTHING;
  }

  lower(i: number): string {
    return this.at(i).lower;
  }

  /** Whether the token is a mark (or word) of exactly these characters. */
  isMark(i: number, mark: string): boolean {
    return this.at(i).text === mark;
  }

  /** Whether the token is in one of the classes. */
  is(i: number, ...names: WordClass[]): boolean {
    const { classes } = this.at(i);
    return names.some((name) => (classes & wordClass[name]) !== 0);
  }

  isCapital(i: number): boolean {
    return this.at(i).isCapital;
  }

  isWord(i: number): boolean {
    return this.at(i).isWord;
  }

  isFullStop(i: number): boolean {
    return FULL_STOPS.has(this.at(i).text);
  }

  isDash(i: number): boolean {
    return DASHES.has(this.at(i).text);
  }

  /** A full stop that only ends "Mr." or "J." */
  isDotOfWord(i: number): boolean {
    if (this.at(i).text !== '.') return false;
    return this.is(i - 1, 'abbreviation') || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(this.at(i - 1).text);
  }

  inQuotation(i: number): boolean {
    return this.at(i).quotation >= 0;
  }

  /** In the words of somebody else: not only in marks around a word or two. */
  inSpeech(i: number): boolean {
    const quotation = this.quotationAt(i);
    return quotation !== undefined && quotation.wordCount > SCARE_WORDS;
  }

  quotationAt(i: number): Quotation | undefined {
    return this.quotations[this.at(i).quotation];
  }

  opensQuotation(i: number): boolean {
    return this.quotationAt(i)?.from === i;
  }

  closesQuotation(i: number): boolean {
    return this.quotationAt(i)?.to === i + 1;
  }

  sentenceAt(i: number): Sentence | undefined {
    return this.sentences[this.at(i).sentence];
  }

  /** No word is left in the range. */
  isOnlyMarks(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (this.isWord(i)) return false;
    return true;
  }

  countWords(from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i += 1) if (this.isWord(i)) count += 1;
    return count;
  }

  /** The characters of a range, as they stand. */
  slice([from, to]: Range): string {
    if (to <= from) return '';
    return this.text.slice(this.at(from).start, this.at(to - 1).end);
  }

  /** Where the range ends without the marks that follow its last word, but for the mark that closes a quotation in it. */
  trimEnd(from: number, to: number): number {
    let end = to;
    while (end > from && !this.isWord(end - 1) && !this.closesQuotation(end - 1)) end -= 1;
    return end;
  }
}
