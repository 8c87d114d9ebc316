import { wellFormed } from '../../../text/well-formed.ts';
import { dateInUrl, dateOrderOf, parseDate } from './dates.ts';
import { type JsonLdFacts, readJsonLd } from './json-ld.ts';
import { MetaTags } from './meta-tags.ts';
import { cleanByline, cleanTitle, isSameName, oneLine, withoutLastPart } from './names-and-titles.ts';
import { webUrl } from './page-links.ts';
import { readVisibleFacts, type VisibleFacts } from './visible-facts.ts';

/** What a page says of itself. Everything is plain text; what it does not say is null. */
export interface StatedFacts {
  title: string | null;
  byline: string | null;
  siteName: string | null;
  publishedAt: string | null;
  language: string | null;
  dir: 'ltr' | 'rtl' | null;
  excerpt: string | null;
  leadImage: string | null;
  canonicalUrl: string | null;
}

/** What the readers below read from. */
interface Page {
  document: Document;
  url: string | null;
  base: URL | null;
  meta: MetaTags;
  data: JsonLdFacts;
  /** Read when what the page states is not enough, and then once. */
  visible: () => VisibleFacts;
  /** Says where a fact came from. */
  note: (fact: string, source: string) => void;
}

/** What is longer than this is no fact but a text. */
const MAX_FACT_CHARS = 2_000;
const MAX_TITLE_CHARS = 500;
const MAX_EXCERPT_CHARS = 500;

/** Reads a page's facts, each from its sources in a declared order: the first that answers is taken. */
export function readFacts(
  document: Document,
  options: { url: string | null; base: URL | null; note?: Page['note'] },
): StatedFacts {
  let seen: VisibleFacts | undefined;
  const page: Page = {
    document,
    url: options.url,
    base: options.base,
    meta: new MetaTags(document),
    data: readJsonLd(document),
    visible: () => (seen ??= readVisibleFacts(document, { headline, order: dateOrderOf(language) })),
    note: options.note ?? (() => undefined),
  };
  const siteName = readSiteName(page);
  const language = readLanguage(page);
  const title = readTitle(page, siteName);
  const headline = headlineElement(document, title);
  return {
    title,
    byline: readByline(page, siteName),
    siteName,
    publishedAt: readPublishedAt(page, language),
    language,
    dir: readDirection(page),
    excerpt: readExcerpt(page),
    leadImage: readLeadImage(page),
    canonicalUrl: readCanonicalUrl(page),
  };
}

function readSiteName({ meta, data }: Page): string | null {
  const names = [
    meta.first('og:site_name'),
    data.siteName,
    meta.first('application-name', 'dc.publisher', 'citation_journal_title'),
  ];
  return names.map((name) => (name === null ? '' : oneLine(name))).find((name) => name !== '') ?? null;
}

/** og:title, JSON-LD, Twitter, Dublin Core, the only h1, the document's title. A cut one yields to a whole one. */
function readTitle({ document, meta, data, url }: Page, siteName: string | null): string | null {
  const headings = texts(document, 'h1');
  const documentTitle = textOf(document.querySelector('title'));
  const candidates = [
    meta.first('og:title'),
    data.headline,
    meta.first('twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'parsely-title'),
    textOf(document.querySelector('[itemtype*="Article" i] [itemprop~="headline"]')),
    headings.length === 1 ? headings[0] : null,
    documentTitle === null ? null : withoutLastPart(documentTitle),
  ];
  const host = url === null ? [] : [new URL(url).hostname];
  const titles = candidates
    .filter((title) => typeof title === 'string')
    .map((title) => cleanTitle(title, [...(siteName === null ? [] : [siteName]), ...host]))
    .filter((title) => title !== '');
  const [best] = titles;
  if (best === undefined) return headings[0]?.slice(0, MAX_TITLE_CHARS) ?? null;
  const stem = best.replace(/\s*(?:…|\.{3})$/u, '');
  const whole =
    stem === best ? best : titles.find((title) => title.length > best.length && title.startsWith(stem));
  return (whole ?? best).slice(0, MAX_TITLE_CHARS);
}

/** The heading that is the title, or the first one. */
function headlineElement(document: Document, title: string | null): Element | null {
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, 50);
  const same = headings.find((heading) => title !== null && isSameName(heading.textContent, title));
  return same ?? headings.find((heading) => heading.localName === 'h1') ?? null;
}

