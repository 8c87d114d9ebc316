import type { ImportTable } from './importing.ts';

/**
 * How the file of another program is read: in the capture process, which opens it itself and hands its rows over in
 * batches, so that a large file is in nobody else's memory. Rows are plain data until the library has checked them.
 */
export interface ImportReadRequest {
  /** Where the library has put the file. */
  path: string;
  /** As the user named it. */
  name: string;
  /** The format to read it as; null: the one that it is most likely of. */
  format: string | null;
  /** Of a CSV: which column is which. */
  columns: Readonly<Record<string, string>>;
  /** How many rows were handed over before. */
  skip: number;
  /** True: no rows are wanted, only what the file is. */
  isLook?: boolean;
}

/** A format by its id, with its proper name, and how surely the file is of it: 0 to 1. */
export interface ImportFormatGuess {
  id: string;
  name: string;
  sureness: number;
}

export interface ImportReadAnswer {
  /** What it was read as; null where it is of no format that we know. */
  format: string | null;
  /** Every format that we know; those it may be of first. */
  guesses: ImportFormatGuess[];
  /** Of one that is read as any table: its columns. */
  table: ImportTable;
  /** `ImportedRow`s of the library. */
  rows: unknown[];
  isEnd: boolean;
}
