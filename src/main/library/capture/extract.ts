import { Readability } from '@mozilla/readability';
import { namesOf, named } from './block-names.ts';
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
const CONTAINERS =
  '[itemprop~="articleBody"], .entry-content, .post-content, .article-body, .article-content, .article__body, ' +
  '.article__content, .articleBody, .article-text, .post-body, .story-body, .story-content, .node-content, ' +
  '.post_content, .content-body, .single-content, .td-post-content, .field-name-body, .field--name-body, .text-content, ' +
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

/** Parts that stand between the headline and the body, often outside what holds the body. */
export interface Opening {
  lead: Element | null;
  figure: Element | null;
}

const LEAD_NAMES = named(
  'lead|lede|leads|intro|introduction|intro-?text|introtext|teaser-?text|standfirst|stand-first|subtitle|sub-title|subheadline|sub-?heading|subline|' +
    'dek|deck|excerpt|bajada|vorspann|abstract|chapo|chapeau|anlauf|preamble|ingress|article-?(?:lead|intro|summary|excerpt|dek|description|teaser)|' +
    'entry-summary|summary|article-header-full--lead|\\S+-(?:lead|intro|introtext|standfirst|excerpt|subheadline|chapo)|hero-text|copete|volanta|' +
    'post-?(?:lead|intro|excerpt|subtitle)|news-description|lemma-summary|content--intro|texto-bajada|teaser--text',
);
const MIN_LEAD_CHARS = 40;
const MAX_LEAD_CHARS = 900;
const LEAD_PARTS = 'p, div, h2, h3, h4, span, strong, section, summary';
/** How much of the description a paragraph must begin with to be where it came from. */
const SAME_CHARS = 50;

/** Finds the opening before a finder takes the page apart. What it answers are copies. */
export function findOpening(document: Document, excerpt: string | null): Opening {
  const headline = document.querySelector('h1');
  if (headline === null) return { lead: null, figure: null };
  const start = excerpt === null ? '' : oneLine(excerpt).slice(0, SAME_CHARS);
  const lead = allAfter(headline, document.body, LEAD_PARTS).find((element) => isLead(element, start));
  const scope = headline.closest('article, main') ?? document.body;
  const figure = allAfter(headline, scope, 'figure').find(
    (element) => element.querySelector('img') !== null && element.querySelector('figcaption') !== null,
  );
  return { lead: copyOf(lead), figure: copyOf(figure) };
}

/** What matches below a root and after one of its elements. linkedom's own comparison of places goes by depth. */
function allAfter(element: Element, root: Element, selector: string): Element[] {
  const found = [...root.querySelectorAll(`${element.localName}, ${selector}`)];
  return found.slice(found.indexOf(element) + 1).filter((other) => other.matches(selector));
}

function copyOf(element: Element | undefined): Element | null {
  return element === undefined ? null : (element.cloneNode(true) as Element);
}

function isLead(element: Element, start: string): boolean {
  const isNamed = LEAD_NAMES.test(namesOf(element));
  if (!isNamed && (start.length < SAME_CHARS || !/^(?:p|h[234])$/u.test(element.localName))) return false;
  const text = oneLine(element.textContent);
  if (text.length < MIN_LEAD_CHARS || text.length > MAX_LEAD_CHARS) return false;
  if (element.querySelector('h1, h2 ~ h2, article, li') !== null) return false;
  const linked = [...element.querySelectorAll('a')].reduce(
    (sum, link) => sum + oneLine(link.textContent).length,
    0,
  );
  return linked < text.length / 2 && (isNamed || text.startsWith(start));
}

/** Puts the opening back where it is missing; answers what was put. */
export function restoreOpening(root: Element, { lead, figure }: Opening): string[] {
  const restored: string[] = [];
  const document = root.ownerDocument;
  const token = figure?.querySelector('img')?.getAttribute('src') ?? '';
  const isShown = [...root.querySelectorAll('img')].some((image) => image.getAttribute('src') === token);
  if (figure !== null && token !== '' && !isShown) {
    root.prepend(document.importNode(figure, true));
    restored.push('the picture above the text');
  }
  if (lead !== null) {
    const text = oneLine(lead.textContent);
    if (!oneLine(root.textContent).includes(text.slice(0, LEAD_PROBE_CHARS))) {
      const paragraph = document.createElement(lead.querySelector('p, div') === null ? 'p' : 'div');
      paragraph.append(...[...lead.childNodes].map((node) => document.importNode(node, true)));
      root.prepend(paragraph);
      restored.push(`the lead: ${text.slice(0, 60)}`);
    }
  }
  return restored;
}

const LEAD_PROBE_CHARS = 80;
