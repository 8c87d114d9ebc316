/**
 * How long a `Retry-After` header asks us to stay away: seconds, or a date. A date is held against the site's own
 * clock where it told it, because ours may be wrong. Null when it says nothing that can be read.
 */
export function parseRetryAfter(
  value: string | null,
  clock: { date: string | null; nowMs: number },
): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1000;
  // A date of HTTP begins with its day's name; `Date.parse` would also make years of stray numbers.
  const at = /^[a-z]{3,9},?\s/iu.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) return null;
  const siteNow = Date.parse(clock.date ?? '');
  return Math.max(0, at - (Number.isNaN(siteNow) ? clock.nowMs : siteNow));
}
