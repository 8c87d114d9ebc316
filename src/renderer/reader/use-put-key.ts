import { useCommands } from '../commands/use-commands.tsx';
import type { Marking } from './marking/use-marking.ts';

export interface PutKeyOptions {
  /** The passage that is meant; null while none is. */
  currentId: string | null;
  /** True while words are selected: they are kept first. */
  isSelecting: boolean;
  marking: Marking;
  onPut: ((passageIds: readonly string[]) => void) | undefined;
}

/** The key that puts the selected words, or the passage that is meant, into a collection. */
export function usePutKey({ currentId, isSelecting, marking, onPut }: PutKeyOptions): void {
  const canPut = onPut !== undefined;
  useCommands([
    {
      id: 'passage.mark-put',
      isEnabled: canPut && isSelecting,
      run: () => marking.markAndThen((id) => onPut?.([id])),
    },
    {
      id: 'passage.put',
      isEnabled: canPut && !isSelecting && currentId !== null,
      run: () => currentId !== null && onPut?.([currentId]),
    },
  ]);
}
