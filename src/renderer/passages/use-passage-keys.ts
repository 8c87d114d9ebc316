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
  const shared = { section: 'Passages', precedence: 5 } as const;
  const onCurrent = { ...shared, isEnabled: keys.hasCurrent } as const;
  useCommands([
    {
      ...shared,
      id: 'passages.next',
      title: 'Next passage',
      keys: ['j', 'ArrowDown'],
      isKeyOnly: true,
      run: () => keys.onMove(1),
    },
    {
      ...shared,
      id: 'passages.previous',
      title: 'Previous passage',
      keys: ['k', 'ArrowUp'],
      isKeyOnly: true,
      run: () => keys.onMove(-1),
    },
    { ...onCurrent, id: 'passages.open', title: 'Open in its place', keys: ['Enter', 'o'], run: keys.onOpen },
    {
      ...onCurrent,
      id: 'passages.pick',
      title: 'Select the passage',
      keys: ['x'],
      run: () => keys.onPick(false),
    },
    {
      ...onCurrent,
      id: 'passages.pick-range',
      title: 'Select up to this passage',
      keys: ['Shift+x'],
      isKeyOnly: true,
      run: () => keys.onPick(true),
    },
    { ...shared, id: 'passages.pick-all', title: 'Select all shown', keys: ['Ctrl+a'], run: keys.onPickAll },
    {
      ...shared,
      id: 'passages.clear',
      title: 'Select none',
      keys: ['Escape'],
      isKeyOnly: true,
      isEnabled: keys.hasPicked,
      run: keys.onClear,
    },
    {
      ...shared,
      id: 'passages.copy',
      title: 'Copy with citation',
      keys: ['c'],
      isEnabled: keys.hasCurrent || keys.hasPicked,
      run: keys.onCopy,
    },
  ]);
}
