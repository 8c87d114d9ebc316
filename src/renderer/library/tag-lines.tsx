import { ChevronRight, Ellipsis, Tags } from 'lucide-react';
import { memo, useDeferredValue, useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { Tag } from '../../contract/tag.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import type { MenuItem } from '../ui/menu.tsx';
import { PointMenu, pointUnder, type MenuPoint } from '../ui/point-menu.tsx';
import { readDraggedIds, STORIES_DRAG, TAG_DRAG } from '../ui/drag-types.ts';
import { useSteadyActs } from '../ui/use-steady-acts.ts';
import { Group } from './sidebar-groups.tsx';
import { SidebarLine } from './sidebar-line.tsx';
import { growTagTree, showOpenNodes, type TagNode } from './tag-tree.ts';
import { isSameView, type View } from './views.ts';

/** What the lines of the tags can be asked to do. */
export interface TagLineActs {
  onEdit: (tag: Tag) => void;
  onMerge: (tag: Tag) => void;
  onRemove: (tag: Tag) => void;
  /** Under another tag; an empty name is the first level. */
  onMoveUnder: (tag: Tag, parent: string) => void;
  onDropStories: (tagName: string, articleIds: readonly string[]) => void;
  /** Opens the dialog of all tags. */
  onKeep: () => void;
}

export interface TagLinesProps extends TagLineActs {
  tags: readonly Tag[];
  view: View | null;
  onGo: (view: View) => void;
}

const INDENT_PX = 32;
const STEP_PX = 14;

/** The tags as a tree. A tag is dragged under another, or onto the title to the first level; stories onto a tag. */
export function TagLines(props: TagLinesProps) {
  const { tags, view, ...given } = props;
  const { onKeep, onMoveUnder } = given;
  const { t } = useMessages();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<Tag | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ tag: Tag; at: MenuPoint } | null>(null);
  const nodes = useMemo(() => growTagTree(tags), [tags]);
  const byName = useMemo(() => new Map(tags.map((tag) => [tag.name, tag])), [tags]);
  const stop = (): void => {
    setDragged(null);
    setOver(null);
  };
  const canDrop = (name: string): boolean => dragged === null || isNewParent(dragged.name, name);
  const drag = {
    takeOver: (event: DragEvent, name: string) => {
      const { types } = event.dataTransfer;
      const isOurs = types.includes(TAG_DRAG) || (name !== '' && types.includes(STORIES_DRAG));
      if (!isOurs || !canDrop(name)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = types.includes(TAG_DRAG) ? 'move' : 'copy';
      setOver(name);
    },
    drop: (event: DragEvent, name: string) => {
      event.preventDefault();
      const stories = readDraggedIds(event.dataTransfer, STORIES_DRAG);
      if (stories.length > 0) given.onDropStories(name, stories);
      else if (dragged !== null && canDrop(name)) onMoveUnder(dragged, name);
      stop();
    },
  };
  const acts = useSteadyActs<LineActs>({
    ...given,
    onToggle: (name) =>
      setClosed((now) => {
        const next = new Set(now);
        if (!next.delete(name)) next.add(name);
        return next;
      }),
    onDragStart: setDragged,
    onDragOver: drag.takeOver,
    onDrop: drag.drop,
    onMenu: (tag, at) => setMenu({ tag, at }),
  });
  const shown = useShownFirst(showOpenNodes(nodes, closed));
  if (nodes.length === 0) return null;
  return (
    <Group
      title={t('ui.tags')}
      act={
        <IconButton
          className="sidebar-title-act"
          name={t('tags.menu.keep')}
          icon={<Tags size={14} />}
          onClick={onKeep}
        />
      }
      isOver={over === ''}
      onDragOver={(event) => drag.takeOver(event, '')}
      onDrop={(event) => drag.drop(event, '')}
    >
      <div onDragEnd={stop} onDragLeave={() => setOver(null)}>
        {shown.map((node) => (
          <TagLine
            key={node.name}
            {...node}
            tag={byName.get(node.name) ?? null}
            isCurrent={view !== null && isSameView(view, { kind: 'tag', tag: node.name })}
            isClosed={closed.has(node.name)}
            isOver={over === node.name}
            isMenuOpen={menu !== null && menu.tag.name === node.name}
            acts={acts}
          />
        ))}
      </div>
      {menu !== null && (
        <PointMenu
          at={menu.at}
          name={t('tags.menu', { name: menu.tag.name })}
          items={menuOf(menu.tag, acts, t)}
          onClose={() => setMenu(null)}
        />
      )}
    </Group>
  );
}

/** More than a window shows. */
const FIRST_LINES = 60;

/** What is in sight is drawn at once, the rest when there is time: a list of stories does not wait for hundreds of tags. */
function useShownFirst<T>(lines: readonly T[]): readonly T[] {
  const count = useDeferredValue(lines.length, 0);
  return lines.slice(0, Math.max(count, FIRST_LINES));
}

interface LineActs extends TagLineActs {
  onGo: (view: View) => void;
  onToggle: (name: string) => void;
  onDragStart: (tag: Tag) => void;
  onDragOver: (event: DragEvent, name: string) => void;
  onDrop: (event: DragEvent, name: string) => void;
  onMenu: (tag: Tag, at: MenuPoint) => void;
}

interface TagLineProps extends TagNode {
  /** Null for a parent that is only in the names of others. */
  tag: Tag | null;
  isCurrent: boolean;
  isClosed: boolean;
  isOver: boolean;
  isMenuOpen: boolean;
  acts: LineActs;
}

/** There may be hundreds, each with its menus: one that is as it was is not drawn again. */
const TagLine = memo(function TagLine(props: TagLineProps) {
  const { name, label, depth, articleCount, hasChildren, tag, isCurrent, isClosed, isOver, isMenuOpen } =
    props;
  const { acts } = props;
  const wasOpen = useRef(false);
  const { t } = useMessages();
  return (
    <div
      className={joinClasses('sidebar-branch', 'smart-line', isOver && 'sidebar-drop')}
      draggable={tag !== null}
      onDragStart={(event) => {
        if (tag === null) return;
        event.dataTransfer.setData(TAG_DRAG, JSON.stringify([tag.id]));
        event.dataTransfer.effectAllowed = 'move';
        acts.onDragStart(tag);
      }}
      onDragOver={(event) => acts.onDragOver(event, name)}
      onDrop={(event) => acts.onDrop(event, name)}
      onKeyDown={(event) => tag !== null && takeLineKey(event, tag, acts)}
      onContextMenu={(event) => {
        if (tag === null) return;
        event.preventDefault();
        const origin = event.currentTarget.querySelector<HTMLElement>('.sidebar-line') ?? event.currentTarget;
        acts.onMenu(tag, { x: event.clientX, y: event.clientY, origin });
      }}
    >
      {hasChildren && (
        <button
          type="button"
          className={joinClasses('sidebar-fold', !isClosed && 'sidebar-fold-open')}
          style={{ insetInlineStart: 10 + depth * STEP_PX }}
          aria-expanded={!isClosed}
          aria-label={t('library.tags.under', { name })}
          onClick={() => acts.onToggle(name)}
        >
          <ChevronRight size={12} />
        </button>
      )}
      <ul>
        <SidebarLine
          view={{ kind: 'tag', tag: name }}
          isCurrent={isCurrent}
          label={label}
          count={articleCount}
          indentPx={INDENT_PX + depth * STEP_PX}
          keys="F2 Delete"
          {...(tag?.colour != null && { colour: tag.colour })}
          onGo={acts.onGo}
        />
      </ul>
      {tag !== null && (
        <button
          type="button"
          className="icon-button smart-line-more"
          aria-label={t('tags.menu.more', { name })}
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          data-state={isMenuOpen ? 'open' : 'closed'}
          onPointerDown={() => {
            wasOpen.current = isMenuOpen;
          }}
          onClick={(event) => {
            // An open menu has closed by the press already, as by any outside of it.
            if (!wasOpen.current) acts.onMenu(tag, pointUnder(event.currentTarget));
            wasOpen.current = false;
          }}
        >
          <Ellipsis size={14} />
        </button>
      )}
    </div>
  );
});

function menuOf(tag: Tag, acts: LineActs, t: Translate): MenuItem[] {
  return [
    { words: t('ui.open'), keys: 'Enter', onPick: () => acts.onGo({ kind: 'tag', tag: tag.name }) },
    { words: t('tags.menu.edit'), keys: 'F2', onPick: () => acts.onEdit(tag) },
    { words: t('tags.menu.merge'), onPick: () => acts.onMerge(tag) },
    {
      words: t('tags.menu.lift'),
      isDisabled: !tag.name.includes('/'),
      onPick: () => acts.onMoveUnder(tag, ''),
    },
    'rule',
    { words: t('tags.menu.keep'), onPick: acts.onKeep },
    'rule',
    { words: t('ui.remove'), keys: 'Delete', onPick: () => acts.onRemove(tag), isDanger: true },
  ];
}

function takeLineKey(event: KeyboardEvent, tag: Tag, { onEdit, onRemove }: TagLineActs): void {
  if (event.key === 'F2') onEdit(tag);
  else if (event.key === 'Delete') onRemove(tag);
  else return;
  event.preventDefault();
}

/** Not under itself, nor where it is already. */
function isNewParent(name: string, parent: string): boolean {
  const at = name.lastIndexOf('/');
  const own = at < 0 ? '' : name.slice(0, at);
  return parent !== own && parent !== name && !parent.startsWith(`${name}/`);
}
