import type { VerbatimError } from '../../contract/errors.ts';

/**
 * When an item that could not be done is tried again. What a site refuses is refused; what nobody answered may be
 * answered later, and the person who began the job has gone to lunch.
 */

/** The network, a name or a site was not there: five times more, over three quarters of an hour. */
const UNREACHABLE_WAITS_MS = [5_000, 30_000, 120_000, 600_000, 1_800_000] as const;
/** The site is busy or has a fault of its own, and does not say for how long: three times more. */
const BUSY_WAITS_MS = [10_000, 60_000, 300_000] as const;
/** A site may ask for as long as it likes; a job asks again after this at the latest. */
export const MOST_RETRY_AFTER_MS = 600_000;

const BUSY: ReadonlySet<number> = new Set([429, 503]);
const FAULTY: ReadonlySet<number> = new Set([408, 500, 502, 504]);

/** What to do about an error: `host` means that none of the site's pages is to be asked for until then. */
export interface Retry {
  waitMs: number;
  holdsHost: boolean;
}

/** Whether and when to try again; null when it would be no use. `attempts` counts the ones that were made. */
export function planRetry({ code, details }: VerbatimError, attempts: number): Retry | null {
  const status = details?.httpStatus ?? 0;
  if (BUSY.has(status) || FAULTY.has(status)) {
    const waitMs = BUSY_WAITS_MS[attempts - 1];
    if (waitMs === undefined) return null;
    const asked = BUSY.has(status) ? details?.retryAfterMs : undefined;
    return { waitMs: Math.min(asked ?? waitMs, MOST_RETRY_AFTER_MS), holdsHost: BUSY.has(status) };
  }
  if (details?.isUnreachable !== true && code !== 'interrupted') return null;
  const waitMs = UNREACHABLE_WAITS_MS[attempts - 1];
  return waitMs === undefined ? null : { waitMs, holdsHost: false };
}

/** Errors of the library itself: the next item would meet them too, so the job stops and says why. */
export function stopsJob({ code }: VerbatimError): boolean {
  return code === 'disk-full' || code === 'library-unreadable' || code === 'library-damaged';
}
