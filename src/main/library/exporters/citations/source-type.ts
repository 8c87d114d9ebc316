/**
 * What kind of source an article is, in the words of CSL, from what is known: its address, its site, its date, its own
 * headline, and whether it has pages. Only what says so itself counts; the rest is a web page, which every style knows.
 */

/** The kinds of source that are told apart. */
export const sourceTypes = [
  'article-newspaper',
  'webpage',
  'post-weblog',
  'broadcast',
  'interview',
  'speech',
  'personal_communication',
] as const;
export type SourceType = (typeof sourceTypes)[number];

/** What is known of a source. */
export interface KnownSource {
  url: string | null;
  title: string;
  siteName: string | null;
  publishedAt: string | null;
  /** It was printed: a PDF. */
  hasPages: boolean;
}

const BLOG_HOST =
  /(?:^|\.)(?:substack\.com|medium\.com|wordpress\.com|blogspot\.[a-z.]+|livejournal\.com|tumblr\.com|ghost\.io|blogger\.com|dreamwidth\.org|bearblog\.dev|telegra\.ph|t\.me|teletype\.in)$/u;
const BLOG_HOST_START = /^blogs?\./u;
const BROADCAST_HOST =
  /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|rutube\.ru|dailymotion\.com|podcasts\.apple\.com)$/u;

/** A whole part of the path. */
const inPath = (names: string): RegExp => new RegExp(`/(?:${names})(?:/|$)`, 'u');
const BLOG_PATH = inPath('blogs?');
const BROADCAST_PATH = inPath('videos?|podcasts?|watch|episodes?|radio');
const INTERVIEW_PATH = inPath('interviews?');
const SPEECH_PATH = inPath('speeches|speech|remarks');

const INTERVIEW_TITLE =
  /^(?:(?:exclusive|full)\s+)?(?:interview|інтерв['’ʼ]ю|интервью)(?=[\s:.,–—-])|[:|–—-]\s*(?:an?\s+)?(?:interview|інтерв['’ʼ]ю|интервью)$/iu;
const SPEECH_TITLE =
  /^(?:speech|remarks|address|keynote|statement|rede|виступ|промова|звернення|выступление|речь|обращение)\s+(?:by|of|to|at|on|from|von|des|der|президента|прем['’ʼ]єр|премьер|міністра|министра)/iu;

/** The kind of a source. */
export function typeOfSource({ url, title, siteName, publishedAt, hasPages }: KnownSource): SourceType {
  const address = url !== null && URL.canParse(url) ? new URL(url) : null;
  const path = address?.pathname.toLowerCase() ?? '';
  const host = address?.hostname.toLowerCase() ?? '';
  if (SPEECH_TITLE.test(title) || SPEECH_PATH.test(path)) return 'speech';
  if (INTERVIEW_TITLE.test(title) || INTERVIEW_PATH.test(path)) return 'interview';
  if (BROADCAST_HOST.test(host) || BROADCAST_PATH.test(path)) return 'broadcast';
  if (BLOG_HOST.test(host) || BLOG_HOST_START.test(host) || BLOG_PATH.test(path)) return 'post-weblog';
  if (address === null && siteName === null && !hasPages) return 'personal_communication';
  return siteName !== null && publishedAt !== null ? 'article-newspaper' : 'webpage';
}
