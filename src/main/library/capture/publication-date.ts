import { dateInUrl, dateOrderOf, parseDate } from './dates.ts';
import { firstFact, likely, type Source, type StatedPage, textOf } from './stated-page.ts';

/**
 * Meta, JSON-LD, microdata and RDFa, what stands near the headline, meta tags that may mean the file and not the
 * story, the address, what stands elsewhere, data in scripts, and at last the only date that there is.
 * ISO-8601, with the zone that the page gave, or a date alone.
 */
export function readPublishedAt(page: StatedPage, language: string | null): string | null {
  const { document, meta, data, url, visible } = page;
  const sources: Source[] = [
    ['meta', () => PUBLISHED_TAGS.map((names) => meta.first(...names))],
    ['JSON-LD', () => data.publishedAt],
    ['microdata', () => [...document.querySelectorAll(PUBLISHED)].flatMap(dateSources)],
    ['the page, near its headline', () => likely(visible().dates, SURE_DATE)],
    ['meta, of some date', () => VAGUE_TAGS.map((names) => meta.first(...names))],
    ['the address', () => (url === null ? null : dateInUrl(url))],
    ['the page', () => likely(visible().dates, LIKELY_DATE)],
    ['a script', () => dateInScripts(document)],
    ['the only date in the page', () => onlyOne(visible().dates)],
    ['meta, as the last change', () => meta.first(...MODIFIED_TAGS)],
  ];
  const order = dateOrderOf(language);
  return firstFact(page, 'publishedAt', { sources, make: (stated) => parseDate(stated, order) });
}

/** When the page says it was changed last: JSON-LD, meta, microdata. As `readPublishedAt` gives dates. */
export function readModifiedAt(page: StatedPage, language: string | null): string | null {
  const { document, meta, data } = page;
  const sources: Source[] = [
    ['JSON-LD', () => data.modifiedAt],
    ['meta', () => meta.first(...MODIFIED_TAGS)],
    ['microdata', () => [...document.querySelectorAll(MODIFIED)].flatMap(dateSources)],
  ];
  const order = dateOrderOf(language);
  return firstFact(page, 'modifiedAt', { sources, make: (stated) => parseDate(stated, order) });
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
  ['dc.date.issued', 'dcterms.issued', 'citation_publication_date', 'citation_online_date'],
];
/** Systems fill these by themselves, with the day the file was made or changed as often as with the story's. */
const VAGUE_TAGS = [
  ['dcterms.created', 'dc.date.created', 'dc.date', 'dcterms.date'],
  ['date', 'created', 'datecreated', 'last-modified-date'],
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

const MODIFIED = '[itemprop~="dateModified"], [property$="dateModified"]';

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

/** Day and time of one day are one date. */
function onlyOne(seen: readonly { value: string }[]): string[] {
  const days = new Set(seen.map(({ value }) => value.slice(0, 10)));
  return days.size === 1 ? [...days] : [];
}

const SURE_DATE = 5;
const LIKELY_DATE = 1;
