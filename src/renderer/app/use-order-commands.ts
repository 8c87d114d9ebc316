import type { Collection } from '../../contract/collection.ts';
import type { Command } from '../commands/registry.ts';
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
  useCommands([
    { id: 'app.import', run: () => dialogs.show({ kind: 'import', files: [] }) },
    { id: 'app.history', run: () => dialogs.show({ kind: 'history' }) },
    { id: 'app.tags', run: () => dialogs.show({ kind: 'tags' }) },
    { id: 'app.new-collection', run: () => dialogs.show({ kind: 'collection', collection: null }) },
    { id: 'app.empty-trash', isEnabled: trashed > 0, run: () => dialogs.show({ kind: 'empty-trash' }) },
    ...collections.map(({ id, name }): Command => ({
      id: `go.collection.${id}`,
      title: t('library.go-collection', { name }),
      run: () => goTo({ kind: 'collection', collectionId: id }),
    })),
  ]);
}
