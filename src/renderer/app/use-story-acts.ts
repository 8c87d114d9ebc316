import type { ArticleRow } from '../../contract/article.ts';
import { useArticleActs } from '../library/use-article-acts.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { MenuItem } from '../ui/menu.tsx';
import { useRefetch } from '../versions/use-refetch.ts';

export interface StoryActs {
  archive: () => void;
  favourite: () => void;
  tag: () => void;
  trash: () => void;
  restore: () => void;
  exportThem: () => void;
  /** Looks whether they still say what they said. */
  refetch: () => void;
  /** The same for the menu at the pointer. */
  menuItems: MenuItem[];
}

export interface StoryActsOptions {
  /** The stories that an act is about, asked when it is done; of many, those that are loaded. */
  targets: () => ArticleRow[];
  /** All that it is about. */
  targetIds: () => string[];
  /** An act on more than is listed has begun: they are let go, for their rows will not tell when they are gone. */
  onActed: () => void;
  onOpen: (id: string) => void;
  onTag: (articles: ArticleRow[], ids: readonly string[]) => void;
  onExport: (ids: readonly string[]) => void;
}

/** What can be done to the stories that are picked or pointed at. */
export function useStoryActs(options: StoryActsOptions): StoryActs {
  const { targets, targetIds, onActed, onOpen, onTag, onExport } = options;
  const { setState, setFavourite, trash, restore } = useArticleActs();
  const refetch = useRefetch();
  const { t } = useMessages();
  const now = targets();
  const isTrash = now.length > 0 && now.every(({ trashedAt }) => trashedAt !== null);
  const areArchived = now.length > 0 && now.every(({ state }) => state === 'archived');
  const areFavourites = now.length > 0 && now.every(({ favourite }) => favourite);
  const act = (run: (ids: readonly string[]) => void): void => {
    const ids = targetIds();
    run(ids);
    if (ids.length > targets().length) onActed();
  };
  const acts = {
    archive: () => act((ids) => setState(ids, areArchived ? 'inbox' : 'archived')),
    favourite: () => act((ids) => setFavourite(ids, !areFavourites)),
    tag: () => whenAny(targets(), (rows) => onTag(rows, targetIds())),
    trash: () => act(isTrash ? restore : trash),
    restore: () => act(restore),
    exportThem: () => onExport(targetIds()),
    refetch: () => refetch(targetIds()),
  };
  const open: MenuItem = {
    words: t('ui.open'),
    command: 'story.open',
    onPick: () => whenAny(targets(), ([first]) => first !== undefined && onOpen(first.id)),
  };
  const menuItems: MenuItem[] = isTrash
    ? [open, { words: t('library.restore'), onPick: acts.restore }]
    : [
        open,
        'rule',
        {
          words: t(areArchived ? 'app.to-inbox' : 'library.archive'),
          command: 'story.archive',
          onPick: acts.archive,
        },
        {
          words: t(areFavourites ? 'app.unfavourite' : 'app.favourite'),
          command: 'story.favourite',
          onPick: acts.favourite,
        },
        { words: t('library.tag'), command: 'story.tag', onPick: acts.tag },
        { words: t('app.export'), command: 'story.export', onPick: acts.exportThem },
        { words: t('app.refetch'), command: 'story.refetch', onPick: acts.refetch },
        'rule',
        { words: t('library.trash'), command: 'story.trash', onPick: acts.trash, isDanger: true },
      ];
  return { ...acts, menuItems };
}

function whenAny(articles: ArticleRow[], run: (articles: ArticleRow[]) => void): void {
  if (articles.length > 0) run(articles);
}
