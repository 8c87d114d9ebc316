import type { SaveFilesOutcome } from '../../contract/host.ts';
import type { Messages } from '../language/make-messages.ts';
import type { ToastMessage } from '../ui/toast.tsx';

/** What became of the files, in words; null when the user changed their mind. */
export function sayOutcome(outcome: SaveFilesOutcome, { t, retell }: Messages): ToastMessage | null {
  switch (outcome.outcome) {
    case 'cancelled':
      return null;
    case 'saved':
      return outcome.path === null
        ? { words: t('exporting.downloaded', { count: outcome.count }) }
        : { words: t('exporting.saved', { count: outcome.count }), hint: outcome.path };
    case 'failed':
      return { words: t('exporting.failed'), hint: retell(outcome.message), tone: 'danger' };
  }
}
