/** Links with a meaning of their own stay as they are; everything else is looked at as an address. */
const PLACE_IN_PAGE = /^\s*#/u;

/**
 * The address that the page's references start from: its own `<base>` over where it came from.
 * Null when neither is a web address: then relative references lead nowhere.
 */
export function baseOf(document: Document, pageUrl: URL | null): URL | null {
  const declared = document.querySelector('base[href]')?.getAttribute('href') ?? null;
  const base = declared === null ? null : webUrl(declared, pageUrl);
  return base ?? pageUrl;
}

/** A reference as an absolute http or https URL; null for anything else. */
export function webUrl(reference: string | null, base: URL | null): URL | null {
  const text = reference?.trim() ?? '';
  if (text === '' || !URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/**
 * Makes every link absolute, so that the article stands without its page. Links to a place in the same page
 * become `#place`. `<base>` goes, because Readability would resolve them once more. Answers how many changed.
 */
export function resolveLinks(document: Document, base: URL | null, pageUrl: URL | null): number {
  let changed = 0;
  for (const element of document.querySelectorAll(
    'a[href], area[href], blockquote[cite], q[cite], del[cite], ins[cite]',
  )) {
    const name = element.hasAttribute('href') ? 'href' : 'cite';
    const given = element.getAttribute(name) ?? '';
    const resolved = PLACE_IN_PAGE.test(given) ? given.trim() : resolve(given, base, pageUrl);
    if (resolved === given) continue;
    element.setAttribute(name, resolved);
    changed += 1;
  }
  for (const element of document.querySelectorAll('base')) element.remove();
  return changed;
}

function resolve(given: string, base: URL | null, pageUrl: URL | null): string {
  const text = given.trim();
  if (base === null || !URL.canParse(text, base)) return text;
  const url = new URL(text, base);
  const here = pageUrl?.href.split('#', 1)[0];
  return url.hash !== '' && url.href.split('#', 1)[0] === here ? url.hash : url.href;
}
