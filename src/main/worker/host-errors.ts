import { VerbatimError } from '../../contract/errors.ts';
import type { ChildExit } from './fork-port.ts';

const RESTART_HINT = 'Close Verbatim and start it again. What had been saved is safe.';

export function describeExit(exit: ChildExit): string {
  if (exit.isOutOfMemory) return 'out of memory';
  return exit.signal ?? `code ${String(exit.code)}`;
}

export function toVerbatimError(error: unknown): VerbatimError {
  if (error instanceof VerbatimError) return error;
  return new VerbatimError('internal', 'Something went wrong between the processes.', { cause: error });
}

export function interruptedError(): VerbatimError {
  return new VerbatimError('interrupted', 'The library process stopped before it could answer.');
}

export function closedError(): VerbatimError {
  return new VerbatimError('interrupted', 'The library is closed.', { hint: 'Open it again.' });
}

export function endedEarlyError(exit: ChildExit): VerbatimError {
  const message = `The library process ended before the library was open (${describeExit(exit)}).`;
  return new VerbatimError('internal', message, { hint: RESTART_HINT });
}

export function keepsStoppingError(): VerbatimError {
  return new VerbatimError('internal', 'The library process keeps stopping.', { hint: RESTART_HINT });
}
