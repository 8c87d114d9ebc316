import type { MarkColour } from '../../contract/passage.ts';
import type { Command } from '../commands/registry.ts';
import { useCommands } from '../commands/use-commands.tsx';
import { markColours } from '../ui/mark-colours.ts';
import type { LayoutKeys } from './use-passage-rows.ts';

export interface PassageKeys extends LayoutKeys {
  hasCurrent: boolean;
  hasPicked: boolean;
  isCollection: boolean;
  onMove: (step: 1 | -1) => void;
  onPick: (isRange: boolean) => void;
  onPickAll: () => void;
  onClear: () => void;
  onCopy: () => void;
  /** Into a collection, and out of the one that is shown. */
  onPut: () => void;
  onTake: () => void;
  /** One place up or down in the collection. */
  onShift: (step: 1 | -1) => void;
  onColour: (colour: MarkColour) => void;
}

/** While the page is shown its keys come before those of the list of stories, which is not in sight. */
export function usePassageKeys(keys: PassageKeys): void {
  const { hasCurrent, hasPicked, isCollection, onMoveCell } = keys;
  const isMeant = hasCurrent || hasPicked;
  const inCollection = isMeant && isCollection;
  const hasCell = hasCurrent && onMoveCell !== undefined;
  useCommands([
    { id: 'passages.next', run: () => keys.onMove(1) },
    { id: 'passages.previous', run: () => keys.onMove(-1) },
    { id: 'passages.cell-left', isEnabled: hasCell, run: () => onMoveCell?.(-1) },
    { id: 'passages.cell-right', isEnabled: hasCell, run: () => onMoveCell?.(1) },
    { id: 'passages.open', isEnabled: hasCurrent, run: keys.onEnter },
    { id: 'passages.edit', isEnabled: hasCurrent, run: keys.onEdit },
    { id: 'passages.pick', isEnabled: hasCurrent, run: () => keys.onPick(false) },
    { id: 'passages.pick-range', isEnabled: hasCurrent, run: () => keys.onPick(true) },
    { id: 'passages.pick-all', run: keys.onPickAll },
    { id: 'passages.clear', isEnabled: hasPicked, run: keys.onClear },
    { id: 'passages.copy', isEnabled: isMeant, run: keys.onCopy },
    { id: 'passages.put', isEnabled: isMeant, run: keys.onPut },
    { id: 'passages.take', isEnabled: inCollection, run: keys.onTake },
    { id: 'passages.up', isEnabled: inCollection, run: () => keys.onShift(-1) },
    { id: 'passages.down', isEnabled: inCollection, run: () => keys.onShift(1) },
    ...markColours.map((colour): Command => ({
      id: `passages.colour-${colour}`,
      isEnabled: isMeant,
      run: () => keys.onColour(colour),
    })),
  ]);
}
