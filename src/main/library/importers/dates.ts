import { remarks } from './reasons.ts';

/** A moment as it was read. Without a date both are null: it had none. */
export interface ReadDate {
  /** ISO 8601 in UTC. */
  readonly at: string | null;
  readonly remark: string | null;
}

const NONE: ReadDate = { at: null, remark: null };
/** Nobody saved anything before, and nobody will after. */
const EARLIEST = Date.UTC(1980, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
/** Between 1 January 1601, from which Chrome counts, and 1970. */
const CHROME_EPOCH_MS = 11_644_473_600_000;
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/iu;
const SLASHED =
  /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?)?$/iu;
const RFC_2822 =
  /^(?:\w{3},\s+)?\d{1,2}\s+\w{3}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s*(?:GMT|UTC|Z|[+-]\d{4})$/u;

/**
 * A moment in any form that an export is known to hold: ISO 8601 with or without zone, seconds, milliseconds or microseconds
 * since 1970, microseconds since 1601, an e-mail's date, days with slashes. A number says its unit by its size.
 */
export function readDate(value: unknown): ReadDate {
  if (typeof value === 'number') return readNumber(value, String(value));
  if (typeof value !== 'string') return NONE;
  const text = value.trim();
  if (text === '' || /^0001-01-01|^0000-00-00/u.test(text)) return NONE;
  if (/^-?\d{1,20}(?:\.\d{1,9})?$/u.test(text)) return readNumber(Number(text), text);
  return (
    readIso(text) ??
    readRfc(text) ??
    readSlashed(text) ?? { at: null, remark: remarks.dateNotUnderstood(text) }
  );
}

/** A day or a moment on which something was published, as exactly as it is given: `2024`, `2024-05`, `2024-05-01`, or a moment. */
export function readPublished(value: unknown): ReadDate {
  if (typeof value !== 'string') return readDate(value);
  const text = value.trim();
  const partial = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[-/]+)?$/u.exec(text);
  if (partial === null) return readDate(text);
  const [, year = '', month, day] = partial;
  const parts = [year, month, day].filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  const isDay = momentOf([Number(year), Number(month ?? 1), Number(day ?? 1)]) !== null;
  return isDay || (Number(year) >= 1000 && Number(year) < 1980 && inCalendar(date))
    ? { at: date, remark: null }
    : { at: null, remark: remarks.dateNotUnderstood(text) };
}

/** `1/2/2020 3:04:05` of a clock of twelve hours that does not say which half: the day is sure, the hour is not. */
export function readDayOfTwelveHours(value: string): ReadDate {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s/u.exec(value.trim()) ?? [];
  const at = year === undefined ? null : momentOf([Number(year), Number(month), Number(day)]);
  return at === null ? readDate(value) : { at, remark: remarks.hourUncertain(value) };
}

function readNumber(value: number, text: string): ReadDate {
  if (value === 0) return NONE;
  const size = Math.abs(value);
  const ms =
    size < 1e11
      ? value * 1000
      : size < 1e14
        ? value
        : size < CHROME_EPOCH_MS * 1000
          ? value / 1000
          : value / 1000 - CHROME_EPOCH_MS;
  return checked(Math.trunc(ms)) ?? { at: null, remark: remarks.dateNotUnderstood(text) };
}

function readIso(text: string): ReadDate | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute = '0', second = '0', fraction = '', zone] = match;
  const at = momentOf(
    [Number(year), Number(month), Number(day)],
    [Number(hour ?? 0), Number(minute), Number(second), Number(`${fraction}000`.slice(0, 3))],
    offsetMinutes(zone),
  );
  if (at === null) return null;
  return { at, remark: zone === undefined ? remarks.dateWithoutZone(text) : null };
}

function readRfc(text: string): ReadDate | null {
  return RFC_2822.test(text) ? checked(Date.parse(text)) : null;
}

/** 04/05/2025 is a day in April or in May; 25/05/2025 is one alone. */
function readSlashed(text: string): ReadDate | null {
  const match = SLASHED.exec(text);
  if (match === null) return null;
  const [, first, second, year, hour = '0', minute = '0', seconds = '0', half] = match;
  const clock = [hourOf(Number(hour), half), Number(minute), Number(seconds), 0] as const;
  const dayFirst = momentOf([Number(year), Number(second), Number(first)], clock);
  const monthFirst = momentOf([Number(year), Number(first), Number(second)], clock);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst && !text.includes('.'))
    return { at: null, remark: remarks.dateAmbiguous(text) };
  const at = dayFirst ?? monthFirst;
  return at === null ? null : { at, remark: remarks.dateWithoutZone(text) };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function offsetMinutes(zone: string | undefined): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/u.exec(zone ?? '') ?? [];
  if (hours === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

type Day = readonly [year: number, month: number, day: number];
type Clock = readonly [hour: number, minute: number, second: number, ms: number];

/** Null for a day that no calendar has, an hour that no clock has, and years in which nothing was saved. */
function momentOf(
  [year, month, day]: Day,
  [hour, minute, second, ms]: Clock = [0, 0, 0, 0],
  offset = 0,
): string | null {
  const days = new Date(Date.UTC(year, month - 1, day));
  const isDay = days.getUTCMonth() === month - 1 && days.getUTCDate() === day;
  if (!isDay || hour > 24 || minute > 59 || second > 60 || Math.abs(offset) > 18 * 60) return null;
  return checked(Date.UTC(year, month - 1, day, hour, minute, second, ms) - offset * 60_000)?.at ?? null;
}

function inCalendar(date: string): boolean {
  const ms = Date.parse(date);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}

function checked(ms: number): ReadDate | null {
  return ms >= EARLIEST && ms < LATEST ? { at: new Date(ms).toISOString(), remark: null } : null;
}
