/** What crosses between the library process and the capture process, which parses hostile pages. Plain data. */
import type { ErrorCode } from './errors.ts';

/** What the capture process is asked: plain data, so that it can cross a process boundary. */
export interface ParseRequest {
  bytes: Uint8Array;
  contentType: string;
  charset: string | null;
  url: string | null;
  /** Wins over the page's own. */
  title: string | null;
  /** Given when the page was tried before and cannot be laid out: only its words are wanted. */
  textOnlyReason?: TextOnlyReason;
  /** True for what is the article and nothing else: the steps that look for it, and that clean around it, are off. */
  isArticle?: boolean;
  /** HTML of the part of the page that is the article; the page itself states the facts then. Null for all of it. */
  selection?: string | null;
  /** What whoever brought it says of it: believed where a page is silent, and over what an article's words suggest. */
  known?: KnownFacts;
  /** Further pages of the same story, to be joined to it in their order. */
  continuations?: readonly PagePart[];
  /** Where pages begin that the document was printed on; see `SourceDocument`. */
  pageMarks?: readonly PageMark[];
}

/** A further page of a story, as it was fetched. */
export interface PagePart {
  bytes: Uint8Array;
  charset: string | null;
  url: string | null;
}

/** An element of ours in a document's HTML: the words after it stand on the page of this name. */
export interface PageMark {
  /** Its id, without the prefix that cleaning gives to all ids. */
  id: string;
  label: string;
}

/** From this offset of the canonical text (UTF-16) on, the words stand on the page of this name: `12`, `iv`. */
export interface PageStart {
  label: string;
  start: number;
}

/** What a container (a book, an archive, front matter) says of a document in it; null for what it does not say. */
export interface KnownFacts {
  title: string | null;
  byline: string | null;
  siteName: string | null;
  language: string | null;
  publishedAt: string | null;
  /** An address, or the reference of one of the document's own resources. */
  leadImage: string | null;
}

/** The kinds of sources that are not a page but hold one or more. Each has one reader in `capture/unpack.ts`. */
export type ContainerKind = 'mhtml' | 'epub' | 'pdf' | 'markdown' | 'clipboard';

/** Whether a book becomes one article or one for each of its chapters. */
export type BookChoice = 'one' | 'chapters';

/** A container to be taken apart, which only the capture process does. */
export interface UnpackRequest {
  kind: ContainerKind;
  bytes: Uint8Array;
  contentType: string;
  charset: string | null;
  /** Where somebody says that it came from. */
  url: string | null;
  /** A title that somebody gave. */
  title: string | null;
  /** The name of the file. */
  name: string | null;
  book: BookChoice;
}

/** A file that came along in a container, by the very reference that the document's HTML uses, or its absolute URL. */
export interface SourceResource {
  url: string;
  bytes: Uint8Array;
}

/** A page or a container as a file: what it is, its bytes decide, and its name where they cannot. */
export interface ExtractRequest extends ParseRequest {
  name: string | null;
  /** Answer with what each step did. */
  isExplained?: boolean;
}

/** One document of a container, ready to be read like any page. */
export interface SourceDocument {
  bytes: Uint8Array;
  contentType: 'text/html' | 'application/xhtml+xml' | 'text/plain';
  charset: string | null;
  url: string | null;
  /** Wins over the document's own. */
  title: string | null;
  known: KnownFacts;
  /** Names that it is filed under, as they are written there. */
  tags?: string[];
  resources: SourceResource[];
  /** True for nothing but the article: finding and cleaning steps are off. */
  isArticle: boolean;
  /**
   * What is kept as the capture's raw bytes when it is not the whole container: a chapter's own file as it
   * stands in the book.
   */
  original: { bytes: Uint8Array; contentType: string } | null;
  /** In the order of the text, for what has pages with names; a label may come again (a note at a page's foot). */
  pageMarks?: readonly PageMark[];
}

