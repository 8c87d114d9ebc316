import type { Collection } from '../../contract/collection.ts';
import { useCall } from '../api/queries.ts';
import type { CollectionLinesProps } from '../library/collection-lines.tsx';
import type { TagLineActs } from '../library/tag-lines.tsx';
import { useCollections, type Collections } from '../passages/use-collections.ts';
import { isWithin, joinTagName, splitTagName } from '../tags/tag-names.ts';
import { useTagActs, type TagActs } from '../tags/use-tag-acts.ts';
import type { Dialogs } from './use-dialogs.ts';
import type { Navigation } from './use-navigation.ts';
import { useOrderCommands } from './use-order-commands.ts';

/** What keeps tags and collections in order, for the sidebar and the dialogs. */
export interface Ordering {
  tagActs: TagActs;
  tagLines: TagLineActs;
  collections: Collections;
  collectionLines: Omit<CollectionLinesProps, 'view' | 'onGo'>;
  /** The collection that is shown: null where none is, or where it is not there any more. */
  shown: Collection | null;
}

/** Where a tag goes by another name the list of it follows. */
export function useOrdering({ navigation, dialogs }: { navigation: Navigation; dialogs: Dialogs }): Ordering {
  const { place, goTo } = navigation;
  const { view } = place;
  const tagActs = useTagActs({
    onMoved(from, to) {
      if (view.kind !== 'tag' || !isWithin(view.tag, from)) return;
      goTo({ kind: 'tag', tag: `${to}${view.tag.slice(from.length)}` });
    },
  });
  const collections = useCollections();
  const items = collections.items ?? [];
  useOrderCommands({
    dialogs,
    collections: items,
    trashed: useCall('library.status', {}).data?.counts.trashed ?? 0,
    goTo,
  });
  return {
    tagActs,
    tagLines: {
      onEdit: (tag) => dialogs.show({ kind: 'tag-edit', tag }),
      onMerge: (tag) => dialogs.show({ kind: 'tag-merge', tag }),
      onRemove: tagActs.remove,
      onMoveUnder: (tag, parent) => tagActs.rename(tag, joinTagName(parent, splitTagName(tag.name).label)),
      onDropStories: tagActs.putOn,
      onKeep: () => dialogs.show({ kind: 'tags' }),
    },
    collections,
    collectionLines: {
      collections: items,
      onMake: () => dialogs.show({ kind: 'collection', collection: null }),
      onEdit: (collection) => dialogs.show({ kind: 'collection', collection }),
      onExport: ({ id }) => dialogs.show({ kind: 'export', scope: { kind: 'collection', id } }),
      onRemove: collections.remove,
      onDropPassages: collections.put,
    },
    shown: view.kind === 'collection' ? (items.find(({ id }) => id === view.collectionId) ?? null) : null,
  };
}
