/**
 * Pages that a browser or SingleFile saved as one HTML file. They say in a comment where they came from, and
 * SingleFile leaves marks and pictures of its own in them.
 */

/** What such a file says of itself. */
export interface SavedPage {
  url: string;
  /** SingleFile's pictures that several places share, by the name of their style variable; null for other programs. */
  sharedPictures: ReadonlyMap<string, string> | null;
}

const HEAD_CHARS = 8_192;
const SINGLE_FILE =
  /<!--\s{0,100}Page saved with SingleFile\s{1,100}url:\s{0,10}(https?:\/\/[^\s<>"]{1,2000})/iu;
/** The mark of the web, as browsers write it; the number counts the characters of the address. */
const SAVED_FROM = /<!--\s{0,100}saved from url=\(\d{1,5}\)(https?:\/\/[^\s<>"]{1,2000})\s{0,10}-->/iu;
const VARIABLE = /(--sf-img-\d{1,6})\s{0,10}:\s{0,10}url\(\s{0,10}["']?(data:image\/[^"')\s]+)/giu;

/** Where a saved page says that it came from; null for a page that does not. */
export function readSavedPage(html: string): SavedPage | null {
  const head = html.slice(0, HEAD_CHARS);
  const single = SINGLE_FILE.exec(head)?.[1];
  const url = single ?? SAVED_FROM.exec(head)?.[1];
  if (url === undefined || !URL.canParse(url)) return null;
  const shared = (): Map<string, string> => {
    const found = [...html.matchAll(VARIABLE)];
    return new Map(found.map(([, name = '', picture = '']) => [name, picture]));
  };
  return { url: new URL(url).href, sharedPictures: single === undefined ? null : shared() };
}

/**
 * Undoes what SingleFile did for browsers' sake: elements that it found hidden go, and pictures that it keeps
 * once in a style sheet, for all places where they are shown, get back to these. Answers how many of both.
 */
export function undoSingleFile(
  document: Document,
  sharedPictures: ReadonlyMap<string, string>,
): { hidden: number; pictures: number } {
  let pictures = 0;
  for (const image of document.querySelectorAll('img[style*="--sf-img-"]')) {
    const [, name = ''] = /var\((--sf-img-\d{1,6})\)/u.exec(image.getAttribute('style') ?? '') ?? [];
    const url = sharedPictures.get(name);
    if (url === undefined) continue;
    image.setAttribute('src', url);
    pictures += 1;
  }
  const hidden = [...document.querySelectorAll('.sf-hidden')];
  for (const element of hidden) element.remove();
  return { hidden: hidden.length, pictures };
}
