import { Readability } from '@mozilla/readability';
import { oneLine } from './names-and-titles.ts';

/** Less than this is a caption or a notice, not an article; then the page is kept whole. */
const MIN_ARTICLE_CHARS = 140;

/** Never read, and dear to walk over. */
const UNSEEN = 'script,style,link,template,iframe,object,embed,svg,audio,video,canvas';
const HIDDEN = '[hidden],[style*="display:none" i],[style*="display: none" i]';

/** What of a page is its article. */
export interface Extraction {
  root: Element;
  isWholePage: boolean;
}

/** Takes out what nobody reads, after the facts were read from it. */
export function dropUnseen(document: Document): void {
  for (const element of document.querySelectorAll(UNSEEN)) element.remove();
}

/**
 * The article of a page, or null when none can be told from the rest. The document is used up by it.
 * Any finder of articles could stand here; ours is Readability with all that is not finding switched off.
 */
export function extractArticleRoot(document: Document): Extraction | null {
  const reader = new Readability<Element>(document, {
    serializer: (node) => node as Element,
    disableJSONLD: true,
    keepClasses: false,
  });
  const root = reader.parse()?.content ?? null;
  if (root === null || countChars(root) < MIN_ARTICLE_CHARS) return null;
  return { root: unwrapPage(root), isWholePage: false };
}

/** The first heading goes when it is the title, which the reading view shows above the text. */
export function dropTitleHeading(root: Element, title: string | null): void {
  const heading = root.querySelector('h1, h2, h3');
  if (heading === null || title === null) return;
  if (oneLine(heading.textContent).toLowerCase() === oneLine(title).toLowerCase()) heading.remove();
}

/** Everything that a page shows. */
export function wholePage(document: Document): Extraction {
  for (const element of document.querySelectorAll(HIDDEN)) element.remove();
  return { root: document.body, isWholePage: true };
}

/** Readability puts its finding into a `div` with an id of its own. */
function unwrapPage(root: Element): Element {
  const page = root.firstElementChild;
  return root.children.length === 1 && page?.id.startsWith('readability-page') === true ? page : root;
}

function countChars(root: Element): number {
  return root.textContent.replace(/\s+/gu, ' ').trim().length;
}
