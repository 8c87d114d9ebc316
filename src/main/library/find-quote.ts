import { createQuoteMatcher } from '../../text/match-quote.ts';
import { normaliseText } from '../../text/normalise-text.ts';
import { trimSpan } from '../../text/selector.ts';
import type { TextSpan } from '../../text/selector.ts';

/** The words to look for, and what is known of their place. */
interface QuoteGiven {
  quote: string;
  prefix: string;
  suffix: string;
  start?: number | undefined;
  end?: number | undefined;
}

/**
 * Where a text holds the words given, without white space at the ends; null when it does not. They are the very
 * words, or differ only in white space and ways of writing a sign; other words are never taken for them. Whoever looks
 * for many in one text gives the matcher.
 */
export function findQuote(
  text: string,
  given: QuoteGiven,
  match: ReturnType<typeof createQuoteMatcher> = createQuoteMatcher(text),
): TextSpan | null {
  const { quote, prefix, suffix, start, end } = given;
  if (start !== undefined && end !== undefined && start < end && text.slice(start, end) === quote) {
    return trimSpan(text, { start, end });
  }
  const exact = quote.trim();
  const place = match({
    exact,
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
    ...(start === undefined ? {} : { start: start + (quote.length - quote.trimStart().length) }),
  });
  if (place === null) return null;
  const found = text.slice(place.start, place.end);
  if (found !== exact && normaliseText(found).text !== normaliseText(exact).text) return null;
  return trimSpan(text, place);
}
