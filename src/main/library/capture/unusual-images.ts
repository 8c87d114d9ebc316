/**
 * Pictures that pages show without an `img`: AMP's own element, and a background that stands for a picture. Each
 * becomes an `img` before pictures are looked for.
 */

/** A background is a picture where the page says so, or where a figure has nothing else to show. */
const BACKGROUNDS = '[role="img"][style*="background" i], figure [style*="background-image" i]';
const BACKGROUND_URL = /background(?:-image)?\s*:[^;]{0,500}?url\(\s*(["']?)([^"')]{1,2000})\1\s*\)/iu;
const AMP_ATTRIBUTES = ['src', 'srcset', 'data-src', 'data-srcset', 'alt', 'width', 'height', 'title'];

/** Puts plain pictures in the place of unusual ones; answers how many. */
export function makeImagesPlain(document: Document): number {
  return [...plainAmp(document), ...plainBackgrounds(document)].length;
}

/** What an `amp-img` holds stands for it until its script has run, or where there is none. */
function* plainAmp(document: Document): Iterable<Element> {
  for (const amp of document.querySelectorAll('amp-img, amp-anim')) {
    const image = document.createElement('img');
    for (const name of AMP_ATTRIBUTES) {
      const value = amp.getAttribute(name);
      if (value !== null) image.setAttribute(name, value);
    }
    amp.replaceWith(image);
    yield image;
  }
}

function* plainBackgrounds(document: Document): Iterable<Element> {
  for (const element of document.querySelectorAll(BACKGROUNDS)) {
    const [, , url] = BACKGROUND_URL.exec(element.getAttribute('style') ?? '') ?? [];
    const figure = element.closest('figure') ?? element;
    if (url === undefined || figure.querySelector('img') !== null) continue;
    const image = document.createElement('img');
    image.setAttribute('src', url);
    const words = element.getAttribute('aria-label') ?? element.getAttribute('title');
    if (words !== null) image.setAttribute('alt', words);
    element.prepend(image);
    yield image;
  }
}
