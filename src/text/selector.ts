/** How a passage's place is written down: its words, what stands around them, and where. Offsets are UTF-16. */

import { characterKind } from './character-kinds.ts';
import { leaveWord } from './word-characters.ts';

/** A stretch of a text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** What is stored of a place in a text, to find it again by. */
export interface TextSelector extends TextSpan {
  /** The words themselves, unit for unit. */
  readonly exact: string;
  /** What stands directly before and after them, up to `CONTEXT_LENGTH` units. */
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Units of context kept on each side: five or six words tell repeated quotations apart, and it is the length that
 * W3C Web Annotation tools commonly write.
 */
export const CONTEXT_LENGTH = 32;

/** The selector of a span. A span that cuts a surrogate pair is widened; context never begins or ends within one. */
export function describeSpan(text: string, start: number, end: number): TextSelector {
  const { start: from, end: to } = wholeCharacters(text, { start, end });
  let prefixStart = Math.max(0, from - CONTEXT_LENGTH);
  if (isInsidePair(text, prefixStart)) prefixStart++;
  let suffixEnd = Math.min(text.length, to + CONTEXT_LENGTH);
  if (isInsidePair(text, suffixEnd)) suffixEnd--;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(prefixStart, from),
    suffix: text.slice(to, suffixEnd),
    start: from,
    end: to,
  };
}

/** A selection without the white space at its ends; null if there is nothing else in it. */
export function trimSpan(text: string, span: TextSpan): TextSpan | null {
  const { start, end } = wholeCharacters(text, span);
  const selected = text.slice(start, end);
  const trimmed = selected.trim();
  if (trimmed === '') return null;
  const from = start + (selected.length - selected.trimStart().length);
  return { start: from, end: from + trimmed.length };
}

/** No word is longer; what is, is no word but a row of letters. UTF-16 units. */
const MAX_WORD = 64;

/**
 * A selection as it is kept: trimmed, and widened to whole words where it cuts one, because a hand that slips by a
 * letter did not mean to quote "ennholm". Scripts written without spaces are left as they were selected.
 */
export function wholeWords(text: string, span: TextSpan): TextSpan | null {
  const trimmed = trimSpan(text, span);
  if (trimmed === null) return null;
  return { start: wordEdge(text, trimmed.start, -1), end: wordEdge(text, trimmed.end, 1) };
}

function wordEdge(text: string, offset: number, step: 1 | -1): number {
  const isSegmented = [offset - 1, offset].some(
    (at) => characterKind(text.codePointAt(at) ?? 0) === 'segmented',
  );
  return isSegmented ? offset : leaveWord(text, offset, { step, limit: MAX_WORD });
}

/** The span within the text, the right way round, and widened where it cuts a surrogate pair. */
export function wholeCharacters(text: string, { start, end }: TextSpan): TextSpan {
  const first = clamp(Math.min(start, end), text.length);
  const last = clamp(Math.max(start, end), text.length);
  const from = isInsidePair(text, first) ? first - 1 : first;
  if (last === first) return { start: from, end: from };
  return { start: from, end: isInsidePair(text, last) ? last + 1 : last };
}

/** Whether an offset lies between the two halves of a surrogate pair. */
export function isInsidePair(text: string, offset: number): boolean {
  return isInRange(text.charCodeAt(offset), 0xdc00) && isInRange(text.charCodeAt(offset - 1), 0xd800);
}

function isInRange(code: number, first: number): boolean {
  return code >= first && code < first + 0x400;
}

function clamp(offset: number, length: number): number {
  return Number.isNaN(offset) ? 0 : Math.trunc(Math.max(0, Math.min(offset, length)));
}
