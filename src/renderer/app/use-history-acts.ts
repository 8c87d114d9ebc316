import { useCall, useCommand } from '../api/queries.ts';
import { useToast } from '../ui/toast.tsx';

export interface HistoryActs {
  undo: () => void;
  redo: () => void;
  /** What they would do, in words; null when there is nothing. */
  undoWords: string | null;
  redoWords: string | null;
}

/** Undo and redo of everything, each saying what it did and how to take that back in turn. */
export function useHistoryActs(): HistoryActs {
  const toast = useToast();
  const { undo: undoWords = null, redo: redoWords = null } = useCall('history.state', {}).data ?? {};
  const undo = useCommand('history.undo', {
    onDone: ({ redo: undone }) =>
      toast({
        words: undone === null ? 'Undone.' : `Undone: ${undone}.`,
        act: { words: 'Redo', run: () => redo.mutate({}) },
      }),
  });
  const redo = useCommand('history.redo', {
    onDone: ({ undo: done }) =>
      toast({
        words: done === null ? 'Done again.' : `Done again: ${done}.`,
        act: { words: 'Undo', run: () => undo.mutate({}) },
      }),
  });
  return {
    undo: () => (undoWords === null ? toast({ words: 'There is nothing to undo.' }) : undo.mutate({})),
    redo: () => (redoWords === null ? toast({ words: 'There is nothing to redo.' }) : redo.mutate({})),
    undoWords,
    redoWords,
  };
}
