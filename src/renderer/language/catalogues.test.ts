import {
  isPluralElement,
  isSelectElement,
  parse,
  TYPE,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, loadTold, type Catalogue, type MessageKey } from './catalogue.ts';
import { english } from './catalogues/en/index.ts';
import { toldMessages } from './catalogues/en/told.ts';
import { intlLocales, locales, type Locale } from './locales.ts';

const keys = Object.keys(english) as MessageKey[];

interface Shape {
  /** Names with the kind of value that they want. */
  wants: string[];
  /** Plural branches of the language that a plural lacks. */
  lacks: string[];
}

/** What a message wants and what its plurals lack; every branch of it is read. */
function readShape(elements: MessageFormatElement[], locale: Locale): Shape {
  const shape: Shape = { wants: [], lacks: [] };
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type === TYPE.tag) throw new Error(`a tag <${element.value}>`);
    const isPlural = isPluralElement(element);
    const kind = isPlural ? 'number' : isSelectElement(element) ? 'choice' : 'value';
    shape.wants.push(`${element.value}: ${kind}`);
    if (!isPlural && !isSelectElement(element)) continue;
    if (isPlural) {
      const { pluralCategories } = new Intl.PluralRules(intlLocales[locale], {
        type: element.pluralType,
      }).resolvedOptions();
      shape.lacks.push(...pluralCategories.filter((category) => !(category in element.options)));
    }
    for (const branch of Object.values(element.options)) {
      const inner = readShape(branch.value, locale);
      shape.wants.push(...inner.wants);
      shape.lacks.push(...inner.lacks);
    }
  }
  return shape;
}

const shapeOf = (message: string, locale: Locale) => readShape(parse(message, { ignoreTag: true }), locale);

/** The names alone: a language may count where another does not. */
const namesOf = ({ wants }: Shape) => [...new Set(wants.map((want) => want.split(':')[0]))].sort();

describe('the catalogues', () => {
  it('give a key to one room alone', async () => {
    const rooms = import.meta.glob<Record<string, object>>('./catalogues/en/*.ts', { eager: true });
    const all = Object.entries(rooms)
      .filter(([file]) => !/\/(?:index|told(?:-\w+)?)\.ts$/u.test(file))
      .flatMap(([, room]) => Object.values(room).flatMap((messages) => Object.keys(messages)));
    expect(all.toSorted()).toEqual(keys.toSorted());
  });

  it.each(locales)('say every key in %s, with every plural of the language', async (locale) => {
    const catalogue: Catalogue = await loadCatalogue(locale);
    expect(Object.keys(catalogue).toSorted()).toEqual(keys.toSorted());
    const faults = keys.flatMap((key) => {
      const { lacks } = shapeOf(catalogue[key], locale);
      const isBlank = catalogue[key].trim() === '';
      return [
        ...lacks.map((category) => `${key} has no "${category}"`),
        ...(isBlank ? [`${key} is blank`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  it.each(locales)('want the same values in %s as in English', async (locale) => {
    const catalogue: Catalogue = await loadCatalogue(locale);
    const named = (from: Catalogue, as: Locale) =>
      keys.map((key) => `${key}: ${namesOf(shapeOf(from[key], as)).join(', ')}`);
    expect(named(catalogue, locale)).toEqual(named(english, 'en'));
  });
});

describe('what the library says', () => {
  it.each(['uk', 'ru', 'de'] as const)('is said in %s with its values', async (locale) => {
    const told = await loadTold(locale);
    for (const [key, message] of Object.entries(toldMessages)) {
      const here = shapeOf(told?.here[key] ?? '', locale);
      expect({ key, lacks: here.lacks, names: namesOf(here) }).toEqual({
        key,
        lacks: [],
        names: namesOf(shapeOf(message, 'en')),
      });
    }
  });
});
