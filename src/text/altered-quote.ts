/**
 * Finds a passage whose words have been changed a little. Everything is compared in normalised text.
 *
 * Three ways lead to a place: between what stood before and after the passage, if both still stand near each other; beside
 * anything of the passage and its context that still stands; and an approximate search for the words everywhere. A place is taken only if its words are similar enough, and how similar that is
 * depends on how much of the context still stands there.
 */

import { editDistance, findApproximate } from './approximate.ts';
import { normaliseText } from './normalise-text.ts';
import type { NormalisedText } from './normalise-text.ts';
import {
  contextSimilarity,
  cutsWordsAlike,
  prefixSimilarity,
  scorePlace,
  suffixSimilarity,
} from './quote-evidence.ts';
import type { StoredQuote } from './quote-evidence.ts';
import type { TextSpan } from './selector.ts';
import { leaveWord } from './word-characters.ts';

/** Between the very words that stood around it, a passage may be rewritten this far and still be the same one. */
const MIN_SIMILARITY_IN_CONTEXT = 0.6;
/** Without context to go by, only a word in five may differ. Unrelated sentences reach about 0.5. */
const MIN_SIMILARITY_ALONE = 0.8;
/** In another context, similar words are more often another sentence of the same mould than this one, moved. */
const MIN_SIMILARITY_ELSEWHERE = 0.9;
/** Context that is less alike than this says nothing, or rather that it is another place. */
const MIN_CONTEXT = 0.5;
/** A passage shorter than this is taken only with its context: a letter or two make another word of it. */
const MIN_LENGTH_ALONE = 24;
/** How alike the context of such a short passage must be. */
const MIN_CONTEXT_WHEN_SHORT = 0.75;
/** Units of context, next to the passage, that must stand unchanged on both sides to lead to a place. */
const LANDMARK_LENGTH = 16;
const MIN_LANDMARK_LENGTH = 6;
const MAX_LANDMARKS = 64;
/** Units of context, next to the passage, that may mark its end where the passage itself was changed. */
const REMNANTS = [16, 8, 4];
/** Blocks of 32 cells that one search may compute: about a tenth of a second. Beyond it a search is narrowed. */
const MAX_WORK = 1 << 23;
const MAX_CANDIDATES = 16;
/**
 * A place near something that stands unchanged is taken without looking through the whole text when it is as good as this:
 * about nine in ten of its words, and of what stood around them. Another place could be as good only as a copy of it.
 */
const SURE_SCORE = 0.85;
/** To narrow a search: pieces of the passage, of this length, that must stand unchanged. */
const SEED_LENGTH = 24;
const SEEDS = 12;
const MAX_SEED_PLACES = 8;
/** A word's end is looked for this far. */
const MAX_WORD = 40;

/** A passage with everything normalised. */
interface Sought {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
  /** The most edits that any passage may have. */
  readonly maxErrors: number;
  /** The most places that are compared in full: fewer of a long passage. */
  readonly limit: number;
}

/** The place of an altered passage, or null if nothing is similar enough to be sure. */
export function findAltered(
  text: string,
  quote: StoredQuote,
  normalised: NormalisedText,
): (TextSpan & { score: number; status: 'altered' }) | null {
  const exact = normaliseText(quote.exact).text;
  if (exact === '') return null;
  const before = normaliseText(quote.prefix ?? '').text;
  const after = normaliseText(quote.suffix ?? '').text;
  const maxErrors = Math.floor(exact.length * (1 - MIN_SIMILARITY_IN_CONTEXT));
  const limit = Math.min(MAX_CANDIDATES, Math.floor(MAX_WORK / workOf(exact.length * 2, exact.length)));
  if (limit === 0) return null;
  const sought = { exact, before, after, maxErrors, limit };
  const judge = (place: TextSpan) => judgePlace(text, quote, { place, normalised, exact });
  const settle = (place: TextSpan) => judge(settleEnds(normalised.text, sought, place)) ?? judge(place);
  const between = best(placesBetween(normalised.text, sought).map(judge));
  if (between) return between;
  const beside = best(placesBeside(normalised.text, sought).map(settle));
  if (beside && beside.score >= SURE_SCORE) return beside;
  return best(placesAlike(normalised.text, sought).map(settle));
}

