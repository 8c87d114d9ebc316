import { useCallback } from 'react';
import { useCommand } from '../api/queries.ts';
import { useToast } from '../ui/toast.tsx';
import { sayRefetch } from './say-refetch.ts';

/** Fetches stories again: one at once, with a word of what became of it; several as a job. */
export function useRefetch(): (ids: readonly string[]) => void {
  const toast = useToast();
  const undo = useCommand('history.undo').mutate;
  const start = useCommand('jobs.start').mutate;
  const refetch = useCommand('articles.refetch', {
    onDone: (outcome) =>
      toast({
        ...sayRefetch(outcome),
        act: outcome.changed ? { words: 'Undo', run: () => undo({}) } : undefined,
      }),
  }).mutate;
  return useCallback(
    (ids) => {
      const [first, ...more] = ids;
      if (first === undefined) return;
      if (more.length > 0) {
        start({ kind: 'refetch', ids: [...ids] });
        return;
      }
      toast({ words: 'Fetching it again…' });
      refetch({ id: first });
    },
    [refetch, start, toast],
  );
}
