import { useEffect } from 'react';
import type { Job } from '../../contract/job.ts';
import type { Id } from '../../contract/primitives.ts';
import { useCall, useCommand } from '../api/queries.ts';

export interface Jobs {
  /** All that were not dismissed, oldest first, as the saves below them. */
  list: readonly Job[];
  pause: (id: Id) => void;
  resume: (id: Id) => void;
  cancel: (id: Id) => void;
  retryFailed: (id: Id) => void;
  dismiss: (id: Id) => void;
}

const none: readonly Job[] = [];

/** The jobs of the library: they are there after a restart, and in every window. */
export function useJobs(): Jobs {
  const list = useCall('jobs.list', {}).data?.items ?? none;
  const pause = useCommand('jobs.pause').mutate;
  const resume = useCommand('jobs.resume').mutate;
  const cancel = useCommand('jobs.cancel').mutate;
  const retryFailed = useCommand('jobs.retryFailed').mutate;
  const dismiss = useCommand('jobs.dismiss').mutate;
  const isWaiting = list.some(({ nextTryAt }) => nextTryAt !== null);
  useEffect(() => {
    if (!isWaiting) return;
    // The network is back: what waits for it need not wait until its time comes.
    const goOn = (): void => {
      for (const { id, nextTryAt } of list) if (nextTryAt !== null) resume({ id });
    };
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, [isWaiting, list, resume]);
  return {
    list: list.toReversed(),
    pause: (id) => pause({ id }),
    resume: (id) => resume({ id }),
    cancel: (id) => cancel({ id }),
    retryFailed: (id) => retryFailed({ id }),
    dismiss: (id) => dismiss({ id }),
  };
}
