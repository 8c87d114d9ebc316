/**
 * On which day something was said, as a story tells it: "on Friday", "вчера", "25 квітня". Said of the day that the
 * story was published, a weekday is the last one that had come by then. What is told of the future, or only roughly
 * ("last week"), says nothing.
 */

import { dateWords } from './said-on-words.ts';
import type { DateWords } from './said-on-words.ts';

/** A day, a month or a year, and the words that say it (UTF-16 offsets into the text they were read in). */
export interface SaidOn {
  /** `2025-04-25`, or `2025-04`. */
  readonly date: string;
  /** The very words: "on Friday". */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const DAY_MS = 86_400_000;

/** The first date that the words tell; null for none. `publishedAt` is a date or a moment; its own zone gives the day. */
export function findSaidOn(words: string, publishedAt: string | null): SaidOn | null {
  const told = /^\d{4}-\d{2}-\d{2}/u.exec(publishedAt ?? '')?.[0] ?? null;
  const finds = dateWords.flatMap((kind) => findOf(kind, words, told));
  return finds.reduce<SaidOn | null>(
    (first, find) => (first === null || find.start < first.start || isLonger(find, first) ? find : first),
    null,
  );
}

/** At one place the longer words say more: "25 April 2025" beside "April 2025". */
function isLonger(find: SaidOn, first: SaidOn): boolean {
  return find.start < first.end && find.end - find.start > first.end - first.start;
}

function findOf(kind: DateWords, words: string, told: string | null): SaidOn[] {
  return [...words.matchAll(kind.pattern)].flatMap((match) => {
    const date = readDate(kind, match, told);
    if (date === null) return [];
    return [{ date, words: match[0], start: match.index, end: match.index + match[0].length }];
  });
}

function readDate(kind: DateWords, match: RegExpMatchArray, told: string | null): string | null {
  if (kind.type === 'iso') return isReal(match[0]) ? match[0] : null;
  const parts = match.groups ?? {};
  const number = kind.names.get((parts['name'] ?? '').toLowerCase().replace(/[’ʼ`´]/gu, "'"));
  if (number === undefined) return null;
  switch (kind.type) {
    case 'day-of-month':
      return dayOfMonth(number, parts, told);
    case 'month':
      return monthAlone(number, parts['year'], told);
    case 'weekday':
      return told === null ? null : lastWeekday(number, parts['last'] !== undefined, told);
    case 'days-ago':
      return told === null ? null : shift(told, -number);
  }
}

/** Without a year it is the last such day that had come. */
function dayOfMonth(
  month: number,
  parts: Record<string, string | undefined>,
  told: string | null,
): string | null {
  const rest = `${twoDigits(month)}-${twoDigits(Number(parts['day']))}`;
  if (parts['year'] !== undefined) return realOrNull(`${parts['year']}-${rest}`);
  return told === null ? null : lastOf(rest, told);
}

function monthAlone(month: number, year: string | undefined, told: string | null): string | null {
  if (year !== undefined) return `${year}-${twoDigits(month)}`;
  return told === null ? null : lastOf(twoDigits(month), told);
}

/** The last year in which a month, or a day of one, had come by then. */
function lastOf(rest: string, told: string): string | null {
  const year = Number(told.slice(0, 4));
  const thisYear = `${String(year)}-${rest}`;
  const date = thisYear <= told ? thisYear : `${String(year - 1)}-${rest}`;
  return rest.length === 2 ? date : realOrNull(date);
}

/** The day of the story itself counts, unless the words say that it is past. */
function lastWeekday(weekday: number, isPast: boolean, told: string): string {
  const daysAgo = (new Date(`${told}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
  return shift(told, -(daysAgo === 0 && isPast ? 7 : daysAgo));
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function realOrNull(date: string): string | null {
  return isReal(date) ? date : null;
}

function isReal(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
