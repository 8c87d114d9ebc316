import type { MissingImageReason } from '../../../contract/clean-html.ts';
import type { Translate } from '../../language/make-messages.ts';

const MISSING = 'asset:missing';
const reasons = [
  'refused',
  'unreachable',
  'too-large',
  'not-a-picture',
  'unsafe',
  'too-many',
] as const satisfies readonly MissingImageReason[];

/**
 * In a picture's place, its words and why it is not there. Both are drawn by the style sheet from attributes, so that
 * no text is added to the article: the words of a page and the offsets in them stay as they are.
 */
export function missingPicture(image: HTMLImageElement, t: Translate): HTMLElement {
  const note = image.ownerDocument.createElement('span');
  const words = image.alt.trim();
  const source = image.getAttribute('src') ?? '';
  const reason = reasons.find((one) => source === `${MISSING}-${one}`);
  note.className = 'missing-picture';
  note.setAttribute('role', 'img');
  if (words !== '') note.dataset['words'] = words;
  if (reason !== undefined) note.dataset['reason'] = reason;
  sayWhy(note, t);
  return note;
}

function sayWhy(note: HTMLElement, t: Translate): void {
  const reason = reasons.find((one) => one === note.dataset['reason']);
  const words = note.dataset['words'];
  const why = t(reason === undefined ? 'reader.picture.missing' : `reader.picture.missing.${reason}`);
  note.setAttribute('aria-label', words === undefined ? why : t('reader.picture.named', { why, words }));
  note.dataset['why'] = why;
}

/** What is said of pictures, in the language that is spoken now: all that an open article shows of our own words. */
export function sayPictures(root: ParentNode, t: Translate): void {
  for (const note of root.querySelectorAll<HTMLElement>('.missing-picture')) sayWhy(note, t);
  for (const image of root.querySelectorAll(PRESSABLE_PICTURE)) namePicture(image, t);
}

/** A picture that the article says nothing about is called one. */
function namePicture(image: Element, t: Translate): void {
  if ((image.getAttribute('alt') ?? '') === '') image.setAttribute('aria-label', t('reader.picture'));
}

/** A picture that may be looked at as large as the window is reached by Tab and pressed by Enter. One in a link is the link's. */
export const PRESSABLE_PICTURE = 'img[role="button"]';

export function makePressable(image: HTMLImageElement, t: Translate): void {
  if (image.closest('a[href]') !== null) return;
  image.tabIndex = 0;
  image.setAttribute('role', 'button');
  namePicture(image, t);
}
