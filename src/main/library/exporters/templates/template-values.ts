import { escapeLine } from '../escape.ts';

/** Text that is Markdown already: it is printed as it stands. */
export class Markdown {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template can hold in its hand. */
export type TemplateValue =
  | string
  | number
  | boolean
  | null
  | Markdown
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue };

/** A value as it stands in a note: text so that no sign of it means anything, Markdown as it is. */
export function printValue(value: TemplateValue): string {
  if (value instanceof Markdown) return value.text;
  return isList(value) ? value.map(printValue).join(', ') : escapeLine(plainText(value));
}

/** The words of a value, for filters; a list by its items. */
export function plainText(value: TemplateValue): string {
  if (value === null) return '';
  if (value instanceof Markdown) return value.text;
  if (isList(value)) return value.map(plainText).join(', ');
  return typeof value === 'object' ? '' : String(value);
}

/** Nothing, no, zero, no words and an empty list do not hold; everything else does. */
export function holds(value: TemplateValue): boolean {
  if (value instanceof Markdown) return value.text !== '';
  return isList(value) ? value.length > 0 : Boolean(value);
}

/** `Array.isArray` does not tell the type of a list that must not be changed. */
export function isList(value: TemplateValue): value is readonly TemplateValue[] {
  return Array.isArray(value);
}
