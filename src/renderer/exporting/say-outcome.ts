import type { SaveFilesOutcome } from '../../contract/host.ts';
import { sayCount } from '../ui/say-time.ts';
import type { ToastMessage } from '../ui/toast.tsx';

/** What became of the files, in words; null when the user changed their mind. */
export function sayOutcome(outcome: SaveFilesOutcome): ToastMessage | null {
  switch (outcome.outcome) {
    case 'cancelled':
      return null;
    case 'saved':
      return outcome.path === null
        ? { words: `Downloaded ${sayCount(outcome.count, 'file')}.` }
        : { words: `Saved ${sayCount(outcome.count, 'file')}.`, hint: outcome.path };
    case 'failed':
      return { words: 'Nothing was exported.', hint: outcome.message, tone: 'danger' };
  }
}
