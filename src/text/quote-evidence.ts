/**
 * What speaks for a place being the one a passage was taken from: its words, what stands around them, and how near it
 * is to where it stood. All similarities are 0 to 1.
 */

import { distanceToEnd, distanceToStart } from './approximate.ts';
import { normaliseText } from './normalise-text.ts';
import type { TextSpan } from './selector.ts';
import { isInsideWord, isWordAt } from './word-characters.ts';

/** A stored quotation to find again; all but the words may be missing. Offsets are UTF-16 units. */
export interface StoredQuote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** The words are what is kept: nothing outweighs them. */
const QUOTE_WEIGHT = 0.7;
/** Context tells repeated quotations apart, and survives all changes elsewhere in the text. */
const CONTEXT_WEIGHT = 0.25;
/** Anything added above moves a passage, so where it stood decides only between places that are otherwise alike. */
const POSITION_WEIGHT = 0.05;

/** The units read on each side of a place are twice the context kept, so that something may have been put in. */
const WINDOW_FACTOR = 2;

/** How good a place is: the weighted mean of the evidence that there is. */
export function scorePlace(
  text: string,
  quote: StoredQuote,
  place: TextSpan & { similarity: number },
): number {
  const context = contextSimilarity(text, quote, place);
  const near = nearness(text, quote, place.start);
  const weight =
    QUOTE_WEIGHT + (context === null ? 0 : CONTEXT_WEIGHT) + (near === null ? 0 : POSITION_WEIGHT);
  const sum =
    QUOTE_WEIGHT * place.similarity + CONTEXT_WEIGHT * (context ?? 0) + POSITION_WEIGHT * (near ?? 0);
  return sum / weight;
}

/** How much of the stored context stands around a place, the mean of the sides there are; null if none is stored. */
export function contextSimilarity(text: string, quote: StoredQuote, place: TextSpan): number | null {
  const sides: number[] = [];
  if (quote.prefix) sides.push(prefixSimilarity(text, place.start, quote.prefix));
  if (quote.suffix) sides.push(suffixSimilarity(text, place.end, quote.suffix));
  return sides.length === 0 ? null : sides.reduce((sum, side) => sum + side, 0) / sides.length;
}

/** Units of context that stand unchanged next to the quotation: cheap, for sorting out many places. */
export function contextRun(text: string, quote: StoredQuote, place: TextSpan): number {
  const prefix = quote.prefix ?? '';
  const suffix = quote.suffix ?? '';
  let before = 0;
  while (before < prefix.length && text[place.start - 1 - before] === prefix[prefix.length - 1 - before])
    before++;
  let after = 0;
  while (after < suffix.length && text[place.end + after] === suffix[after]) after++;
  return before + after;
}

/**
 * Whether a place cuts words where the passage did and nowhere else: "he said" is not to be found in "she said".
 * Where no context is stored nobody knows how the passage was cut, and every place will do.
 */
export function cutsWordsAlike(text: string, quote: StoredQuote, place: TextSpan): boolean {
  const { exact, prefix, suffix } = quote;
  if (prefix && isInsideWord(text, place.start)) {
    if (!isWordAt(prefix, prefix.length - 1) || !isWordAt(exact, 0)) return false;
  }
  if (suffix && isInsideWord(text, place.end)) {
    if (!isWordAt(suffix, 0) || !isWordAt(exact, exact.length - 1)) return false;
  }
  return true;
}

/** 1 where the passage stood, falling to 0 a whole text away; null if no position is stored. */
export function nearness(text: string, quote: StoredQuote, start: number): number | null {
  if (quote.start === undefined) return null;
  return 1 - Math.min(1, Math.abs(start - quote.start) / Math.max(1, text.length));
}

/** How much of a stored prefix stands before an offset. */
export function prefixSimilarity(text: string, start: number, prefix: string): number {
  if (text.slice(Math.max(0, start - prefix.length), start) === prefix) return 1;
  const stored = normaliseText(prefix).text;
  if (stored === '') return 1;
  const here = normaliseText(text.slice(Math.max(0, start - prefix.length * WINDOW_FACTOR), start)).text;
  return 1 - distanceToEnd(here, stored) / stored.length;
}

/** How much of a stored suffix stands after an offset. */
export function suffixSimilarity(text: string, end: number, suffix: string): number {
  if (text.startsWith(suffix, end)) return 1;
  const stored = normaliseText(suffix).text;
  if (stored === '') return 1;
  const here = normaliseText(text.slice(end, end + suffix.length * WINDOW_FACTOR)).text;
  return 1 - distanceToStart(here, stored) / stored.length;
}
