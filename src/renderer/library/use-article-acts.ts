import type { ArticleState } from '../../contract/article.ts';
import type { Id } from '../../contract/primitives.ts';
import { useCommand } from '../api/queries.ts';
import { sayCount } from '../ui/say-time.ts';
import { useToast } from '../ui/toast.tsx';

export interface ArticleActs {
  setState: (ids: readonly string[], state: ArticleState) => void;
  setFavourite: (ids: readonly string[], isFavourite: boolean) => void;
  trash: (ids: readonly string[]) => void;
  restore: (ids: readonly string[]) => void;
}

const moved = { inbox: 'Moved to the inbox', reading: 'Moved to Reading', archived: 'Archived' } as const;

const say = (done: string, ids: readonly string[]): string =>
  ids.length === 1 ? `${done}.` : `${done}: ${sayCount(ids.length, 'story', 'stories')}.`;

/** What can be done to stories, each with the words that say it was done and the way back. */
export function useArticleActs(): ArticleActs {
  const toast = useToast();
  const undo = useCommand('history.undo');
  const tell = (words: string): void => toast({ words, act: { words: 'Undo', run: () => undo.mutate({}) } });
  const update = useCommand('articles.update', {
    onDone: (_, { ids, patch }) => {
      if (patch.state !== undefined) tell(say(moved[patch.state], ids));
      if (patch.favourite === true) tell(say('Added to favourites', ids));
      if (patch.favourite === false) tell(say('Removed from favourites', ids));
    },
  });
  const trash = useCommand('articles.trash', {
    onDone: (_, { ids }) => tell(say('Moved to the trash', ids)),
  });
  const restore = useCommand('articles.restore', { onDone: (_, { ids }) => tell(say('Restored', ids)) });
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
