import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import { createElement, Fragment, type ReactNode } from 'react';
import type { Catalogue, English, MessageKey } from './catalogue.ts';
import { intlLocales, type Direction, type Locale } from './locales.ts';
import { makeRetell, type Retell } from './make-retell.ts';
import { makeTimeSayers, type TimeSayers } from './say-times.ts';
import type { ValuesOf } from './values-of.ts';

/** Keys of the messages that want no values. */
export type PlainKey = {
  [Key in MessageKey]: English[Key] extends `${string}{${string}` ? never : Key;
}[MessageKey];
type FilledKey = Exclude<MessageKey, PlainKey>;

/** The words for a key. What a message wants to know is in its type: see values-of.ts. */
export interface Translate {
  (key: PlainKey): string;
  <Key extends FilledKey>(key: Key, values: ValuesOf<English[Key]>): string;
}

/** Words with something of React's between them: `Press {key} to save`. */
export type Compose = <Key extends FilledKey>(
  key: Key,
  values: { [Name in keyof ValuesOf<English[Key]>]: ReactNode },
) => ReactNode;

export interface Messages extends TimeSayers {
  locale: Locale;
  dir: Direction;
  t: Translate;
  compose: Compose;
  /** What the library says in English, in this language: see make-retell.ts. */
  retell: Retell;
  /** `4210` as `4,210`; with two decimals `1.6` as `1.60`. */
  sayNumber: (count: number, decimals?: number) => string;
  /** `0.4` as `40%`. */
  sayShare: (share: number) => string;
  /** `a, b and c`. */
  sayList: (words: readonly string[]) => string;
  /** Puts names in the order of the language's alphabet. */
  compareNames: (a: string, b: string) => number;
}

/** Keeps what is costly to make: a formatter takes longer to make than to use a hundred times. */
function remember<Made>(make: (key: string) => Made): (key: string) => Made {
  const known = new Map<string, Made>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** One number format and one set of plural rules for all messages; without this each message would make its own. */
function makeFormatters(locale: string): Formatters {
  const numbers = remember((options) => new Intl.NumberFormat(locale, JSON.parse(options) as object));
  const dates = remember((options) => new Intl.DateTimeFormat(locale, JSON.parse(options) as object));
  const plurals = remember((options) => new Intl.PluralRules(locale, JSON.parse(options) as object));
  return {
    getNumberFormat: (_locales, options = {}) => numbers(JSON.stringify(options)),
    getDateTimeFormat: (_locales, options = {}) => dates(JSON.stringify(options)),
    getPluralRules: (_locales, options = {}) => plurals(JSON.stringify(options)),
  };
}

export interface MessageOptions {
  dir?: Direction;
  /** What the library is known to say, in English and in this language. */
  told?: { english: Readonly<Record<string, string>>; here: Readonly<Record<string, string>> };
}

/** Everything that can be said in a language. Pure: the same words for the same catalogue. */
export function makeMessages(
  locale: Locale,
  catalogue: Catalogue,
  { dir = 'ltr', told }: MessageOptions = {},
): Messages {
  const intl = intlLocales[locale];
  const formatters = makeFormatters(intl);
  const read = (message: string) =>
    new IntlMessageFormat(message, intl, undefined, { formatters, ignoreTag: true });
  const messageOf = remember((key) => read(catalogue[key as MessageKey]));
  const collator = new Intl.Collator(intl, { numeric: true });
  const translate = (key: MessageKey, values?: Record<string, string | number>): string =>
    values === undefined ? catalogue[key] : String(messageOf(key).format(values));
  const t = translate as Translate;
  return {
    locale,
    dir,
    t,
    retell:
      told === undefined
        ? (words) => words
        : makeRetell(told.english, (key, values) => String(read(told.here[key] ?? '').format(values))),
    compose: (key, values) => {
      const parts = messageOf(key).formatToParts<ReactNode>(values as Record<string, ReactNode>);
      return createElement(Fragment, null, ...parts.map((part) => part.value));
    },
    sayNumber: (count, decimals = 0) =>
      formatters.getNumberFormat(intl, { minimumFractionDigits: decimals }).format(count),
    sayShare: (share) => formatters.getNumberFormat(intl, { style: 'percent' }).format(share),
    sayList: (words) => new Intl.ListFormat(intl).format(words),
    compareNames: (a, b) => collator.compare(a, b),
    ...makeTimeSayers((options) => formatters.getDateTimeFormat(intl, options), t),
  };
}
