import type { CitationLanguage } from '../../../../../contract/citation.ts';

/**
 * The styles that come with the program are CSL, written by us for the kinds of source that we have, after what each
 * style's handbook says of a story on the web. Headlines stay as the page wrote them: no style changes their letters.
 * CSL cannot ask for the language, and some orders depend on it; so each style is written for one.
 */
export type WriteStyle = (language: CitationLanguage) => string;

/** A whole style. */
export function styleOf(
  { title, kind, attributes = '' }: { title: string; kind: 'note' | 'in-text'; attributes?: string },
  body: string,
): string {
  return `<style xmlns="http://purl.org/net/xbiblio/csl" class="${kind}" version="1.0" demote-non-dropping-particle="never" ${attributes}>
<info><title>${title}</title><id>urn:verbatim:style</id><updated>2026-12-01T00:00:00+00:00</updated></info>
${body}
</style>`;
}

/** Day and month as the language orders them: `April 26`, `26 квітня`, `26. April`. */
export function dayAndMonth(language: CitationLanguage, form: 'long' | 'short' = 'long'): string {
  if (language !== 'en') return dayBesideMonth(language, form);
  return `<date-part name="month" form="${form}"/><date-part name="day" prefix=" "/>`;
}

/** Day and month with the day first, in every language: `26 April`. */
export function dayBesideMonth(language: CitationLanguage, form: 'long' | 'short' = 'long'): string {
  const day = `<date-part name="day" suffix="${language === 'de' ? '. ' : ' '}"/>`;
  return `${day}<date-part name="month" form="${form}"/>`;
}

/** A whole date with the day first, in every language: `26 April 2025`. */
export function dayFirst(language: CitationLanguage, form: 'long' | 'short' = 'long'): string {
  return `${dayBesideMonth(language, form)}<date-part name="year" prefix=" "/>`;
}

/** Where the words stand: `para. 3`, `p. 12`. */
export const place =
  '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>';

/** The address, where there is one. */
export const address = '<text variable="URL"/>';
