/** What crosses between the library process and the capture process, which parses hostile pages. Plain data. */

/** What the capture process is asked: plain data, so that it can cross a process boundary. */
export interface ParseRequest {
  bytes: Uint8Array;
  contentType: string;
  charset: string | null;
  url: string | null;
  title: string | null;
}

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
}
