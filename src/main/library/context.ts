import type { LibraryEvent } from '../../contract/events.ts';

/** What a method gets beside its input. */
export interface CallContext {
  /** Aborts when the caller cancels or the library is drained. */
  signal: AbortSignal;
  /** Tells the caller how far a long call has come; silent for calls without an id. */
  report: (
    step: Extract<LibraryEvent, { type: 'call.progress' }>['step'],
    done: number,
    total: number,
  ) => void;
}
