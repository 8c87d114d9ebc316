import { useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '../../contract/methods.ts';
import type { SavedSearch } from '../../contract/saved-search.ts';
import { useCall, useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useToast } from '../ui/toast.tsx';
import { moveBy, moveTo } from './move-in-order.ts';

export interface SmartLists {
  /** Undefined until the library has answered for the first time. */
  items: readonly SavedSearch[] | undefined;
  remove: (search: SavedSearch) => void;
  /** One place up (-1) or down (1). */
  move: (id: string, by: number) => void;
  /** Into the place that another one has now. */
  moveTo: (id: string, targetId: string) => void;
}

type Listed = OutputOf<'searches.list'>;
const LIST_KEY = ['searches.list', {}];

/** The smart lists of the library, and what can be done to them as a whole. */
export function useSmartLists(): SmartLists {
  const queries = useQueryClient();
  const { t } = useMessages();
  const toast = useToast();
  const items = useCall('searches.list', {}).data?.items;
  const undo = useCommand('history.undo');
  const { mutate: remove } = useCommand('searches.remove', {
    onDone: () =>
      toast({
        words: t('search.smart-list.removed'),
        act: { words: t('ui.undo'), run: () => undo.mutate({}) },
      }),
  });
  const { mutate: reorder } = useCommand('searches.reorder');
  const putInOrder = (ordered: readonly SavedSearch[]): void => {
    if (ordered === items) return;
    // Shown at once: a line that jumps back under the hand before it goes where it was put would look refused.
    queries.setQueryData<Listed>(LIST_KEY, { items: [...ordered] });
    reorder(
      { ids: ordered.map(({ id }) => id) },
      { onError: () => void queries.invalidateQueries({ queryKey: LIST_KEY }) },
    );
  };
  return {
    items,
    remove: ({ id }) => remove({ id }),
    move: (id, by) => items !== undefined && putInOrder(moveBy(items, id, by)),
    moveTo: (id, targetId) => items !== undefined && putInOrder(moveTo(items, id, targetId)),
  };
}
