import type { ArticleState } from '../../contract/article.ts';
import type { Id } from '../../contract/primitives.ts';
import { useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useToast } from '../ui/toast.tsx';

export interface ArticleActs {
  setState: (ids: readonly string[], state: ArticleState) => void;
  setFavourite: (ids: readonly string[], isFavourite: boolean) => void;
  trash: (ids: readonly string[]) => void;
  restore: (ids: readonly string[]) => void;
}

/** What can be done to stories, each with the words that say it was done and the way back. */
export function useArticleActs(): ArticleActs {
  const { t } = useMessages();
  const toast = useToast();
  const undo = useCommand('history.undo');
  const tell = (words: string): void =>
    toast({ words, act: { words: t('ui.undo'), run: () => undo.mutate({}) } });
  const update = useCommand('articles.update', {
    onDone: (_, { ids, patch }) => {
      const count = ids.length;
      if (patch.state !== undefined) tell(t(`library.moved.${patch.state}`, { count }));
      if (patch.favourite === true) tell(t('library.favourited', { count }));
      if (patch.favourite === false) tell(t('library.unfavourited', { count }));
    },
  });
  const trash = useCommand('articles.trash', {
    onDone: (_, { ids }) => tell(t('library.trashed', { count: ids.length })),
  });
  const restore = useCommand('articles.restore', {
    onDone: (_, { ids }) => tell(t('library.restored', { count: ids.length })),
  });
  const whenAny = (ids: readonly string[], run: (ids: Id[]) => void): void => {
    if (ids.length > 0) run([...ids] as Id[]);
  };
  return {
    setState: (ids, state) => whenAny(ids, (known) => update.mutate({ ids: known, patch: { state } })),
    setFavourite: (ids, favourite) =>
      whenAny(ids, (known) => update.mutate({ ids: known, patch: { favourite } })),
    trash: (ids) => whenAny(ids, (known) => trash.mutate({ ids: known })),
    restore: (ids) => whenAny(ids, (known) => restore.mutate({ ids: known })),
  };
}