/** JSON-LD, meta, microdata, rel=author, then what stands in the page where authors stand. The site is no author. */
function readByline(
  { document, meta, data, url, visible, note }: Page,
  siteName: string | null,
): string | null {
  const sources: [string, () => string[]][] = [
    ['JSON-LD', () => data.authors],
    ['meta', () => meta.all(...AUTHOR_TAGS)],
    ['microdata', () => authorsInMicrodata(document)],
    ['the page, near its headline', () => likely(visible().bylines, SURE_BYLINE)],
    ['rel=author', () => texts(document, '[rel~="author"]').slice(0, 3)],
    ['an element named after authors', () => texts(document, BYLINES).slice(0, 1)],
    ['the page', () => likely(visible().bylines, LIKELY_BYLINE)],
  ];
  const host = url === null ? '' : new URL(url).hostname.replace(/^www\./u, '');
  let organisation: string | null = null;
  for (const [source, read] of sources) {
    const byline = cleanByline(read());
    if (byline === null) continue;
    const isSite =
      isSameName(byline, siteName ?? '') || isSameName(byline, host) || isSameName(byline, hostName(host));
    if (!isSite) {
      note('byline', source);
      return byline;
    }
    organisation ??= byline;
  }
  return organisation;
}

/** The names inside the elements that say they are the author, or what those say themselves. */
function authorsInMicrodata(document: Document): string[] {
  const authors = [...document.querySelectorAll('[itemprop~="author"]')].slice(0, 20);
  const names = authors.flatMap((author) => [...author.querySelectorAll('[itemprop~="name"]')]);
  return (names.length > 0 ? names : authors).flatMap((element) => textOf(element) ?? []);
}

function hostName(host: string): string {
  return host.split('.').at(-2) ?? '';
}

/** The values of the surest of what was seen, if that is sure enough. */
function likely(seen: readonly { value: string; score: number }[], least: number): string[] {
  const [first] = seen;
  return first === undefined || first.score < least ? [] : [first.value];
}

/** Near the headline and named after authors, or close to it and beginning with "by". */
const SURE_BYLINE = 3.5;
const LIKELY_BYLINE = 1.5;
const SURE_DATE = 5;
const LIKELY_DATE = 1;

const AUTHOR_TAGS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'twitter:creator:name',
  'article:author_name',
  'og:article:author',
];

const BYLINES =
  '.byline, .by-line, .author-name, .article-author, .article__author, .post-author, .p-author, .author';

/**
 * JSON-LD, meta, microdata and RDFa, what stands near the headline, the address, what stands elsewhere, data in
 * scripts.
 */
function readPublishedAt(
  { document, meta, data, url, visible, note }: Page,
  language: string | null,
): string | null {
  const order = dateOrderOf(language);
  const sources: [string, () => (string | null | undefined)[]][] = [
    ['JSON-LD', () => [data.publishedAt]],
    ['meta', () => PUBLISHED_TAGS.map((names) => meta.first(...names))],
    ['microdata', () => [...document.querySelectorAll(PUBLISHED)].flatMap(dateSources)],
    ['the page, near its headline', () => likely(visible().dates, SURE_DATE)],
    ['the address', () => [url === null ? null : dateInUrl(url)]],
    ['the page', () => likely(visible().dates, LIKELY_DATE)],
    ['a script', () => [dateInScripts(document)]],
    ['meta, as the last change', () => [meta.first(...MODIFIED_TAGS)]],
  ];
  for (const [source, read] of sources) {
    for (const stated of read()) {
      const date = stated === null || stated === undefined ? null : parseDate(stated, order);
      if (date === null) continue;
      note('publishedAt', source);
      return date;
    }
  }
  return null;
}

