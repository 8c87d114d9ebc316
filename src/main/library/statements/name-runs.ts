import { wordClass, type ClassTable } from './word-class.ts';
import type { Range, Sentence, Token } from './types.ts';

/** What a language says about names. */
export interface NameHabits {
  classes: ClassTable;
  /** Words that follow the first word of a sentence when it is a name: "Smith said", "Smith was". */
  isVerb: (token: Token) => boolean;
  /** The form by which two spellings of a word are the same name: its stem where names have cases. */
  keyOf: (word: string) => string;
  /** A name in the form that it is told in, where names have cases; null when it stands in it. */
  nominative?: (words: readonly string[]) => string[] | null;
  /** All nouns have capitals, as in German: a single one after an article is no name. */
  hasCapitalNouns?: boolean;
}

const POSSESSIVE = /['’]s?$/u;
const NEVER_FIRST =
  wordClass.preposition |
  wordClass.conjunction |
  wordClass.adverb |
  wordClass.auxiliary |
  wordClass.determiner;
const KNOWN_FIRST = wordClass.maleName | wordClass.femaleName | wordClass.title;
const OPENERS = new Set(['“', '„', '«', '"', "''", '``', '‘', ':']);
const SUFFIXES = new Set(['jr', 'sr']);

/** Runs of capitalised words that may be names, titles included. */
export function findRuns(tokens: Token[], sentences: Sentence[], habits: NameHabits): Range[] {
  const seen = countCases(tokens, sentences);
  const runs: Range[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!beginsName(tokens, { at: i, sentences, seen, habits })) continue;
    const to = endOfRun(tokens, i);
    if (habits.hasCapitalNouns !== true || !isNoun(tokens, i, to)) runs.push([i, to]);
    i = to - 1;
  }
  return runs;
}

/** "der Minister", "Sprecher": a noun of a language that writes all of them with capitals. */
function isNoun(tokens: Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const before = tokens[from - 1];
  if (to - from > 1 || first === undefined) return false;
  const isAfterArticle = before !== undefined && (before.classes & wordClass.determiner) !== 0;
  return isAfterArticle || (first.classes & wordClass.role) !== 0;
}

interface Seen {
  /** Words that occur in small letters. */
  small: ReadonlySet<string>;
  /** Words that have a capital inside a sentence. */
  capital: ReadonlySet<string>;
}

function countCases(tokens: Token[], sentences: Sentence[]): Seen {
  const small = new Set<string>();
  const capital = new Set<string>();
  tokens.forEach((token, i) => {
    if (!token.isWord) return;
    if (!token.isCapital) small.add(token.lower);
    else if (sentences[token.sentence]?.from !== i && tokens[i - 1]?.isWord === true)
      capital.add(token.lower);
  });
  return { small, capital };
}

function beginsName(
  tokens: Token[],
  { at, sentences, seen, habits }: { at: number; sentences: Sentence[]; seen: Seen; habits: NameHabits },
): boolean {
  const token = tokens[at];
  if (token === undefined || !token.isWord || !token.isCapital) return false;
  const before = tokens[at - 1];
  if (before?.text === '@' || (token.classes & wordClass.notName) !== 0) return false;
  const isFirst =
    sentences[token.sentence]?.from === at || (before !== undefined && OPENERS.has(before.text));
  if (!isFirst) return true;
  const next = tokens[at + 1];
  const goesOn = next?.isCapital === true && next.paragraph === token.paragraph;
  if ((token.classes & NEVER_FIRST) !== 0 || /(?:ing|ly)$/u.test(token.text)) return false;
  if (goesOn) return true;
  if (seen.small.has(token.lower)) return false;
  return (
    seen.capital.has(token.lower) ||
    (token.classes & KNOWN_FIRST) !== 0 ||
    POSSESSIVE.test(token.text) ||
    next?.text === ',' ||
    (next !== undefined && habits.isVerb(next))
  );
}

function endOfRun(tokens: Token[], from: number): number {
  const first = tokens[from];
  let last = from;
  for (;;) {
    const token = tokens[last];
    if (token === undefined || first === undefined || /['’]s$/u.test(token.text)) return last + 1;
    const step = stepOn(tokens, last);
    const target = tokens[last + step];
    if (step === 0 || target?.sentence !== first.sentence) return last + 1;
    last += step;
  }
}

/** How many tokens on the run goes: 0 when it ends. */
function stepOn(tokens: Token[], at: number): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  if (token === undefined || next === undefined || token.paragraph !== next.paragraph) return 0;
  if (next.isWord && next.isCapital) {
    const isName = (next.classes & wordClass.notName) === 0 || (next.classes & wordClass.title) !== 0;
    return isName && (next.classes & wordClass.weekday) === 0 ? 1 : 0;
  }
  if (SUFFIXES.has(next.lower)) return 1;
  if (after === undefined || !after.isCapital)
    return next.text === ',' && after && SUFFIXES.has(after.lower) ? 2 : 0;
  const isInitial = /^\p{Lu}$/u.test(token.text) || (token.classes & wordClass.abbreviation) !== 0;
  if (next.text === '.' && !next.isSpaced && isInitial) return 2;
  if ((next.classes & wordClass.particle) !== 0 || next.text === '&') return 2;
  return next.text === ',' && SUFFIXES.has(after.lower) ? 2 : 0;
}
