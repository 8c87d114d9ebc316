import type { PageAlternates } from '../../../contract/parsing.ts';
import { oneLine } from './names-and-titles.ts';
import { webUrl } from './page-links.ts';

/** What a link to the whole story on one page says of itself. */
const SINGLE_PAGE =
  /^(?:view (?:as )?(?:a )?single page|single page|view all|all (?:on )?one page|show all pages|print(?:able)? version|auf einer seite(?: lesen)?|artikel auf einer seite lesen|druckversion|lire sur une seule page|version imprimable|en una sola página|на одной странице|версия для печати|на одній сторінці|версія для друку)$/iu;
const MAX_LINKS = 2_000;

/**
 * Other addresses of a story that its page names: where it goes on, where it stands on one page, and its AMP form.
 * "Next" on a page of news is another story more often than the next page of this one: it is believed where the two
 * addresses differ by nothing but the number of the page.
 */
export function findAlternates(
  document: Document,
  { pageUrl, base }: { pageUrl: URL | null; base: URL | null },
): PageAlternates {
  if (pageUrl === null) return { next: null, single: null, amp: null };
  const read = (element: Element | null): URL | null => webUrl(element?.getAttribute('href') ?? null, base);
  const sameSite = (url: URL | null): string | null =>
    url?.host === pageUrl.host && url.href !== pageUrl.href ? url.href : null;
  const links = [...document.querySelectorAll('link[rel~="next"], a[rel~="next"], a[href]')].slice(
    0,
    MAX_LINKS,
  );
  const next = links.map(read).find((url) => url !== null && isNextPage(pageUrl, url)) ?? null;
  const printed = document.querySelector('link[rel~="alternate"][media="print"]');
  const single = links.find((link) => SINGLE_PAGE.test(oneLine(link.textContent.slice(0, 60)))) ?? null;
  return {
    next: next?.href ?? null,
    single: next === null ? null : (sameSite(read(single)) ?? sameSite(read(printed))),
    amp: read(document.querySelector('link[rel~="amphtml"]'))?.href ?? null,
  };
}

/** Where addresses have the number of the page; what is around it is the story. */
const PAGE_NUMBERS: readonly RegExp[] = [
  /^(?<before>.*[?&](?:page|p|seite|pg|pagina|stranica|sivu|strona)=)(?<number>\d{1,2})(?<after>(?:&.*)?)$/iu,
  /^(?<before>.*\/(?:page|seite|p|pagina|sivu|strona)[/-])(?<number>\d{1,2})(?<after>\/?)$/iu,
  /^(?<before>.*\/[^/?]*\D[,_-])(?<number>\d{1,2})(?<after>\.s?html?)$/iu,
  // Only after the words of a headline: /articles/41 and /articles/42 are two stories.
  /^(?<before>.*\/[^/?]+[-_][^/?]+\/)(?<number>\d{1,2})(?<after>\/?)$/iu,
];
const FEWEST_STORY_CHARS = 8;

/** Whether `url` is the page after `pageUrl` of the same story, as far as addresses tell. */
export function isNextPage(pageUrl: URL, url: URL): boolean {
  if (url.host !== pageUrl.host) return false;
  for (const pattern of PAGE_NUMBERS) {
    const next = parts(url, pattern);
    if (next === null || next.before.length < FEWEST_STORY_CHARS) continue;
    const own = parts(pageUrl, pattern);
    if (own !== null && own.before === next.before && own.after === next.after) {
      return next.number === own.number + 1;
    }
    // The first page mostly has no number: its address is what is left without it.
    if (
      own === null &&
      next.number === 2 &&
      storyOf(pageUrl.pathname + pageUrl.search) === storyOf(next.before + next.after)
    ) {
      return true;
    }
  }
  return false;
}

function parts(url: URL, pattern: RegExp): { before: string; number: number; after: string } | null {
  const { before, number, after } = pattern.exec(url.pathname + url.search)?.groups ?? {};
  return before === undefined ? null : { before, number: Number(number), after: after ?? '' };
}

/** An address without the words and marks that stand around the number of a page. */
function storyOf(address: string): string {
  return address
    .replace(/[?&](?:page|p|seite|pg|pagina|stranica|sivu|strona)=(?=&|$)/iu, '')
    .replace(/\/(?:page|seite|p|pagina|sivu|strona)[/-]?\/?$/iu, '')
    .replace(/[,_-](?=\.s?html?$)/iu, '')
    .replace(/[/?&]+$/u, '');
}
