import type { ParseRequest } from '../../../contract/parsing.ts';
import type { StatedFacts } from './metadata.ts';
import { oneLine } from './names-and-titles.ts';

const EXCERPT_CHARS = 240;
const MIN_EXCERPT_CHARS = 80;
const FALLBACK_TITLE_CHARS = 80;

/**
 * The page's facts and those of whoever brought it. A page speaks for itself first; in what is nothing but an
 * article facts can only be guessed from its words, so that what its container states is better.
 */
export function withKnown(own: StatedFacts, { known, isArticle = false }: ParseRequest): StatedFacts {
  if (known === undefined) return own;
  const facts = { ...own };
  for (const name of ['title', 'byline', 'siteName', 'language', 'publishedAt', 'leadImage'] as const) {
    facts[name] = isArticle ? (known[name] ?? own[name]) : (own[name] ?? known[name]);
  }
  return facts;
}

/** A title for a page without one: its first line, else its address. */
export function fallbackTitle(text: string, url: string | null): string {
  const [first = ''] = text.split('\n', 1);
  const title = cutAtWord(oneLine(first), FALLBACK_TITLE_CHARS);
  return title === '' ? (url ?? 'Untitled') : title;
}

/** The first paragraph that says something, or whatever there is. */
export function excerptOf(text: string): string | null {
  const paragraphs = text.slice(0, EXCERPT_CHARS * 20).split('\n\n');
  const first = paragraphs.find((paragraph) => paragraph.length >= MIN_EXCERPT_CHARS) ?? text;
  return cutAtWord(oneLine(first.slice(0, EXCERPT_CHARS * 2)), EXCERPT_CHARS) || null;
}

function cutAtWord(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const cut = text
    .slice(0, maxChars)
    .toWellFormed()
    .replace(/\ufffd$/u, '');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > maxChars / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}
