import { detectLanguage } from './detect-language.ts';
import { english } from './english/language.ts';
import type { Language } from './language.ts';
import { russian, ukrainian } from './slavic/language.ts';
import { westernLanguages } from './western/languages.ts';

/** The languages by their code (BCP 47, the first part). */
const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['en', english],
  ['ru', russian],
  ['uk', ukrainian],
  ...westernLanguages,
]);

/** The rules for a text: those of the language it is said to be in, else of the one that its words are in. */
export function languageFor(text: string, said: string | null | undefined): Language {
  const code = said?.toLowerCase().split(/[-_]/u)[0] ?? '';
  return LANGUAGES.get(code) ?? LANGUAGES.get(detectLanguage(text) ?? '') ?? english;
}
