import { Ellipsis, Plus } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { Collection } from '../../contract/collection.ts';
import { useMessages } from '../language/language-provider.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { ContextMenu, Menu, type MenuItem } from '../ui/menu.tsx';
import { PASSAGES_DRAG, readDraggedIds } from '../ui/drag-types.ts';
import { Group } from './sidebar-groups.tsx';
import { SidebarLine } from './sidebar-line.tsx';
import { isSameView, type View } from './views.ts';

export interface CollectionLinesProps {
  collections: readonly Collection[];
  view: View | null;
  onGo: (view: View) => void;
  onMake: () => void;
  onEdit: (collection: Collection) => void;
  onExport: (collection: Collection) => void;
  onRemove: (collection: Collection) => void;
  onDropPassages: (collection: Collection, passageIds: readonly string[]) => void;
}

/** The collections, beneath the passages that they are made of. Passages are dropped onto one, or put in by key. */
export function CollectionLines(props: CollectionLinesProps) {
  const { collections, onMake } = props;
  const { t, compose } = useMessages();
  return (
    <Group
      title={t('passages.collections')}
      act={
        <IconButton
          className="sidebar-title-act"
          name={t('passages.collection.new')}
          icon={<Plus size={14} />}
          onClick={onMake}
        />
      }
    >
      {collections.length === 0 ? (
        <p className="sidebar-hint">
          {compose('passages.collections.none', { key: <Kbd command="passages.put" /> })}
        </p>
      ) : (
        collections.map((collection) => (
          <CollectionLine key={collection.id} {...props} collection={collection} />
        ))
      )}
    </Group>
  );
}

function CollectionLine(props: CollectionLinesProps & { collection: Collection }) {
  const { collection, view, onGo, onEdit, onExport, onRemove, onDropPassages } = props;
  const { id, name, passageCount } = collection;
  const { t } = useMessages();
  const [isOver, setIsOver] = useState(false);
  const own: View = { kind: 'collection', collectionId: id };
  const items: MenuItem[] = [
    { words: t('ui.open'), keys: 'Enter', onPick: () => onGo(own) },
    { words: t('passages.collection.edit'), keys: 'F2', onPick: () => onEdit(collection) },
    {
      words: t('passages.collection.export'),
      isDisabled: passageCount === 0,
      onPick: () => onExport(collection),
    },
    'rule',
    { words: t('ui.remove'), keys: 'Delete', onPick: () => onRemove(collection), isDanger: true },
  ];
  const takeKey = (event: KeyboardEvent): void => {
    if (event.key === 'F2') onEdit(collection);
    else if (event.key === 'Delete') onRemove(collection);
    else return;
    event.preventDefault();
  };
  return (
    <ContextMenu items={items}>
      <div
        className={joinClasses('smart-line', isOver && 'sidebar-drop')}
        onKeyDown={takeKey}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(PASSAGES_DRAG)) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const ids = readDraggedIds(event.dataTransfer, PASSAGES_DRAG);
          if (ids.length > 0) onDropPassages(collection, ids);
        }}
      >
        <ul>
          <SidebarLine
            view={own}
            isCurrent={view !== null && isSameView(view, own)}
            label={name}
            count={passageCount}
            keys="F2 Delete"
            onGo={onGo}
          />
        </ul>
        <Menu
          name={t('passages.collection.named', { name })}
          trigger={
            <IconButton
              className="smart-line-more"
              name={t('tags.menu.more', { name })}
              icon={<Ellipsis size={14} />}
            />
          }
          items={items}
        />
      </div>
    </ContextMenu>
  );
}
