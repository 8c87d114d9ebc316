import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type DragEvent, type RefObject } from 'react';
import type { MarkColour, PassageCard } from '../../contract/passage.ts';
import { useCopyCitation } from '../api/use-copy-citation.ts';
import { PASSAGES_DRAG } from '../ui/drag-types.ts';
import { useToast } from '../ui/toast.tsx';
import type { HeadedPassage } from './headings.ts';
import { useEditPassages } from './use-edit-passage.ts';
import { usePassageKeys } from './use-passage-keys.ts';
import type { Picking } from './use-picking.ts';

/** What can be done to passages because they are shown as a collection. */
export interface InCollection {
  /** Puts passages before another one; null is the end. */
  onMove: (ids: readonly string[], before: string | null) => void;
  onTake: (ids: readonly string[]) => void;
}

export interface PassageRowsProps {
  rows: readonly HeadedPassage[];
  /** True while more may follow than is listed. */
  hasMore: boolean;
  picking: Picking;
  onOpen: (passage: PassageCard) => void;
  onNearEnd: () => void;
  onPut: (ids: readonly string[]) => void;
  inCollection: InCollection | null;
}

/** What the layout itself does with keys. */
export interface LayoutKeys {
  /** Begins to edit the current row. */
  onEdit: () => void;
  /** A cell to the left or the right; absent where there are no cells. */
  onMoveCell?: (step: 1 | -1) => void;
  /** Enter on the current row. */
  onEnter: () => void;
}

/** The next page is asked for when so few rows are left below. */
const NEAR_END_ROWS = 20;

export interface PassageRows {
  scroller: RefObject<HTMLDivElement | null>;
  virtual: Virtualizer<HTMLDivElement, Element>;
  copy: (ids: readonly string[]) => Promise<void>;
  /** What a row hands to the one who drops it: itself, or all that are picked with it. */
  startDrag: (event: DragEvent, passage: PassageCard) => void;
  /** True while passages of this page hang over its rows in a collection. */
  takeDrag: (event: DragEvent) => boolean;
  /** Puts what was dragged where the row is. */
  drop: (event: DragEvent, index: number) => void;
}

/** What cards and table have in common: as many rows as are in sight, moved through with j and k, picked with x. */
export function usePassageRows(
  props: PassageRowsProps,
  { rowPx, keys }: { rowPx: number; keys: LayoutKeys },
): PassageRows {
  const { rows, picking, onNearEnd, onPut, inCollection } = props;
  const copy = useCopyCitation(useToast());
  const edit = useEditPassages();
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
  useEffect(() => {
    if (isNearEnd) onNearEnd();
    // Asked once for each length of the list, not with each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isNearEnd, rows.length]);
  const { at } = picking;
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Only a moved cursor scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at]);
  const current = rows[at]?.passage;
  const meant = (): PassageCard[] => {
    const chosen = rows.map(({ passage }) => passage).filter(({ id }) => picking.picked.has(id));
    return chosen.length > 0 || current === undefined ? chosen : [current];
  };
  const meantIds = (): string[] => [...new Set(meant().map(({ id }) => id))];
  const whenAny = (run: (ids: string[]) => void): void => {
    const ids = meantIds();
    if (ids.length > 0) run(ids);
  };
  usePassageKeys({
    hasCurrent: current !== undefined,
    hasPicked: picking.picked.size > 0,
    isCollection: inCollection !== null,
    onMove: (step) => {
      picking.move(at + step);
      // The next key is meant for the row, not for a button that was pressed before.
      scroller.current?.focus({ preventScroll: true });
    },
    ...keys,
    onPick: (isRange) => picking.pick(at, isRange),
    onPickAll: picking.pickAll,
    onClear: picking.clear,
    onCopy: () => whenAny((ids) => void copy(ids)),
    onPut: () => whenAny(onPut),
    onTake: () => whenAny((ids) => inCollection?.onTake(ids)),
    onShift: (step) => shift(props, step),
    onColour: (colour: MarkColour) => edit(meant(), { colour }),
  });
  return { scroller, virtual, copy, ...dragOf(props) };
}

/** Rows are dragged onto the sidebar, and within a collection to another place. */
function dragOf({
  rows,
  picking,
  inCollection,
}: PassageRowsProps): Pick<PassageRows, 'startDrag' | 'takeDrag' | 'drop'> {
  return {
    startDrag(event, { id }) {
      const ids = picking.picked.has(id) ? [...picking.picked] : [id];
      event.dataTransfer.setData(PASSAGES_DRAG, JSON.stringify(ids));
      event.dataTransfer.effectAllowed = 'copyMove';
    },
    takeDrag(event) {
      if (inCollection === null || !event.dataTransfer.types.includes(PASSAGES_DRAG)) return false;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      return true;
    },
    drop(event, index) {
      event.preventDefault();
      const ids = JSON.parse(event.dataTransfer.getData(PASSAGES_DRAG) || '[]') as string[];
      const target = rows[index]?.passage.id;
      if (inCollection === null || target === undefined || ids.length === 0 || ids.includes(target)) return;
      inCollection.onMove(ids, placeFor(rows, ids, index));
    },
  };
}

/** One place up or down, before the row that is there; not beyond what is listed while more may follow. */
function shift({ rows, picking, inCollection, hasMore }: PassageRowsProps, step: 1 | -1): void {
  const { at } = picking;
  const current = rows[at]?.passage.id;
  const neighbour = rows[at + step]?.passage.id;
  if (inCollection === null || current === undefined || neighbour === undefined) return;
  const before = step < 0 ? neighbour : (rows[at + 2]?.passage.id ?? null);
  if (before === null && hasMore) return;
  inCollection.onMove([current], before);
}

/** A row that comes from above goes below the one it is dropped on, one that comes from below goes above it. */
function placeFor(rows: readonly HeadedPassage[], ids: readonly string[], index: number): string | null {
  const moved = new Set(ids);
  const from = rows.findIndex(({ passage }) => moved.has(passage.id));
  if (from < 0 || from > index) return rows[index]?.passage.id ?? null;
  return rows.slice(index + 1).find(({ passage }) => !moved.has(passage.id))?.passage.id ?? null;
}
