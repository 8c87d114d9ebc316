import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import {
  emptySelection,
  moveCursor,
  pickAll,
  pickNone,
  pickTo,
  pointAt,
  settle,
  stretch,
  togglePick,
  type ListSelection,
} from './list-selection.ts';

export interface ListState {
  selection: ListSelection;
  ids: readonly string[];
  move: (by: number) => void;
  stretch: (by: number) => void;
  pointAt: (id: string) => void;
  togglePick: (id: string) => void;
  pickTo: (id: string) => void;
  pickAll: () => void;
  /** Picks these, listed or not. */
  pickThese: (ids: readonly string[]) => void;
  pickNone: () => void;
  /** Lets the cursor and all that was picked go: another search has begun, where Enter means the best. */
  forget: () => void;
}

/**
 * The selection of the list that is shown. `listKey` names the list: another one begins anew, but the cursor stays on a
 * story that both have. `firstCursor` is where the cursor was when the window was last closed: it is there again as soon as
 * its row is.
 */
export function useListState(ids: readonly string[], listKey: string, firstCursor: string | null): ListState {
  const wished = useRef(firstCursor);
  const [selection, setSelection] = useState(emptySelection);
  const before = useRef({ ids, listKey });
  // Before the next key: that one is meant for the cursor that one sees.
  useLayoutEffect(() => {
    const isSameList = before.current.listKey === listKey;
    const idsBefore = before.current.ids;
    before.current = { ids, listKey };
    const wish = takeWish(wished, ids, isSameList);
    if (wish !== null) setSelection((now) => (now.cursor === null ? pointAt(wish) : now));
    else setSelection((now) => (isSameList ? settle(now, idsBefore, ids) : pickNone(keepCursor(now, ids))));
  }, [ids, listKey]);
  return useMemo(
    () => ({
      selection,
      ids,
      move: (by) => setSelection((now) => moveCursor(now, ids, by)),
      stretch: (by) => setSelection((now) => stretch(now, ids, by)),
      pointAt: (id) => setSelection(pointAt(id)),
      togglePick: (id) => setSelection((now) => togglePick(now, id)),
      pickTo: (id) => setSelection((now) => pickTo(now, ids, id)),
      pickAll: () => setSelection((now) => pickAll(now, ids)),
      pickThese: (these) => setSelection((now) => pickAll(now, these)),
      pickNone: () => setSelection(pickNone),
      forget: () => setSelection(emptySelection),
    }),
    [selection, ids],
  );
}

const keepCursor = (now: ListSelection, ids: readonly string[]): ListSelection =>
  now.cursor !== null && ids.includes(now.cursor) ? now : emptySelection;

/** The row that the cursor is wished on, once it is among those that are shown; another list forgets the wish. */
function takeWish(
  wished: RefObject<string | null>,
  ids: readonly string[],
  isSameList: boolean,
): string | null {
  const { current } = wished;
  if (current === null || (isSameList && !ids.includes(current))) return null;
  wished.current = null;
  return isSameList ? current : null;
}
