/** Where in a story the day of a statement is told: in its own sentences, and never in what was said itself. */

import { findSaidOn } from './said-on.ts';
import type { SaidOn } from './said-on.ts';

/** Where a statement and its speaker stand in a text (UTF-16 offsets). */
export interface StatementPlace {
  readonly start: number;
  readonly end: number;
  /** The parts of one with holes; all of it without. */
  readonly segments?: readonly (readonly [start: number, end: number])[] | undefined;
  readonly speaker?: { readonly start: number; readonly end: number } | null | undefined;
}

/** Sentences are looked for so far around a statement. UTF-16 units. */
const MAX_AROUND = 600;

/** The day on which a statement was said, with the words that tell it in the text; null when none do. */
export function findStatementDay(
  text: string,
  place: StatementPlace,
  publishedAt: string | null,
): SaidOn | null {
  const { speaker } = place;
  const own = sentencesAround(text, place.start, place.end);
  const [from, to] =
    speaker != null && speaker.start >= own.start - MAX_AROUND && speaker.end <= own.end + MAX_AROUND
      ? joinWithin(text, own, sentencesAround(text, speaker.start, speaker.end))
      : [own.start, own.end];
  const segments = place.segments ?? [[place.start, place.end]];
  let words = text.slice(from, to);
  for (const [start, end] of segments) words = blank(words, start - from, end - from);
  const found = findSaidOn(words, publishedAt);
  return found === null ? null : { ...found, start: found.start + from, end: found.end + from };
}

/** The sentence that stands at a place, as a reason to show. */
export function sentenceAt(text: string, start: number, end: number): string {
  const around = sentencesAround(text, start, end);
  return text.slice(around.start, around.end).trim();
}

interface Around {
  start: number;
  end: number;
}

/** From the beginning of the sentence that a stretch begins in to the end of the one that it ends in, in its paragraphs. */
function sentencesAround(text: string, start: number, end: number): Around {
  const from = Math.max(0, start - MAX_AROUND);
  // With the first letter of it, by which the end of the sentence before is known.
  const before = text.slice(from, start + 1);
  const after = text.slice(end, end + MAX_AROUND);
  const begins = [...before.matchAll(/\n|[.!?…]["”»’')]*\s+(?=\p{Lu}|["“«„‘(])/gu)]
    .map((match) => from + match.index + match[0].length)
    .findLast((at) => at <= start);
  const ends = /\n|[.!?…]["”»’')]*(?=\s+(?:\p{Lu}|["“«„‘(])|\s*$|\s*\n)/u.exec(
    text.charAt(end - 1) === '\n' ? '\n' : after,
  );
  return {
    start: begins ?? from,
    end: end + (ends === null ? after.length : ends.index + (ends[0] === '\n' ? 0 : ends[0].length)),
  };
}

/** Both, where they stand in one paragraph; otherwise the first alone. */
function joinWithin(text: string, one: Around, other: Around): [from: number, to: number] {
  const from = Math.min(one.start, other.start);
  const to = Math.max(one.end, other.end);
  const between = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  return between.includes('\n') ? [one.start, one.end] : [from, to];
}

function blank(words: string, start: number, end: number): string {
  const from = Math.max(0, start);
  const to = Math.max(from, Math.min(words.length, end));
  return words.slice(0, from) + ' '.repeat(to - from) + words.slice(to);
}
