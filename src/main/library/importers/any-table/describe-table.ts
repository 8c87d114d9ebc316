import { readCsv, delimiterOf } from '../csv.ts';
import { readDate } from '../dates.ts';
import { headOf } from '../file-text.ts';
import { readTable, type TableRow } from '../table.ts';
import type { ImportFile } from '../types.ts';
import type { TableField } from '../../../../contract/importing.ts';
import { fieldsByName } from './table-fields.ts';

/** A table as a person is shown it, to say which column is what. */
export interface TableDescription {
  /** As the file has them; `1`, `2` and on where it names none. */
  readonly columns: readonly string[];
  /** The first row names the columns. */
  readonly isNamed: boolean;
  /** Which column is what, by their names and by what is in them. */
  readonly guessed: Readonly<Partial<Record<TableField, string>>>;
  /** The first rows, cell by cell. */
  readonly samples: readonly (readonly string[])[];
}

const SAMPLES = 5;
/** Enough to tell an address from a word; a guess reads no more of a table. */
const LOOKED_AT = 50;
const ADDRESS = /^https?:\/\/\S+$/iu;

/** Looks at the beginning of a table. */
export function describeTable(file: ImportFile): TableDescription {
  const head: ImportFile = { name: file.name, bytes: new TextEncoder().encode(headOf(file)) };
  const isNamed = namesColumns(head);
  const { columns, rows } = readTable(head, { isNamed });
  const first = take(rows, LOOKED_AT);
  const guessed = isNamed ? fieldsByName(columns) : new Map<TableField, string>();
  guessByContent(guessed, columns, first);
  return {
    columns,
    isNamed,
    guessed: Object.fromEntries(guessed),
    samples: first.slice(0, SAMPLES).map((row) => columns.map((column) => valueOf(row, column))),
  };
}

/** The cell of a column as the file names it. */
export function valueOf({ cells }: TableRow, column: string): string {
  return cells.get(column.replace(/\s+/gu, ' ').trim().toLowerCase())?.trim() ?? '';
}

/** A row that holds an address is a story; the names of columns are none. */
function namesColumns(head: ImportFile): boolean {
  const text = headOf(head);
  const { delimiter, start } = delimiterOf(text);
  const first = readCsv(text.slice(start), delimiter).next();
  return first.done === true || !first.value.cells.some((cell) => ADDRESS.test(cell.trim()));
}

function take(rows: Iterable<TableRow>, count: number): TableRow[] {
  const taken: TableRow[] = [];
  for (const row of rows) {
    taken.push(row);
    if (taken.length === count) break;
  }
  return taken;
}

/** What no name tells: addresses, then days, then the words that stand beside them. */
function guessByContent(
  guessed: Map<TableField, string>,
  columns: readonly string[],
  rows: readonly TableRow[],
): void {
  const free = (): string[] => columns.filter((column) => ![...guessed.values()].includes(column));
  const shareOf = (column: string, test: (value: string) => boolean): number => {
    const values = rows.map((row) => valueOf(row, column)).filter((value) => value !== '');
    return values.length === 0 ? 0 : values.filter(test).length / values.length;
  };
  const best = (test: (value: string) => boolean): string | undefined =>
    free()
      .map((column) => ({ column, share: shareOf(column, test) }))
      .filter(({ share }) => share > 0.5)
      .toSorted((a, b) => b.share - a.share)[0]?.column;
  const named = guessed.get('url');
  const isAddress = (value: string): boolean => ADDRESS.test(value);
  if (named !== undefined && shareOf(named, isAddress) === 0) guessed.delete('url');
  const tests: [TableField, (value: string) => boolean][] = [
    ['url', isAddress],
    ['savedAt', (value) => /\d{4}|^\d{10,16}$/u.test(value) && readDate(value).at !== null],
    ['title', (value) => value.length > 8 && value.includes(' ') && /\p{L}/u.test(value)],
  ];
  for (const [field, test] of tests) {
    const column = guessed.has(field) ? undefined : best(test);
    if (column !== undefined) guessed.set(field, column);
  }
  if (named !== undefined && !guessed.has('url') && free().includes(named)) guessed.set('url', named);
}
