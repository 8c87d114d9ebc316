import { Readability } from '@mozilla/readability';
import { oneLine } from './names-and-titles.ts';
import { PageShape, type Shape } from './page-shape.ts';

/** Less than this is a caption or a notice, not an article; then the page is kept whole. */
const MIN_ARTICLE_CHARS = 140;

/** Never read, and dear to walk over. */
const UNSEEN = 'script,style,link,template,iframe,object,embed,svg,audio,video,canvas';
const HIDDEN =
  '[hidden]:not([hidden="until-found"]),[aria-hidden="true"],[style*="display:none" i],[style*="display: none" i],' +
  '[style*="visibility:hidden" i],[style*="visibility: hidden" i]';

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

/** A candidate for the article, and what it is worth. */
export interface Candidate {
  finder: 'readability' | 'named container' | 'density';
  root: Element;
  score: number;
}

/** Prose counts for an article, links and scattered words against it. */
export function scoreArticle({ prose, text, links }: Shape): number {
  return prose - links - (text - prose) * SCATTERED_WEIGHT;
}

const SCATTERED_WEIGHT = 0.3;

/** Where templates put the text of a story, the surest first. */
const BODY_CONTAINERS =
  '[itemprop~="articleBody"], .entry-content, .post-content, .article-body, .article-content, .article__body, ' +
  '.article__content, .articleBody, .article-text, .post-body, .story-body, .story-content, .node-content, ' +
  '.post_content, .content-body, .single-content, .td-post-content, .field-name-body, .field--name-body, .text-content';
const CONTAINERS =
  `${BODY_CONTAINERS}, ` +
  '[class*="article-body" i], [class*="articlebody" i], [class*="article_body" i], article, [role="main"], main, #content, .content';
/** The part of the prose that an element must hold to stand for all of it. */
const DENSE_SHARE = 0.7;

/** Other finders' candidates in a page that Readability read badly; the page is left as it is. */
export function otherCandidates(document: Document): Candidate[] {
  const shape = new PageShape(document.body);
  const candidates: Candidate[] = [];
  for (const root of [...document.querySelectorAll(CONTAINERS)].slice(0, MAX_CONTAINERS)) {
    candidates.push({ finder: 'named container', root, score: scoreArticle(shape.of(root)) });
  }
  const total = shape.of(document.body).prose;
  let root: Element = document.body;
  for (;;) {
    const inner: Element | undefined = [...root.children].find(
      (child) => shape.of(child).prose >= total * DENSE_SHARE,
    );
    if (inner === undefined) break;
    root = inner;
  }
  candidates.push({ finder: 'density', root, score: scoreArticle(shape.of(root)) });
  return candidates.filter((candidate) => shape.of(candidate.root).text >= MIN_ARTICLE_CHARS);
}

const MAX_CONTAINERS = 200;

/**
 * What stands where the template of the page has the text of its one story, however short: a few lines, a verse, the
 * words beside a picture. Null on pages that have several such places, or none.
 */
export function onlyBody(document: Document): Element | null {
  const bodies = [...document.querySelectorAll(STORIES)].filter((body) => countChars(body) >= MIN_BODY_CHARS);
  const outermost = bodies.filter((body) => body.parentElement?.closest(STORIES) == null);
  return outermost.length === 1 ? (outermost[0] ?? null) : null;
}

/** Also names that say no more than that an entry is in it. */
const STORIES = `${BODY_CONTAINERS}, article, .hentry, .entry, .post, [id^="post-"]`;
/** Less is a date or a button. */
const MIN_BODY_CHARS = 20;

/** The first heading goes when it is the title, which the reading view shows above the text. */
export function dropTitleHeading(root: Element, title: string | null): void {
  const heading = root.querySelector('h1, h2, h3');
  if (heading === null || title === null) return;
  if (oneLine(heading.textContent).toLowerCase() === oneLine(title).toLowerCase()) heading.remove();
}

/**
 * Takes out what the page hides from everybody; answers how many elements. Nothing where that would be half of its
 * text: then it is hidden only until a script, a consent or a click shows it.
 */
export function dropHidden(document: Document): number {
  const all = new Set(document.querySelectorAll(HIDDEN));
  const hidden = [...all].filter((element) => !hasAncestorIn(all, element));
  const chars = hidden.reduce((sum, element) => sum + countChars(element), 0);
  if (chars * 2 > countChars(document.body)) return 0;
  for (const element of hidden) element.remove();
  return hidden.length;
}

function hasAncestorIn(elements: ReadonlySet<Element>, element: Element): boolean {
  for (let up = element.parentElement; up !== null; up = up.parentElement) if (elements.has(up)) return true;
  return false;
}

/** Everything that a page shows. */
export function wholePage(document: Document): Extraction {
  dropHidden(document);
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
