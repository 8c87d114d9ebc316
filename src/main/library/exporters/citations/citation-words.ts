/** What stands around a citation besides the source: when the words were said, where they stand, what was kept. */
import type { CitationLanguage } from '../../../../contract/citation.ts';
import type { ParagraphSpan } from '../../../../text/paragraphs.ts';
import type { PageSpan } from '../../../../text/page-names.ts';
import { formatDate } from '../dates.ts';
import { SHORT_HASH_DIGITS } from './csl-item.ts';
import { cslLocales } from './locales/index.ts';

/** A date as the language writes it out: `25 April 2025`, `25 квітня 2025`, `25. April 2025`. */
export function sayDateIn(date: string, language: CitationLanguage): string {
  if (language === 'en') return formatDate(date);
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(date) ?? [];
  if (year === undefined) return date;
  const name = cslLocales[language].months[Number(month) - 1];
  if (name === undefined) return year;
  if (day === undefined) return `${name} ${year}`;
  return `${String(Number(day))}${language === 'de' ? '.' : ''} ${name} ${year}`;
}

/** Where the words stand: the page of what was printed, the paragraph of everything else; null where neither is known. */
export function sayPlaceIn(
  place: { pages: PageSpan | null; paragraphs: ParagraphSpan | null },
  language: CitationLanguage,
): string | null {
  const span = place.pages ?? place.paragraphs;
  if (span === null) return null;
  const term = place.pages === null ? 'paragraph/short' : 'page/short';
  const [one, several] = cslLocales[language].terms[term] ?? cslLocales.en.terms[term] ?? [];
  return span.first === span.last
    ? `${one ?? ''} ${String(span.first)}`
    : `${several ?? ''} ${String(span.first)}–${String(span.last)}`;
}

const captured: Readonly<Record<CitationLanguage, (date: string) => string>> = {
  en: (date) => `captured ${date}`,
  uk: (date) => `збережено ${date}`,
  ru: (date) => `сохранено ${date}`,
  de: (date) => `erfasst am ${date}`,
};

const ofText: Readonly<Record<CitationLanguage, string>> = {
  en: 'text SHA-256',
  uk: 'SHA-256 тексту',
  ru: 'SHA-256 текста',
  de: 'Text-SHA-256',
};

/** What lets the quotation stand up: the day of the capture, and the hash of its text, its beginning and whole. */
export interface Evidence {
  captured: string;
  hash: string;
  wholeHash: string;
}

/** The evidence of a capture, in words. */
export function sayEvidence(
  { capturedAt, textSha256 }: { capturedAt: string; textSha256: string },
  language: CitationLanguage,
): Evidence {
  return {
    captured: captured[language](sayDateIn(capturedAt, language)),
    hash: `${ofText[language]} ${textSha256.slice(0, SHORT_HASH_DIGITS)}`,
    wholeHash: textSha256,
  };
}
