import { useMemo } from 'react';
import { findWords } from '../../../text/find-words.ts';
import { queryWords } from '../../../text/query-tree.ts';
import { parseQuery } from '../../../text/query.ts';
import type { TextSpan } from '../../../text/selector.ts';
import type { ArticleView } from '../frame/article-view.ts';

const NOTHING: readonly TextSpan[] = [];

/** The search that an article was opened from. */
export interface FoundBy {
  query: string;
  /** Words of the article that answered it and are not in it: other forms, near ones, other spellings. Folded. */
  terms: readonly string[];
}

/** Where the words of a search stand in the article. */
export function useSearchedWords(view: ArticleView, foundBy: FoundBy | null): readonly TextSpan[] {
  return useMemo(() => (foundBy === null ? NOTHING : findSearchedWords(view.text, foundBy)), [view, foundBy]);
}

/** The places of the words that a query asks for; those it asks for in other fields than the text play no part. */
export function findSearchedWords(text: string, { query, terms: others }: FoundBy): readonly TextSpan[] {
  const words = queryWords(parseQuery(query).tree).filter(({ field }) => field === null || field === 'text');
  if (words.length === 0) return NOTHING;
  const terms = new Set([...words.map(({ term }) => term), ...others]);
  const prefixes = words.filter(({ isPrefix }) => isPrefix).map(({ term }) => term);
  return findWords(text, { terms, prefixes }).map(([start, end]) => ({ start, end }));
}
