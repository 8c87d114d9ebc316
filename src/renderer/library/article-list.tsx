import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { ArticleRow as ArticleRowData } from '../../contract/article.ts';
import type { SearchHit } from '../../contract/search.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Direction } from '../language/locales.ts';
import { mirrorKey } from '../language/mirror-key.ts';
import { STORIES_DRAG } from '../ui/drag-types.ts';
import { joinClasses } from '../ui/join-classes.ts';
import { ContextMenu, type MenuItem } from '../ui/menu.tsx';
import { useListScroll, type ListStart } from './use-list-scroll.ts';
import { ArticleRow } from './article-row.tsx';
import { PassageLines } from './passage-lines.tsx';
import { piecesOf } from './row-pieces.ts';
import type { ListState } from './use-list-state.ts';
import type { PassageCursor } from './use-passage-cursor.ts';
import './article-list.css';

/** A row: what a search says of it is there only when it was found by one. */
export interface ListedArticle extends Partial<Pick<SearchHit, 'snippets' | 'passages' | 'passageCount'>> {
  article: ArticleRowData;
}

export interface ArticleListProps {
  name: string;
  /** What tells this list from another: a new one is shown from its beginning. */
  listKey: string;
  rows: readonly ListedArticle[];
  total: number;
  state: ListState;
  passageCursor: PassageCursor;
  /** Where this list stood when the window was last closed; null once it has been brought there. */
  start: ListStart | null;
  onStarted: () => void;
  openId: string | null;
  onOpen: (id: string, passageId?: string) => void;
  /** Called when the end comes near and there is more. */
  onNearEnd: () => void;
  menuItems: MenuItem[];
  /** Below the last row. */
  footer?: ReactNode;
}

const ROW_ESTIMATE_PX = 104;
const PASSAGE_ESTIMATE_PX = 62;
/** More is asked for so many rows before the end; of a short first page, only when somebody goes on. */
const NEAR_END_ROWS = 30;
const nearEndOf = (count: number): number => Math.min(NEAR_END_ROWS, Math.ceil(count / 4));
const MINUTE_MS = 60_000;

/** The rows of a list: virtual, moved through by keys, picked out with Shift and Ctrl. */
export function ArticleList(props: ArticleListProps) {
  const { name, listKey, rows, total, state, openId, onOpen, onNearEnd, menuItems, footer } = props;
  const { passageCursor } = props;
  const { dir } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW_ESTIMATE_PX + (rows[index]?.passages?.length ?? 0) * PASSAGE_ESTIMATE_PX,
    getItemKey: (index) => rows[index]?.article.id ?? index,
    overscan: 5,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && rows.length < total && lastShown >= rows.length - nearEndOf(rows.length))
      onNearEnd();
  }, [lastShown, rows.length, total, onNearEnd]);
  const { cursor, picked } = state.selection;
  const cursorAt = cursor === null ? -1 : rows.findIndex(({ article }) => article.id === cursor);
  const { passageId } = passageCursor;
  const { ids } = state;
  const { start, onStarted } = props;
  useListScroll(virtual, scroller, {
    listKey,
    ids,
    total,
    cursor,
    passageId,
    start,
    onStarted,
    onNearEnd,
  });
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
        aria-activedescendant={cursorAt >= 0 ? rowIdOf(cursor, passageId) : undefined}
        tabIndex={0}
        onKeyDown={(event) => takeListKey(event, { state, passages: passageCursor, dir })}
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
                data-index={index}
                role="presentation"
                className="article-list-row"
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <div
                  id={`row-${id}`}
                  role="option"
                  aria-selected={picked.size > 0 ? picked.has(id) : id === openId}
                  aria-setsize={total}
                  aria-posinset={index + 1}
                  className={joinClasses(
                    'article-list-story',
                    id === cursor && passageId === null && 'article-list-cursor',
                    (id === openId || picked.has(id)) && 'article-list-chosen',
                  )}
                  draggable
                  onDragStart={(event) => {
                    const ids = picked.has(id) ? [...picked] : [id];
                    event.dataTransfer.setData(STORIES_DRAG, JSON.stringify(ids));
                    event.dataTransfer.effectAllowed = 'copy';
                  }}
                  onClick={(event) => press(event, id)}
                  onContextMenu={() => !picked.has(id) && state.pointAt(id)}
                >
                  <FoundRow row={row} now={now} />
                </div>
                {row.passages !== undefined && row.passages.length > 0 && (
                  <PassageLines
                    passages={row.passages}
                    count={row.passageCount ?? null}
                    currentId={id === cursor ? passageId : null}
                    onOpen={(passage) => {
                      state.pointAt(id);
                      passageCursor.point(id, passage);
                      onOpen(id, passage);
                    }}
                  />
                )}
              </div>
            );
          })}
        </div>
        {footer}
      </div>
    </ContextMenu>
  );
}

/** Looked at once for each row, so that a cursor that moves renders none of them anew. */
function FoundRow({ row, now }: { row: ListedArticle; now: number }) {
  const pieces = useMemo(() => piecesOf(row), [row]);
  const titleSnippet = row.snippets?.find(({ field }) => field === 'title');
  return <ArticleRow article={row.article} now={now} pieces={pieces} titleSnippet={titleSnippet} />;
}

/** The element that the keys are on, by its id. */
export function rowIdOf(articleId: string | null, passageId: string | null): string {
  return passageId === null ? `row-${articleId ?? ''}` : `row-passage-${passageId}`;
}

const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};

interface KeyTakers {
  state: ListState;
  passages: PassageCursor;
  dir: Direction;
}

function takeListKey(event: KeyboardEvent, { state, passages, dir }: KeyTakers): void {
  const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain && passages.takeKey(mirrorKey(event.key, dir))) {
    event.preventDefault();
    return;
  }
  const step = steps[event.key];
  if (step !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (event.shiftKey) state.stretch(step);
    else state.move(step);
  } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) state.pickAll();
  else if (event.key === 'Escape' && state.selection.picked.size > 0) state.pickNone();
  else return;
  event.preventDefault();
}
