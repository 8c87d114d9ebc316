import { useCallback } from 'react';
import { useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useToast } from '../ui/toast.tsx';
import { sayRefetch } from './say-refetch.ts';

/** Fetches stories again: one at once, with a word of what became of it; several as a job. */
export function useRefetch(): (ids: readonly string[]) => void {
  const { t } = useMessages();
  const toast = useToast();
  const undo = useCommand('history.undo').mutate;
  const start = useCommand('jobs.start').mutate;
  const refetch = useCommand('articles.refetch', {
    onDone: (outcome) =>
      toast({
        ...sayRefetch(outcome, t),
        act: outcome.changed ? { words: t('ui.undo'), run: () => undo({}) } : undefined,
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
      toast({ words: t('versions.fetching') });
      refetch({ id: first });
    },
    [refetch, start, t, toast],
  );
}
