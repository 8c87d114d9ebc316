import { VerbatimError } from '../../contract/errors.ts';

/** What an error says to a person: what and why, what now, and whether doing it again can help. */
export interface ErrorWords {
  what: string;
  hint: string;
  retry: boolean;
}

/** Anything thrown, in words. What is not one of our coded errors is a fault of the program and says so. */
export function sayError(error: unknown): ErrorWords {
  if (error instanceof VerbatimError) return { what: error.message, hint: error.hint, retry: error.retry };
  return {
    what: error instanceof Error ? error.message : String(error),
    hint: 'This is a fault of ours. Reload the window; what was saved is safe.',
    retry: true,
  };
}
