import { useVirtualizer } from '@tanstack/react-virtual';
import { Check, Copy, FileText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PassageCard as PassageCardData } from '../../contract/passage.ts';
import { useApi } from '../api/api-context.tsx';
import { useCopyCitation } from '../api/use-copy-citation.ts';
import { useCommands } from '../commands/use-commands.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MarkdownNote } from '../ui/markdown-note.tsx';
import { PassageCard } from '../ui/passage-card.tsx';
import type { Picking } from './use-picking.ts';
import { useToast } from '../ui/toast.tsx';

export interface PassageListProps {
  rows: readonly PassageCardData[];
  picking: Picking;
  onOpen: (passage: PassageCardData) => void;
  onNearEnd: () => void;
}

/** The next page is asked for when so few rows are left below. */
const NEAR_END_ROWS = 20;

/** The cards, as many as are in sight. Moved through with j and k, picked with x. */
export function PassageList({ rows, picking, onOpen, onNearEnd }: PassageListProps) {
  const { bridge } = useApi();
  const copy = useCopyCitation(useToast());
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 168,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const isNearEnd = lastShown > rows.length - NEAR_END_ROWS;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
    // Asked once for each length of the list, not with each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isNearEnd, rows.length]);
  const goTo = (index: number): void => {
    picking.move(index);
    virtual.scrollToIndex(Math.max(0, Math.min(index, rows.length - 1)), { align: 'auto' });
  };
  const current = rows[picking.at];
  useListCommands({
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
  return (
    <div className="passages-scroller" ref={scroller} tabIndex={-1}>
      <ul className="passages-list" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const passage = rows[index];
          if (!passage) return null;
          const isPicked = picking.picked.has(passage.id);
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-current={index === picking.at}
              className="passages-row"
              style={{ transform: `translateY(${String(start)}px)` }}
              onClick={(event) => {
                if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return;
                event.preventDefault();
                event.stopPropagation();
                picking.pick(index, event.shiftKey);
              }}
            >
              <button
                type="button"
                role="checkbox"
                aria-checked={isPicked}
                aria-label="Select passage"
                className="passages-pick"
                onClick={(event) => {
                  event.stopPropagation();
                  picking.pick(index, event.shiftKey);
                }}
              >
                {isPicked && <Check size={12} strokeWidth={3} aria-hidden />}
              </button>
              <PassageCard
                passage={passage}
                isSelected={isPicked}
                isCurrent={index === picking.at}
                renderNote={(note) => (
                  <MarkdownNote note={note} onLink={(url) => void bridge.openExternal(url)} />
                )}
                onOpen={() => onOpen(passage)}
                acts={
                  <>
                    <IconButton
                      name="Open in its place"
                      icon={<FileText size={14} />}
                      onClick={() => onOpen(passage)}
                    />
                    <IconButton
                      name="Copy with citation"
                      icon={<Copy size={14} />}
                      onClick={() => void copy([passage.id])}
                    />
                  </>
                }
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface ListKeys {
  hasCurrent: boolean;
  hasPicked: boolean;
  onMove: (step: 1 | -1) => void;
  onOpen: () => void;
  onPick: (isRange: boolean) => void;
  onPickAll: () => void;
  onClear: () => void;
  onCopy: () => void;
}

/** While the page is shown its keys come before those of the list of stories, which is not in sight. */
function useListCommands(keys: ListKeys): void {
  const shared = { section: 'Passages', precedence: 5 } as const;
  const onCurrent = { ...shared, isEnabled: keys.hasCurrent } as const;
  useCommands([
    {
      ...shared,
      id: 'passages.next',
      title: 'Next passage',
      keys: ['j', 'ArrowDown'],
      isKeyOnly: true,
      run: () => keys.onMove(1),
    },
    {
      ...shared,
      id: 'passages.previous',
      title: 'Previous passage',
      keys: ['k', 'ArrowUp'],
      isKeyOnly: true,
      run: () => keys.onMove(-1),
    },
    { ...onCurrent, id: 'passages.open', title: 'Open in its place', keys: ['Enter', 'o'], run: keys.onOpen },
    {
      ...onCurrent,
      id: 'passages.pick',
      title: 'Select the passage',
      keys: ['x'],
      run: () => keys.onPick(false),
    },
    {
      ...onCurrent,
      id: 'passages.pick-range',
      title: 'Select up to this passage',
      keys: ['Shift+x'],
      isKeyOnly: true,
      run: () => keys.onPick(true),
    },
    { ...shared, id: 'passages.pick-all', title: 'Select all shown', keys: ['Ctrl+a'], run: keys.onPickAll },
    {
      ...shared,
      id: 'passages.clear',
      title: 'Select none',
      keys: ['Escape'],
      isKeyOnly: true,
      isEnabled: keys.hasPicked,
      run: keys.onClear,
    },
    {
      ...shared,
      id: 'passages.copy',
      title: 'Copy with citation',
      keys: ['c'],
      isEnabled: keys.hasCurrent || keys.hasPicked,
      run: keys.onCopy,
    },
  ]);
}