type Judged = TextSpan & { score: number; status: 'altered' };

function best(judged: readonly (Judged | null)[]): Judged | null {
  return judged.reduce((top, each) => (each && (!top || each.score > top.score) ? each : top), null);
}

/** Takes a place of the normalised text, or refuses it. */
function judgePlace(
  text: string,
  quote: StoredQuote,
  { place, normalised, exact }: { place: TextSpan; normalised: NormalisedText; exact: string },
): Judged | null {
  const words = normalised.text.slice(place.start, place.end);
  const longer = Math.max(exact.length, words.length);
  const maxErrors = Math.floor(longer * (1 - MIN_SIMILARITY_IN_CONTEXT));
  const similarity = 1 - editDistance(exact, words, maxErrors) / longer;
  if (!(similarity >= MIN_SIMILARITY_IN_CONTEXT)) return null;
  const span = { start: normalised.startOf(place.start), end: normalised.endOf(place.end) };
  // "of" is no more to be found in "officials" here than among the very words.
  if (!cutsWordsAlike(text, quote, span)) return null;
  if (similarity < neededSimilarity(contextSimilarity(text, quote, span), exact.length)) return null;
  return { ...span, score: scorePlace(text, quote, { ...span, similarity }), status: 'altered' };
}

function neededSimilarity(context: number | null, length: number): number {
  if (length < MIN_LENGTH_ALONE && (context ?? 0) < MIN_CONTEXT_WHEN_SHORT) return Infinity;
  if (context === null) return MIN_SIMILARITY_ALONE;
  if (context < MIN_CONTEXT) return MIN_SIMILARITY_ELSEWHERE;
  const certainty = (context - MIN_CONTEXT) / (1 - MIN_CONTEXT);
  return MIN_SIMILARITY_ALONE - certainty * (MIN_SIMILARITY_ALONE - MIN_SIMILARITY_IN_CONTEXT);
}

/** Places between the words that stood before the passage and those that stood after it. */
function placesBetween(text: string, { exact, before, after, maxErrors, limit }: Sought): TextSpan[] {
  const head = before.slice(-LANDMARK_LENGTH).trimStart();
  const tail = after.slice(0, LANDMARK_LENGTH).trimEnd();
  if (head.length < MIN_LANDMARK_LENGTH || tail.length < MIN_LANDMARK_LENGTH) return [];
  const places: TextSpan[] = [];
  const shortest = Math.max(1, exact.length - maxErrors);
  const longest = Math.ceil(exact.length / MIN_SIMILARITY_IN_CONTEXT);
  let at = text.indexOf(head);
  for (
    let landmarks = 0;
    at >= 0 && landmarks < MAX_LANDMARKS;
    landmarks++, at = text.indexOf(head, at + 1)
  ) {
    const from = at + head.length;
    const window = text.slice(from, from + longest + tail.length + 2);
    for (let end = window.indexOf(tail, shortest); end >= 0; end = window.indexOf(tail, end + 1)) {
      places.push(trimmed(text, { start: from, end: from + end }));
      if (places.length >= limit) return places;
    }
  }
  return places;
}

/** Places whose words are similar, near a piece of the passage or of its context that stands unchanged. */
function placesBeside(text: string, sought: Sought): TextSpan[] {
  const { exact, maxErrors, limit } = sought;
  if (exact.length < MIN_LENGTH_ALONE) return [];
  let work = MAX_WORK;
  return seededRegions(text, sought)
    .flatMap(({ start, end }) => {
      work -= workOf(end - start, exact.length);
      return work < 0 ? [] : findApproximate(text, exact, { maxErrors, limit, from: start, to: end });
    })
    .sort((a, b) => a.errors - b.errors)
    .slice(0, limit);
}

/** Places whose words are similar, found by an approximate search within the bounds of time. */
function placesAlike(text: string, sought: Sought): TextSpan[] {
  const { exact, before, after, maxErrors, limit } = sought;
  const hasContext = before !== '' || after !== '';
  if (exact.length < MIN_LENGTH_ALONE && !hasContext) return [];
  const bound = hasContext ? maxErrors : Math.floor(exact.length * (1 - MIN_SIMILARITY_ALONE));
  const options = { maxErrors: bound, limit };
  if (workOf(text.length, exact.length) <= MAX_WORK) return findApproximate(text, exact, options);
  return placesBeside(text, { ...sought, maxErrors: bound });
}

