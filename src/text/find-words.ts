/** Finds the words of a search in a text, and the part of the text that shows them best. Linear. */

import { isInsidePair } from './selector.ts';
import { tokenise } from './tokenise.ts';
import { isInsideWord } from './word-characters.ts';

/** A stretch to be marked: start and end, in UTF-16 units. As in the answers of the search. */
export type Mark = readonly [start: number, end: number];

/** What to mark. All terms are folded. */
export interface WordsToFind {
  /** Terms as the index has them: what the search says it matched. */
  readonly terms: ReadonlySet<string>;
  /** Beginnings of terms, for a word that is still being typed. */
  readonly prefixes?: readonly string[];
}

/** A part of a text with its own marks. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** How a snippet is cut. */
export interface SnippetOptions {
  /** UTF-16 units at most, without the ellipses. */
  readonly length: number;
}

/** Stands where a snippet begins or ends within the text. */
export const ELLIPSIS = '…';

/** A word at the edge of a snippet longer than this share of it is cut through rather than left out. */
const MAX_WORD_SHARE = 0.25;

/** The places of the words in a text, in order, never overlapping. */
export function findWords(text: string, words: WordsToFind): Mark[] {
  const marks: (readonly [number, number])[] = [];
  for (const { term, start, end } of tokenise(text)) {
    if (!isSought(term, words)) continue;
    const last = marks.at(-1);
    // The whole of a compound comes after its parts.
    const parts =
      last && start < last[1] ? marks.findLastIndex(([, partEnd]) => partEnd <= start) + 1 : marks.length;
    const first = marks[parts];
    marks.splice(parts, Infinity, [Math.min(start, first?.[0] ?? start), Math.max(end, last?.[1] ?? end)]);
  }
  return marks;
}

/** The stretch of a text with most marks, cut between words, with its white space in one line. */
export function snippet(text: string, marks: readonly Mark[], { length }: SnippetOptions): Snippet {
  if (text.length <= length) return rebase(text, marks, { start: 0, end: text.length });
  const [first, last] = densest(marks, length);
  const spare = Math.max(0, length - (last - first));
  const from = Math.max(0, Math.min(first - Math.floor(spare / 2), text.length - length));
  const window = { start: wordEdge(text, from, { step: 1, length }), end: 0 };
  window.end = wordEdge(text, Math.min(text.length, from + length), { step: -1, length });
  return rebase(text, marks, window.end > window.start ? window : { start: from, end: from + length });
}

function isSought(term: string, { terms, prefixes }: WordsToFind): boolean {
  return terms.has(term) || (prefixes?.some((prefix) => term.startsWith(prefix)) ?? false);
}

/** The first and last unit of the most marks that fit in `length`; of equal stretches the first. */
function densest(marks: readonly Mark[], length: number): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let most = 0;
  let from = 0;
  for (let to = 0; to < marks.length; to++) {
    const end = marks[to]?.[1] ?? 0;
    while (from < to && end - (marks[from]?.[0] ?? 0) > length) from++;
    if (to - from + 1 > most) {
      most = to - from + 1;
      best = [marks[from]?.[0] ?? 0, end];
    }
  }
  return best;
}

/** The nearest place between words, going inward; one in the middle of a very long word if there is none near. */
function wordEdge(text: string, at: number, { step, length }: { step: 1 | -1; length: number }): number {
  let edge = at;
  for (let moved = 0; moved < length * MAX_WORD_SHARE; moved++, edge += step)
    if (!isInsideWord(text, edge) && !isInsidePair(text, edge)) return edge;
  return isInsidePair(text, at) ? at + step : at;
}

/** Cuts the window out, puts its white space right, and moves the marks along. */
function rebase(text: string, marks: readonly Mark[], window: { start: number; end: number }): Snippet {
  let { start, end } = window;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  const head = text.slice(0, start).trim() === '' ? '' : ELLIPSIS;
  const tail = text.slice(end).trim() === '' ? '' : ELLIPSIS;
  const shift = head.length - start;
  const inside = marks
    .map(([from, to]): Mark => [Math.max(from, start) + shift, Math.min(to, end) + shift])
    .filter(([from, to]) => from < to);
  // One unit for one unit, so that the marks keep their places.
  return { text: head + text.slice(start, end).replace(/\s/g, ' ') + tail, marks: inside };
}
