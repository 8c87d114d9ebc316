/** What is indexed of an article: everything a person may remember of it. Lists are joined by line ends. */
export interface SearchDocument {
  id: string;
  title: string;
  text: string;
  byline: string;
  siteName: string;
  tags: string;
  note: string;
  passages: string;
  speakers: string;
}

export type SearchField = Exclude<keyof SearchDocument, 'id'>;

/**
 * How much a match in a field counts, times its BM25+ score. A headline says what a story is about, and what
 * the user wrote or marked is what they will look for; the running text is the measure of one.
 */
export const fieldBoosts: Record<SearchField, number> = {
  title: 4,
  speakers: 3,
  tags: 3,
  note: 2,
  passages: 2,
  byline: 1.5,
  siteName: 1.5,
  text: 1,
};

export const searchFields = Object.keys(fieldBoosts) as SearchField[];

/** What comes with a story and stays: most of the words. */
export const storyFields: readonly SearchField[] = ['title', 'text', 'byline', 'siteName'];

/** What the user adds to it, a little at a time. It stands apart so that the story need not be indexed again. */
export const markFields: readonly SearchField[] = ['tags', 'note', 'passages', 'speakers'];

/** Fields short enough that a prefix of one or two letters, which thousands of terms share, is cheap in them. */
export const shortFields: SearchField[] = ['title', 'speakers', 'tags', 'byline', 'siteName'];

/** Shorter prefixes are looked for in the short fields only. */
export const LONG_ENOUGH_PREFIX = 3;

/**
 * How many edits a word may be away: none in short words, where almost every word is near another; one up to
 * seven letters; two beyond. Words over 24 letters are no typing mistakes (and cost the most).
 */
export function maxEdits(term: string): number {
  if (term.length < 4 || term.length > 24) return 0;
  return term.length < 8 ? 1 : 2;
}
