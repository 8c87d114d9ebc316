import { useCommands } from '../commands/use-commands.tsx';

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
  const isEnabled = keys.hasCurrent;
  useCommands([
    { id: 'statements.next', run: () => keys.onMove(1) },
    { id: 'statements.previous', run: () => keys.onMove(-1) },
    { id: 'statements.keep', isEnabled, run: keys.onKeep },
    { id: 'statements.keep-all', isEnabled, run: keys.onKeepAll },
    { id: 'statements.dismiss', isEnabled, run: keys.onDismiss },
    { id: 'statements.close', run: keys.onClose },
  ]);
}
