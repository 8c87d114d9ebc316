/**
 * Dates and numbers of the query language as they are written: `2024`, `2024-03`, `2024-03-01`, `today`, `7d`,
 * `2024..2025`, `>=2024-03`, `500..1000`, `<300`. What a date means is settled when it is asked (`query-dates.ts`), so
 * that a saved search for `saved:7d` stays one for the last seven days.
 */

import type { QueryField } from './query-fields.ts';
import type { RangeBound } from './query-tree.ts';

/** Where a range begins and ends; null: open. */
export interface WrittenRange {
  readonly from: RangeBound | null;
  readonly until: RangeBound | null;
}

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const AGO = /^(\d{1,4})([dwmy])$/;
const DAY_WORDS: ReadonlySet<string> = new Set(['today', 'yesterday']);
/** No text has more words, and larger numbers lose their last digits. */
const NUMBER = /^\d{1,9}$/;
const COMPARED = /^([<>]=?)(.+)$/s;

/** What may still become a date or a number. */
const BEGUN = /^(?:[<>]=?)?(?:\d[\d-]*[dwmy]?)?(?:\.{1,2}[\d-]*[dwmy]?)?$/;

/** Reads a range of dates or numbers; null for what is none. */
export function parseRange(written: string, field: QueryField): WrittenRange | null {
  const text = written.trim().toLowerCase();
  const read = field.kind === 'number' ? readNumber : readDate;
  if (field.side) {
    const value = read(text);
    if (value === null) return null;
    const bound = { value, isIncluded: false };
    return field.side === 'before' ? { from: null, until: bound } : { from: bound, until: null };
  }
  const [, sign = '', compared = ''] = COMPARED.exec(text) ?? [];
  if (sign !== '') return comparison(sign, read(compared.trim()));
  const dots = text.indexOf('..');
  if (dots >= 0) return betweenOf(text.slice(0, dots), text.slice(dots + 2), read);
  const value = read(text);
  if (value === null) return null;
  const bound = { value, isIncluded: true };
  // "7d" is the last seven days, not the day a week ago.
  return { from: bound, until: AGO.test(value) && field.kind === 'date' ? null : bound };
}

/** Whether more typing may make a range of this. */
export function isRangeBegun(written: string): boolean {
  const text = written.toLowerCase();
  return BEGUN.test(text) || [...DAY_WORDS].some((word) => word.startsWith(text.replace(/^[<>]=?/, '')));
}

/** What the person is told who wrote something else. */
export function rangeHint({ kind, side }: QueryField): string {
  if (kind === 'number') return 'a number, or a range as 500..1000, >1000 or <300';
  const dates = 'a date as 2024, 2024-03 or 2024-03-01, today, yesterday, or a time ago as 7d, 2w, 3m or 1y';
  return side ? dates : `${dates}, or a range as 2024..2025 or >2024-03`;
}

/** A range as it is written, such that `parseRange` reads it again. */
export function printRange({ from, until }: WrittenRange, field: QueryField): string {
  const bound = until ?? from;
  if (bound === null) return '';
  if (field.side) return bound.value;
  const isAgo = field.kind === 'date' && AGO.test(bound.value);
  if (from && until)
    return from.value === until.value && !isAgo ? from.value : `${from.value}..${until.value}`;
  if (from === null) return `<${bound.isIncluded ? '=' : ''}${bound.value}`;
  if (isAgo && from.isIncluded) return from.value;
  return `>${from.isIncluded ? '=' : ''}${from.value}`;
}

function comparison(sign: string, value: string | null): WrittenRange | null {
  if (value === null) return null;
  const bound = { value, isIncluded: sign.length === 2 };
  return sign.startsWith('>') ? { from: bound, until: null } : { from: null, until: bound };
}

function betweenOf(first: string, last: string, read: (text: string) => string | null): WrittenRange | null {
  const [from, until] = [first, last].map((text) => (text === '' ? null : read(text)));
  const isWrong = (text: string, value: string | null | undefined): boolean => text !== '' && value === null;
  if (isWrong(first, from) || isWrong(last, until) || first + last === '') return null;
  return { from: toBound(from), until: toBound(until) };
}

function toBound(value: string | null | undefined): RangeBound | null {
  return value == null ? null : { value, isIncluded: true };
}

function readNumber(text: string): string | null {
  const digits = text.replace(/(?<=\d)[,_](?=\d{3})/g, '');
  return NUMBER.test(digits) ? String(Number(digits)) : null;
}

/** A date in its one spelling; null for what is none, or for a day that the calendar does not have. */
function readDate(text: string): string | null {
  if (DAY_WORDS.has(text)) return text;
  const ago = AGO.exec(text);
  if (ago) return `${String(Number(ago[1]))}${ago[2] ?? ''}`;
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
  const date = parts.join('-');
  const ms = Date.parse(date);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date) ? date : null;
}
