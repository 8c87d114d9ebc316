import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import type { PassageCard } from '../../contract/passage.ts';
import { useCopyCitation } from '../api/use-copy-citation.ts';
import { useToast } from '../ui/toast.tsx';
import type { HeadedPassage } from './headings.ts';
import { usePassageKeys } from './use-passage-keys.ts';
import type { Picking } from './use-picking.ts';

export interface PassageRowsProps {
  rows: readonly HeadedPassage[];
  picking: Picking;
  onOpen: (passage: PassageCard) => void;
  onNearEnd: () => void;
}

/** The next page is asked for when so few rows are left below. */
const NEAR_END_ROWS = 20;

export interface PassageRows {
  scroller: RefObject<HTMLDivElement | null>;
  virtual: Virtualizer<HTMLDivElement, Element>;
  copy: (ids: readonly string[]) => Promise<void>;
}

/** What cards and table have in common: as many rows as are in sight, moved through with j and k, picked with x. */
export function usePassageRows(
  { rows, picking, onOpen, onNearEnd }: PassageRowsProps,
  { rowPx }: { rowPx: number },
): PassageRows {
  const copy = useCopyCitation(useToast());
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
  });
  const lastShown = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const isNearEnd = lastShown > rows.length - NEAR_END_ROWS;
  // Asked once for each length of the list, not with each render.
  const askForMore = useEffectEvent(onNearEnd);
  useEffect(() => {
    if (isNearEnd) askForMore();
  }, [isNearEnd, rows.length]);
  const goTo = (index: number): void => {
    picking.move(index);
    virtual.scrollToIndex(Math.max(0, Math.min(index, rows.length - 1)), { align: 'auto' });
  };
  const current = rows[picking.at]?.passage;
  usePassageKeys({
    hasCurrent: current !== undefined,
    hasPicked: picking.picked.size > 0,
    onMove: (step) => goTo(picking.at + step),
    onOpen: () => current && onOpen(current),
    onPick: (isRange) => picking.pick(picking.at, isRange),
    onPickAll: picking.pickAll,
    onClear: picking.clear,
    onCopy: () => {
      const ids = picking.picked.size > 0 ? [...picking.picked] : current ? [current.id] : [];
      if (ids.length > 0) void copy(ids);
    },
  });
  return { scroller, virtual, copy };
}
