import { VerbatimError } from '../../contract/errors.ts';
import type { Messages } from '../language/make-messages.ts';

/** What an error says to a person: what and why, what now, and whether doing it again can help. */
export interface ErrorWords {
  what: string;
  hint: string;
  retry: boolean;
}

/** Anything thrown, in words. What is not one of our coded errors is a fault of the program and says so. */
export function sayError(error: unknown, { t, retell }: Messages): ErrorWords {
  if (error instanceof VerbatimError)
    return { what: retell(error.message), hint: retell(error.hint), retry: error.retry };
  return {
    what: error instanceof Error ? error.message : String(error),
    hint: t('api.fault'),
    retry: true,
  };
}
