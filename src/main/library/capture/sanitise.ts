import type { Config, DOMPurify, UponSanitizeAttributeHookEvent } from 'dompurify';
import { CLEAN_IMAGE_SRC } from '../../../contract/clean-html.ts';
import { canonicalText } from '../../../text/canonical-text.ts';
import { guardBytes, guardShape } from './guard-size.ts';
import { keepWordsApart } from './keep-words-apart.ts';
import { type ParserDesk, parserDesk } from './parser-desk.ts';
import { htmlFromText } from './plain-text.ts';
import { MISSING_IMAGE, cleanAttribute, cleanAttributeNames, cleanElementNames } from './sanitise-policy.ts';

/**
 * DOMPurify with the table of `contract/clean-html.ts`, and with rules for values of our own.
 *
 * Images. While a page is parsed its pictures have not been fetched, so their final names are not known. They
 * go through here as tokens (`asset:<nonce>-<n>`, `page-images.ts`) and `isImageSrc` accepts the tokens of
 * this very page and nothing else; every other picture becomes `asset:missing`. Afterwards `assets.ts` puts
 * `asset:<sha256>` or `asset:missing` in the place of each token, character for character inside the quotes
 * of `src`, so that what is stored passes `CLEAN_IMAGE_SRC` and comes out of `sanitiseHtml` unchanged.
 */
export interface SanitisedTree {
  html: string;
  /** The tree that a parser makes of `html`. */
  body: Element;
  /** How often it had to be sanitised until nothing changed any more: usually two. */
  rounds: number;
}

const CONFIG: Config = {
  ALLOWED_TAGS: [...cleanElementNames],
  ALLOWED_ATTR: [...cleanAttributeNames],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // Values are judged by `cleanAttribute`; this is the second look at the three that are addresses.
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#v-|asset:)/iu,
  ADD_URI_SAFE_ATTR: cleanAttributeNames.filter((name) => !['href', 'src', 'cite'].includes(name)),
  KEEP_CONTENT: true,
  RETURN_DOM: true,
};

/** Unwrapping can leave a tree that reads back as another one; more rounds than this mean mischief. */
const MAX_ROUNDS = 6;

/**
 * Sanitises HTML until sanitising changes nothing any more, so that the reading view, which does it again,
 * shows exactly what was stored. What will not settle keeps its words alone.
 */
export function sanitise(
  desk: ParserDesk,
  dirty: string,
  isImageSrc: (src: string) => boolean = (src) => CLEAN_IMAGE_SRC.test(src),
): SanitisedTree {
  return withPolicy(desk.purify, isImageSrc, () => {
    let before = dirty;
    for (let rounds = 1; rounds <= MAX_ROUNDS; rounds += 1) {
      // With RETURN_DOM it answers a body element.
      const body = desk.purify.sanitize(before, CONFIG) as unknown as Element;
      dropUnwritable(body, /<pre/iu.test(before));
      const html = body.innerHTML;
      if (html === before) return { html, body, rounds };
      before = html;
    }
    const { body } = desk.parseHtml(before);
    const html = htmlFromText(canonicalText(body).text);
    return { html, body: desk.parseHtml(html).body, rounds: MAX_ROUNDS };
  });
}

/** White space that a parser drops when it stands first: it would be gone with the next reading. */
function dropUnwritable(body: Element, hasPre: boolean): void {
  dropFirst(body, /^[ \t\n\f\r]+/u);
  if (!hasPre) return;
  for (const pre of body.querySelectorAll('pre')) dropFirst(pre, /^\n+/u);
}

function dropFirst(element: Element, pattern: RegExp): void {
  for (let first = element.firstChild; first?.nodeType === TEXT_NODE; first = element.firstChild) {
    const text = first.nodeValue ?? '';
    const rest = text.replace(pattern, '');
    if (rest !== '') {
      if (rest !== text) first.nodeValue = rest;
      return;
    }
    element.removeChild(first);
  }
}

const TEXT_NODE = 3;

/**
 * HTML as the reading view gets it: only what is on the table, words kept apart, no address but `asset:` in
 * pictures. Sanitising its answer gives the same again.
 * @throws VerbatimError `too-large`
 */
export function sanitiseHtml(html: string): string {
  guardBytes(html.length);
  guardShape(html);
  const desk = parserDesk();
  const { body } = desk.parseHtml(html);
  keepWordsApart(body);
  return sanitise(desk, body.innerHTML).html;
}

/** Hooks belong to the DOMPurify instance, so they are there only while they are needed. */
function withPolicy<T>(purify: DOMPurify, isImageSrc: (src: string) => boolean, work: () => T): T {
  const judge = (element: Element, event: UponSanitizeAttributeHookEvent): void => {
    const name = element.localName.toLowerCase();
    const isSrc = name === 'img' && event.attrName === 'src';
    const source = isImageSrc(event.attrValue) ? event.attrValue : MISSING_IMAGE;
    const value = isSrc ? source : cleanAttribute(name, event.attrName, event.attrValue);
    if (value === null) event.keepAttr = false;
    else event.attrValue = value;
  };
  const giveSrc = (element: Element): void => {
    if (element.localName === 'img' && !element.hasAttribute('src'))
      element.setAttribute('src', MISSING_IMAGE);
  };
  purify.addHook('uponSanitizeAttribute', judge);
  purify.addHook('afterSanitizeAttributes', giveSrc);
  try {
    return work();
  } finally {
    purify.removeHook('uponSanitizeAttribute', judge);
    purify.removeHook('afterSanitizeAttributes', giveSrc);
    // It would hold the page's removed nodes until the next one comes.
    purify.removed.length = 0;
  }
}
