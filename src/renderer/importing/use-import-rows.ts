import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ImportRow, RowPlan } from '../../contract/importing.ts';
import type { Id } from '../../contract/primitives.ts';
import { useApi } from '../api/api-context.tsx';

/** Which rows are shown. */
export type RowFilter = 'all' | 'passages' | 'failed' | RowPlan;

const PAGE = 200;

/** The rows of an import, page after page, as far as they have been scrolled to. */
export function useImportRows(
  id: Id,
  filter: RowFilter,
): { rows: readonly ImportRow[]; total: number; isLoading: boolean; loadMore: () => void } {
  const { client } = useApi();
  const chosen =
    filter === 'all'
      ? {}
      : filter === 'passages'
        ? { hasPassages: true }
        : filter === 'failed'
          ? { state: 'failed' as const }
          : { plan: filter };
  const query = useInfiniteQuery({
    queryKey: ['imports.rows', { id, filter }],
    queryFn: ({ pageParam }) => client.call('imports.rows', { id, ...chosen, after: pageParam, limit: PAGE }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPending } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  return {
    rows,
    total: data?.pages[0]?.total ?? 0,
    isLoading: isPending,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}
