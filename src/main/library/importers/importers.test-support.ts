import { detectFormat, importers, readRows } from './index.ts';
import type { ImportedItem, ImportedRow, ImportFile, ImportOptions, RefusedRow } from './types.ts';

/** A file of words, as UTF-8. */
export function fileOf(text: string, name = 'file'): ImportFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A file of JSON. */
export function jsonFile(value: unknown): ImportFile {
  return fileOf(JSON.stringify(value), 'file.json');
}

/** What the likeliest importer makes of a file, and which it was. */
export function readAny(file: ImportFile): { id: string | undefined; rows: ImportedRow[] } {
  const importer = detectFormat(file)[0]?.importer;
  return { id: importer?.id, rows: importer === undefined ? [] : [...readRows(importer, file)] };
}

/** The rows of a file by the importer of this name. */
export function readAs(id: string, file: ImportFile, options?: ImportOptions): ImportedRow[] {
  const importer = importers.find((one) => one.id === id);
  if (importer === undefined) throw new Error(`there is no importer ${id}`);
  return [...readRows(importer, file, options)];
}

/** The stories of a file, which must be known as one of this format by its content. */
export function itemsOf(id: string, file: ImportFile): ImportedItem[] {
  const read = readAny(file);
  if (read.id !== id) throw new Error(`known as ${read.id ?? 'nothing'}, not as ${id}`);
  return read.rows.filter((row) => row.kind === 'item');
}

/** The refused rows of a file. */
export function refusedOf(id: string, file: ImportFile): RefusedRow[] {
  return readAs(id, file).filter((row) => row.kind === 'refused');
}
