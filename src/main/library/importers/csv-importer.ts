import { isArchive } from './file-text.ts';
import { columnsOf, readTable, type TableRow } from './table.ts';
import type { ImportedRow, Importer } from './types.ts';

/** What is particular to a format that is a table. */
export interface CsvFormat {
  readonly id: string;
  readonly name: string;
  /** Columns that a file must have to be one, in lower case. */
  readonly needs: readonly string[];
  /** Columns that it usually has. */
  readonly has: readonly string[];
  /** Columns that no file of this format has. */
  readonly never?: readonly string[];
  readonly rowOf: (row: TableRow) => ImportedRow;
}

/** The importer of a format in which each row of a table is a story. */
export function csvImporter({ id, name, rowOf, ...columns }: CsvFormat): Importer {
  return {
    id,
    name,
    detect: (file) => (isArchive(file) ? 0 : sureOfColumns(columnsOf(file), columns)),
    *read(file) {
      for (const row of readTable(file).rows) yield rowOf(row);
    },
  };
}

/** How surely a table is of a format, by the names of its columns: most where it has all of them and no other. */
export function sureOfColumns(
  found: ReadonlySet<string>,
  { needs, has, never = [] }: Pick<CsvFormat, 'needs' | 'has' | 'never'>,
): number {
  if (!needs.every((name) => found.has(name)) || never.some((name) => found.has(name))) return 0;
  const known = [...needs, ...has];
  const met = known.filter((name) => found.has(name)).length / known.length;
  const strange = [...found].filter((name) => !known.includes(name)).length / Math.max(1, found.size);
  return 0.6 + 0.4 * met * (1 - strange);
}
