import { useCommands } from '../commands/use-commands.tsx';

export interface PutKeyOptions {
  /** The passage that is meant; null while none is. */
  currentId: string | null;
  /** True while words are selected: their keys come first. */
  isSelecting: boolean;
  onPut: ((passageIds: readonly string[]) => void) | undefined;
}

/** The key that puts the passage that is meant into a collection. */
export function usePutKey({ currentId, isSelecting, onPut }: PutKeyOptions): void {
  useCommands([
    {
      id: 'passage.put',
      isEnabled: currentId !== null && !isSelecting && onPut !== undefined,
      run: () => currentId !== null && onPut?.([currentId]),
    },
  ]);
}
