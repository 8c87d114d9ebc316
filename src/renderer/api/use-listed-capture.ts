import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ArticleList, ArticleRow } from '../../contract/article.ts';
import type { Id } from '../../contract/primitives.ts';
import type { SearchAnswer } from '../../contract/search.ts';

/**
 * The capture that an article shows, as a list of this window said: known before the article itself is answered, so that
 * its words are asked for beside it and not after it. Undefined when no list has it.
 */
export function useListedCapture(articleId: string): Id | undefined {
  const queries = useQueryClient();
  return useMemo(() => findListed(queries, articleId)?.currentCaptureId, [queries, articleId]);
}

function findListed(queries: QueryClient, articleId: string): ArticleRow | undefined {
  const isIt = ({ id }: ArticleRow): boolean => id === articleId;
  for (const [, data] of queries.getQueriesData<InfiniteData<ArticleList>>({ queryKey: ['articles.list'] })) {
    const row = data?.pages.flatMap(({ items }) => items).find(isIt);
    if (row !== undefined) return row;
  }
  for (const [, data] of queries.getQueriesData<Partial<InfiniteData<SearchAnswer>>>({
    queryKey: ['articles.search'],
  })) {
    // A search that is asked for no pages (a count, a suggestion) has an answer of its own.
    const row = data?.pages?.flatMap(({ hits }) => hits.map(({ article }) => article)).find(isIt);
    if (row !== undefined) return row;
  }
  return undefined;
}