const PUBLISHED_TAGS = [
  [
    'article:published_time',
    'og:published_time',
    'og:article:published_time',
    'datepublished',
    'article:published',
  ],
  [
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publication_date',
    'og:pubdate',
  ],
  ['dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date', 'dcterms.date', 'dc.date.created'],
  [
    'citation_publication_date',
    'citation_online_date',
    'date',
    'created',
    'datecreated',
    'last-modified-date',
  ],
];
const MODIFIED_TAGS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
];

const PUBLISHED =
  '[itemprop~="datePublished"], time[pubdate], [property$="datePublished"], [property$="dateCreated"], ' +
  '[itemprop~="dateCreated"], [property~="dc:date"]';

function dateSources(element: Element): (string | null)[] {
  return [element.getAttribute('datetime'), element.getAttribute('content'), textOf(element)];
}

const SCRIPT_DATE =
  /\\?["'](?:datePublished|date_?published|publishedAt|published_?at|publicationDate|publish_?date|datePosted|dateCreated|createdAt|firstPublished\w*|pubDate)\\?["']\s*:\s*\\?["'](\d{4}-\d{2}-\d{2}[^"'\\]{0,30})/u;
const MAX_SCRIPT_CHARS = 300_000;

/** Pages that are drawn by script carry their data along. */
function dateInScripts(document: Document): string | null {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const found = SCRIPT_DATE.exec(script.textContent.slice(0, MAX_SCRIPT_CHARS));
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}

function readLanguage({ document, meta, data }: Page): string | null {
  const stated = [
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    meta.first('content-language', 'og:locale', 'dc.language', 'language'),
    data.language,
    document.querySelector('article[lang], body[lang], main[lang]')?.getAttribute('lang'),
  ];
  for (const source of stated) {
    const language = canonicalLanguage(source ?? '');
    if (language !== null) return language;
  }
  return null;
}

/** A language tag as BCP 47 spells it; null for what is none. */
function canonicalLanguage(source: string): string | null {
  const tag = source.split(/[,;\s]/u, 1)[0]?.replaceAll('_', '-') ?? '';
  try {
    return /^[a-z]{2,3}(?:-|$)/iu.test(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
  } catch {
    // RangeError: no language tag. The next source is asked.
    return null;
  }
}

function readDirection({ document }: Page): 'ltr' | 'rtl' | null {
  for (const selector of ['html', 'body', 'article[dir], main[dir]']) {
    const dir = document.querySelector(selector)?.getAttribute('dir')?.trim().toLowerCase();
    if (dir === 'rtl' || dir === 'ltr') return dir;
  }
  return null;
}

function readExcerpt({ meta, data }: Page): string | null {
  const stated =
    meta.first('og:description', 'description', 'twitter:description', 'dc.description') ?? data.description;
  return stated === null
    ? null
    : oneLine(stated.replace(/<[^>]{0,200}>/gu, ' ')).slice(0, MAX_EXCERPT_CHARS) || null;
}

function readLeadImage({ document, meta, data, base }: Page): string | null {
  const stated = [
    meta.first('og:image:secure_url', 'og:image', 'og:image:url'),
    meta.first('twitter:image', 'twitter:image:src'),
    data.image,
    document.querySelector('link[rel~="image_src"]')?.getAttribute('href') ?? null,
  ];
  return stated.map((source) => webUrl(source, base)?.href).find((url) => url !== undefined) ?? null;
}

/** A page that names the site's front page as itself is mistaken: all its pages would be one article. */
function readCanonicalUrl({ document, meta, data, url, base }: Page): string | null {
  const stated = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null,
    meta.first('og:url'),
    data.url,
  ];
  const isFront = (address: URL): boolean => address.pathname === '/' && address.search === '';
  const own = webUrl(url, null);
  for (const source of stated) {
    const canonical = webUrl(source, base);
    if (canonical !== null && (own === null || isFront(own) || !isFront(canonical))) return canonical.href;
  }
  return null;
}

function textOf(element: Element | null): string | null {
  const text = oneLine(wellFormed((element?.textContent ?? '').slice(0, MAX_FACT_CHARS)));
  return text === '' ? null : text;
}

function texts(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].slice(0, 20).flatMap((element) => textOf(element) ?? []);
}
