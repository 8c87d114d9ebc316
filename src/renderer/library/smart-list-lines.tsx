import { CircleAlert, Ellipsis } from 'lucide-react';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import type { SavedSearch } from '../../contract/saved-search.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { ContextMenu, Menu, type MenuItem } from '../ui/menu.tsx';
import { Group } from './sidebar-groups.tsx';
import type { View } from './views.ts';

export interface SmartListLinesProps {
  lists: readonly SavedSearch[];
  view: View | null;
  onGo: (view: View) => void;
  onEdit: (search: SavedSearch) => void;
  onRemove: (search: SavedSearch) => void;
  /** One place up (-1) or down (1). */
  onMove: (id: string, by: number) => void;
  /** Into the place that another one has. */
  onMoveTo: (id: string, targetId: string) => void;
}

/** What a line that is dragged says of itself; nothing else is taken here. */
const DRAG_TYPE = 'application/x-verbatim-smart-list';

/** The saved searches: dragged into another order, or moved with Alt and an arrow key. */
export function SmartListLines(props: SmartListLinesProps) {
  const { t } = useMessages();
  const { lists, onMoveTo } = props;
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [overId, setOverId] = useState<string | null>(null);
  const [moved, setMoved] = useState('');
  if (lists.length === 0) return null;
  const stop = (): void => {
    setDraggedId(null);
    setOverId(null);
  };
  const at = (id: string | null): number => lists.findIndex((one) => one.id === id);
  return (
    <Group title={t('library.smart-lists')}>
      <ul onDragEnd={stop}>
        {lists.map((search) => (
          <SmartListLine
            key={search.id}
            {...props}
            search={search}
            dropEdge={
              overId !== search.id || draggedId === search.id
                ? null
                : at(draggedId) < at(overId)
                  ? 'below'
                  : 'above'
            }
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAG_TYPE, search.id);
              event.dataTransfer.effectAllowed = 'move';
              setDraggedId(search.id);
            }}
            onDragOver={(event) => {
              if (draggedId === null) return;
              event.preventDefault();
              event.dataTransfer.dropEffect = 'move';
              setOverId(search.id);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (draggedId !== null) onMoveTo(draggedId, search.id);
              stop();
            }}
            onMove={(id, by) => {
              props.onMove(id, by);
              const place = Math.min(lists.length, Math.max(1, at(id) + 1 + by));
              setMoved(t('library.smart-list.moved', { name: search.name, place, count: lists.length }));
            }}
          />
        ))}
      </ul>
      <span className="visually-hidden" role="status">
        {moved}
      </span>
    </Group>
  );
}

interface SmartListLineProps extends SmartListLinesProps {
  search: SavedSearch;
  /** Where a line that is dragged would go. */
  dropEdge: 'above' | 'below' | null;
  onDragStart: (event: DragEvent) => void;
  onDragOver: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
}

function SmartListLine(props: SmartListLineProps) {
  const { t, retell, sayNumber } = useMessages();
  const { search, view, dropEdge, onGo } = props;
  const { id, name, count } = search;
  const problem = search.problem === null ? null : retell(search.problem);
  const isCurrent = view?.kind === 'smart' && view.searchId === id;
  const items = menuOf(props, t);
  return (
    <ContextMenu items={items}>
      <li
        className={joinClasses('smart-line', dropEdge !== null && `smart-line-${dropEdge}`)}
        draggable
        onDragStart={props.onDragStart}
        onDragOver={props.onDragOver}
        onDrop={props.onDrop}
      >
        <button
          type="button"
          className={joinClasses('sidebar-line', isCurrent && 'sidebar-current')}
          aria-current={isCurrent ? 'page' : undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown F2 Delete"
          title={problem ?? search.text}
          onClick={() => onGo({ kind: 'smart', searchId: id })}
          onKeyDown={(event) => takeLineKey(event, props)}
        >
          <bdi className="sidebar-words">{name}</bdi>
          {problem !== null && (
            <CircleAlert
              className="smart-line-problem"
              size={13}
              role="img"
              aria-label={t('library.smart-list.problem', { problem })}
            />
          )}
          {count !== null && count > 0 && <span className="sidebar-count">{sayNumber(count)}</span>}
        </button>
        <Menu
          name={t('library.smart-list.named', { name })}
          trigger={
            <IconButton
              className="smart-line-more"
              name={t('library.smart-list.more', { name })}
              icon={<Ellipsis size={14} />}
            />
          }
          items={items}
        />
      </li>
    </ContextMenu>
  );
}

function menuOf(props: SmartListLineProps, t: Translate): MenuItem[] {
  const { search, lists, onGo, onEdit, onMove, onRemove } = props;
  const { id } = search;
  return [
    { words: t('ui.open'), keys: 'Enter', onPick: () => onGo({ kind: 'smart', searchId: id }) },
    { words: t('ui.edit'), keys: 'F2', onPick: () => onEdit(search) },
    'rule',
    {
      words: t('library.move-up'),
      keys: 'Alt+ArrowUp',
      isDisabled: lists[0]?.id === id,
      onPick: () => onMove(id, -1),
    },
    {
      words: t('library.move-down'),
      keys: 'Alt+ArrowDown',
      isDisabled: lists.at(-1)?.id === id,
      onPick: () => onMove(id, 1),
    },
    'rule',
    { words: t('ui.remove'), keys: 'Delete', onPick: () => onRemove(search), isDanger: true },
  ];
}

function takeLineKey(event: KeyboardEvent, { search, onEdit, onMove, onRemove }: SmartListLineProps): void {
  if (event.altKey && event.key === 'ArrowUp') onMove(search.id, -1);
  else if (event.altKey && event.key === 'ArrowDown') onMove(search.id, 1);
  else if (event.key === 'F2') onEdit(search);
  else if (event.key === 'Delete') onRemove(search);
  else return;
  event.preventDefault();
}
