import { storyUrl } from '../../text/story-url.ts';

/** What sites put before their name for phones and readers. */
const VARIANT = /^(?:www|m|mobile|amp|touch)\./u;

/**
 * The address by which a story is known again: the one that the page calls its own, if it is of the same site and
 * names a story, else the one it was fetched from. A page of another site may not speak for it; and some sites give
 * their front page for every story.
 */
export function chooseCanonicalUrl(url: string | null, pagesOwn: string | null): string | null {
  const fetched = url === null ? null : storyUrl(url);
  const own = pagesOwn === null ? null : storyUrl(pagesOwn);
  if (fetched === null || own === null) return fetched;
  return isSameSite(fetched, own) && (isStory(own) || !isStory(fetched)) ? own : fetched;
}

function isSameSite(a: string, b: string): boolean {
  const [hostA, hostB] = [siteOf(a), siteOf(b)];
  return hostA === hostB || hostA.endsWith(`.${hostB}`) || hostB.endsWith(`.${hostA}`);
}

function siteOf(url: string): string {
  return new URL(url).host.replace(VARIANT, '');
}

function isStory(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname !== '/' || search !== '';
}
