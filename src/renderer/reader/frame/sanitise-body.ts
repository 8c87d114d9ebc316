import DOMPurify from 'dompurify';
import {
  CLEAN_HREF,
  CLEAN_ID_PREFIX,
  CLEAN_IMAGE_SRC,
  cleanAttributes,
  cleanElements,
} from '../../../contract/clean-html.ts';
import type { Translate } from '../../language/make-messages.ts';
import { makePressable, missingPicture } from './missing-picture.ts';

/**
 * The second wall. What the library keeps was sanitised when it was saved, by another parser; here it is sanitised
 * again, by the parser that shows it, with the same table. The reader never trusts a row of the database.
 */
const ATTRIBUTES = Object.values(cleanAttributes).flat();

const OPTIONS = {
  ALLOWED_TAGS: Object.values(cleanElements).flat(),
  ALLOWED_ATTR: ATTRIBUTES,
  // DOMPurify tries every value against the pattern of addresses that is not named here: `lang="ru"` would fail it.
  ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => name !== 'href' && name !== 'src' && name !== 'cite'),
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|asset:|#)/iu,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  RETURN_DOM_FRAGMENT: true,
} as const;

/** What a sanitised tree needs to be shown. */
export interface BodyOptions {
  /** The address at which this host serves a kept picture. */
  assetUrl: (sha256: string) => string;
  /** Says why a picture is not there. */
  t: Translate;
}

/**
 * A body fragment of the library as nodes that may be shown. It belongs to an inert document: no picture is asked
 * for before it is adopted.
 * @throws Error when the page's parser cannot be trusted to sanitise: then nothing is shown
 */
export function sanitiseBody(html: string, options: BodyOptions): DocumentFragment {
  if (!DOMPurify.isSupported) throw new Error('This browser cannot clean pages safely.');
  const fragment = DOMPurify.sanitize(html, OPTIONS);
  for (const element of fragment.querySelectorAll('*')) keepTable(element);
  for (const image of fragment.querySelectorAll('img')) preparePicture(image, options);
  return fragment;
}

/** The parts of the table that are about values, which a list of names cannot say. */
function keepTable(element: Element): void {
  const href = element.getAttribute('href');
  if (href !== null && !CLEAN_HREF.test(href)) element.removeAttribute('href');
  if (element.id !== '' && !element.id.startsWith(CLEAN_ID_PREFIX)) element.removeAttribute('id');
  if (!/^https?:/iu.test(element.getAttribute('cite') ?? '')) element.removeAttribute('cite');
  if (element.localName !== 'img') element.removeAttribute('src');
}

function preparePicture(image: HTMLImageElement, { assetUrl, t }: BodyOptions): void {
  const source = image.getAttribute('src') ?? '';
  const sha256 = CLEAN_IMAGE_SRC.test(source) ? source.slice('asset:'.length) : 'missing';
  if (sha256.startsWith('missing')) {
    image.replaceWith(missingPicture(image, t));
    return;
  }
  image.setAttribute('src', assetUrl(sha256));
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  makePressable(image, t);
}
