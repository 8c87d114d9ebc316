import type { Translate } from './make-messages.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WORDS_A_MINUTE = 230;

/** Times as people say them. All take ISO-8601; what is no date is answered as it stands. */
export interface TimeSayers {
  /** How long ago, as short as it can be said: `now`, `12 min`, `3 h`, `Friday`, `25 Apr`, `25 Apr 2025`. */
  sayAge: (moment: string, now: number) => string;
  /** The whole moment, for a tooltip: `Friday 25 April 2025 at 14:05`. */
  sayMoment: (moment: string) => string;
  /** `14:05`. */
  sayTimeOfDay: (moment: string) => string;
  /** A date as it is known: `2025`, `April 2025`, `25 Apr 2025`. A moment is said by its day. */
  sayDate: (date: string) => string;
  /** Whole minutes that a text of so many words takes: `1 min`, `12 min`. */
  sayReadingTime: (wordCount: number) => string;
}

type FormatOf = (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat;

/** The sayers of a language: `formatOf` keeps the formatters that it makes. */
export function makeTimeSayers(formatOf: FormatOf, t: Translate): TimeSayers {
  return {
    sayAge: (moment, now) => sayAge(moment, now, { formatOf, t }),
    sayMoment(moment) {
      const date = new Date(moment);
      if (Number.isNaN(date.getTime())) return moment;
      return formatOf({ dateStyle: 'full', timeStyle: 'short' }).format(date);
    },
    sayTimeOfDay: (moment) => formatOf({ hour: '2-digit', minute: '2-digit' }).format(new Date(moment)),
    sayDate: (date) => sayDate(date, formatOf),
    sayReadingTime: (wordCount) =>
      t('time.minutes', { count: Math.max(1, Math.round(wordCount / WORDS_A_MINUTE)) }),
  };
}

function sayAge(moment: string, now: number, { formatOf, t }: { formatOf: FormatOf; t: Translate }): string {
  const date = new Date(moment);
  const agoMs = now - date.getTime();
  if (Number.isNaN(agoMs)) return moment;
  if (agoMs >= 0 && agoMs < MINUTE_MS) return t('time.now');
  if (agoMs >= 0 && agoMs < HOUR_MS) return t('time.minutes', { count: Math.floor(agoMs / MINUTE_MS) });
  if (agoMs >= 0 && agoMs < 20 * HOUR_MS) return t('time.hours', { count: Math.floor(agoMs / HOUR_MS) });
  if (agoMs >= 0 && agoMs < 6 * DAY_MS) return formatOf({ weekday: 'long' }).format(date);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return formatOf({ day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) }).format(date);
}

function sayDate(date: string, formatOf: FormatOf): string {
  if (/^\d{4}$/u.test(date)) return date;
  const isMonth = /^\d{4}-\d{2}$/u.test(date);
  const isDayAlone = /^\d{4}-\d{2}-\d{2}$/u.test(date);
  const moment = new Date(isDayAlone || isMonth ? `${isMonth ? `${date}-01` : date}T00:00:00Z` : date);
  if (Number.isNaN(moment.getTime())) return date;
  const zone = isDayAlone || isMonth ? { timeZone: 'UTC' } : {};
  if (isMonth) return formatOf({ month: 'long', year: 'numeric', ...zone }).format(moment);
  return formatOf({ day: 'numeric', month: 'short', year: 'numeric', ...zone }).format(moment);
}
