/**
 * Long work that an older library owes to a newer program, a small piece at a time with rests between, so that calls
 * are answered meanwhile. Every piece is a commit of its own: whatever stops it, the next start goes on.
 */
import type { LibraryParts } from './parts.ts';
import { codeOf } from './store/failures.ts';

/** One kind of such work. */
export interface Chore {
  name: string;
  /** Does a piece that keeps the process for some 20 ms at most. @returns whether there may be more to do */
  step(signal: AbortSignal): boolean | Promise<boolean>;
}

/** After each piece: calls that came in the meantime are answered, and there is time for others. */
const REST_MS = 100;
/** The start belongs to the user. */
const FIRST_REST_MS = 2000;

/** Does one chore after the other, until they are done or stopped. */
export function catchUp(
  { ports }: Pick<LibraryParts, 'ports'>,
  chores: readonly Chore[],
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const work = async (): Promise<void> => {
    await rest(FIRST_REST_MS, signal);
    for (const chore of chores) {
      try {
        while (!signal.aborted && (await chore.step(signal))) await rest(REST_MS, signal);
      } catch (error) {
        // It can wait for the next start; what it is for works without it, only less well.
        if (!signal.aborted) ports.log(`library: ${chore.name} stopped (${codeOf(error) ?? nameOf(error)})`);
      }
    }
  };
  const running = work();
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    // A process that has nothing else to do may end.
    timer.unref();
    signal.addEventListener('abort', done);
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
