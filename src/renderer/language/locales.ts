import type { Settings } from '../../contract/settings.ts';

/** The languages that the interface speaks. Each has a folder of its own in `catalogues/`. */
export const locales = ['en', 'uk', 'ru', 'de'] as const satisfies readonly Settings['language'][];
export type Locale = (typeof locales)[number];
export type Direction = 'ltr' | 'rtl';

/** What `Intl` is asked for: our English is British, with the day before the month. */
export const intlLocales: Record<Locale, string> = { en: 'en-GB', uk: 'uk', ru: 'ru', de: 'de' };

/** The languages in their own words: somebody who cannot read the interface must find theirs. */
export const languageNames: Record<Locale, string> = {
  en: 'English',
  uk: 'Українська',
  ru: 'Русский',
  de: 'Deutsch',
};

/** The language that is shown: the one that is set, or the first of the system's that we speak. */
export function resolveLocale(language: Settings['language'], systemLanguages: readonly string[]): Locale {
  if (language !== 'system') return language;
  for (const tag of systemLanguages) {
    const found = locales.find((locale) => tag.toLowerCase().split('-')[0] === locale);
    if (found !== undefined) return found;
  }
  return 'en';
}
