/**
 * Finds a stored passage again in a text that may have changed. A passage is never placed on other words: what cannot
 * be found with good reason is gone, and the person decides.
 *
 * In this order, and the first that finds anything ends it:
 *  1. the very words, where they stood, with their context;
 *  2. the very words anywhere: of several places the one whose context fits best, then the nearest;
 *  3. the same words but for white space, invisible characters, kinds of quotation marks and dashes, and encoding;
 *  4. similar words (`altered-quote.ts`).
 *
 * So for `exact` and `moved`, `text.slice(start, end)` is the quotation unit for unit; whatever differs is `altered`.
 */

import { findAltered } from './altered-quote.ts';
import { normaliseText } from './normalise-text.ts';
import type { NormalisedText } from './normalise-text.ts';
import { contextRun, contextSimilarity, cutsWordsAlike, scorePlace } from './quote-evidence.ts';
import type { StoredQuote } from './quote-evidence.ts';
import type { TextSpan } from './selector.ts';

/** Where a passage stands now. `score` is 0 to 1: how sure it is that this is the place. */
export interface QuoteMatch extends TextSpan {
  readonly score: number;
  /**
   * `exact`: the words stand where they stood (or, if no position was stored, they stand once, or in just their
   * context); `moved`: the very words elsewhere; `altered`: words that differ a little.
   */
  readonly status: 'exact' | 'moved' | 'altered';
}

/** Of many places only so many, those with the longest unchanged context, are compared in full. */
const MAX_COMPARED = 32;

/** Units compared while looking for places that overlap; afterwards only places side by side, to stay linear. */
const OVERLAP_BUDGET = 4_000_000;

/** Quotations shorter than this recur by chance: they need their context or position to be told from others. */
const MIN_TELLING_LENGTH = 24;

/** What a short quotation's context must at least be like. Unrelated text reaches 0.3 to 0.45. */
const MIN_CONTEXT_WHEN_SHORT = 0.5;

/** The similarity of words that are equal but for white space and ways of writing: next to the very words. */
const NORMALISED_SIMILARITY = 0.99;

/** Finds a passage in a text; null if it is gone. */
export function matchQuote(text: string, quote: StoredQuote): QuoteMatch | null {
  return createQuoteMatcher(text)(quote);
}

/** The same for many passages of one text: what they share is made once, and only if needed. */
export function createQuoteMatcher(text: string): (quote: StoredQuote) => QuoteMatch | null {
  let normalised: NormalisedText | undefined;
  return (quote) => {
    if (quote.exact === '') return null;
    const found = findExact(text, quote);
    if (found) return found;
    normalised ??= normaliseText(text);
    return findNormalised(text, quote, normalised) ?? findAltered(text, quote, normalised);
  };
}

function findExact(text: string, quote: StoredQuote): QuoteMatch | null {
  const { exact, start } = quote;
  const stood = start === undefined ? null : { start, end: start + exact.length };
  const stands = stood !== null && stood.start >= 0 && text.slice(stood.start, stood.end) === exact;
  if (stands && (contextSimilarity(text, quote, stood) ?? 1) === 1)
    return { ...stood, score: 1, status: 'exact' };
  const places = findAll(text, exact).map((at) => ({ start: at, end: at + exact.length }));
  const best = choosePlace(text, quote, { places, similarity: 1 });
  if (!best) return null;
  const context = contextSimilarity(text, quote, best);
  const isSure = stood ? best.start === stood.start : places.length === 1 || context === 1;
  // With several places and nothing to choose by, the first is as good as any, and the score says so.
  const isGuess = !stood && context === null && places.length > 1;
  return { ...best, score: isGuess ? best.score / 2 : best.score, status: isSure ? 'exact' : 'moved' };
}

function findNormalised(text: string, quote: StoredQuote, normalised: NormalisedText): QuoteMatch | null {
  const exact = normaliseText(quote.exact).text;
  if (exact === '') return null;
  const places = findAll(normalised.text, exact).map((at) => ({
    start: normalised.startOf(at),
    end: normalised.endOf(at + exact.length),
  }));
  const best = choosePlace(text, quote, { places, similarity: NORMALISED_SIMILARITY });
  return best && { ...best, status: 'altered' };
}

/** The best of places where the words stand; null if none can be told to be the passage. */
function choosePlace(
  text: string,
  quote: StoredQuote,
  { places, similarity }: { readonly places: readonly TextSpan[]; readonly similarity: number },
): (TextSpan & { score: number }) | null {
  const fitting = places.filter((place) => cutsWordsAlike(text, quote, place));
  const listed = shortlist(text, quote, fitting);
  // Context that stands unit for unit is proof; near context is only evidence, and weighed against the position.
  const proven = listed.filter((place) => contextSimilarity(text, quote, place) === 1);
  let best: (TextSpan & { score: number }) | null = null;
  for (const place of proven.length > 0 ? proven : listed) {
    const score = scorePlace(text, quote, { ...place, similarity });
    if (!best || score > best.score) best = { ...place, score };
  }
  return best && isTelling(text, quote, best) ? best : null;
}

function isTelling(text: string, quote: StoredQuote, place: TextSpan): boolean {
  if (quote.start === undefined || quote.start === place.start) return true;
  if (quote.exact.length >= MIN_TELLING_LENGTH) return true;
  return (contextSimilarity(text, quote, place) ?? 1) >= MIN_CONTEXT_WHEN_SHORT;
}

/** The places worth comparing in full: those with the longest unchanged context, and those nearest. */
function shortlist(text: string, quote: StoredQuote, places: readonly TextSpan[]): readonly TextSpan[] {
  if (places.length <= MAX_COMPARED) return places;
  const stood = quote.start ?? 0;
  const ranked = places.map((place) => ({
    place,
    run: contextRun(text, quote, place),
    distance: Math.abs(place.start - stood),
  }));
  ranked.sort((a, b) => b.run - a.run || a.distance - b.distance);
  const nearest = ranked
    .slice(MAX_COMPARED)
    .reduce<(typeof ranked)[number] | undefined>(
      (near, each) => (near && near.distance <= each.distance ? near : each),
      undefined,
    );
  const kept = ranked.slice(0, MAX_COMPARED);
  if (nearest) kept.push(nearest);
  return kept.map(({ place }) => place).sort((a, b) => a.start - b.start);
}

/** All offsets at which `part` stands; places that overlap are given too, as long as that costs little. */
function findAll(text: string, part: string): number[] {
  const found: number[] = [];
  let budget = OVERLAP_BUDGET;
  for (let at = text.indexOf(part); at >= 0;) {
    found.push(at);
    budget -= part.length;
    at = text.indexOf(part, at + (budget > 0 ? 1 : part.length));
  }
  return found;
}
