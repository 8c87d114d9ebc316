import { findWords, type Mark, type WordsToFind } from '../../../text/find-words.ts';

/** Around the first place that looks right, so much is cut into words: more than a snippet on either side. */
const AROUND = 240;
/** Shorter texts are cut into words whole. */
const SHORT_TEXT = 1200;
/** So many of the terms are looked for as they stand; a prefix stands for all that it begins. */
const MAX_PROBES = 24;

/**
 * Marks for a snippet. Cutting a whole article into words to show two lines of it is what a search spends most of
 * its time on, so a long text is first searched for the terms' letters as they stand and cut only around the first
 * place; where nothing stands letter for letter (an accent, another alphabet's case) the whole text is.
 */
export function findWordsForSnippet(text: string, words: WordsToFind): Mark[] {
  if (text.length <= SHORT_TEXT) return findWords(text, words);
  const marks = findWordsAsWritten(text, words);
  return marks.length === 0 ? findWords(text, words) : marks;
}

/** The same around the first place where a term stands letter for letter; none where none does. Quick in any text. */
export function findWordsAsWritten(text: string, words: WordsToFind): Mark[] {
  const at = firstPlace(text.toLowerCase(), words);
  if (at === -1) return [];
  const start = wordStart(text, Math.max(0, at - AROUND));
  const marks = findWords(text.slice(start, at + AROUND), words);
  return marks.map(([from, to]) => [from + start, to + start]);
}

/** Where the first of the terms begins a word; lengths may differ a little from the text's own. */
function firstPlace(lower: string, { terms, prefixes = [] }: WordsToFind): number {
  const others = [...terms].filter((term) => !prefixes.some((prefix) => term.startsWith(prefix)));
  const places = [...prefixes, ...others]
    .slice(0, MAX_PROBES)
    .map((probe) => firstWordStart(lower, probe))
    .filter((place) => place !== -1);
  return places.length === 0 ? -1 : Math.min(...places);
}

function firstWordStart(lower: string, probe: string): number {
  let at = lower.indexOf(probe);
  while (at > 0 && /[\p{L}\p{N}]/u.test(lower.charAt(at - 1))) at = lower.indexOf(probe, at + probe.length);
  return at;
}

/** The next place that is not in the middle of a word. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(' ', from);
  return space === -1 || space - from > AROUND / 2 ? from : space + 1;
}
