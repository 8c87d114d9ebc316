/**
 * An article, or a passage of one, as CSL-JSON: what citation programs read, and what our own styles are fed with.
 * Pure, and of facts alone: never a note of the user's, private or not. The facts that make a quotation stand up and
 * for which CSL has no field (the capture, its hash, the paragraph) are in `custom`, and in words in `note`.
 */
import type { Article } from '../../../../contract/article.ts';
import type { PassageCard } from '../../../../contract/passage.ts';
import { sayParagraphs } from '../../../../text/paragraphs.ts';
import type { ParagraphSpan } from '../../../../text/paragraphs.ts';
import { formatDate } from '../dates.ts';
import { linkToPassage, webAddress } from '../text-fragment.ts';
import { readAuthorNames } from './author-names.ts';
import type { CslName } from './author-names.ts';
import { tidyFact } from './tidy-fact.ts';
import { typeOfSource } from './source-type.ts';
import type { SourceType } from './source-type.ts';

/** A date of CSL-JSON: a year, a month or a day; as it was written where it is none of them. */
export type CslDate = { 'date-parts': [number[]] } | { literal: string };

/** What we say beyond CSL's own fields. */
export interface CslCustom {
  articleId: string;
  passageId?: string;
  captureId?: string;
  capturedAt?: string;
  /** SHA-256 of the canonical text of the capture, whole. */
  textSha256?: string;
  /** Numbers of the blocks of the canonical text, from 1. */
  paragraphs?: string;
  /** The address with the passage's words behind it. */
  link?: string;
  /** The very words, unit for unit. */
  quote?: string;
  speaker?: string;
  saidOn?: string;
}

/** One item of CSL-JSON, with the fields that we fill; what is not known has none. */
export interface CslItem {
  id: string;
  type: SourceType;
  title: string;
  author?: CslName[];
  'container-title'?: string;
  issued?: CslDate;
  /** The day of the capture: what was seen then is what is kept. */
  accessed?: CslDate;
  URL?: string;
  language?: string;
  /** Of what was printed: the pages of the passage. */
  page?: string;
  /** Of a passage: its page where there are pages, else its paragraph. Which of them, `custom` tells. */
  locator?: string;
  note?: string;
  custom: CslCustom;
}

/** So much of a hash is shown to people; all of it is in `custom`. */
export const SHORT_HASH_DIGITS = 12;

type Source = Pick<
  PassageCard['source'],
  'title' | 'byline' | 'siteName' | 'url' | 'language' | 'publishedAt'
>;

/** An article, as its current capture has it. Its id is the article's. */
export function cslOfArticle(article: Article): CslItem {
  const capture = article.captures.find(({ id }) => id === article.currentCaptureId);
  const hasPages = (capture?.pages.length ?? 0) > 0;
  const kept = capture && { captureId: capture.id, ...capture };
  return {
    id: article.id,
    ...factsOf(article, { hasPages, capturedAt: capture?.capturedAt ?? null }),
    ...(kept && { note: sayKept(kept, null) }),
    custom: { articleId: article.id, ...(kept && keptFacts(kept)) },
  };
}

/**
 * A passage, as the capture has it that it stands in. Its id is the passage's. `paragraphs` is where it stands in the
 * canonical text (`createParagraphFinder`), when the caller has looked.
 */
export function cslOfPassage(card: PassageCard, paragraphs: ParagraphSpan | null = null): CslItem {
  const { source, attribution } = card;
  const kept = { captureId: card.captureId, capturedAt: source.capturedAt, textSha256: source.textSha256 };
  const pages = source.pages === null ? null : rangeOf(source.pages);
  const counted = paragraphs === null ? null : sayParagraphs(paragraphs);
  const locator = pages ?? counted;
  const link = linkToPassage({ ...card, url: source.url });
  return {
    id: card.id,
    ...factsOf(source, { hasPages: pages !== null, capturedAt: source.capturedAt }),
    ...(pages !== null && { page: pages }),
    ...(locator !== null && { locator }),
    note: sayKept(kept, pages === null ? counted : null),
    custom: {
      ...{ articleId: card.articleId, passageId: card.id, ...keptFacts(kept) },
      ...(counted !== null && { paragraphs: counted }),
      ...(link !== null && { link }),
      quote: card.quote,
      ...(attribution.speaker !== null && { speaker: attribution.speaker }),
      ...(attribution.saidOn !== null && { saidOn: attribution.saidOn }),
    },
  };
}

function factsOf(
  source: Source,
  { hasPages, capturedAt }: { hasPages: boolean; capturedAt: string | null },
): Omit<CslItem, 'id' | 'custom'> {
  const title = tidyFact(source.title);
  const siteName = source.siteName === null ? null : tidyFact(source.siteName) || null;
  const url = webAddress(source.url);
  const author = readAuthorNames(source.byline === null ? null : tidyFact(source.byline), source.language);
  return {
    type: typeOfSource({ url, title, siteName, publishedAt: source.publishedAt, hasPages }),
    title,
    ...(author.length > 0 && { author }),
    ...(siteName !== null && { 'container-title': siteName }),
    ...(source.publishedAt !== null && { issued: cslDate(source.publishedAt) }),
    ...(capturedAt !== null && { accessed: cslDate(capturedAt) }),
    ...(url !== null && { URL: url }),
    ...(source.language !== null && { language: tidyFact(source.language) }),
  };
}

/** A date with what is known of it; of a moment the day that its own zone gave. */
export function cslDate(date: string): CslDate {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(date) ?? [];
  if (year === undefined) return { literal: tidyFact(date) };
  const parts = [Number(year)];
  if (isWithin(month, 12)) parts.push(Number(month));
  if (parts.length === 2 && isWithin(day, 31)) parts.push(Number(day));
  return { 'date-parts': [parts] };
}

function isWithin(part: string | undefined, most: number): boolean {
  return part !== undefined && Number(part) >= 1 && Number(part) <= most;
}

interface Kept {
  captureId: string;
  capturedAt: string;
  textSha256: string;
}

function keptFacts({ captureId, capturedAt, textSha256 }: Kept): Omit<CslCustom, 'articleId'> {
  return { captureId, capturedAt, textSha256 };
}

/** `Para. 3. Captured 22 November 2026, text SHA-256 ab12…`, for programs that show nothing of `custom`. */
function sayKept({ capturedAt, textSha256 }: Kept, paragraphs: string | null): string {
  const place = paragraphs === null ? '' : `${paragraphs.includes('–') ? 'Paras.' : 'Para.'} ${paragraphs}. `;
  return `${place}Captured ${formatDate(capturedAt)}, text SHA-256 ${textSha256}`;
}

function rangeOf({ first, last }: { first: string; last: string }): string {
  return tidyFact(first === last ? first : `${first}–${last}`);
}
