export interface Gatherer<T extends object> {
  /** The first is sent at once; those that follow within the time go together when the hand rests. */
  put: (patch: Partial<T>) => void;
  /** Sends what waits, now. */
  flush: () => void;
  /** What was put and not sent yet. */
  waiting: () => Partial<T>;
}

/**
 * Sends changes of one thing seldom while they come fast: a slider moves a hundred times a second. A later change of a
 * field replaces an earlier one that waits.
 * @param restMs how long nothing may come before what waits is sent
 */
export function makeGatherer<T extends object>(
  send: (patch: Partial<T>) => void,
  restMs: number,
): Gatherer<T> {
  let waiting: Partial<T> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const patch = waiting;
    waiting = {};
    if (Object.keys(patch).length > 0) send(patch);
  };
  return {
    put(patch) {
      waiting = { ...waiting, ...patch };
      const isFirst = timer === undefined;
      if (isFirst) flush();
      clearTimeout(timer);
      timer = setTimeout(flush, restMs);
    },
    flush,
    waiting: () => waiting,
  };
}
