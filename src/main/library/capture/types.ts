import type {
  BookChoice,
  CleanedMarkup,
  CleanRequest,
  ContainerKind,
  ParsedPage,
  ParseRequest,
  SourceDocument,
  SourceResource,
  UnpackedSource,
  UnpackRequest,
} from '../../../contract/parsing.ts';

/** How a capture came to us. */
export type CaptureHow = 'url' | 'clipper' | 'file' | 'paste' | 'import';

/** Everything that comes in is a draft first: bytes as they came, and what is known about them. */
export interface ArticleDraft {
  how: CaptureHow;
  bytes: Uint8Array;
  /** Without parameters, lower case: `text/html`, `text/plain`, `application/xhtml+xml`. */
  contentType: string;
  /** The charset the HTTP header (or the caller) declared, if any. */
  charset: string | null;
  /** The address asked for, and the one that answered after redirects. */
  url: string | null;
  finalUrl: string | null;
  redirects: string[];
  headers: Record<string, string>;
  /** A title that the user or the importer gave; it wins over the page's own. */
  title: string | null;
  /** Files that came along with the page, by absolute URL or by the reference used in the page. */
  resources: SourceResource[];
  /** Nothing but the article: see `ParseRequest`. */
  isArticle?: boolean;
  /** HTML of the part that is the article: see `ParseRequest`. */
  selection?: string;
  /** What has to be taken apart before it can be read. */
  container?: { kind: ContainerKind; name: string | null; book: BookChoice };
  /** What is read in the place of `bytes`, which are the container and are kept. */
  reading?: SourceDocument;
}

/**
 * The port through which the library has pages parsed: over the corridor in a real host, in process in a unit test.
 * @throws VerbatimError `parse-failed`, `too-large`, `empty-page`, `cancelled`
 */
export type ParsePage = (request: ParseRequest, signal?: AbortSignal) => Promise<ParsedPage>;

/**
 * The port through which the library has containers taken apart: it never looks into one itself.
 * @throws VerbatimError `parse-failed`, `too-large`, `empty-page`, `unsupported-type`, `cancelled`
 */
export type UnpackSource = (request: UnpackRequest, signal?: AbortSignal) => Promise<UnpackedSource>;

/**
 * The port through which the library has drawings and kept HTML cleaned: it never looks into either itself.
 * @throws VerbatimError `parse-failed`, `too-large`, `cancelled`
 */
export type CleanMarkup = (request: CleanRequest, signal?: AbortSignal) => Promise<CleanedMarkup>;

/** An image as kept: its bytes' hash names it. */
export interface KeptImage {
  sha256: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** The port through which the library reaches the network; tests give one that refuses what they did not allow. */
export type FetchBytes = (url: string, options: FetchOptions) => Promise<FetchedBytes>;

export interface FetchOptions {
  /** What will be accepted: a page, or an image inside one. */
  purpose: 'page' | 'image';
  signal?: AbortSignal | undefined;
  onProgress?: ((receivedBytes: number, totalBytes: number | null) => void) | undefined;
  /** What a site said of the copy that we have: it may then answer that nothing changed (`isNotModified`). */
  validators?: Validators | undefined;
}

/** The two headers by which a site knows its own earlier answer again. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface FetchedBytes {
  /** Empty when `isNotModified`. */
  bytes: Uint8Array;
  contentType: string;
  charset: string | null;
  finalUrl: string;
  redirects: string[];
  headers: Record<string, string>;
  /** Set only for requests with `validators`: the copy that we have is what the site would send. */
  isNotModified?: true;
}