/** Blocks of cells that comparing texts of these lengths may take. */
function workOf(textLength: number, patternLength: number): number {
  return textLength * Math.ceil(patternLength / 32);
}

/** The parts of a text where a piece of the passage, or what stood beside it, stands unchanged; those with most of it first. */
function seededRegions(
  text: string,
  { exact, before, after, maxErrors: margin }: Pick<Sought, 'exact' | 'before' | 'after' | 'maxErrors'>,
): TextSpan[] {
  const starts: number[] = [];
  const note = (piece: string, offset: number): void => {
    let at = text.indexOf(piece);
    for (let count = 0; at >= 0 && count < MAX_SEED_PLACES; count++, at = text.indexOf(piece, at + 1))
      starts.push(at - offset);
  };
  if (before.length >= LANDMARK_LENGTH) note(before.slice(-LANDMARK_LENGTH), -LANDMARK_LENGTH);
  if (after.length >= LANDMARK_LENGTH) note(after.slice(0, LANDMARK_LENGTH), exact.length);
  const last = Math.max(0, exact.length - SEED_LENGTH);
  for (let seed = 0; seed < SEEDS; seed++) {
    const offset = Math.floor((last * seed) / (SEEDS - 1));
    note(exact.slice(offset, offset + SEED_LENGTH), offset);
  }
  const regions: { start: number; end: number; seeds: number }[] = [];
  for (const start of starts.sort((a, b) => a - b)) {
    const region = regions.at(-1);
    if (region && start - margin <= region.start + 2 * margin) region.seeds++;
    else {
      const from = Math.max(0, start - margin);
      regions.push({ start: from, end: Math.min(text.length, start + exact.length + 3 * margin), seeds: 1 });
    }
  }
  return regions.sort((a, b) => b.seeds - a.seeds || a.start - b.start);
}

/**
 * An approximate search gives ends that cost fewest edits, often within a word that was changed. They are put where
 * the stored context fits best: beside a remnant of it that stands near, or at the ends of words.
 */
function settleEnds(text: string, { before, after, maxErrors }: Sought, place: TextSpan): TextSpan {
  const reach = Math.min(maxErrors, MAX_WORD) + MAX_WORD / 2;
  const starts = [leaveWord(text, place.start, { step: -1, limit: MAX_WORD })];
  const ends = [leaveWord(text, place.end, { step: 1, limit: MAX_WORD })];
  for (const length of REMNANTS) {
    if (before.length < length && after.length < length) continue;
    const from = Math.max(0, place.start - reach);
    const head = nearestOf(
      text.slice(from, place.start + reach),
      before.slice(-length),
      place.start - from - length,
    );
    if (head >= 0) starts.push(from + head + Math.min(length, before.length));
    const to = Math.max(place.start, place.end - reach);
    const tail = nearestOf(text.slice(to, place.end + reach), after.slice(0, length), place.end - to);
    if (tail >= 0) ends.push(to + tail);
  }
  const start = bestOf(starts, (at) => (before === '' ? 0 : prefixSimilarity(text, at, before)));
  const end = bestOf(ends, (at) => (after === '' ? 0 : suffixSimilarity(text, at, after)));
  return trimmed(text, { start: start ?? place.start, end: end ?? place.end });
}

/** Where `part` stands in `text`, of several places the one nearest to `at`; -1 if nowhere, or if it is empty. */
function nearestOf(text: string, part: string, at: number): number {
  if (part === '') return -1;
  const before = text.lastIndexOf(part, Math.max(0, at));
  const after = text.indexOf(part, Math.max(0, at));
  if (before < 0 || after < 0) return Math.max(before, after);
  return at - before <= after - at ? before : after;
}

/** The first of the offsets with the highest value. */
function bestOf(offsets: readonly number[], valueOf: (offset: number) => number): number | undefined {
  let top: { offset: number; value: number } | undefined;
  for (const offset of new Set(offsets)) {
    const value = valueOf(offset);
    if (!top || value > top.value) top = { offset, value };
  }
  return top?.offset;
}

function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  let from = start;
  let to = end;
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  return { start: from, end: to };
}
