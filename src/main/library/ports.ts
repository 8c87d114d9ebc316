import type { ExportFile } from '../../contract/exporting.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import type { StatementsAnswer, StatementsRequest } from '../../contract/found-statement.ts';
import type { ImportReadAnswer, ImportReadRequest } from '../../contract/import-reading.ts';
import type { CleanMarkup, FetchBytes, ParsePage, UnpackSource } from './capture/types.ts';

/** What the library needs from outside: given at the composition root, so that tests can give their own. */
export interface LibraryPorts {
  /** The folder that holds the library. */
  dir: string;
  /** The present moment in milliseconds since the epoch. */
  now: () => number;
  /** Does something after so many milliseconds; the answer takes it back. Tests turn the clock by hand. */
  after: (ms: number, work: () => void) => () => void;
  /** True in a host that stays: jobs that the last one left are gone on with. */
  resumesJobs: boolean;
  /** A new UUIDv7. */
  newId: () => string;
  fetchBytes: FetchBytes;
  parsePage: ParsePage;
  unpackSource: UnpackSource;
  cleanMarkup: CleanMarkup;
  /** The engine that finds statements: its version, by which what it found before is renewed, and the way to ask it. */
  statements: {
    version: number;
    read: (request: StatementsRequest, signal?: AbortSignal) => Promise<StatementsAnswer>;
  };
  /** Reads the file of another program, a batch of rows at a time: the library never looks into one itself. */
  readImport: (request: ImportReadRequest, signal?: AbortSignal) => Promise<ImportReadAnswer>;
  /** Writes notes into a folder that is kept in step; left out by a host that keeps none. */
  writeNotes?: (options: { out: string; files: readonly ExportFile[]; set?: string | undefined }) => Promise<{
    unchanged: number;
    gone: readonly string[];
    keptAside: readonly string[];
  }>;
  /** Tells every host what changed, after the commit. */
  announce: (event: LibraryEvent) => void;
  /** One line for the log: never a token, never article text. */
  log: (line: string) => void;
  /** Where the sample stories lie; null when the host ships none. */
  samplesDir: string | null;
  appVersion: string;
}
