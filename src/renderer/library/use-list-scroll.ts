import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** A row that a list once began with: by its story, or by its place where that one is not in it any more. */
export interface ListStart {
  id: string;
  index: number;
}

/** Where one was is not looked for further down than this: each hundred rows are a question to the library. */
const FURTHEST_ROW = 3_000;

export interface ListScroll {
  /** What tells this list from another. */
  listKey: string;
  ids: readonly string[];
  total: number;
  cursor: string | null;
  /** The passage beneath the cursor's story that the keys are on. */
  passageId: string | null;
  /** Where this list stood when the window was last closed; null once that is done with. */
  start: ListStart | null;
  onStarted: () => void;
  onNearEnd: () => void;
}

/**
 * Moves the list: to its beginning when another one is shown, to the cursor when that moves, to where it stood when the
 * window was closed. Rows that arrive or change leave it where it is.
 */
export function useListScroll(
  virtual: Virtualizer<HTMLDivElement, Element>,
  scroller: RefObject<HTMLDivElement | null>,
  { listKey, ids, total, cursor, passageId, start, onStarted, onNearEnd }: ListScroll,
): void {
  const shown = useRef<{ listKey: string | null; cursor: string | null }>({ listKey: null, cursor: null });
  const cursorAt = cursor === null ? -1 : ids.indexOf(cursor);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { listKey, cursor };
    if (before.listKey !== listKey) {
      // The cursor's story, where both lists have it, stays in sight.
      if (cursorAt >= 0) virtual.scrollToIndex(cursorAt);
      // Asked of the virtual list, which knows: asking the element would have the page laid out for it.
      else if (virtual.scrollOffset !== 0) scroller.current?.scrollTo({ top: 0 });
      if (before.listKey !== null) onStarted();
    } else if (before.cursor !== cursor && cursorAt >= 0) virtual.scrollToIndex(cursorAt);
  });
  useLayoutEffect(() => {
    if (start === null || ids.length === 0) return;
    const at = ids.indexOf(start.id);
    const isFar = start.index >= ids.length && ids.length < Math.min(total, FURTHEST_ROW);
    if (at < 0 && isFar) {
      onNearEnd();
      return;
    }
    virtual.scrollToIndex(at < 0 ? Math.min(start.index, ids.length - 1) : at, { align: 'start' });
    onStarted();
  }, [virtual, ids, total, start, onStarted, onNearEnd]);
  useEffect(() => {
    if (passageId !== null)
      document.getElementById(`row-passage-${passageId}`)?.scrollIntoView({ block: 'nearest' });
  }, [passageId]);
}

/** The row at the top of the list that is shown, to be kept when the window goes. */
export function readListTop(): ListStart | null {
  const list = document.querySelector('.article-list');
  if (list === null || list.scrollTop === 0) return null;
  const { top } = list.getBoundingClientRect();
  const rows = [...list.querySelectorAll<HTMLElement>('.article-list-row')];
  const first = rows
    .filter((row) => row.getBoundingClientRect().bottom > top + 1)
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0];
  const id = first?.querySelector('[role="option"]')?.id.replace(/^row-/u, '');
  const index = Number(first?.dataset['index']);
  return id === undefined || !Number.isSafeInteger(index) ? null : { id, index };
}
