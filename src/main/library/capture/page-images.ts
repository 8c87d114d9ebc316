import { randomBytes } from 'node:crypto';
import type { PageImage } from '../../../contract/parsing.ts';
import { isTrackingPixel } from './tracking-pixels.ts';
import { makeImagesPlain } from './unusual-images.ts';
import { imageCandidates } from './image-candidates.ts';

/** What of a picture's attributes goes on; the rest is for scripts and styles that never run. */
const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(['src', 'alt', 'width', 'height', 'title']);

/**
 * A page's pictures, each under a token of this page alone: `asset:<nonce>-<number>`. The nonce is random, so
 * that nothing in the page can pass for one. The sanitiser accepts a page's own tokens and no other address
 * (`sanitise.ts`); `assets.ts` puts `asset:<sha256>` or `asset:missing` in their place, and then every `src`
 * passes `CLEAN_IMAGE_SRC`, which is what the reading view accepts.
 */
export interface PageImages {
  readonly list: readonly PageImage[];
  /** True for a `src` that was made here. */
  isToken(src: string): boolean;
}

/**
 * Finds what each picture of a page shows, scripts or not, and leaves plain `<img src=token>` behind: before
 * Readability, which would take a lazy picture for an empty one.
 */
export function takeImages(document: Document, base: URL | null): PageImages & { droppedPixels: number } {
  makeImagesPlain(document);
  // Before the fallbacks are taken: a counter in a `noscript` must not become the other address of a picture.
  const droppedPixels = dropPixels(document, base);
  const fallbacks = takeFallbacks(document, base);
  const prefix = `asset:${randomBytes(8).toString('hex')}-`;
  const list: PageImage[] = [];
  for (const image of document.querySelectorAll('img')) {
    const candidates = [...new Set([...imageCandidates(image, base), ...(fallbacks.get(image) ?? [])])];
    const isWordless = (image.getAttribute('alt') ?? '').trim() === '';
    if (candidates.length === 0 && isWordless) {
      image.remove();
      continue;
    }
    const token = `${prefix}${String(list.length)}`;
    list.push({ token, candidates });
    for (const name of image.getAttributeNames()) if (!KEPT_ATTRIBUTES.has(name)) image.removeAttribute(name);
    image.setAttribute('src', token);
    if (image.parentElement?.localName === 'picture') image.parentElement.replaceWith(image);
  }
  const tokens = new Set(list.map(({ token }) => token));
  return { list, isToken: (src) => tokens.has(src), droppedPixels };
}

function dropPixels(document: Document, base: URL | null): number {
  let dropped = 0;
  for (const image of document.querySelectorAll('img')) {
    if (!isTrackingPixel(image, imageCandidates(image, base))) continue;
    image.remove();
    dropped += 1;
  }
  return dropped;
}

/**
 * `<noscript>` holds the plain picture of a lazy one that stands right before it (or right after). It joins
 * that picture's candidates; alone, it takes the `<noscript>`'s place.
 */
function takeFallbacks(document: Document, base: URL | null): Map<Element, string[]> {
  const fallbacks = new Map<Element, string[]>();
  for (const noscript of document.querySelectorAll('noscript')) {
    const image = onlyImage(noscript);
    if (image === null) continue;
    const lazy = onlyImage(noscript.previousElementSibling) ?? onlyImage(noscript.nextElementSibling);
    if (lazy === null) {
      noscript.replaceWith(image);
      continue;
    }
    fallbacks.set(lazy, [...(fallbacks.get(lazy) ?? []), ...imageCandidates(image, base)]);
    noscript.remove();
  }
  return fallbacks;
}

/** The image that an element is or holds, if that is all there is to it. */
function onlyImage(element: Element | null): Element | null {
  if (element === null) return null;
  if (element.localName === 'img') return element;
  const images = element.querySelectorAll('img');
  const hasWords = (element.textContent ?? '').trim() !== '';
  return images.length === 1 && !hasWords ? (images[0] ?? null) : null;
}
