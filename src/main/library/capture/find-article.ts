import type { ParseRequest } from '../../../contract/parsing.ts';
import { cleanUp } from './clean-up.ts';
import { withKnown } from './complete-facts.ts';
import { dropChrome } from './drop-chrome.ts';
import {
  type Candidate,
  dropHidden,
  dropTitleHeading,
  extractArticleRoot,
  type Extraction,
  onlyBody,
  otherCandidates,
  scoreArticle,
  wholePage,
} from './extract.ts';
import { oneLine } from './names-and-titles.ts';
import { findOpening, followsHeadline, NO_OPENING, type Opening, restoreOpening } from './opening.ts';
import { PageShape } from './page-shape.ts';
import { type PageTree, readPageTree } from './page-tree.ts';
import { readDom } from './read-dom.ts';
import { type FoundArticle, guardStep, type ReadDom, type Reading } from './reading.ts';
import { statedBody } from './stated-body.ts';

/**
 * The article of a page, cleaned of what is not its text.
 * Readability uses its document up, so whatever else looks at the page looks at a second one.
 */
export function extractStep(reading: Reading, html: string, isPlain: boolean): FoundArticle {
  const tree = readPageTree(html);
  const dom = readDom(reading, tree);
  const { steps, log, request } = reading;
  if (request.selection != null) return selectionStep(reading, dom, request.selection);
  const isArticle = request.isArticle === true;
  if (isPlain || isArticle) {
    log('extract', isPlain ? 'plain text' : 'all of it is the article');
    const { root } = wholePage(dom.document);
    if (isArticle && steps.titleHeading) dropTitleHeading(root, shownTitle(dom, request));
    // Somebody has seen these words: there is no more that a script would draw.
    return { dom: { ...dom, hasScripts: false }, extraction: { root, isWholePage: false } };
  }
  const proseLeft = steps.chrome ? chromeStep(reading, dom) : 0;
  const opening = steps.opening ? findOpening(dom.document, dom.facts) : NO_OPENING;
  const article = extractArticleRoot(dom.document);
  const found = chooseArticle({ ...reading, tree }, { dom, article, proseLeft, opening });
  if (found === null) {
    log('extract', 'no article was found: the whole page is kept');
    const second = readDom({ ...reading, log: () => undefined }, tree, dom);
    return { dom: second, extraction: wholePage(second.document) };
  }
  const { root } = found.extraction;
  if (steps.titleHeading) dropTitleHeading(root, dom.facts.title);
  // Pictures have other names in another document of the same page.
  const missing = found.dom === dom ? opening : { ...opening, figure: null };
  for (const what of restoreOpening(root, missing, dom.facts)) log('opening', `put back ${what}`);
  if (steps.cleanUp) {
    for (const { rule, text } of cleanUp(root, dom.facts)) log('clean-up', `${rule}: ${text}`);
  }
  return found;
}

/** What somebody selected in the page, as it is; references in it start where the page's own do. */
function selectionStep(reading: Reading, page: ReadDom, selection: string): FoundArticle {
  reading.log('extract', 'the selection is the article');
  const dom = readDom(reading, readPageTree(guardStep(reading, selection)), page);
  return {
    dom: { ...dom, hasScripts: false },
    extraction: { ...wholePage(dom.document), isWholePage: false },
  };
}

/** The title that will stand above the article: a heading goes only when it says just that. */
function shownTitle({ facts }: ReadDom, request: ParseRequest): string | null {
  return request.title ?? withKnown(facts, request).title;
}

/** Takes away what stands around the article; answers how many characters of prose are left. */
function chromeStep({ log }: Reading, { document }: ReadDom): number {
  const hidden = dropHidden(document);
  if (hidden > 0) log('chrome', `hidden: ${String(hidden)} taken`);
  const { dropped, proseLeft } = dropChrome(document.body);
  for (const { rule, count, chars } of dropped) {
    log('chrome', `${rule}: ${String(count)} taken, ${String(chars)} characters`);
  }
  return proseLeft;
}

/** Readability's article, or a better one where it found little of the page's prose. */
function chooseArticle(
  reading: Reading & { tree: PageTree },
  first: { dom: ReadDom; article: Extraction | null; proseLeft: number; opening: Opening },
): FoundArticle | null {
  const { log, steps, tree } = reading;
  const { dom, article, proseLeft, opening } = first;
  const shape = article === null ? null : new PageShape(article.root).of(article.root);
  const share = shape === null || proseLeft === 0 ? 0 : shape.prose / proseLeft;
  const isAnother = article !== null && followsHeadline(article.root, opening) === false;
  const isEnough = share >= ENOUGH_PROSE && !isAnother;
  const stated = steps.recall
    ? statedBody(dom.articleBody, { foundChars: shape?.prose ?? 0, isEnough })
    : null;
  if (stated !== null) {
    log('extract', 'the article of the structured data: the page shows far less of it');
    return { dom, extraction: { root: stated, isWholePage: false } };
  }
  if (article !== null && (!steps.recall || isEnough || proseLeft === 0)) {
    log('extract', `readability found an article with ${percent(share)} of the prose`);
    return { dom, extraction: article };
  }
  if (!steps.recall) return null;
  const second = readDom({ ...reading, log: () => undefined }, tree, dom);
  if (steps.chrome) {
    dropHidden(second.document);
    dropChrome(second.document.body);
  }
  const own = shape === null ? 0 : scoreArticle(shape);
  const candidates = otherCandidates(second.document).toSorted((a, b) => b.score - a.score);
  const following = candidates.find(({ root }) => followsHeadline(root, opening) === true);
  const best = following ?? candidates[0];
  const least = own * howMuchBetter(article, best, { isAnother, isFollowing: following !== undefined });
  if (best !== undefined && best.score > Math.max(least, MIN_SCORE)) {
    log(
      'extract',
      `${best.finder} chosen with ${String(Math.round(best.score))} over readability with ${String(Math.round(own))}`,
    );
    return { dom: second, extraction: { root: best.root, isWholePage: false } };
  }
  const body = article === null ? onlyBody(second.document) : null;
  if (body !== null) {
    log('extract', 'the text of a story, by the name of its place: it is too short to be found otherwise');
    return { dom: second, extraction: { root: body, isWholePage: false } };
  }
  return article === null ? null : { dom, extraction: article };
}

/** With this part of a page's prose an article is not looked for again. */
const ENOUGH_PROSE = 0.6;
/** How much better another candidate must be. */
const BETTER = 1.3;
/** How much better one must be that leaves out where Readability's begins: a footer may hold more prose than a short story. */
const FAR_BETTER = 4;
/** How much worse one may be that has the text under the headline, which Readability's has not. */
const FOLLOWING = 0.2;
const MIN_SCORE = 80;
const BEGINNING_CHARS = 60;

function howMuchBetter(
  article: Extraction | null,
  best: Candidate | undefined,
  { isAnother, isFollowing }: { isAnother: boolean; isFollowing: boolean },
): number {
  if (isAnother && isFollowing) return FOLLOWING;
  if (best === undefined || article === null || isFollowing) return BETTER;
  return isElsewhere(best.root, article.root) ? FAR_BETTER : BETTER;
}

function isElsewhere(candidate: Element, article: Element): boolean {
  const beginning = oneLine(article.textContent).slice(0, BEGINNING_CHARS);
  return !oneLine(candidate.textContent).includes(beginning);
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}
