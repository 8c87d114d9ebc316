import { VerbatimError } from '../../contract/errors.ts';

/** The calls under way, by the ids that their callers chose. */
export interface RunningCalls {
  /**
   * Notes that a call has begun; the signal aborts when it is cancelled. Two calls of one id are cancelled together.
   * @returns null when the library is being closed, so that no call may begin
   */
  begin(callId: string | undefined): { signal: AbortSignal; end(): void } | null;
  /** @returns whether a call of that id was under way */
  cancel(callId: string): boolean;
  /** Lets no more begin, cancels all, and resolves when none is under way any more. */
  drain(): Promise<void>;
}

/** An empty account of calls. */
export function createRunningCalls(): RunningCalls {
  const running = new Map<AbortController, string | undefined>();
  const waiting: (() => void)[] = [];
  let isClosing = false;
  const abort = (controller: AbortController, why: string): void => {
    controller.abort(new VerbatimError('cancelled', why));
  };
  return {
    begin(callId) {
      if (isClosing) return null;
      const controller = new AbortController();
      running.set(controller, callId);
      return {
        signal: controller.signal,
        end() {
          running.delete(controller);
          if (running.size === 0) for (const resume of waiting.splice(0)) resume();
        },
      };
    },
    cancel(callId) {
      const found = [...running].filter(([, id]) => id === callId);
      for (const [controller] of found) abort(controller, 'It was stopped as you asked.');
      return found.length > 0;
    },
    drain() {
      isClosing = true;
      for (const controller of running.keys()) abort(controller, 'The library was closed.');
      if (running.size === 0) return Promise.resolve();
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}
