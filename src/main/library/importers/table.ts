import { delimiterOf, readCsv, type CsvRow } from './csv.ts';
import { headOf, textOf } from './file-text.ts';
import { importedOf } from './item.ts';
import { remarks } from './reasons.ts';
import type { ImportFile, JsonObject } from './types.ts';

/** A row by the names of its columns, which are in lower case. */
export interface TableRow {
  /** From 1; the names of the columns are no row. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
  /** What was wrong with the row itself. */
  readonly remarks: readonly string[];
}

/** A table with its rows, read one at a time. */
export interface Table {
  /** As the file has them. */
  readonly columns: readonly string[];
  readonly rows: Iterable<TableRow>;
}

/** Reads a file as a table whose first row names the columns; without names they are `1`, `2` and on. */
export function readTable(file: ImportFile, { isNamed = true }: { isNamed?: boolean } = {}): Table {
  const text = textOf(file.bytes);
  const { delimiter, start } = delimiterOf(text);
  const rows = readCsv(text.slice(start), delimiter);
  const first = rows.next();
  if (first.done === true) return { columns: [], rows: [] };
  const columns = isNamed ? apart(first.value.cells) : first.value.cells.map((_, at) => String(at + 1));
  return { columns, rows: rowsOf(columns, isNamed ? rows : andThen(first.value, rows)) };
}

/** The names of the columns in lower case, read from the beginning of a file alone. */
export function columnsOf(file: ImportFile): ReadonlySet<string> {
  const head = headOf(file);
  const { delimiter, start } = delimiterOf(head);
  const first = readCsv(head.slice(start), delimiter).next();
  return new Set(first.done === true ? [] : first.value.cells.map(nameOf));
}

/** A cell without the white space around it; empty where there is none. */
export function cell({ cells }: TableRow, ...names: readonly string[]): string {
  for (const name of names) {
    const value = cells.get(name)?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return '';
}

/** What a row holds beside the named columns, for `imported`. Empty cells are nothing. */
export function otherCells({ cells }: TableRow, used: readonly string[]): JsonObject {
  return importedOf([...cells].filter(([name, value]) => !used.includes(name) && value.trim() !== ''));
}

/** How a column is called where names are compared. */
export function nameOf(column: string): string {
  return column.replace(/\s+/gu, ' ').trim().toLowerCase();
}

function* rowsOf(columns: readonly string[], rows: Iterable<CsvRow>): Generator<TableRow> {
  const names = columns.map(nameOf);
  let row = 0;
  for (const { cells, isCutOff } of rows) {
    row += 1;
    const named = new Map<string, string>();
    for (const [at, value] of cells.entries()) {
      const name = names[at] ?? `column ${at + 1}`;
      if (at < names.length || value.trim() !== '') named.set(name, value);
    }
    yield {
      row,
      cells: named,
      remarks: [
        ...(named.size > names.length ? [remarks.moreCells] : []),
        ...(isCutOff ? [remarks.cutOff] : []),
      ],
    };
  }
}

/** Names that come twice, and columns without one, are told apart: `tags`, `tags 2`, `column 3`. */
function apart(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((given, at) => {
    const name = given.replace(/^\ufeff/u, '').trim() || `column ${at + 1}`;
    let unique = name;
    for (let count = 2; seen.has(nameOf(unique)); count += 1) unique = `${name} ${count}`;
    seen.add(nameOf(unique));
    return unique;
  });
}

function* andThen(first: CsvRow, rest: Iterable<CsvRow>): Generator<CsvRow> {
  yield first;
  yield* rest;
}
