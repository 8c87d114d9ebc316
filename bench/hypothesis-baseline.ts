/**
 * The way in which Hypothesis finds a quotation again, written anew from what its client's documentation says of it: the very words
 * if they stand, else all places within half the quotation's length in errors; of several the one whose quotation, context
 * and position fit best, weighed 50, 20, 20 and 2. It is measured beside ours and used nowhere else.
 */
import search from 'approx-string-match';
import type { TextSelector } from '../src/text/selector.ts';

interface Place {
  start: number;
  end: number;
  errors: number;
}

const MOST_ERRORS = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

export function matchAsHypothesis(text: string, quote: TextSelector): Place | null {
  const places = findPlaces(text, quote.exact, Math.min(MOST_ERRORS, quote.exact.length / 2));
  let best: { place: Place; score: number } | null = null;
  for (const place of places) {
    const score = scoreOf(text, quote, place);
    if (best === null || score > best.score) best = { place, score };
  }
  return best?.place ?? null;
}

function findPlaces(text: string, words: string, mostErrors: number): Place[] {
  const exact: Place[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function scoreOf(text: string, quote: TextSelector, { start, end, errors }: Place): number {
  const { exact, prefix, suffix } = quote;
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  const position = 1 - Math.abs(start - quote.start) / text.length;
  return (
    WEIGHTS.quote * (1 - errors / exact.length) +
    WEIGHTS.prefix * likeness(before, prefix) +
    WEIGHTS.suffix * likeness(after, suffix) +
    WEIGHTS.position * position
  );
}

function likeness(text: string, words: string): number {
  if (words === '' || text === '') return words === '' ? 1 : 0;
  const [best] = findPlaces(text, words, words.length).toSorted((a, b) => a.errors - b.errors);
  return best === undefined ? 0 : 1 - best.errors / words.length;
}
