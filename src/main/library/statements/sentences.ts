import { wordClass } from './word-class.ts';
import type { Quotation, Sentence, Token } from './types.ts';

/** What the end of a sentence depends on in a language. */
export interface SentenceHabits {
  /** Titles, which are always followed by a name: "Mr." ends no sentence. */
  titles: ReadonlySet<string>;
  /** Capitalised words that surely begin a sentence after "U.S." */
  starters: ReadonlySet<string>;
  /** A finite verb of saying, as in `"Really?" Smith said`: the sentence goes on. */
  isSaying: (token: Token) => boolean;
}

const ENDINGS = new Set(['.', '!', '?', '…', '...']);
const CLOSING = new Set(['”', '»', ')', ']', '’', "'"]);
const OPENING = new Set(['“', '„', '«', '"', "''", '``', '‘', '(', '[', '—', '–', '-', '•', '*', '$']);
const INITIAL = /^\p{Lu}$|^(?:\p{Lu}\.)+\p{Lu}$/u;

/** Cuts the tokens into sentences and tells each token which one it stands in. */
export function findSentences(
  tokens: Token[],
  { quotations, habits }: { quotations: Quotation[]; habits: SentenceHabits },
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const push = (to: number): void => {
    if (to <= from) return;
    for (let i = from; i < to; i += 1) {
      const token = tokens[i];
      if (token !== undefined) token.sentence = sentences.length;
    }
    sentences.push({ from, to, paragraph: tokens[from]?.paragraph ?? 0 });
    from = to;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (ENDINGS.has(token.text)) {
      const next = afterClosers(tokens, i + 1, quotations);
      if (endsSentence(tokens, { at: i, next, habits })) {
        push(next);
        i = next - 1;
        continue;
      }
    }
    const isEnd = tokens[i + 1]?.paragraph !== token.paragraph || endsWithInitials(tokens, i, habits);
    if (isEnd) push(i + 1);
  }
  push(tokens.length);
  return sentences;
}

/** The first token after the closing marks that belong to what ended before them. */
function afterClosers(tokens: Token[], from: number, quotations: Quotation[]): number {
  const { paragraph } = tokens[from - 1] ?? { paragraph: -1 };
  let i = from;
  for (;;) {
    const token = tokens[i];
    if (token?.paragraph !== paragraph) return i;
    const closesQuotation = quotations[token.quotation]?.to === i + 1 && !token.isWord;
    const isCloser = ENDINGS.has(token.text) || (CLOSING.has(token.text) && !token.isSpaced);
    if (!closesQuotation && !isCloser) return i;
    i += 1;
  }
}

function endsSentence(
  tokens: Token[],
  { at, next, habits }: { at: number; next: number; habits: SentenceHabits },
): boolean {
  const token = tokens[at];
  const after = tokens[next];
  if (token === undefined || after?.paragraph !== token.paragraph) return true;
  if (!after.isSpaced || !(after.isCapital || /^\d/u.test(after.text) || OPENING.has(after.text)))
    return false;
  const before = tokens[at - 1];
  if (token.text === '.' && before !== undefined && !token.isSpaced && isAbbreviation(before)) {
    const isTitle = habits.titles.has(before.lower) || before.text.length === 1;
    return !isTitle && next === at + 1 && habits.starters.has(after.lower);
  }
  const isAside = token.text !== '.' && next > at + 1 && after.isCapital;
  return !(isAside && sayingFollows(tokens, next, habits));
}

/** "in the U.S. The dam": the last full stop of initials, before a word that surely begins a sentence. */
function endsWithInitials(tokens: Token[], at: number, { starters }: SentenceHabits): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !next.isCapital || !next.isSpaced) return false;
  return /^(?:\p{Lu}\.){2,}$/u.test(tokens[at]?.text ?? '') && starters.has(next.lower);
}

function isAbbreviation(token: Token): boolean {
  return (token.classes & wordClass.abbreviation) !== 0 || INITIAL.test(token.text);
}

/** `"Really?" Smith said`: a few words of a subject, then a verb of saying. */
function sayingFollows(tokens: Token[], from: number, habits: SentenceHabits): boolean {
  const { paragraph } = tokens[from] ?? { paragraph: -1 };
  for (let i = from; i < from + 6; i += 1) {
    const token = tokens[i];
    if (token?.paragraph !== paragraph) return false;
    if (habits.isSaying(token)) return true;
    if (!token.isCapital && (token.classes & (wordClass.personal | wordClass.adverb)) === 0) return false;
  }
  return false;
}
