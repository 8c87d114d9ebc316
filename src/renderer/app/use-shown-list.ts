import { useCallback, useMemo, useState } from 'react';
import type { ArticleFilter, ArticleRow } from '../../contract/article.ts';
import type { SavedSearch } from '../../contract/saved-search.ts';
import { useClient } from '../api/api-context.tsx';
import { useArticleList } from '../api/queries.ts';
import type { ListedArticle } from '../library/article-list.tsx';
import type { ListOrder } from '../library/list-header.tsx';
import type { ListStart } from '../library/use-list-scroll.ts';
import { useListState, type ListState } from '../library/use-list-state.ts';
import { useListOrder } from '../library/use-list-order.ts';
import { usePassageCursor, type PassageCursor } from '../library/use-passage-cursor.ts';
import { filterOfView, isPage, keyOfView, type View } from '../library/views.ts';
import type { LastWindow } from './last-window.ts';
import { isTypedOn, useSearch, type Asked, type Search } from '../search/use-search.ts';

export interface ShownList {
  search: Search;
  /** True while the rows are what was found for what is typed, not those of the view. */
  isFound: boolean;
  /** What tells this list from another: the rows that are shown belong to it. */
  key: string;
  rows: readonly ListedArticle[];
  total: number | null;
  state: ListState;
  /** Where the keys are among the passages beneath a story that was found. */
  passageCursor: PassageCursor;
  order: ListOrder;
  setOrder: (order: ListOrder) => void;
  /** Where the list stood when the window was last closed; null once it has been brought there. */
  start: ListStart | null;
  onStarted: () => void;
  isPending: boolean;
  error: Error | null;
  askAgain: () => void;
  askForMore: () => void;
  /** Picks all of the list, also what is not loaded yet; null where that cannot be. */
  pickWhole: (() => void) | null;
  /** The ids that an act is about: of what is picked beyond the rows too. */
  targetIds: (openId: string | null) => string[];
  /** The rows that an act is about: those picked out, or else the one the cursor is on. */
  targets: (openId: string | null) => ArticleRow[];
}

/** The smart list that a view shows: null where it shows none, undefined while the lists are not known. */
export function smartListOf(
  view: View,
  lists: readonly SavedSearch[] | undefined,
): SavedSearch | null | undefined {
  if (view.kind !== 'smart') return null;
  return lists === undefined ? undefined : (lists.find(({ id }) => id === view.searchId) ?? null);
}

/** Where the first list stood when the window was last closed, until it is there again. */
function useStart(last: LastWindow | null): Pick<ShownList, 'start' | 'onStarted'> {
  const [start, setStart] = useState(last?.top ?? null);
  return { start, onStarted: useCallback(() => setStart(null), []) };
}

/** Another search lets the cursor of the one before go; one that is typed on keeps it. */
const forgetWith = (search: Search, state: ListState): Search => ({
  ...search,
  setText: (text) => {
    if (text.trim() !== '' && !isTypedOn(search.text, text)) state.forget();
    search.setText(text);
  },
});

const noRows: readonly ListedArticle[] = [];

/**
 * What the list shows now: a view, a smart list, or what was found in the whole library.
 * @param smartList that of the view; undefined while it is not known, null when the view has none
 * @param last how the window was left the last time: the first list is shown as it was
 */
export function useShownList(
  view: View,
  smartList: SavedSearch | null | undefined,
  last: LastWindow | null,
): ShownList {
  const { order, setOrder } = useListOrder(view);
  const { start, onStarted } = useStart(last);
  const search = useSearch(smartList?.text ?? null);
  const { asked, answered } = search;
  const filter = useMemo(() => filterOfView(view), [view]);
  const isListed = !isPage(view) && view.kind !== 'smart';
  const list = useArticleList({ filter, ...order, isEnabled: isListed });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const hits = search.answer?.hits;
  // Until the first answer to a search the list stands as it was: an empty moment would be a flicker.
  const areHits = answered !== null;
  const rows = useMemo<readonly ListedArticle[]>(() => {
    if (areHits) return hits ?? noRows;
    return data?.pages.flatMap(({ items }) => items.map((article) => ({ article }))) ?? noRows;
  }, [areHits, hits, data]);
  const ids = useMemo(() => rows.map(({ article }) => article.id as string), [rows]);
  const isFound = answered?.isTyped === true;
  const key = isFound ? `found ${answered.text}` : keyOfView(view);
  const state = useListState(ids, key, last?.cursor ?? null);
  const passageCursor = usePassageCursor(
    state.selection.cursor,
    (id) => rows.find(({ article }) => article.id === id)?.passages ?? [],
  );
  const moreOfList = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const isSearch = asked !== null;
  return {
    search: forgetWith(search, state),
    isFound,
    key,
    rows,
    total: (areHits ? search.answer?.total : data?.pages[0]?.total) ?? null,
    state,
    passageCursor,
    order,
    setOrder,
    start,
    onStarted,
    isPending: isSearch
      ? !areHits && search.error === null && rows.length === 0
      : isListed
        ? list.isPending
        : smartList === undefined,
    error: isSearch ? search.error : isListed ? list.error : null,
    askAgain: () => (isSearch ? search.askAgain() : void list.refetch()),
    askForMore: areHits ? search.askForMore : moreOfList,
    ...useTargets({ rows, state, whole: areHits ? answered : isListed ? { filter, ...order } : null }),
  };
}

interface TargetsOptions {
  rows: readonly ListedArticle[];
  state: ListState;
  /** The list, or what it was searched for, as the library is asked for all of it; null where it is neither. */
  whole: (ListOrder & { filter: ArticleFilter }) | Pick<Asked, 'text'> | null;
}

/** What an act is about: what is picked, or else the row of the cursor, or else what is open. */
function useTargets({
  rows,
  state,
  whole,
}: TargetsOptions): Pick<ShownList, 'pickWhole' | 'targetIds' | 'targets'> {
  const client = useClient();
  const { picked, cursor } = state.selection;
  const targetIds = (openId: string | null): string[] => {
    if (picked.size > 0) return [...picked];
    const one = cursor ?? openId;
    return one === null ? [] : [one];
  };
  return {
    targetIds,
    targets(openId) {
      const wanted = new Set(targetIds(openId));
      return rows.filter(({ article }) => wanted.has(article.id)).map(({ article }) => article);
    },
    pickWhole:
      whole &&
      (() => {
        void (
          'text' in whole
            ? client.call('articles.foundIds', { text: whole.text })
            : client.call('articles.ids', {
                filter: whole.filter,
                sort: whole.sort,
                descending: whole.isDescending,
              })
        ).then(({ ids }) => state.pickThese(ids));
      }),
  };
}
