import { useCommands } from '../commands/use-commands.tsx';
import { useMessages } from '../language/language-provider.tsx';

export interface StatementKeys {
  hasCurrent: boolean;
  onMove: (step: 1 | -1) => void;
  onKeep: () => void;
  onKeepAll: () => void;
  onDismiss: () => void;
  onClose: () => void;
}

/** While the panel is open its keys come before those of the list of stories. */
export function useStatementKeys(keys: StatementKeys): void {
  const { t } = useMessages();
  const shared = { section: 'Passages', precedence: 5 } as const;
  const onCurrent = { ...shared, isEnabled: keys.hasCurrent } as const;
  useCommands([
    {
      ...shared,
      id: 'statements.next',
      title: t('statements.key.next'),
      keys: ['j', 'ArrowDown'],
      isKeyOnly: true,
      run: () => keys.onMove(1),
    },
    {
      ...shared,
      id: 'statements.previous',
      title: t('statements.key.previous'),
      keys: ['k', 'ArrowUp'],
      isKeyOnly: true,
      run: () => keys.onMove(-1),
    },
    { ...onCurrent, id: 'statements.keep', title: t('statements.key.keep'), keys: ['m'], run: keys.onKeep },
    {
      ...onCurrent,
      id: 'statements.keep-all',
      title: t('statements.key.keep-all'),
      keys: ['a'],
      run: keys.onKeepAll,
    },
    {
      ...onCurrent,
      id: 'statements.dismiss',
      title: t('statements.key.dismiss'),
      keys: ['x'],
      run: keys.onDismiss,
    },
    {
      ...shared,
      id: 'statements.close',
      title: t('statements.hide'),
      keys: ['Escape'],
      isKeyOnly: true,
      run: keys.onClose,
    },
  ]);
}
