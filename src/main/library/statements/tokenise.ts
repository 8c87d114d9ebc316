import type { Token } from './types.ts';
import type { ClassTable } from './word-class.ts';

/**
 * Initials ("U.S."), words with what is inside them ("O'Brien", "9/11", "$1.5"), marks of several characters, and any
 * other character by itself. Each alternative takes characters of its own kind: the expression never looks back.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}\p{M}$#@€£]+(?:[’'\-.,&/][\p{L}\p{N}\p{M}]+)*%?|\.{3,}|…|--+|''|``|\S/gu;

const WORD = /[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

/** Cuts a text into tokens; each line is a paragraph. */
export function tokenise(text: string, classes: ClassTable): Token[] {
  const tokens: Token[] = [];
  let paragraph = 0;
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const word = match[0];
    const isSpaced = start > last || start === 0;
    if (isSpaced && text.slice(last, start).includes('\n')) paragraph += 1;
    const lower = word.replaceAll('’', "'").toLowerCase();
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      lower,
      isWord: WORD.test(word),
      isCapital: CAPITAL.test(word),
      isSpaced,
      paragraph,
      sentence: -1,
      quotation: -1,
      classes: classes.get(lower) ?? 0,
    });
    last = start + word.length;
  }
  return tokens;
}
