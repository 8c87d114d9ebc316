/** The attributes of an element in their order. The parser's tree may hold the same list, so that none is ever changed. */
export type Attributes = readonly { readonly name: string; readonly value: string }[];

/** An attribute as lists of them show it. It cannot be changed, so that a copy of it is the same one. */
export class LightAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): LightAttribute {
    return this;
  }
}

/** With one attribute more, or with another value where it stood. */
export function withAttribute(attributes: Attributes, name: string, value: string): Attributes {
  const set = { name, value };
  const has = attributes.some((attribute) => attribute.name === name);
  if (!has) return [...attributes, set];
  return attributes.map((attribute) => (attribute.name === name ? set : attribute));
}

/** As much of a style as says whether anything is to be seen. */
export interface LightStyle {
  display: string;
  visibility: string;
}

const DISPLAY = /(?:^|;)\s*display\s*:\s*([^;!]*)/giu;
const VISIBILITY = /(?:^|;)\s*visibility\s*:\s*([^;!]*)/giu;

/** Reads an attribute `style`. */
export function readStyle(style: string): LightStyle {
  return { display: lastValue(style, DISPLAY), visibility: lastValue(style, VISIBILITY) };
}

function lastValue(style: string, declaration: RegExp): string {
  if (style === '') return '';
  return [...style.matchAll(declaration)].at(-1)?.[1]?.trim().toLowerCase() ?? '';
}

const upperNames = new Map<string, string>();
const MAX_UPPER_NAMES = 1000;

/** A name in capitals, as `tagName` has it. Pages have few names and very many elements. */
export function upperCase(name: string): string {
  const known = upperNames.get(name);
  if (known !== undefined) return known;
  const upper = name.toUpperCase();
  if (upperNames.size < MAX_UPPER_NAMES) upperNames.set(name, upper);
  return upper;
}
