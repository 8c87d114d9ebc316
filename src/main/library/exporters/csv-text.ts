/**
 * CSV as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. A spreadsheet runs what looks like a
 * formula, wherever it came from: such a cell begins with an apostrophe, which spreadsheets take for “this is text”.
 * A cell that begins with an apostrophe by itself gets one more, so whoever takes one away has the very words.
 */

type Value = string | number | boolean | null;

/** What begins a formula in some spreadsheet, and the white space before which some of them look past. */
const FORMULA = /^[=+\-@\t\r\n\u00a0\u3000＝＋－＠]/u;

/** A table with the names of its columns first; `reviveCell` gives the words of every cell back. */
export function writeCsv(rows: readonly (readonly Value[])[]): string {
  return writeTable(rows, disarmCell);
}

/** For a program that takes cells as they stand: an apostrophe only before what a spreadsheet would run. */
export function writePlainCsv(rows: readonly (readonly Value[])[]): string {
  return writeTable(rows, (text) => (FORMULA.test(text) ? `'${text}` : text));
}

/** Text that no spreadsheet runs. */
export function disarmCell(text: string): string {
  return FORMULA.test(text) || text.startsWith(`'`) ? `'${text}` : text;
}

/** The words of a cell that `disarmCell` wrote. */
export function reviveCell(cell: string): string {
  return cell.startsWith(`'`) ? cell.slice(1) : cell;
}

function writeTable(rows: readonly (readonly Value[])[], disarm: (text: string) => string): string {
  return `\ufeff${rows.map((row) => `${row.map((value) => writeCell(value, disarm)).join(',')}\r\n`).join('')}`;
}

function writeCell(value: Value, disarm: (text: string) => string): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = disarm(value);
  return /[",;\r\n\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
