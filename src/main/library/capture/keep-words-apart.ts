import { elementKind } from '../../../text/element-kinds.ts';
import { cleanAttributeNames, cleanElementNames } from './sanitise-policy.ts';

/** What stays as it is: it is on the table, or it is for the sanitiser to remove with all it holds. */
const ON_TABLE: ReadonlySet<string> = new Set(cleanElementNames);

/** Elements that have a better name on the table than `div`. */
const BETTER_NAMES: Readonly<Record<string, string>> = {
  menu: 'ul',
  dir: 'ul',
  listing: 'pre',
  xmp: 'pre',
  plaintext: 'pre',
  rtc: 'rt',
  strike: 's',
  tt: 'code',
};

/** With nothing in them that anybody wrote to be read. */
const WITHOUT_WORDS = 'script,style,template,select,textarea,datalist';
const KEPT_ATTRIBUTES = ['id', 'dir', 'lang'];

/**
 * Gives elements that the sanitiser would unwrap a name that it keeps, where unwrapping would glue words
 * together: `<header>One</header>two` must not become "Onetwo". Formulas become their text.
 */
export function keepWordsApart(root: Element): void {
  for (const element of root.querySelectorAll(WITHOUT_WORDS)) element.remove();
  for (const element of root.querySelectorAll('[is]')) makePlain(element);
  for (const math of root.querySelectorAll('math')) replaceFormula(math);
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    if (ON_TABLE.has(name)) continue;
    const better = BETTER_NAMES[name] ?? (isBlock(element) ? 'div' : null);
    if (better !== null) rename(element, better);
  }
  for (const anchor of root.querySelectorAll('a[name]:not([id])')) {
    anchor.setAttribute('id', anchor.getAttribute('name') ?? '');
  }
}

function isBlock(element: Element): boolean {
  const kind = elementKind(element.localName);
  if (kind.isSkipped) return false;
  if (kind.separator > 0) return true;
  // A custom element is laid out like what it holds.
  const isUnknown = element.localName.includes('-') || element.localName.includes(':');
  return isUnknown && [...element.children].some((child) => isBlock(child));
}

/**
 * The sanitiser removes an element that asks to be a custom one (`is`) with everything in it, and a written
 * tree says `is` even when the attribute has gone: only another element is without it.
 */
function makePlain(element: Element): void {
  const plain = element.ownerDocument.createElement(element.localName);
  for (const name of cleanAttributeNames) {
    const value = element.getAttribute(name);
    if (value !== null) plain.setAttribute(name, value);
  }
  plain.append(...element.childNodes);
  element.replaceWith(plain);
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const attribute of KEPT_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value !== null) renamed.setAttribute(attribute, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function replaceFormula(math: Element): void {
  for (const note of math.querySelectorAll('annotation, annotation-xml')) note.remove();
  const words = math.textContent.replace(/\s+/gu, ' ').trim();
  math.replaceWith(words === '' ? (math.getAttribute('alttext') ?? '') : words);
}
