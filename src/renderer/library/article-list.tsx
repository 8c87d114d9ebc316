import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import type { ArticleRow as ArticleRowData } from '../../contract/article.ts';
import type { Snippet } from '../../contract/search.ts';
import { joinClasses } from '../ui/join-classes.ts';
import { ContextMenu, type MenuItem } from '../ui/menu.tsx';
import { ArticleRow } from './article-row.tsx';
import type { ListState } from './use-list-state.ts';
import './article-list.css';

export interface ListedArticle {
  article: ArticleRowData;
  snippets?: readonly Snippet[];
}

export interface ArticleListProps {
  name: string;
  /** What tells this list from another: a new one is shown from its beginning. */
  listKey: string;
  rows: readonly ListedArticle[];
  total: number;
  state: ListState;
  openId: string | null;
  onOpen: (id: string) => void;
  /** Called when the end comes near and there is more. */
  onNearEnd: () => void;
  menuItems: MenuItem[];
  /** Below the last row. */
  footer?: ReactNode;
}

const ROW_ESTIMATE_PX = 104;
const NEAR_END_ROWS = 30;
const MINUTE_MS = 60_000;

/** The rows of a list: virtual, moved through by keys, picked out with Shift and Ctrl. */
export function ArticleList(props: ArticleListProps) {
  const { name, listKey, rows, total, state, openId, onOpen, onNearEnd, menuItems, footer } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_ESTIMATE_PX,
    getItemKey: (index) => rows[index]?.article.id ?? index,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && rows.length < total && lastShown >= rows.length - NEAR_END_ROWS) onNearEnd();
  }, [lastShown, rows.length, total, onNearEnd]);
  const { cursor, picked } = state.selection;
  const cursorAt = cursor === null ? -1 : rows.findIndex(({ article }) => article.id === cursor);
  useLayoutEffect(() => {
    if (cursorAt < 0) scroller.current?.scrollTo({ top: 0 });
    else virtual.scrollToIndex(cursorAt);
    // Only for another list: the cursor's story, where both have it, stays in sight.
  }, [listKey]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (cursorAt >= 0) virtual.scrollToIndex(cursorAt);
    // Only a moved cursor scrolls: rows that arrive or change leave the list where it is.
  }, [cursor]); // eslint-disable-line react-hooks/exhaustive-deps
  // Whole minutes, so that rows are not rendered anew for a difference that nobody can read.
  const now = Math.ceil(Date.now() / MINUTE_MS) * MINUTE_MS;

  const press = (event: MouseEvent, id: string): void => {
    if (event.shiftKey) state.pickTo(id);
    else if (event.ctrlKey || event.metaKey) state.togglePick(id);
    else {
      state.pointAt(id);
      onOpen(id);
    }
  };

  return (
    <ContextMenu items={menuItems}>
      <div
        ref={scroller}
        className="article-list"
        role="listbox"
        aria-label={name}
        aria-multiselectable
        aria-activedescendant={cursorAt >= 0 ? `row-${cursor ?? ''}` : undefined}
        tabIndex={0}
        onKeyDown={(event) => takeListKey(event, state)}
        // By the keyboard only: under a pointer the list would jump to its top before the row that is pressed is let go.
        onFocus={({ currentTarget }) => {
          if (cursorAt < 0 && currentTarget.matches(':focus-visible')) state.move(0);
        }}
      >
        <div className="article-list-rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const id = row.article.id;
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                id={`row-${id}`}
                data-index={index}
                role="option"
                aria-selected={picked.size > 0 ? picked.has(id) : id === openId}
                aria-setsize={total}
                aria-posinset={index + 1}
                className={joinClasses(
                  'article-list-row',
                  id === cursor && 'article-list-cursor',
                  (id === openId || picked.has(id)) && 'article-list-chosen',
                )}
                style={{ transform: `translateY(${String(start)}px)` }}
                onClick={(event) => press(event, id)}
                onContextMenu={() => !picked.has(id) && state.pointAt(id)}
              >
                <ArticleRow
                  article={row.article}
                  now={now}
                  titleSnippet={row.snippets?.find(({ field }) => field === 'title')}
                  snippet={row.snippets?.find(({ field }) => field !== 'title')}
                />
              </div>
            );
          })}
        </div>
        {footer}
      </div>
    </ContextMenu>
  );
}

const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};

function takeListKey(event: KeyboardEvent, state: ListState): void {
  const step = steps[event.key];
  if (step !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (event.shiftKey) state.stretch(step);
    else state.move(step);
  } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) state.pickAll();
  else if (event.key === 'Escape' && state.selection.picked.size > 0) state.pickNone();
  else return;
  event.preventDefault();
}
