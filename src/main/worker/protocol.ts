import type { Answer, Call } from '../../contract/call.ts';
import type { ErrorShape } from '../../contract/errors.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import type { StatementsAnswer, StatementsRequest } from '../../contract/found-statement.ts';
import type { ImportReadAnswer, ImportReadRequest } from '../../contract/import-reading.ts';
import type { Resource } from '../../contract/resources.ts';
import type {
  CleanedMarkup,
  CleanRequest,
  ExtractedArticle,
  ExtractRequest,
  ParsedPage,
  ParseRequest,
  UnpackedSource,
  UnpackRequest,
} from '../../contract/parsing.ts';

/** Which library to open, and how: the first message to the library process. */
export interface LibraryOptions {
  dir: string;
  samplesDir: string | null;
  appVersion: string;
  /** True in a host that stays: it goes on with the jobs that the last one left. */
  resumesJobs: boolean;
  /** A development seam: private hosts (`127.0.0.1:8123`) that may be fetched all the same. Empty for users. */
  allowHosts: string[];
}

/** What a host sends to the library process. Structured clone carries bytes as they are. */
export type ToLibrary =
  | { type: 'open'; options: LibraryOptions }
  | { type: 'call'; id: number; call: Call }
  | { type: 'resource'; id: number; path: string }
  /** The answer to a page that the library asked to have parsed. */
  | { type: 'parsed'; id: number; page: ParsedPage }
  /** The answer to a container that it asked to have taken apart. */
  | { type: 'unpacked'; id: number; source: UnpackedSource }
  /** The answer to markup that it asked to have cleaned. */
  | { type: 'cleaned'; id: number; cleaned: CleanedMarkup }
  /** The answer to a text that it asked to have looked through. */
  | { type: 'statements-read'; id: number; answer: StatementsAnswer }
  /** The answer to a file of another program that it asked to have read. */
  | { type: 'import-read'; id: number; answer: ImportReadAnswer }
  /** None of them: the page, or the container, could not be read. */
  | { type: 'parse-failed'; id: number; error: ErrorShape }
  /** Finish what is under way, checkpoint, close, and exit. */
  | { type: 'drain' };

/** What the library process sends to its host. */
export type FromLibrary =
  | { type: 'ready'; dir: string }
  | { type: 'refused'; error: ErrorShape }
  | { type: 'answer'; id: number; answer: Answer }
  | { type: 'resource'; id: number; resource: Resource | null }
  | { type: 'parse'; id: number; request: ParseRequest }
  | { type: 'unpack'; id: number; request: UnpackRequest }
  | { type: 'clean'; id: number; request: CleanRequest }
  | { type: 'statements'; id: number; request: StatementsRequest }
  | { type: 'import'; id: number; request: ImportReadRequest }
  /** Of either. */
  | { type: 'parse-cancel'; id: number }
  | { type: 'event'; event: LibraryEvent }
  | { type: 'log'; line: string };

/** What a host sends to the capture process. */
export type ToCapture =
  | { type: 'parse'; id: number; request: ParseRequest }
  | { type: 'unpack'; id: number; request: UnpackRequest }
  | { type: 'clean'; id: number; request: CleanRequest }
  | { type: 'statements'; id: number; request: StatementsRequest }
  | { type: 'import'; id: number; request: ImportReadRequest }
  /** The pure extraction and the sanitiser alone, for the command line. */
  | { type: 'extract'; id: number; request: ExtractRequest }
  | { type: 'sanitise'; id: number; html: string };

export type FromCapture =
  | { type: 'ready' }
  | { type: 'parsed'; id: number; page: ParsedPage }
  | { type: 'unpacked'; id: number; source: UnpackedSource }
  | { type: 'cleaned'; id: number; cleaned: CleanedMarkup }
  | { type: 'statements-read'; id: number; answer: StatementsAnswer }
  | { type: 'import-read'; id: number; answer: ImportReadAnswer }
  | { type: 'extracted'; id: number; article: ExtractedArticle }
  | { type: 'sanitised'; id: number; html: string }
  | { type: 'failed'; id: number; error: ErrorShape };
