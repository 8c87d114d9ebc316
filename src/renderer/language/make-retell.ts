/**
 * What the library says, it says in English: its errors, the names of acts, what is wrong with a query. Those sentences are
 * promised to the command line and to other programs, and some are kept in the library. So the page knows them by what they
 * say, as gettext does: the English message of `catalogues/en/told-*.ts` is compared with the sentence, its values are
 * taken out, and the same key is said in another language. A sentence that is not known is shown as it came. A value
 * that is called `what` is a sentence, or the part of one, that the library says: it is retold too.
 */
import {
  isArgumentElement,
  isLiteralElement,
  isNumberElement,
  isPluralElement,
  isPoundElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

export type Values = Record<string, string | number>;

/** Sentences in another language than the one they came in. */
export type Retell = (english: string) => string;

interface Pattern {
  key: string;
  expression: RegExp;
  /** What each group of the expression holds: a value, or (a branch without `#`) the number that it stands for. */
  groups: { name: string; kind: 'words' | 'number' | 'one' }[];
  /** Of two that fit, the one that says more by itself is meant. */
  literalLength: number;
}

/** Knows the sentences of `english` again, and gives each with its values to `say`. */
export function makeRetell(
  english: Readonly<Record<string, string>>,
  say: (key: string, values: Values) => string,
): Retell {
  let patterns: Pattern[] | null = null;
  const known = new Map<string, string>();
  const retell: Retell = (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    patterns ??= Object.entries(english)
      .map(([key, message]) => patternOf(key, message))
      .sort((a, b) => b.literalLength - a.literalLength);
    const found = recognise(patterns, words);
    const said = found === null ? words : say(found.key, retellWithin(found.values, retell));
    known.set(words, said);
    return said;
  };
  return retell;
}

function retellWithin(values: Values, retell: Retell): Values {
  const { what } = values;
  return typeof what === 'string' ? { ...values, what: retell(what) } : values;
}

function recognise(patterns: readonly Pattern[], words: string): { key: string; values: Values } | null {
  for (const { key, expression, groups } of patterns) {
    const match = expression.exec(words);
    if (match === null) continue;
    const values: Values = {};
    for (const [at, { name, kind }] of groups.entries()) {
      const taken = match[at + 1];
      if (taken === undefined) continue;
      if (kind === 'words') values[name] = taken;
      else values[name] = kind === 'one' ? 1 : Number(taken.replaceAll(/[^\d]/gu, ''));
    }
    return { key, values };
  }
  return null;
}

function patternOf(key: string, message: string): Pattern {
  const pattern: Omit<Pattern, 'expression'> = { key, groups: [], literalLength: 0 };
  const source = sourceOf(parse(message, { ignoreTag: true }), pattern, null);
  return { ...pattern, expression: new RegExp(`^${source}$`, 'su') };
}

type Growing = Omit<Pattern, 'expression'>;

function sourceOf(elements: MessageFormatElement[], pattern: Growing, counted: string | null): string {
  return elements
    .map((element) => {
      if (isLiteralElement(element)) {
        pattern.literalLength += element.value.length;
        return element.value.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
      }
      if (isPluralElement(element)) {
        const branches = Object.values(element.options).map(({ value }) =>
          branchOf(value, pattern, element.value),
        );
        return `(?:${branches.join('|')})`;
      }
      if (isArgumentElement(element)) return group(pattern, element.value, 'words');
      if (isNumberElement(element)) return group(pattern, element.value, 'number');
      if (isPoundElement(element) && counted !== null) return group(pattern, counted, 'number');
      throw new Error(`${pattern.key} holds what cannot be known again`);
    })
    .join('');
}

function branchOf(elements: MessageFormatElement[], pattern: Growing, name: string): string {
  if (elements.some(isPoundElement)) return sourceOf(elements, pattern, name);
  pattern.groups.push({ name, kind: 'one' });
  return `(${sourceOf(elements, pattern, name)})`;
}

function group(pattern: Growing, name: string, kind: 'words' | 'number'): string {
  pattern.groups.push({ name, kind });
  return kind === 'words' ? '(.*?)' : '(\\d[\\d,.\u00a0\u202f]*)';
}
