import { wellFormed } from '../../../text/well-formed.ts';
import { dateInUrl, parseDate } from './dates.ts';
import { type JsonLdFacts, readJsonLd } from './json-ld.ts';
import { MetaTags } from './meta-tags.ts';
import { cleanByline, cleanTitle, oneLine, withoutLastPart } from './names-and-titles.ts';
import { webUrl } from './page-links.ts';

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
}

/** What is longer than this is no fact but a text. */
const MAX_FACT_CHARS = 2_000;
const MAX_TITLE_CHARS = 500;
const MAX_EXCERPT_CHARS = 500;

/** Reads a page's facts, each from its sources in a declared order: the first that answers is taken. */
export function readFacts(
  document: Document,
  options: { url: string | null; base: URL | null },
): StatedFacts {
  const page: Page = { document, ...options, meta: new MetaTags(document), data: readJsonLd(document) };
  const siteName = readSiteName(page);
  return {
    title: readTitle(page, siteName),
    byline: readByline(page),
    siteName,
    publishedAt: readPublishedAt(page),
    language: readLanguage(page),
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

/** JSON-LD, meta, microdata, rel=author, then what stands in the page where authors stand. */
function readByline({ document, meta, data }: Page): string | null {
  const sources = [
    data.authors,
    meta.all(
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'byl',
      'dc.creator',
      'dcterms.creator',
      'citation_author',
    ),
    texts(document, '[itemprop~="author"] [itemprop~="name"]'),
    texts(document, '[itemprop~="author"]'),
    texts(document, '[rel~="author"]'),
    texts(document, BYLINES).slice(0, 1),
  ];
  for (const source of sources) {
    const byline = cleanByline(source);
    if (byline !== null) return byline;
  }
  return null;
}

const BYLINES =
  '.byline, .by-line, .author-name, .article-author, .article__author, .post-author, .p-author, .author';

/** JSON-LD, meta, microdata, `<time>`, elements named after dates, the address. */
function readPublishedAt({ document, meta, data, url }: Page): string | null {
  const stated = [
    data.publishedAt,
    meta.first('article:published_time', 'og:published_time', 'og:article:published_time', 'datepublished'),
    meta.first(
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'publishdate',
      'publish-date',
      'publication_date',
    ),
    meta.first(
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.created',
      'dc.date',
      'citation_publication_date',
      'date',
    ),
    ...[...document.querySelectorAll(TIMES)].flatMap((element) => [
      element.getAttribute('datetime'),
      element.getAttribute('content'),
      textOf(element),
    ]),
  ];
  for (const source of stated) {
    const date = source === null || source === undefined ? null : parseDate(source);
    if (date !== null) return date;
  }
  return url === null ? null : dateInUrl(url);
}

const TIMES =
  '[itemprop~="datePublished"], time[pubdate], article header time, article time, header time, time[datetime], ' +
  '.published, .pubdate, .publish-date, .published-date, .post-date, .entry-date, .article-date, .article__date, .date';

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
