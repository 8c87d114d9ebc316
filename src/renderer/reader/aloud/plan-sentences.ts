import type { TextSpan } from '../../../text/selector.ts';

/** More than this is not given to a voice at once: some stop in the middle of what takes them longer than a quarter of a minute. */
const MOST_UNITS = 320;
/** A part of a long sentence has at least so much, so that it is not cut after its first words. */
const LEAST_UNITS = 120;

/**
 * The text as it is read aloud: sentence by sentence, none over the edge of a paragraph, a heading or a cell, and a very long one
 * in parts. What has no letter or figure in it is not read.
 */
export function planSentences(text: string, language: string | null): TextSpan[] {
  const segmenter = new Intl.Segmenter(localeOf(language), { granularity: 'sentence' });
  return [...text.matchAll(/[^\n\t]+/gu)]
    .flatMap((block) => sentencesIn(block[0], block.index, segmenter))
    .flatMap((sentence) => inParts(text, sentence));
}

/** What begins with a small letter goes on with the sentence before it: after “Why?”, or after `approx.`. */
function sentencesIn(block: string, shift: number, segmenter: Intl.Segmenter): TextSpan[] {
  const found: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(block)) {
    if (!/[\p{L}\p{N}]/u.test(segment)) continue;
    const start = shift + index + (segment.length - segment.trimStart().length);
    const end = shift + index + segment.trimEnd().length;
    const last = found.at(-1);
    if (last && /^\s*\p{Ll}/u.test(segment)) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

/** A sentence that is too long, cut after a sign or, where it has none, between words. */
function inParts(text: string, { start, end }: TextSpan): TextSpan[] {
  if (end - start <= MOST_UNITS) return [{ start, end }];
  const piece = text.slice(start, start + MOST_UNITS);
  const signs = [...piece.matchAll(/[,;:—–、,;:]\s*/gu)].filter(({ index }) => index >= LEAST_UNITS);
  const sign = signs.at(-1);
  const space = piece.lastIndexOf(' ');
  const cut = sign ? sign.index + sign[0].length : space >= LEAST_UNITS ? space + 1 : MOST_UNITS;
  const first = { start, end: start + piece.slice(0, cut).trimEnd().length };
  return [first, ...inParts(text, { start: start + cut, end })];
}

/** The sentence to begin with at an offset: the one that stands there, or the next; the first when there is none. */
export function sentenceAt(plan: readonly TextSpan[], offset: number): number {
  return Math.max(
    0,
    plan.findIndex(({ end }) => end > offset),
  );
}

/** A language that the segmenter knows; undefined (the system's) where the article's is not known or is no language. */
function localeOf(language: string | null): string | undefined {
  if (language === null) return undefined;
  try {
    return Intl.Segmenter.supportedLocalesOf([language])[0];
  } catch {
    return undefined;
  }
}
