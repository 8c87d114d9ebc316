/** What the dates of a query mean on a given day, in a given time zone. Pure: the clock is an argument. */

import type { RangeBound, RangeNode } from './query-tree.ts';

/** When, and where on earth, a query is asked. */
export interface QueryClock {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** An IANA name; the machine's own zone if it is left out. */
  readonly timeZone?: string | undefined;
}

/**
 * Bounds to compare dates with as texts, dates of a month or a year alone among them: `2025-04` lies within 2025-04 and
 * 2025, and not within a day of it.
 */
export interface DayBounds {
  readonly from: { readonly day: string; readonly isIncluded: boolean } | null;
  readonly until: { readonly day: string; readonly isIncluded: boolean } | null;
}

/** The first moment within, and the first one after; ISO-8601 in UTC. */
export interface MomentBounds {
  readonly from: string | null;
  readonly until: string | null;
}

/** A stretch of days, both ends within. */
interface Days {
  /** As exact as it was written: a year, a month or a day. */
  readonly start: string;
  readonly last: string;
}

const DAY_MS = 86_400_000;
/** Earlier than any clock was set by a zone; before year 1 a calendar counts otherwise. */
const FIRST_ZONES_MS = Date.UTC(1800, 0);

/** The calendar days of a range of dates. */
export function dayBounds(range: RangeNode, clock: QueryClock): DayBounds {
  const { from, until } = orderedDays(range, clock);
  return {
    from: from && { day: from.isIncluded ? from.days.start : from.days.last, isIncluded: from.isIncluded },
    until: until && {
      day: until.isIncluded ? until.days.last : until.days.start,
      isIncluded: until.isIncluded,
    },
  };
}

/** The moments of a range of dates: days begin at midnight by the person's own clock. */
export function momentBounds(range: RangeNode, clock: QueryClock): MomentBounds {
  const { from, until } = orderedDays(range, clock);
  const begin = ({ start }: Days): string => startOfDay(fullDay(start), clock.timeZone);
  const end = ({ last }: Days): string => startOfDay(addDays(last, 1), clock.timeZone);
  return {
    from: from && (from.isIncluded ? begin(from.days) : end(from.days)),
    until: until && (until.isIncluded ? end(until.days) : begin(until.days)),
  };
}

interface DaysBound {
  readonly days: Days;
  readonly isIncluded: boolean;
}

/** Written the wrong way round, a range means the same. */
function orderedDays(range: RangeNode, clock: QueryClock): Record<'from' | 'until', DaysBound | null> {
  const today = localDay(clock);
  const read = (bound: RangeBound | null): DaysBound | null =>
    bound && { days: daysOf(bound.value, today), isIncluded: bound.isIncluded };
  const from = read(range.from);
  const until = read(range.until);
  return from && until && from.days.last > until.days.last ? { from: until, until: from } : { from, until };
}

function daysOf(value: string, today: string): Days {
  const single = (day: string): Days => ({ start: day, last: day });
  if (value === 'today') return single(today);
  if (value === 'yesterday') return single(addDays(today, -1));
  const ago = /^(\d+)([dwmy])$/.exec(value);
  if (ago) return single(daysAgo(today, Number(ago[1]), ago[2] ?? 'd'));
  if (value.length === 4) return { start: value, last: `${value}-12-31` };
  if (value.length === 7) return { start: value, last: addDays(addMonths(`${value}-01`, 1), -1) };
  return single(value);
}

function daysAgo(today: string, count: number, unit: string): string {
  if (unit === 'd') return addDays(today, -count);
  if (unit === 'w') return addDays(today, -7 * count);
  return addMonths(today, unit === 'm' ? -count : -12 * count);
}

function fullDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

function addDays(day: string, count: number): string {
  return dayOf(Date.parse(day) + count * DAY_MS);
}

/** The same day of another month, or its last. */
function addMonths(day: string, count: number): string {
  const date = new Date(Date.parse(day));
  const month = date.getUTCMonth() + count;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)));
}

/** Years from 0000 to 9999, so that days compare as texts. */
function dayOf(ms: number): string {
  const bounded = Math.min(Math.max(ms, Date.parse('0000-01-01')), Date.parse('9999-12-31'));
  return new Date(bounded).toISOString().slice(0, 10);
}

function localDay({ now, timeZone }: QueryClock): string {
  return dayOf(now + zoneOffset(now, timeZone));
}

/** Midnight by the clocks of a zone; where they skip it, the first moment after. */
function startOfDay(day: string, timeZone: string | undefined): string {
  const utc = Date.parse(day);
  const first = utc - zoneOffset(utc, timeZone);
  // The offset may be another one at that moment than at the guess.
  const ms = utc - zoneOffset(first, timeZone);
  return new Date(ms).toISOString();
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function zoneOffset(moment: number, timeZone: string | undefined): number {
  const ms = Math.max(moment, FIRST_ZONES_MS);
  const parts = new Intl.DateTimeFormat('en', {
    ...{ calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23', timeZone: timeZone },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(ms);
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  const local = new Date(0);
  local.setUTCFullYear(read('year'), read('month') - 1, read('day'));
  local.setUTCHours(read('hour'), read('minute'), read('second'));
  return local.getTime() - Math.floor(ms / 1000) * 1000;
}
