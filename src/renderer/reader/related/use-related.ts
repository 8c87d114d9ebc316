import type { RelatedArticle } from '../../../contract/related.ts';
import { useCall, useCommand } from '../../api/queries.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useIsPainted } from '../use-is-painted.ts';

/** The other articles with the words of this one, and what can be done about them. */
export interface Related {
  items: readonly RelatedArticle[];
  open: (articleId: string) => void;
  /** Makes this article and others one story. */
  link: (others: readonly RelatedArticle[]) => void;
  /** Takes another article out of the story. */
  unlink: (other: RelatedArticle) => void;
}

/** Asked for once the words are there; until the answer is there nothing stands in its place. */
export function useRelated(articleId: string, open: (articleId: string) => void): Related {
  const { t } = useMessages();
  const toast = useToast();
  const undo = useCommand('history.undo').mutate;
  const tell = (words: string): void => toast({ words, act: { words: t('ui.undo'), run: () => undo({}) } });
  const link = useCommand('articles.link').mutate;
  const unlink = useCommand('articles.unlink').mutate;
  const isEnabled = useIsPainted();
  const items = useCall('articles.related', { id: articleId }, { isEnabled }).data?.items ?? [];
  return {
    items,
    open,
    link: (others) =>
      link(
        { ids: [articleId, ...others.map((other) => other.articleId)] },
        { onSuccess: () => tell(t('reader.related.linked')) },
      ),
    unlink: (other) =>
      unlink({ id: other.articleId }, { onSuccess: () => tell(t('reader.related.unlinked')) }),
  };
}
