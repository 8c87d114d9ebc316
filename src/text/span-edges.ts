/**
 * Where a passage can begin and end when it is made longer or shorter: at words, and at sentences. The bounds are those
 * of the language (Unicode UAX 29, `Intl.Segmenter`), so that no sign is cut, and Chinese and Thai have words too.
 */

import type { TextSpan } from './selector.ts';

/** One step of one end of a span. */
export interface EdgeStep {
  readonly edge: 'start' | 'end';
  readonly unit: 'word' | 'sentence';
  /** Whether the end goes on in the order of the text, or back. */
  readonly direction: 'on' | 'back';
}

/** What makes the bounds of a text: made once for a text, because a segmenter costs milliseconds. */
export interface EdgeFinder {
  /** The span with one end moved to the next bound; null where there is none, or nothing would be left. */
  move: (span: TextSpan, step: EdgeStep) => TextSpan | null;
  /** The offset after the sentence that `offset` stands in, before the white space; null at the end of the line. */
  endOfSentence: (offset: number) => number | null;
}

/** No more of a line is looked at on either side: a text without line ends must not cost a second for each key. UTF-16 units. */
const REACH = 20_000;

/** Finds the bounds of words and sentences in a text of a language (BCP 47, null where it is not known). */
export function createEdgeFinder(text: string, language: string | null): EdgeFinder {
  const locale = knownLocale(language);
  const segmenters = {
    word: new Intl.Segmenter(locale, { granularity: 'word' }),
    sentence: new Intl.Segmenter(locale, { granularity: 'sentence' }),
  };
  const unitsOf = (line: TextSpan, unit: EdgeStep['unit']): TextSpan[] =>
    unit === 'word'
      ? wordsIn(text.slice(line.start, line.end), line.start, segmenters.word)
      : sentencesIn(text.slice(line.start, line.end), line.start, segmenters.sentence);

  const nextBound = (offset: number, { edge, unit, direction }: EdgeStep): number | null => {
    let line: TextSpan | null = lineAround(text, offset);
    for (; line !== null; line = lineBeside(text, line, direction)) {
      const bounds = unitsOf(line, unit).map((one) => one[edge]);
      const found =
        direction === 'on' ? bounds.find((at) => at > offset) : bounds.findLast((at) => at < offset);
      if (found !== undefined) return found;
    }
    return null;
  };

  return {
    move: (span, step) => {
      const bound = nextBound(span[step.edge], step);
      if (bound === null) return null;
      const { start, end } = span;
      const moved = step.edge === 'start' ? { start: bound, end } : { start, end: bound };
      return moved.start < moved.end ? moved : null;
    },
    endOfSentence: (offset) => {
      const line = lineAround(text, offset);
      return unitsOf(line, 'sentence').find(({ end }) => end > offset)?.end ?? null;
    },
  };
}

/** Every word, and every row of signs that are neither word nor space (`.”`): quotation marks can be taken in or left out. */
function wordsIn(line: string, shift: number, segmenter: Intl.Segmenter): TextSpan[] {
  const words: { start: number; end: number; isWord: boolean }[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(line)) {
    if (segment.trim() === '') continue;
    const [start, end] = [shift + index, shift + index + segment.length];
    const last = words.at(-1);
    if (isWordLike !== true && last?.isWord === false && last.end === start) last.end = end;
    else words.push({ start, end, isWord: isWordLike === true });
  }
  return words;
}

function sentencesIn(line: string, shift: number, segmenter: Intl.Segmenter): TextSpan[] {
  const sentences: TextSpan[] = [];
  for (const { segment, index } of segmenter.segment(line)) {
    const words = segment.trim();
    if (words === '') continue;
    const start = shift + index + (segment.length - segment.trimStart().length);
    sentences.push({ start, end: start + words.length });
  }
  return sentences;
}

/** The line that an offset stands in or at the end of: neither a word nor a sentence goes over a line end. */
function lineAround(text: string, offset: number): TextSpan {
  const before = text.lastIndexOf('\n', offset - 1);
  const after = text.indexOf('\n', offset);
  const start = offset === 0 ? 0 : before + 1;
  const end = after < 0 ? text.length : after;
  return {
    start:
      offset - start > REACH ? (afterSpace(text, { start: offset - REACH, end: offset }) ?? start) : start,
    end: end - offset > REACH ? (afterSpace(text, { start: offset + REACH, end }) ?? end) : end,
  };
}

function lineBeside(text: string, line: TextSpan, direction: EdgeStep['direction']): TextSpan | null {
  if (direction === 'on') {
    if (line.end >= text.length) return null;
    return lineAround(text, line.end + 1);
  }
  if (line.start <= 0) return null;
  return lineAround(text, line.start - 1);
}

/** Where a very long line may be cut: after a space, so that no sign is; null where there is none. */
function afterSpace(text: string, { start, end }: TextSpan): number | null {
  const space = text.indexOf(' ', start);
  return space < 0 || space >= end ? null : space + 1;
}

/** A language that the page claims may be no language at all. */
function knownLocale(language: string | null): string | undefined {
  if (language === null || language === '') return undefined;
  try {
    return Intl.Segmenter.supportedLocalesOf([language])[0];
  } catch {
    // Not well formed: the page made it up, and the bounds of the root locale are good.
    return undefined;
  }
}
