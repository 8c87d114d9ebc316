/**
 * One piece of work at a time that takes many short transactions. While it is under way, whatever else would be an act
 * waits for its end: between two slices nobody may change the rows that it is about. Questions are answered meanwhile.
 */
export interface LongWork {
  isBusy(): boolean;
  /** Resolves when nothing is under way. Those who wait go on in the order in which they came. */
  whenFree(): Promise<void>;
  /** Does the work after all that is under way. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** Nothing is under way. */
export function createLongWork(): LongWork {
  let last: Promise<unknown> = Promise.resolve();
  let running = 0;
  const whenFree = async (): Promise<void> => {
    while (running > 0) await last;
  };
  return {
    isBusy: () => running > 0,
    whenFree,
    run(work) {
      running += 1;
      const done = last.then(work).finally(() => {
        running -= 1;
      });
      // Whoever asked for the work hears of its error; those who wait for its end go on.
      last = done.catch(() => undefined);
      return done;
    },
  };
}
