import type { TextSpan } from '../../../text/selector.ts';

/** A text as it is looked through: case, accents, kinds of white space and invisible characters aside. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of the folded text, and one past it: where the character it came from begins. */
  readonly starts: Uint32Array;
}

/** More places than this are of no use to anyone, and would be slow to paint. */
const MOST_FOUND = 5_000;

const PLAIN = /^[!-@[-~]$/u;
const DROPPED = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Folds a text once, for any number of searches in it. */
export function foldText(source: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  let wasSpace = false;
  let at = 0;
  for (const character of source) {
    const folded = foldCharacter(character);
    const isSpace = folded === ' ';
    if (folded !== '' && !(isSpace && wasSpace)) {
      parts.push(folded);
      for (let unit = 0; unit < folded.length; unit++) starts.push(at);
    }
    if (folded !== '') wasSpace = isSpace;
    at += character.length;
  }
  starts.push(source.length);
  return { text: parts.join(''), starts: Uint32Array.from(starts) };
}

function foldCharacter(character: string): string {
  if (character >= 'a' && character <= 'z') return character;
  if (character >= 'A' && character <= 'Z') return character.toLowerCase();
  if (PLAIN.test(character)) return character;
  if (/\s/u.test(character)) return ' ';
  return character.normalize('NFKD').replace(DROPPED, '').toLowerCase();
}

/** All places where a phrase stands, side by side, in the order of the text; 5,000 at most. */
export function findPhrase(folded: FoldedText, phrase: string): TextSpan[] {
  const wanted = foldText(phrase.trim()).text;
  if (wanted === '') return [];
  const found: TextSpan[] = [];
  let at = folded.text.indexOf(wanted);
  while (at >= 0 && found.length < MOST_FOUND) {
    const end = at + wanted.length;
    found.push({ start: folded.starts[at] ?? 0, end: endOf(folded, end) });
    at = folded.text.indexOf(wanted, end);
  }
  return found;
}

/** Where the last character of a match ends: accents and the like that follow it belong to it. */
function endOf({ starts }: FoldedText, end: number): number {
  return starts[end] ?? starts.at(-1) ?? 0;
}
