import { english } from './catalogues/en/index.ts';
import { makeMessages, type Messages } from './make-messages.ts';

/** The words of the interface in English, for tests of what makes words. */
export function englishMessages(): Messages {
  return makeMessages('en', english);
}
