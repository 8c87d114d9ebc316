import { escapeAttribute, escapeText } from './light-dom/write-html.ts';
import { cleanAttribute, cleanElementNames, MISSING_IMAGE } from './sanitise-policy.ts';

/**
 * An article as HTML that the sanitiser has little to change in. This cleans nothing that anybody relies on: whatever
 * comes out of here goes through the sanitiser, which works until it changes nothing any more. It parses its input in
 * jsdom each time, the dearest step of all; what is tidy already has to be parsed once, and not twice.
 *
 * What is known to go, goes here: attributes that are not on the table, comments, elements that would be unwrapped.
 * Everything else is written as it stands, for the sanitiser to judge.
 */
export function writeTidy(root: Element, isImageSrc: (src: string) => boolean): string {
  const out: string[] = [];
  writeChildren(root, isImageSrc, out);
  // A parser drops white space that stands first.
  return out.join('').replace(/^[ \t\n\f\r]+/u, '');
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const ON_TABLE: ReadonlySet<string> = new Set(cleanElementNames);
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'col', 'wbr']);
/** Words in a line that have no place on the table: the sanitiser keeps what is in them. */
const UNWRAPPED: ReadonlySet<string> = new Set([
  'font',
  'label',
  'big',
  'nobr',
  'acronym',
  'picture',
  'data',
]);

/** Recursion is as deep as the tree, which `guard-size.ts` bounds. */
function writeChildren(parent: Element, isImageSrc: (src: string) => boolean, out: string[]): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === TEXT_NODE) out.push(escapeText(node.nodeValue ?? ''));
    else if (node.nodeType === ELEMENT_NODE) writeElement(node as Element, isImageSrc, out);
  }
}

function writeElement(element: Element, isImageSrc: (src: string) => boolean, out: string[]): void {
  const name = element.localName;
  if (UNWRAPPED.has(name)) {
    writeChildren(element, isImageSrc, out);
    return;
  }
  if (!ON_TABLE.has(name)) {
    out.push(element.outerHTML);
    return;
  }
  out.push('<', name);
  writeAttributes(element, isImageSrc, out);
  out.push('>');
  if (VOID.has(name)) return;
  writeChildren(element, isImageSrc, out);
  out.push('</', name, '>');
}

function writeAttributes(element: Element, isImageSrc: (src: string) => boolean, out: string[]): void {
  const isImage = element.localName === 'img';
  let hasSource = false;
  for (const attribute of element.getAttributeNames()) {
    const given = element.getAttribute(attribute) ?? '';
    const isSource = isImage && attribute === 'src';
    const value = isSource
      ? isImageSrc(given)
        ? given
        : MISSING_IMAGE
      : cleanAttribute(element.localName, attribute, given);
    hasSource ||= isSource;
    if (value !== null) out.push(' ', attribute, '="', escapeAttribute(value), '"');
  }
  if (isImage && !hasSource) out.push(' src="', MISSING_IMAGE, '"');
}
