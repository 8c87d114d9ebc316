import { english } from './catalogues/en/index.ts';
import type { Locale } from './locales.ts';

export type English = typeof english;
export type MessageKey = keyof English;
/** The words for every key. */
export type Catalogue = Record<MessageKey, string>;

/** English comes with the page; the others are fetched when they are wanted, and fall back to it. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  switch (locale) {
    case 'en':
      return english;
    case 'uk':
      return (await import('./catalogues/uk/index.ts')).ukrainian;
    case 'ru':
      return (await import('./catalogues/ru/index.ts')).russian;
    case 'de':
      return { ...english, ...(await import('./catalogues/de/index.ts')).german };
  }
}
