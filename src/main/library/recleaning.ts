import { SANITISER_VERSION } from '../../contract/clean-html.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { Chore } from './catching-up.ts';
import type { LibraryParts } from './parts.ts';
import { sha256Of } from './store/captures.ts';
import { listOldCaptures, markCleaned, refuseCleaning } from './store/cleaning.ts';
import type { CleaningRefusal, OldCapture } from './store/cleaning.ts';

/** In one piece: the capture process cleans them, so here they are only read and written. */
const BATCH = 5;

type Outcome = { captureId: string; html: string | null } | { captureId: string; reason: CleaningRefusal };

/**
 * Has the HTML of older captures cleaned again when the sanitiser has become another. Until then, and where it cannot
 * be done, the reading view cleans what it shows anyway. A capture's text never changes: where it would, the HTML stays
 * as it is, because passages stand in that text.
 * @param version tests give another than the program's own
 */
export function recleaningChore(
  { store, ports }: Pick<LibraryParts, 'store' | 'ports'>,
  version: number = SANITISER_VERSION,
): Chore {
  const counts = { cleaned: 0, 'text-differs': 0, failed: 0 };
  return {
    name: 'cleaning older captures again',
    async step(signal) {
      const old = listOldCaptures(store.db, version, BATCH);
      const outcomes: Outcome[] = [];
      for (const capture of old) outcomes.push(await cleanAgain(ports, capture, signal));
      if (old.length > 0) store.write({ act: null, isQuiet: true }, () => outcomes.forEach(write));
      const isDone = old.length < BATCH;
      const { cleaned, failed, 'text-differs': differs } = counts;
      if (isDone && cleaned + failed + differs > 0) {
        ports.log(
          `library: ${String(cleaned)} captures cleaned again, ${String(differs)} left because their text would ` +
            `have changed, ${String(failed)} because it failed`,
        );
      }
      return !isDone;
    },
  };

  function write(outcome: Outcome): void {
    if ('reason' in outcome) refuseCleaning(store.db, { ...outcome, version });
    else markCleaned(store.db, { ...outcome, version });
    counts['reason' in outcome ? outcome.reason : 'cleaned'] += 1;
  }
}

async function cleanAgain(
  { cleanMarkup }: LibraryParts['ports'],
  { captureId, html, textSha256 }: OldCapture,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const cleaned = await cleanMarkup({ kind: 'html', html }, signal);
    if (cleaned.kind !== 'html' || sha256Of(cleaned.text) !== textSha256)
      return { captureId, reason: 'text-differs' };
    return { captureId, html: cleaned.html === html ? null : cleaned.html };
  } catch (error) {
    const code = error instanceof VerbatimError ? error.code : null;
    // What stops all of it is passed on; what is wrong with this one capture is written down.
    if (code !== 'parse-failed' && code !== 'too-large') throw error;
    return { captureId, reason: 'failed' };
  }
}
