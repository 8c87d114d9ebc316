import { useCommands } from '../commands/use-commands.tsx';

export interface PassageKeys {
  hasCurrent: boolean;
  hasPicked: boolean;
  onMove: (step: 1 | -1) => void;
  onOpen: () => void;
  onPick: (isRange: boolean) => void;
  onPickAll: () => void;
  onClear: () => void;
  onCopy: () => void;
}

/** While the page is shown its keys come before those of the list of stories, which is not in sight. */
export function usePassageKeys(keys: PassageKeys): void {
  const { hasCurrent, hasPicked } = keys;
  useCommands([
    { id: 'passages.next', run: () => keys.onMove(1) },
    { id: 'passages.previous', run: () => keys.onMove(-1) },
    { id: 'passages.open', isEnabled: hasCurrent, run: keys.onOpen },
    { id: 'passages.pick', isEnabled: hasCurrent, run: () => keys.onPick(false) },
    { id: 'passages.pick-range', isEnabled: hasCurrent, run: () => keys.onPick(true) },
    { id: 'passages.pick-all', run: keys.onPickAll },
    { id: 'passages.clear', isEnabled: hasPicked, run: keys.onClear },
    { id: 'passages.copy', isEnabled: hasCurrent || hasPicked, run: keys.onCopy },
  ]);
}