/** A container taken apart: at least one document. */
export interface UnpackedSource {
  documents: SourceDocument[];
  /** The name of the whole, for the act that saves several; null when it has none. */
  title: string | null;
  /** Parts that could not be read, of a source whose other parts are documents of their own. */
  failures: PartFailure[];
  log: StepLog[];
}

/** A part of a source that could not be read or kept, and why. */
export interface PartFailure {
  title: string;
  code: ErrorCode;
  message: string;
  hint: string;
}

/** The largest page that is kept, in bytes. Beyond 20 MB one is not laid out (`capture/guard-size.ts`). */
export const MAX_PAGE_BYTES = 50_000_000;

/**
 * Why a page is kept as text alone. It is too big (`bytes`), nested too deep (`depth`), made of too many elements
 * (`elements`) or of one with too many attributes (`attributes`), took too long (`time`) or too much memory
 * (`memory`), or could not be read for another reason (`failed`).
 */
export type TextOnlyReason = 'bytes' | 'depth' | 'elements' | 'attributes' | 'time' | 'memory' | 'failed';

/** A page that was too big to be laid out: only its words are here, and when `isCut` not all of them. */
export interface TextOnly {
  reason: TextOnlyReason;
  isCut: boolean;
}

/** Markup that only the capture process may look into: a drawing to be kept, or kept HTML for a newer sanitiser. */
export type CleanRequest = { kind: 'svg'; bytes: Uint8Array } | { kind: 'html'; html: string };

/** What is left of it. A drawing that cannot be had safely is null; HTML comes with its canonical text. */
export type CleanedMarkup =
  { kind: 'svg'; svg: string | null } | { kind: 'html'; html: string; text: string };

/** An image that the cleaned HTML names by `token` in a `src`; nothing has been fetched yet. */
export interface PageImage {
  token: string;
  /** Absolute http(s) URL, a `data:` URL, or the page's own reference when there is no base; best first. */
  candidates: string[];
}

/** The page's facts, each null when the page does not say. */
export interface PageFacts {
  title: string;
  byline: string | null;
  siteName: string | null;
  /** ISO-8601, with the zone the page gave, or a date alone. */
  publishedAt: string | null;
  /** When the page says it was changed last; as `publishedAt`. */
  modifiedAt: string | null;
  language: string | null;
  dir: 'ltr' | 'rtl';
  excerpt: string | null;
  leadImage: string | null;
  canonicalUrl: string | null;
}

/** One thing a step did, for `extract --explain` and for debugging a wrong extraction. */
export interface StepLog {
  step: string;
  did: string;
}

/** Other addresses of a story that its page names, each absolute; null when it names none. */
export interface PageAlternates {
  /** The next page of the same story. */
  next: string | null;
  /** The whole of a story of several pages on one. */
  single: string | null;
  amp: string | null;
}

/** What the capture process answers. `html` is sanitised; its images are tokens. */
export interface ParsedPage {
  facts: PageFacts;
  /** The whole source as text, decoded: what is kept (compressed) beside the raw hash. */
  charset: string;
  html: string;
  text: string;
  wordCount: number;
  images: PageImage[];
  isWholePage: boolean;
  alternates: PageAlternates;
  /** By offset, for what has pages with names; empty for everything else. */
  pages: PageStart[];
  /** Where a page that was saved as a file says that it came from; null when it does not say. */
  savedFrom: string | null;
  textOnly?: TextOnly;
  log: StepLog[];
}

/** What `extract` answers: cli.md's promise. Absent facts are null. */
export interface ExtractedArticle {
  title: string | null;
  byline: string | null;
  siteName: string | null;
  publishedAt: string | null;
  language: string | null;
  dir: string | null;
  excerpt: string | null;
  leadImage: string | null;
  text: string;
  html: string;
  wordCount: number;
  /** Only when the page could not be laid out, as a save of it would say. */
  textOnly?: TextOnly;
  /** What each step did: what was found, what was taken away and by which rule. Only when it was asked for. */
  log?: StepLog[];
}
