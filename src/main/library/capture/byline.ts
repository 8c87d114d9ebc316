import { cleanByline, isSameName } from './names-and-titles.ts';
import { likely, type StatedPage, textOf, texts } from './stated-page.ts';

/** JSON-LD, meta, microdata, rel=author, then what stands in the page where authors stand. The site is no author. */
export function readByline(
  { document, meta, data, url, visible, note }: StatedPage,
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
  let organisation: { name: string; source: string } | null = null;
  for (const [source, read] of sources) {
    const byline = cleanByline(read());
    if (byline === null) continue;
    const isSite =
      isSameName(byline, siteName ?? '') || isSameName(byline, host) || isSameName(byline, hostName(host));
    if (!isSite) {
      note('byline', source);
      return byline;
    }
    organisation ??= { name: byline, source };
  }
  if (organisation !== null) note('byline', `${organisation.source}: the site itself`);
  return organisation?.name ?? null;
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

/** Near the headline and named after authors, or close to it and beginning with "by". */
const SURE_BYLINE = 3.5;
const LIKELY_BYLINE = 1.5;
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
