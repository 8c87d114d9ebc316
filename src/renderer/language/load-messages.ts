import type { Settings } from '../../contract/settings.ts';
import { loadCatalogue, loadTold } from './catalogue.ts';
import { locales, resolveLocale } from './locales.ts';
import { makeMessages, type Messages } from './make-messages.ts';

const LANGUAGE_KEY = 'verbatim.language';
/** `rtl` here mirrors the layout. No language that we speak needs it: it is for tests, and for who adds one that does. */
const DIRECTION_KEY = 'verbatim.direction';

/** The language that was shown last, so that the first paint is in it: the settings come later. */
export function readLastLanguage(): Settings['language'] {
  const last = localStorage.getItem(LANGUAGE_KEY);
  return locales.find((locale) => locale === last) ?? 'system';
}

/** The words of a language, fetched if need be; it is what the next window starts with. */
export async function loadMessages(language: Settings['language']): Promise<Messages> {
  if (language === 'system') localStorage.removeItem(LANGUAGE_KEY);
  else localStorage.setItem(LANGUAGE_KEY, language);
  const locale = resolveLocale(language, navigator.languages);
  const dir = localStorage.getItem(DIRECTION_KEY) === 'rtl' ? 'rtl' : 'ltr';
  const [catalogue, told] = await Promise.all([loadCatalogue(locale), loadTold(locale)]);
  return makeMessages(locale, catalogue, { dir, ...(told !== undefined && { told }) });
}
