import type { Collection } from '../../contract/collection.ts';
import { useCommands } from '../commands/use-commands.tsx';
import { useMessages } from '../language/language-provider.tsx';
import type { View } from '../library/views.ts';
import type { Dialogs } from './use-dialogs.ts';

export interface OrderParts {
  dialogs: Dialogs;
  collections: readonly Collection[];
  trashed: number;
  goTo: (view: View) => void;
}

/** What keeps the library in order: tags, collections, the history, the trash. */
export function useOrderCommands({ dialogs, collections, trashed, goTo }: OrderParts): void {
  const { t } = useMessages();
  const section = 'Verbatim';
  useCommands([
    {
      id: 'history.show',
      title: t('history.show'),
      section,
      keys: ['g h'],
      run: () => dialogs.show({ kind: 'history' }),
    },
    {
      id: 'tags.keep',
      title: t('tags.menu.keep'),
      section,
      keys: ['g l'],
      run: () => dialogs.show({ kind: 'tags' }),
    },
    {
      id: 'collections.new',
      title: t('passages.collection.new'),
      section: 'Passages',
      run: () => dialogs.show({ kind: 'collection', collection: null }),
    },
    ...collections.map(({ id, name }) => ({
      id: `go.collection.${id}`,
      title: t('library.go-collection', { name }),
      section: 'Go to' as const,
      run: () => goTo({ kind: 'collection', collectionId: id }),
    })),
    {
      id: 'trash.empty',
      title: t('library.trash.empty'),
      section,
      isEnabled: trashed > 0,
      run: () => dialogs.show({ kind: 'empty-trash' }),
    },
  ]);
}
