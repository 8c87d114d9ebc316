import type { PassageFate } from '../../contract/article.ts';
import type { Passage } from '../../contract/passage.ts';
import { editDistance } from '../../text/approximate.ts';
import { createQuoteMatcher } from '../../text/match-quote.ts';
import { normaliseText } from '../../text/normalise-text.ts';
import { describeSpan } from '../../text/selector.ts';
import type { TextSelector } from '../../text/selector.ts';

/** What became of a passage in another text. `place` is there only where its very words stand. */
export interface JudgedPassage {
  status: PassageFate['status'];
  /** Of the words, 0 to 1: 1 where they are the same, 0 where nothing like them was found. */
  similarity: number;
  place: TextSelector | null;
}

type Quoted = Pick<Passage, 'quote' | 'prefix' | 'suffix' | 'start' | 'end'>;

/** Judges passages against one text; what they share is made once. */
export function createJudge(text: string): (passage: Quoted) => JudgedPassage {
  const match = createQuoteMatcher(text);
  return ({ quote, prefix, suffix, start, end }) => {
    const found = match({ exact: quote, prefix, suffix, start, end });
    if (found === null) return { status: 'gone', similarity: 0, place: null };
    const words = text.slice(found.start, found.end);
    // The matcher promises it; but a quotation that is not word for word must never be re-anchored, whoever errs.
    if (words !== quote) return { status: 'altered', similarity: similarityOf(quote, words), place: null };
    const status = found.start === start ? 'unchanged' : 'moved';
    return { status, similarity: 1, place: describeSpan(text, found.start, found.end) };
  };
}

/** The share of signs that are the same, white space and ways of writing aside; never 1 for words that differ. */
function similarityOf(one: string, other: string): number {
  const [a, b] = [normaliseText(one).text, normaliseText(other).text];
  const longer = Math.max(a.length, b.length);
  const alike = longer === 0 ? 0 : 1 - editDistance(a, b) / longer;
  return Math.min(0.999, Math.round(alike * 1000) / 1000);
}
