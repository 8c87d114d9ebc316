/**
 * The addresses under which one story is known: copies for phones, for printing and in Google's AMP cache lead back
 * to the story's own address. Two different stories must never become one, so a rule is here only where the address
 * itself says that it is a copy; where a word could be a story's own ("/wiki/amp"), the rest has to look like one.
 */

import { canonicaliseUrl } from './url.ts';

/** The little of the standard `URL` that is used here (see `url.ts`). */
interface ParsedUrl {
  protocol: string;
  host: string;
  hostname: string;
  pathname: string;
  search: string;
  readonly href: string;
}
declare const URL: { parse(url: string): ParsedUrl | null };

/** What sites put before their name for phones and for AMP, and `www.`, with which most names answer too. */
const HOST_VARIANT = /^(?:www|m|mobile|amp|touch)\.(?=[^.]+\.)/;
const HOST_PREFIXES = ['', 'www.', 'm.', 'mobile.', 'amp.', 'touch.'];
/** `en.m.wikipedia.org`. */
const WIKI_MOBILE = /\.m\.(?=wik(?:ipedia|inews|iquote|tionary|isource|ibooks|iversity|ivoyage)\.org$)/;
const WIKI_PLAIN = /\.(?=wik(?:ipedia|inews|iquote|tionary|isource|ibooks|iversity|ivoyage)\.org$)/;

/** `www.google.com/amp/s/example.org/a`: `s` stands for https. */
const AMP_VIEWER = /^\/amp\/(s\/)?([^/]+\.[^/]+\/.*)$/;
const AMP_VIEWER_HOST = /^(?:www\.)?google\.[a-z.]{2,6}$/;
/** `example-org.cdn.ampproject.org/c/s/example.org/a`: `c` a document, `v` one in a viewer, `wp` a web package. */
const AMP_CACHE = /^\/(?:c|v|wp)\/(s\/)?([^/]+\.[^/]+\/.*)$/;
const AMP_CACHE_HOST = /\.cdn\.ampproject\.org$/;

/** Parameters that ask for another form of the same page, with the values that do. */
const FORM_PARAMETER =
  /^(?:amp(?:=(?:1|true|yes)?)?|(?:output|outputtype|format|view|type)=amp(?:html)?|print(?:=(?:1|true|yes|y)?)?|(?:view|output|mode)=print(?:able)?|printable=(?:1|true|yes)|is_?amp=(?:1|true))$/i;
const COPY_AT_END = /\/(?:amp|print)$|\.amp(?=\.html?$|$)/i;
const COPY_AT_START = /^\/(?:amp|print|mobile)(?=\/)/i;
const INDEX_PAGE = /\/index\.(?:html?|shtml|php)$/i;

/**
 * The address of a story itself, in the form of `canonicaliseUrl`; null for what is no http or https address. It
 * answers where the copy answers for: a cache's address becomes the site's, an AMP or print form the plain one.
 */
export function storyUrl(url: string): string | null {
  const canonical = canonicaliseUrl(unwrapCache(url));
  const parsed = canonical === null ? null : URL.parse(canonical);
  if (parsed === null) return canonical;
  const isFormOnly = parsed.search !== '' && withoutForms(parsed.search) !== parsed.search;
  if (isFormOnly) parsed.search = withoutForms(parsed.search);
  parsed.pathname = plainPath(parsed.pathname, parsed.search);
  return canonicaliseUrl(parsed.href);
}

/**
 * Every form in which a story's address may have been written down, the story's own first: http and https, with and
 * without `www.`, the hosts for phones. For comparing only. A front page has none but its own.
 */
export function storySpellings(url: string): string[] {
  const own = storyUrl(url);
  const plain = canonicaliseUrl(url);
  const found = new Set([own, plain].filter((spelling) => spelling !== null));
  const parsed = own === null ? null : URL.parse(own);
  if (own === null || parsed === null || (parsed.pathname === '/' && parsed.search === '')) return [...found];
  const host = parsed.host.replace(HOST_VARIANT, '').replace(WIKI_MOBILE, '.');
  const rest = own.slice(own.indexOf('/', own.indexOf('//') + 2));
  // A number or a name in the own network answers to itself alone.
  const prefixes = /^[\d.:[\]]+$|^[^.]+$/.test(host) ? [''] : HOST_PREFIXES;
  const hosts = [...prefixes.map((prefix) => prefix + host), host.replace(WIKI_PLAIN, '.m.')];
  for (const scheme of ['https:', 'http:']) for (const name of hosts) found.add(`${scheme}//${name}${rest}`);
  return [...found];
}

/** A cache of a cache is unwrapped once only: nobody writes such an address but to try us. */
function unwrapCache(url: string): string {
  const parsed = URL.parse(url.trim());
  if (parsed === null) return url;
  const pattern = AMP_CACHE_HOST.test(parsed.hostname)
    ? AMP_CACHE
    : AMP_VIEWER_HOST.test(parsed.hostname)
      ? AMP_VIEWER
      : null;
  const [, secure, rest] = pattern?.exec(parsed.pathname) ?? [];
  return rest === undefined ? url : `${secure === undefined ? 'http' : 'https'}://${rest}${parsed.search}`;
}

function withoutForms(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => !FORM_PARAMETER.test(parameter));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function plainPath(pathname: string, search: string): string {
  // With parameters `index.php` is a program, and the folder may be another one.
  const path = search === '' || !/\.php$/i.test(pathname) ? pathname.replace(INDEX_PAGE, '/') : pathname;
  for (const copy of [COPY_AT_END, COPY_AT_START]) {
    const rest = path.replace(copy, '');
    if (rest !== path && namesStory(rest)) return rest;
  }
  return path;
}

/** The last part of a path is a headline or a number, as stories have them and sections do not. */
function namesStory(path: string): boolean {
  const last = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  return /\d{5}/.test(last) || /\.html?$/i.test(last) || (last.match(/[-_]/g)?.length ?? 0) >= 3;
}
