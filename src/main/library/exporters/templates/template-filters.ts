/** What can be done to a value on its way into a note. Each is total: whatever it is given, it gives something back. */
import { safeFileName } from '../../../../text/safe-file-name.ts';
import { quoteBlock } from '../citation.ts';
import { formatDate } from '../dates.ts';
import { escapeLine, yamlString } from '../escape.ts';
import { holds, isList, Markdown, plainText, type TemplateValue } from './template-values.ts';

type Filter = (value: TemplateValue, args: readonly TemplateValue[]) => TemplateValue;

/** So much a filter may add to what it is given: beyond it, it leaves the text as it is. */
const MAX_ADDED_UNITS = 1_000_000;
const MAX_SEPARATOR_UNITS = 1_000;

const onText =
  (change: (text: string, args: readonly TemplateValue[]) => string): Filter =>
  (value, args) =>
    isList(value) ? value.map((item) => change(plainText(item), args)) : change(plainText(value), args);

const onList =
  (change: (list: readonly TemplateValue[], args: readonly TemplateValue[]) => TemplateValue): Filter =>
  (value, args) =>
    change(isList(value) ? value : value === null ? [] : [value], args);

/** What is made of text and is Markdown from then on. */
const asMarkdown =
  (change: (text: string, args: readonly TemplateValue[]) => string): Filter =>
  (value, args) =>
    isList(value)
      ? value.map((item) => new Markdown(change(plainText(item), args)))
      : new Markdown(change(plainText(value), args));

const numberOf = (value: TemplateValue | undefined, otherwise: number): number => {
  const number = Number(plainText(value ?? ''));
  return value !== undefined && Number.isFinite(number) ? number : otherwise;
};

/** The filters by name; docs/templates.md has a line for each. */
export const templateFilters: Readonly<Record<string, Filter>> = {
  upper: onText((text) => text.toUpperCase()),
  lower: onText((text) => text.toLowerCase()),
  trim: onText((text) => text.trim()),
  truncate: onText((text, [most]) => truncate(text, numberOf(most, 100))),
  replace: onText((text, [from, to]) => replaceAll(text, plainText(from ?? ''), plainText(to ?? ''))),
  date: onText((text, [pattern]) =>
    pattern === undefined ? formatDate(text) : writeDate(text, plainText(pattern)),
  ),
  filename: onText((text) => safeFileName(text)),
  default: (value, [otherwise = '']) => (holds(value) ? value : otherwise),
  join: onList((list, [separator = ', ']) => {
    const between = plainText(separator).slice(0, MAX_SEPARATOR_UNITS);
    const isMarkdown = list.some((item) => item instanceof Markdown);
    const text = list.map((item) => (isMarkdown ? printItem(item) : plainText(item))).join(between);
    return isMarkdown ? new Markdown(text) : text;
  }),
  first: onList((list) => list[0] ?? null),
  last: onList((list) => list.at(-1) ?? null),
  size: (value) => (isList(value) ? value.length : plainText(value).length),
  sort: onList((list) => list.toSorted((a, b) => compareText(plainText(a), plainText(b)))),
  reverse: onList((list) => list.toReversed()),
  unique: onList((list) => [...new Map(list.map((item) => [plainText(item), item])).values()]),
  quote: asMarkdown((text) => quoteBlock(text).join('\n')),
  yaml: asMarkdown((text) => yamlString(text)),
  tag: asMarkdown((text) => `#${text.replace(/[^\p{L}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/gu, '')}`),
  wikilink: asMarkdown((text) => `[[${text.replace(/[[\]|#^\r\n\\]+/gu, ' ').trim()}]]`),
  link: asMarkdown((text, [address]) => {
    const to = plainText(address ?? '');
    return /^https?:\/\/[^\s<>\\]+$/u.test(to) ? `[${escapeLine(text)}](<${to}>)` : escapeLine(text);
  }),
  code: asMarkdown((text) => `\`${text.replace(/[`\r\n]+/gu, ' ')}\``),
  raw: asMarkdown((text) => text),
};

function printItem(item: TemplateValue): string {
  return item instanceof Markdown ? item.text : escapeLine(plainText(item));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function replaceAll(text: string, wanted: string, by: string): string {
  if (wanted === '') return text;
  const parts = text.split(wanted);
  return parts.length * by.length > MAX_ADDED_UNITS ? text : parts.join(by);
}

/** Whole characters, the last of them a sign that there is more. */
function truncate(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, Math.max(0, most - 1))
        .join('')
        .trimEnd()}…`;
}

/** `YYYY`, `MM` and `DD` of a date; what is not known of it is `00`, and what is no date stays as it is. */
function writeDate(date: string, pattern: string): string {
  const [, year, month = '00', day = '00'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(date) ?? [];
  if (year === undefined) return date;
  return pattern.replace(/YYYY|MM|DD/gu, (part) => (part === 'YYYY' ? year : part === 'MM' ? month : day));
}
