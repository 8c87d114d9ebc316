/**
 * A link that opens a page at the words (`#:~:text=`, WICG Scroll to Text Fragment). A browser looks for the words in
 * the page as it is then; it finds nothing rather than something else, so the link never misleads.
 */

/** Longer quotations are given by their first and last words: a browser wants short strings, and so do people. */
const MAX_WHOLE_UNITS = 200;
const EDGE_WORDS = 6;
/** Shorter ones may stand in several places; the words around them tell which. */
const MIN_TELLING_UNITS = 40;

/** The words of a passage and where it was. */
export interface LinkedPassage {
  quote: string;
  prefix: string;
  suffix: string;
  url: string | null;
}

/** The address of the article with the passage's words; null when the article has no address on the web. */
export function linkToPassage({ quote, prefix, suffix, url }: LinkedPassage): string | null {
  const page = webAddress(url);
  if (page === null) return null;
  const fragment = [contextBefore(quote, prefix), ...wordsOf(quote), contextAfter(quote, suffix)];
  const directive = fragment.filter((part) => part !== '').join(',');
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** An http or https address in its normal form; null for anything else. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
}

/** Whole, or first and last words. Words in several blocks are never given as one string: no browser finds those. */
function wordsOf(quote: string): string[] {
  if (quote.length <= MAX_WHOLE_UNITS && !/[\n\t]/u.test(quote)) return [encode(quote)];
  const lines = quote.split(/[\n\t]+/u);
  const first = words(lines[0] ?? '').slice(0, EDGE_WORDS);
  const last = words(lines.at(-1) ?? '').slice(-EDGE_WORDS);
  return [encode(first.join(' ')), encode(last.join(' '))];
}

function contextBefore(quote: string, prefix: string): string {
  if (quote.length >= MIN_TELLING_UNITS) return '';
  // The stored context may begin within a word, which no browser would match.
  const line = prefix.slice(prefix.search(/[^\n\t]*$/u));
  const whole = words(line.length < prefix.length ? line : line.replace(/^\S+/u, ''));
  return whole.length === 0 ? '' : `${encode(whole.join(' '))}-`;
}

function contextAfter(quote: string, suffix: string): string {
  if (quote.length >= MIN_TELLING_UNITS) return '';
  const [line = ''] = suffix.split(/[\n\t]/u, 1);
  const whole = words(line.length < suffix.length ? line : line.replace(/\S+$/u, ''));
  return whole.length === 0 ? '' : `-${encode(whole.join(' '))}`;
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

/** A dash, a comma and an ampersand mean something in a text directive; the rest is what a fragment may not hold. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*~_.]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
