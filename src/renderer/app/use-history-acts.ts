import { useCall, useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
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
  const { t, retell } = useMessages();
  const toast = useToast();
  const state = useCall('history.state', {});
  const { undo: undoWords = null, redo: redoWords = null } = state.data ?? {};
  const undo = useCommand('history.undo', {
    onDone: ({ redo: undone }) =>
      toast({
        words: undone === null ? t('app.undone') : t('app.undone.act', { act: retell(undone) }),
        act: { words: t('ui.redo'), run: () => redo.mutate({}) },
      }),
  });
  const redo = useCommand('history.redo', {
    onDone: ({ undo: done }) =>
      toast({
        words: done === null ? t('app.redone') : t('app.redone.act', { act: retell(done) }),
        act: { words: t('ui.undo'), run: () => undo.mutate({}) },
      }),
  });
  /** A key may come before the news of the act it is about: what seems to be nothing is asked about once more. */
  const isNothing = async (which: 'undo' | 'redo'): Promise<boolean> =>
    (state.data?.[which] ?? (await state.refetch()).data?.[which] ?? null) === null;
  const act = async (which: 'undo' | 'redo', run: () => void): Promise<void> => {
    if (await isNothing(which)) toast({ words: t(`app.nothing-to.${which}`) });
    else run();
  };
  return {
    undo: () => void act('undo', () => undo.mutate({})),
    redo: () => void act('redo', () => redo.mutate({})),
    undoWords: undoWords === null ? null : retell(undoWords),
    redoWords: redoWords === null ? null : retell(redoWords),
  };
}
