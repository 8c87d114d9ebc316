/** How long a text is for a reader. */

import { tokenise } from './tokenise.ts';

/**
 * The mean rate at which adults read English non-fiction silently: M. Brysbaert, "How many words do we read per
 * minute? A review and meta-analysis of reading rate", Journal of Memory and Language 109 (2019).
 */
export const WORDS_PER_MINUTE = 238;

/** The words of a text, as the search sees them: a compound is as many words as it has parts. */
export function countWords(text: string): number {
  let count = 0;
  for (const token of tokenise(text)) if (!token.isCompound) count++;
  return count;
}

/** Whole minutes of reading, rounded up; 0 only for no words. */
export function readingMinutes(wordCount: number): number {
  return Math.ceil(Math.max(0, wordCount) / WORDS_PER_MINUTE);
}
