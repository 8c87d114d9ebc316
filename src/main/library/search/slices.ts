/** Long work in short turns: what is a generator can be left off and gone on with at every `yield`. */
import { setImmediate } from 'node:timers/promises';

/** Nothing in the background keeps an answer waiting longer than about this. */
export const SLICE_MS = 8;

/** Goes on with a piece of work for a turn; answers whether it is done. */
export function runTurn(work: Iterator<void, unknown>, ms: number): boolean {
  const end = performance.now() + ms;
  do {
    if (work.next().done === true) return true;
  } while (performance.now() < end);
  return false;
}

/** Does all of a piece of work at once. */
export function runAtOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Does all of a piece of work, with room for others between the turns.
 * @throws the reason of the signal, when it was aborted in such a turn
 */
export async function runInSlices<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await setImmediate();
    signal?.throwIfAborted();
  }
}
