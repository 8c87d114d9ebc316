import { useCallback, useMemo, useState } from 'react';
import type { ArticleRow } from '../../contract/article.ts';
import { useArticleList } from '../api/queries.ts';
import type { ListedArticle } from '../library/article-list.tsx';
import type { ListOrder } from '../library/list-header.tsx';
import { SEARCH_KEY, useListState, type ListState } from '../library/use-list-state.ts';
import { filterOfView, sayView, type View } from '../library/views.ts';
import { useSearch, type Search } from '../search/use-search.ts';

export interface ShownList {
  search: Search;
  rows: readonly ListedArticle[];
  total: number | null;
  state: ListState;
  order: ListOrder;
  setOrder: (order: ListOrder) => void;
  isPending: boolean;
  error: Error | null;
  askAgain: () => void;
  askForMore: () => void;
  /** The rows that an act is about: those picked out, or else the one the cursor is on. */
  targets: (openId: string | null) => ArticleRow[];
}

const noRows: readonly ListedArticle[] = [];

/** What the list shows now: a view, or what was found in the whole library. */
export function useShownList(view: View): ShownList {
  const [order, setOrder] = useState<ListOrder>({ sort: 'saved', isDescending: true });
  const search = useSearch();
  const filter = useMemo(() => filterOfView(view), [view]);
  const list = useArticleList({ filter, ...order, isEnabled: view.kind !== 'passages' || search.isActive });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const hits = search.answer?.hits;
  const rows = useMemo<readonly ListedArticle[]>(() => {
    if (search.isActive) return hits ?? noRows;
    return data?.pages.flatMap(({ items }) => items.map((article) => ({ article }))) ?? noRows;
  }, [search.isActive, hits, data]);
  const ids = useMemo(() => rows.map(({ article }) => article.id as string), [rows]);
  const state = useListState(
    ids,
    search.isActive ? `${SEARCH_KEY}${search.text}` : `${view.kind} ${sayView(view)}`,
  );
  const total = search.isActive ? search.answer?.total : data?.pages[0]?.total;
  const moreOfList = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    search,
    rows,
    total: total ?? null,
    state,
    order,
    setOrder,
    isPending: search.isActive ? search.answer === undefined && search.error === null : list.isPending,
    error: search.isActive ? search.error : list.error,
    askAgain: () => (search.isActive ? search.askAgain() : void list.refetch()),
    askForMore: search.isActive ? search.askForMore : moreOfList,
    targets: (openId) => {
      const { picked, cursor } = state.selection;
      const wanted = picked.size > 0 ? picked : new Set([cursor ?? openId]);
      return rows.filter(({ article }) => wanted.has(article.id)).map(({ article }) => article);
    },
  };
}
