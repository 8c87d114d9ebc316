import { english } from './catalogues/en/index.ts';
import type { Locale } from './locales.ts';
import type { MessageOptions } from './make-messages.ts';

export type English = typeof english;
export type MessageKey = keyof English;
/** The words for every key. */
export type Catalogue = Record<MessageKey, string>;

/** English comes with the page; the others are fetched when they are wanted. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  switch (locale) {
    case 'en':
      return english;
    case 'uk':
      return (await import('./catalogues/uk/index.ts')).ukrainian;
    case 'ru':
      return (await import('./catalogues/ru/index.ts')).russian;
    case 'de':
      return (await import('./catalogues/de/index.ts')).german;
  }
}

/** What the library says, in English and in a language: fetched with that language. English needs neither. */
export async function loadTold(locale: Locale): Promise<MessageOptions['told']> {
  if (locale === 'en') return undefined;
  const [{ toldMessages: english }, here] = await Promise.all([
    import('./catalogues/en/told.ts'),
    loadToldIn(locale),
  ]);
  return { english, here: { ...english, ...here } };
}

async function loadToldIn(locale: Exclude<Locale, 'en'>): Promise<Readonly<Record<string, string>>> {
  switch (locale) {
    case 'uk':
      return (await import('./catalogues/uk/told.ts')).toldUkrainian;
    case 'ru':
      return (await import('./catalogues/ru/told.ts')).toldRussian;
    case 'de':
      return (await import('./catalogues/de/told.ts')).toldGerman;
  }
}
