import { sayError, type ErrorWords } from '../api/error-words.ts';
import type { Messages } from '../language/make-messages.ts';

/** Why a file could not be given. */
export function sayGivingError(error: unknown, name: string, messages: Messages): ErrorWords {
  // A folder, or a file that has gone: the browser says no more than that.
  if (error instanceof DOMException)
    return { what: messages.t('importing.gone', { name }), hint: '', retry: false };
  return sayError(error, messages);
}
