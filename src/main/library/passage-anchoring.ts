/**
 * Where the highlights of other programs stand in a text of ours. Those programs saw another form of the page, and some
 * gave nothing but the words, so white space and ways of writing a sign do not count; what is kept in the end is the
 * text's own words. A highlight whose words are not there waits: as an orphan, with the words that it came with.
 */
import { createQuoteMatcher } from '../../text/match-quote.ts';
import { describeSpan } from '../../text/selector.ts';
import type { TextSelector } from '../../text/selector.ts';
import { findQuote } from './find-quote.ts';

/** The words, and what the other program said of their place; an end of 0 is none. */
export interface ForeignQuote {
  quote: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** Looks for highlights in one text; null for one whose words are not in it. */
export function createAnchor(text: string): (foreign: ForeignQuote) => TextSelector | null {
  if (text === '') return () => null;
  const match = createQuoteMatcher(text);
  return ({ quote, prefix, suffix, start, end }) => {
    const place = end > start ? { start, end } : {};
    const span = findQuote(text, { quote, prefix, suffix, ...place }, match);
    return span === null ? null : describeSpan(text, span.start, span.end);
  };
}
