import { webUrl } from './page-links.ts';

/** Wider than any reading column on a dense screen: beyond this a larger file shows nothing more. */
const WIDEST_USEFUL_PX = 1600;
/** A `data:` picture shorter than this is a placeholder that a script would have replaced. */
const PLACEHOLDER_CHARS = 300;
const RASTER_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif)\s*[;,]/iu;

/** Where pages hide the address of a picture that their script loads later, the surest first. */
const LAZY_SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-lazy',
  'data-hi-res-src',
  'data-full-src',
  'data-full-url',
  'data-large-file',
  'data-orig-file',
  'data-image',
  'data-img',
  'data-img-src',
  'data-image-src',
  'data-cfsrc',
  'data-runner-src',
  'data-url',
  'data-medium-file',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set'];
/** What no browser, or not ours, can show: another source of the same picture is taken. */
const UNKEPT_TYPE = /^image\/(?:jxl|heic|heif|jp2|jpx|jxr|vnd\.ms-photo|tiff|bmp|svg\+xml)/iu;
/** Pictures of nothing, that stand where a script would put one. */
const STAND_IN =
  /(?:^|[/_.-])(?:spacer|blank|transparent|pixel|1x1|clear|empty|gr[ae]y|placeholder|place-holder|lazy|lazyload|lazy-load|loading|loader|dummy|default-image|no-image|noimage|trans)(?:[_.-]?\d{1,4}(?:x\d{1,4})?)?\.(?:gif|png|svg|jpe?g|webp)(?:$|[?#])/iu;

interface Candidate {
  url: string;
  /** In CSS pixels where the page says so. */
  width: number | null;
}

/**
 * Every address under which a picture may be had, best first: the widest that is still useful, then wider
 * ones from the smallest on, then those of unknown width in the order of the page.
 */
export function imageCandidates(image: Element, base: URL | null): string[] {
  const found: Candidate[] = [];
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : null;
  const sources = picture === null ? [] : [...picture.querySelectorAll('source')];
  for (const element of [image, ...sources.filter(isKept)]) {
    for (const name of ['srcset', ...LAZY_SETS]) found.push(...parseSrcset(element.getAttribute(name) ?? ''));
  }
  for (const name of [...LAZY_SOURCES, 'src']) {
    const url = image.getAttribute(name);
    if (url !== null) found.push({ url, width: null });
  }
  const urls = found.toSorted(byUse).map(({ url }) => usableUrl(url, base));
  return [...new Set(urls.filter((url) => url !== null))].filter((url) => !STAND_IN.test(url));
}

function isKept(source: Element): boolean {
  return !UNKEPT_TYPE.test(source.getAttribute('type') ?? '');
}

/** Candidates of a `srcset`, as the page wrote them; a density counts as a multiple of a usual column. */
export function parseSrcset(srcset: string): Candidate[] {
  const candidates: Candidate[] = [];
  let url = '';
  // A comma ends a candidate only where white space or nothing follows: addresses hold commas too.
  for (const part of srcset.slice(0, LONGEST_SRCSET).split(/\s+/u)) {
    const isLast = part.endsWith(',');
    const word = isLast ? part.replace(COMMAS_AT_END, '') : part;
    if (url === '') url = word;
    else if (word !== '') {
      candidates.push({ url, width: widthOf(word) });
      url = '';
      continue;
    }
    if (isLast && url !== '') {
      candidates.push({ url, width: null });
      url = '';
    }
  }
  if (url !== '') candidates.push({ url, width: null });
  return candidates;
}

const COMMAS_AT_END = /,{1,100}$/u;

function widthOf(descriptor: string): number | null {
  const [, number, unit] = /^(\d{1,6}(?:\.\d{1,4})?)([wx])$/u.exec(descriptor) ?? [];
  if (number === undefined) return null;
  return unit === 'x' ? Number(number) * DENSITY_WIDTH_PX : Number(number);
}

const DENSITY_WIDTH_PX = 700;
/** Far more than any page needs, and short enough for any pattern. */
const LONGEST_SRCSET = 20_000;

function byUse(a: Candidate, b: Candidate): number {
  if (a.width === null || b.width === null) return Number(a.width === null) - Number(b.width === null);
  const isWideA = a.width > WIDEST_USEFUL_PX;
  const isWideB = b.width > WIDEST_USEFUL_PX;
  if (isWideA !== isWideB) return Number(isWideA) - Number(isWideB);
  return isWideA ? a.width - b.width : b.width - a.width;
}

function usableUrl(reference: string, base: URL | null): string | null {
  const text = reference.trim();
  if (/^data:/iu.test(text)) return RASTER_DATA.test(text) && text.length >= PLACEHOLDER_CHARS ? text : null;
  // A file that came along in the same container: `assets.ts` finds it there, and never asks the network for it.
  if (/^cid:\S/iu.test(text)) return text;
  const url = webUrl(text, base);
  if (url !== null) return url.href;
  // Without a base a relative reference may still name a file that came along with the page.
  return base === null && text !== '' && !/^[a-z][a-z0-9+.-]*:/iu.test(text) ? text : null;
}
