import type { Article } from '../../contract/article.ts';
import { useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useToast } from '../ui/toast.tsx';

export interface StoryActs {
  archive: () => void;
  favourite: () => void;
  trash: () => void;
  restore: () => void;
}

/** What the open article's own bar does to it, each with the words that say so and the way back. */
export function useStoryActs(article: Article | undefined): StoryActs {
  const { t } = useMessages();
  const toast = useToast();
  const undo = useCommand('history.undo').mutate;
  const tell = (words: string): void => toast({ words, act: { words: t('ui.undo'), run: () => undo({}) } });
  const update = useCommand('articles.update').mutate;
  const trash = useCommand('articles.trash').mutate;
  const restore = useCommand('articles.restore').mutate;
  const ids = article ? [article.id] : [];
  const isArchived = article?.state === 'archived';
  return {
    archive: () =>
      update(
        { ids, patch: { state: isArchived ? 'inbox' : 'archived' } },
        { onSuccess: () => tell(t(isArchived ? 'reader.moved.inbox' : 'reader.moved.archived')) },
      ),
    favourite: () => update({ ids, patch: { favourite: article?.favourite !== true } }),
    trash: () => trash({ ids }, { onSuccess: () => tell(t('reader.trashed')) }),
    restore: () => restore({ ids }, { onSuccess: () => tell(t('reader.restored')) }),
  };
}
