import type { Collection } from '../../contract/collection.ts';
import type { Id } from '../../contract/primitives.ts';
import { useCall, useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useToast } from '../ui/toast.tsx';

export interface Collections {
  /** Undefined until the library has answered for the first time. */
  items: readonly Collection[] | undefined;
  remove: (collection: Collection) => void;
  put: (collection: Pick<Collection, 'id' | 'name'>, passageIds: readonly string[]) => void;
  take: (collection: Pick<Collection, 'id' | 'name'>, passageIds: readonly string[]) => void;
  /** Puts passages before another one; null is the end. */
  move: (id: string, passageIds: readonly string[], before: string | null) => void;
}

/** The collections of the library, and what is done to them from outside a dialog: each said, with the way back. */
export function useCollections(): Collections {
  const { t } = useMessages();
  const toast = useToast();
  const undo = useCommand('history.undo');
  const tell = (words: string): void =>
    toast({ words, act: { words: t('ui.undo'), run: () => undo.mutate({}) } });
  const remove = useCommand('collections.remove');
  const add = useCommand('collections.add');
  const take = useCommand('collections.take');
  const move = useCommand('collections.move');
  return {
    items: useCall('collections.list', {}).data?.items,
    remove: ({ id, name }) =>
      remove.mutate({ id }, { onSuccess: () => tell(t('passages.collection.removed', { name })) }),
    put: ({ id, name }, passageIds) =>
      add.mutate(
        { id, passageIds: [...passageIds] as Id[] },
        { onSuccess: () => tell(t('passages.collection.put.done', { count: passageIds.length, name })) },
      ),
    take: ({ id, name }, passageIds) =>
      take.mutate(
        { id, passageIds: [...passageIds] as Id[] },
        { onSuccess: () => tell(t('passages.collection.taken', { count: passageIds.length, name })) },
      ),
    move: (id, passageIds, before) =>
      move.mutate({ id: id, passageIds: [...passageIds] as Id[], before: before }),
  };
}
