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
  const why = whyOf(image.getAttribute('src') ?? '', t);
  note.className = 'missing-picture';
  note.setAttribute('role', 'img');
  note.setAttribute('aria-label', words === '' ? why : t('reader.picture.named', { why, words }));
  if (words !== '') note.dataset['words'] = words;
  note.dataset['why'] = why;
  return note;
}

function whyOf(source: string, t: Translate): string {
  const reason = reasons.find((one) => source === `${MISSING}-${one}`);
  return t(reason === undefined ? 'reader.picture.missing' : `reader.picture.missing.${reason}`);
}
