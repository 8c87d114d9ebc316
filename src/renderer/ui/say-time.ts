/** Times as people say them. All take ISO-8601 and answer en-GB words; what is no date is answered as it stands. */
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * Making a formatter takes longer than using it a hundred times (measured: two thirds of the time of a key press in
 * the search field), so each is made once, when it is first needed.
 */
const formatters = new Map<string, Intl.DateTimeFormat>();

function say(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', options);
  formatters.set(key, made);
  return made;
}

/** How long ago, as short as it can be said: `now`, `12 min`, `3 h`, `Friday`, `25 Apr`, `25 Apr 2025`. */
export function sayAge(moment: string, now: number): string {
  const date = new Date(moment);
  const agoMs = now - date.getTime();
  if (Number.isNaN(agoMs)) return moment;
  if (agoMs >= 0 && agoMs < MINUTE_MS) return 'now';
  if (agoMs >= 0 && agoMs < HOUR_MS) return `${String(Math.floor(agoMs / MINUTE_MS))} min`;
  if (agoMs >= 0 && agoMs < 20 * HOUR_MS) return `${String(Math.floor(agoMs / HOUR_MS))} h`;
  if (agoMs >= 0 && agoMs < 6 * DAY_MS) return say({ weekday: 'long' }).format(date);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return say({ day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) }).format(date);
}

/** The whole moment, for a tooltip: `Friday 25 April 2025 at 14:05`. */
export function sayMoment(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return say({ dateStyle: 'full', timeStyle: 'short' }).format(date);
}

/** A date as it is known: `2025`, `April 2025`, `25 Apr 2025`. A moment is said by its day. */
export function sayDate(date: string): string {
  if (/^\d{4}$/u.test(date)) return date;
  const isMonth = /^\d{4}-\d{2}$/u.test(date);
  const isDayAlone = /^\d{4}-\d{2}-\d{2}$/u.test(date);
  const moment = new Date(isDayAlone || isMonth ? `${isMonth ? `${date}-01` : date}T00:00:00Z` : date);
  if (Number.isNaN(moment.getTime())) return date;
  const zone = isDayAlone || isMonth ? { timeZone: 'UTC' } : {};
  if (isMonth) return say({ month: 'long', year: 'numeric', ...zone }).format(moment);
  return say({ day: 'numeric', month: 'short', year: 'numeric', ...zone }).format(moment);
}

/** Whole minutes that a text of so many words takes at 230 words a minute: `1 min`, `12 min`. */
export function sayReadingTime(wordCount: number): string {
  return `${String(Math.max(1, Math.round(wordCount / 230)))} min`;
}

let numbers: Intl.NumberFormat | null = null;

/** `4210` as `4,210`. */
export function sayNumber(count: number): string {
  numbers ??= new Intl.NumberFormat('en-GB');
  return numbers.format(count);
}

/** `1 story`, `4,210 stories`. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${sayNumber(count)} ${count === 1 ? one : many}`;
}
