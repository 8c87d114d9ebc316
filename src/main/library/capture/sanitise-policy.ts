import { CLEAN_ID_PREFIX, cleanAttributes, cleanElements } from '../../../contract/clean-html.ts';

/** The elements of `contract/clean-html.ts` as one list. */
export const cleanElementNames: readonly string[] = Object.values(cleanElements).flat();
/** Its attributes. */
export const cleanAttributeNames: readonly string[] = Object.values(cleanAttributes).flat();

/** In place of a picture that was not, or could not be, kept. */
export const MISSING_IMAGE = 'asset:missing';

const MAX_ID_CHARS = 200;
const MAX_TEXT_CHARS = 10_000;

type Rule = (value: string) => string | null;

/** Attributes that mean something only on some elements; elsewhere they are dropped. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  href: ['a'],
  cite: ['blockquote', 'q', 'del', 'ins'],
  src: ['img'],
  alt: ['img'],
  width: ['img'],
  height: ['img'],
  colspan: ['td', 'th'],
  rowspan: ['td', 'th'],
  headers: ['td', 'th'],
  scope: ['th'],
  start: ['ol'],
  reversed: ['ol'],
  type: ['ol', 'li'],
  value: ['li'],
  datetime: ['time', 'del', 'ins'],
};

/** What each value must look like; null drops the attribute. Every rule leaves its own answer as it is. */
const RULES: Readonly<Record<string, Rule>> = {
  href: cleanHref,
  cite: (value) => (/^https?:/iu.test(value) ? cleanHref(value) : null),
  id: cleanId,
  headers: (value) => {
    const ids = value.split(/\s+/u).flatMap((id) => cleanId(id) ?? []);
    return ids.length === 0 ? null : ids.join(' ');
  },
  alt: shortText,
  title: shortText,
  datetime: (value) => (value.length <= 100 ? value : null),
  width: pixels,
  height: pixels,
  dir: (value) => oneOf(value.toLowerCase(), ['ltr', 'rtl', 'auto']),
  lang: (value) => (/^[a-z]{1,8}(?:-[a-z0-9]{1,8}){0,8}$/iu.test(value) ? value : null),
  colspan: spanned,
  rowspan: spanned,
  scope: (value) => oneOf(value.toLowerCase(), ['row', 'col', 'rowgroup', 'colgroup']),
  start: wholeNumber,
  value: wholeNumber,
  reversed: () => '',
  type: (value) => oneOf(value, ['1', 'a', 'A', 'i', 'I']),
};

/** The value that an attribute may have on an element, both names in lower case; null when it must go. */
export function cleanAttribute(element: string, name: string, value: string): string | null {
  const homes = HOMES[name];
  if (homes !== undefined && !homes.includes(element)) return null;
  const rule = RULES[name];
  return rule === undefined ? null : rule(value);
}

/**
 * A link as it may stay. It is read as browsers read it, so that no spelling of a scheme gets past; what it
 * then says is what is kept. A relative reference leads nowhere outside its page.
 */
function cleanHref(value: string): string | null {
  if (value.startsWith('#')) {
    const id = cleanId(value.slice(1));
    return id === null ? null : `#${id}`;
  }
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

function cleanId(value: string): string | null {
  const id = value.trim().replace(/\s+/gu, '-');
  if (id === '' || id.length > MAX_ID_CHARS) return null;
  return id.startsWith(CLEAN_ID_PREFIX) ? id : CLEAN_ID_PREFIX + id;
}

function shortText(value: string): string {
  return value.slice(0, MAX_TEXT_CHARS).toWellFormed();
}

function pixels(value: string): string | null {
  const [, digits] = /^(\d{1,5})(?:\.\d+)?(?:px)?$/u.exec(value) ?? [];
  return digits ?? null;
}

function spanned(value: string): string | null {
  return /^[1-9]\d{0,2}$/u.test(value) ? value : null;
}

function wholeNumber(value: string): string | null {
  return /^-?\d{1,9}$/u.test(value) ? value : null;
}

function oneOf(value: string, allowed: readonly string[]): string | null {
  return allowed.includes(value) ? value : null;
}
