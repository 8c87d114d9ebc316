import { readByline } from './byline.ts';
import { dateOrderOf } from './dates.ts';
import type { JsonLdFacts } from './json-ld.ts';
import { MetaTags } from './meta-tags.ts';
import { cleanTitle, isSameName, oneLine, withoutLastPart } from './names-and-titles.ts';
import { webUrl } from './page-links.ts';
import { readModifiedAt, readPublishedAt } from './publication-date.ts';
import { firstFact, type Source, type StatedPage, textOf, texts } from './stated-page.ts';
import { readVisibleFacts, type VisibleFacts } from './visible-facts.ts';

/** What a page says of itself. Everything is plain text; what it does not say is null. */
export interface StatedFacts {
  title: string | null;
  byline: string | null;
  siteName: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  language: string | null;
  dir: 'ltr' | 'rtl' | null;
  excerpt: string | null;
  leadImage: string | null;
  canonicalUrl: string | null;
}

const MAX_TITLE_CHARS = 500;
const MAX_EXCERPT_CHARS = 500;

/** Reads a page's facts, each from its sources in a declared order: the first that answers is taken. */
export function readFacts(
  document: Document,
  options: { url: string | null; base: URL | null; data: JsonLdFacts; note?: StatedPage['note'] },
): StatedFacts {
  let seen: VisibleFacts | undefined;
  const page: StatedPage = {
    document,
    url: options.url,
    base: options.base,
    meta: new MetaTags(document),
    data: options.data,
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
    modifiedAt: readModifiedAt(page, language),
    language,
    dir: readDirection(page),
    excerpt: readExcerpt(page),
    leadImage: readLeadImage(page),
    canonicalUrl: readCanonicalUrl(page),
  };
}

function readSiteName(page: StatedPage): string | null {
  const { meta, data } = page;
  const sources: Source[] = [
    ['meta', () => meta.first('og:site_name')],
    ['JSON-LD', () => data.siteName],
    ['meta, of the program or the journal', () => meta.first(...SITE_TAGS)],
  ];
  return firstFact(page, 'siteName', { sources, make: (stated) => orNull(oneLine(stated)) });
}

const SITE_TAGS = ['application-name', 'dc.publisher', 'citation_journal_title'];

/** og:title, JSON-LD, Twitter, Dublin Core, the only h1, the document's title. A cut one yields to a whole one. */
function readTitle(page: StatedPage, siteName: string | null): string | null {
  const { document, meta, data, url, note } = page;
  const headings = texts(document, 'h1');
  const documentTitle = textOf(document.querySelector('title'));
  const stated: [string, string | null | undefined][] = [
    ['meta', meta.first('og:title')],
    ['JSON-LD', data.headline],
    ['meta, for others', meta.first(...TITLE_TAGS)],
    ['microdata', textOf(document.querySelector('[itemtype*="Article" i] [itemprop~="headline"]'))],
    ['the only heading', headings.length === 1 ? headings[0] : null],
    ["the document's title", documentTitle === null ? null : withoutLastPart(documentTitle)],
    ['the first heading', headings[0]],
  ];
  const hosts = url === null ? [] : [new URL(url).hostname];
  const sites = [...(siteName === null ? [] : [siteName]), ...hosts];
  const titles = stated
    .map(([source, title]) => ({ source, title: cleanTitle(title ?? '', sites) }))
    .filter(({ title }) => title !== '');
  const [best] = titles;
  if (best === undefined) return null;
  const stem = best.title.replace(/\s*(?:…|\.{3})$/u, '');
  const isCut = stem !== best.title;
  const whole = titles.find(({ title }) => title.length > best.title.length && title.startsWith(stem));
  const chosen = (isCut ? whole : undefined) ?? best;
  note('title', chosen.source);
  return chosen.title.slice(0, MAX_TITLE_CHARS);
}

const TITLE_TAGS = ['twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'parsely-title'];

/** The heading that is the title, or the first one. */
function headlineElement(document: Document, title: string | null): Element | null {
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, 50);
  const same = headings.find((heading) => title !== null && isSameName(heading.textContent, title));
  return same ?? headings.find((heading) => heading.localName === 'h1') ?? null;
}

function readLanguage(page: StatedPage): string | null {
  const { document, meta, data } = page;
  const root = document.documentElement;
  const inner = document.querySelector('article[lang], body[lang], main[lang]');
  const sources: Source[] = [
    ['the document', () => [root.getAttribute('lang'), root.getAttribute('xml:lang')]],
    ['meta', () => meta.first('content-language', 'og:locale', 'dc.language', 'language')],
    ['JSON-LD', () => data.language],
    ['an element', () => inner?.getAttribute('lang')],
  ];
  return firstFact(page, 'language', { sources, make: canonicalLanguage });
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

function readDirection({ document, note }: StatedPage): 'ltr' | 'rtl' | null {
  for (const selector of ['html', 'body', 'article[dir], main[dir]']) {
    const dir = document.querySelector(selector)?.getAttribute('dir')?.trim().toLowerCase();
    if (dir !== 'rtl' && dir !== 'ltr') continue;
    note('dir', `dir of ${selector.split('[', 1)[0] ?? selector}`);
    return dir;
  }
  return null;
}

function readExcerpt(page: StatedPage): string | null {
  const { meta, data } = page;
  const sources: Source[] = [
    ['meta', () => meta.first('og:description', 'description', 'twitter:description', 'dc.description')],
    ['JSON-LD', () => data.description],
  ];
  const plain = (stated: string): string => oneLine(stated.replace(/<[^>]{0,200}>/gu, ' '));
  return firstFact(page, 'excerpt', {
    sources,
    make: (stated) => orNull(plain(stated).slice(0, MAX_EXCERPT_CHARS)),
  });
}

function readLeadImage(page: StatedPage): string | null {
  const { document, meta, data, base } = page;
  const sources: Source[] = [
    ['meta', () => meta.first('og:image:secure_url', 'og:image', 'og:image:url')],
    ['meta, for others', () => meta.first('twitter:image', 'twitter:image:src')],
    ['JSON-LD', () => data.image],
    ['a link', () => document.querySelector('link[rel~="image_src"]')?.getAttribute('href')],
  ];
  return firstFact(page, 'leadImage', { sources, make: (stated) => webUrl(stated, base)?.href ?? null });
}

/** A page that names the site's front page as itself is mistaken: all its pages would be one article. */
function readCanonicalUrl(page: StatedPage): string | null {
  const { document, meta, data, url, base } = page;
  const sources: Source[] = [
    ['a link', () => document.querySelector('link[rel~="canonical"]')?.getAttribute('href')],
    ['meta', () => meta.first('og:url')],
    ['JSON-LD', () => data.url],
  ];
  const isFront = (address: URL): boolean => address.pathname === '/' && address.search === '';
  const own = webUrl(url, null);
  return firstFact(page, 'canonicalUrl', {
    sources,
    make(stated) {
      const canonical = webUrl(stated, base);
      const isStory = canonical !== null && (own === null || isFront(own) || !isFront(canonical));
      return isStory ? canonical.href : null;
    },
  });
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
