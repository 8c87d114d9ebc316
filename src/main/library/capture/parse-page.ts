import { VerbatimError } from '../../../contract/errors.ts';
import type {
  ExtractedArticle,
  PageAlternates,
  ParsedPage,
  ParseRequest,
  StepLog,
} from '../../../contract/parsing.ts';
import { canonicalText } from '../../../text/canonical-text.ts';
import { cleanUp } from './clean-up.ts';
import { countWords } from './count-words.ts';
import { decode } from './decode.ts';
import { dropChrome } from './drop-chrome.ts';
import {
  dropHidden,
  dropTitleHeading,
  dropUnseen,
  extractArticleRoot,
  type Extraction,
  findOpening,
  type Opening,
  otherCandidates,
  restoreOpening,
  scoreArticle,
  wholePage,
} from './extract.ts';
import { linkEmbeds, nameCaptions } from './figures-and-embeds.ts';
import { guardBytes, guardShape } from './guard-size.ts';
import { type JsonLdFacts, readJsonLd } from './json-ld.ts';
import { keepWordsApart } from './keep-words-apart.ts';
import { readFacts, type StatedFacts } from './metadata.ts';
import { oneLine } from './names-and-titles.ts';
import { findAlternates } from './page-alternates.ts';
import { type PageImages, takeImages } from './page-images.ts';
import { findPageStarts } from './page-starts.ts';
import { baseOf, resolveLinks, webUrl } from './page-links.ts';
import { PageShape } from './page-shape.ts';
import { type PageTree, readPageTree } from './page-tree.ts';
import { type ParserDesk, parserDesk } from './parser-desk.ts';
import { excerptOf, fallbackTitle, withKnown } from './complete-facts.ts';
import { escapeHtml, htmlFromText, titleFromText } from './plain-text.ts';
import { readingDirection } from './reading-direction.ts';
import { runningText } from './running-text.ts';
import { statedBody } from './stated-body.ts';
import { sanitise, type SanitisedTree } from './sanitise.ts';
import { readSavedPage, type SavedPage, undoSingleFile } from './saved-page.ts';
import { closeXhtmlTags } from './xhtml.ts';

/** A page that draws itself by script leaves no more than a notice behind. */
const MIN_CHARS_WITH_SCRIPTS = 40;

/** Steps that can be switched off, one by one, to see what each of them does. */
export type StepName = 'embeds' | 'captions' | 'chrome' | 'opening' | 'recall' | 'titleHeading' | 'cleanUp';

const ALL_STEPS: Readonly<Record<StepName, boolean>> = {
  embeds: true,
  captions: true,
  chrome: true,
  opening: true,
  recall: true,
  titleHeading: true,
  cleanUp: true,
};

/** What the steps hand on. */
interface Reading {
  request: ParseRequest;
  /** What a file that was saved from the web says of where it came from. */
  saved: SavedPage | null;
  desk: ParserDesk;
  steps: Readonly<Record<StepName, boolean>>;
  log: (step: string, did: string) => void;
}

/** The page as a DOM with its references settled, and what it says of itself. */
interface ReadDom {
  document: Document;
  /** Where its references start. */
  base: URL | null;
  images: PageImages;
  facts: StatedFacts;
  hasScripts: boolean;
  /** The article as structured data states it. */
  articleBody: string | null;
  alternates: PageAlternates;
}

/**
 * Bytes to a clean article with its facts and its canonical text, in named steps:
 * decode, guard, links, images, metadata, extract, sanitise, text. Synchronous, without network and clock.
 * @throws VerbatimError `too-large`, `empty-page`, `parse-failed`
 */
export function parsePage(request: ParseRequest, steps: Partial<Record<StepName, boolean>> = {}): ParsedPage {
  const done: StepLog[] = [];
  const log = (step: string, did: string): void => {
    done.push({ step, did });
  };
  const reading = { request, desk: parserDesk(), steps: { ...ALL_STEPS, ...steps }, log };
  try {
    return readPage(reading, done).page;
  } catch (error) {
    throw asParseError(error);
  }
}

/**
 * What `verbatim extract` answers: the same article without a library, its pictures by their own addresses.
 * @throws VerbatimError `too-large`, `empty-page`, `parse-failed`
 */
export function extractPage(
  request: ParseRequest,
  { isExplained = false }: { isExplained?: boolean } = {},
): ExtractedArticle {
  const done: StepLog[] = [];
  const log = (step: string, did: string): void => void (isExplained && done.push({ step, did }));
  const reading = { request, desk: parserDesk(), steps: ALL_STEPS, log };
  try {
    const { page, stated, body } = readPage(reading, done);
    const { byline, siteName, publishedAt, language, dir, excerpt } = page.facts;
    const leadImage = /^(?:https?|data):/iu.test(page.facts.leadImage ?? '') ? page.facts.leadImage : null;
    const html = page.images.reduce((text, { token, candidates }) => {
      const address =
        candidates.find((candidate) => /^(?:https?|data):/iu.test(candidate)) ?? 'asset:missing';
      return text.replaceAll(`src="${token}"`, () => `src="${escapeHtml(address)}"`);
    }, page.html);
    const facts = { byline, siteName, publishedAt, language, dir, excerpt, leadImage };
    const article = { title: stated.title, ...facts, text: runningText(body), html };
    return { ...article, wordCount: page.wordCount, ...(isExplained ? { log: done } : {}) };
  } catch (error) {
    throw asParseError(error);
  }
}

/** A page that was read, what it says of itself, and the tree of its clean HTML. */
interface ReadPage {
  page: ParsedPage;
  stated: StatedFacts;
  body: Element;
}

function readPage(begun: Omit<Reading, 'saved'>, done: StepLog[]): ReadPage {
  const { request, log } = begun;
  const source = decodeStep(begun);
  const isPlain = request.contentType === 'text/plain';
  const html = isPlain ? htmlFromText(source.text) : source.text;
  guardStep(begun, html);
  const reading = { ...begun, saved: isPlain ? null : readSavedPage(html) };
  const url = request.url ?? reading.saved?.url ?? null;
  const { dom, extraction } = extractStep(reading, html, isPlain);
  const images = joinParts(reading, { dom, extraction });
  const clean = sanitiseStep(reading, extraction, images);
  const canonical = canonicalText<Node>(clean.body);
  const { text } = canonical;
  const wordCount = countWords(text);
  log('text', `${String(text.length)} characters, ${String(wordCount)} words`);
  assertReadable(text, dom);
  const own = { ...dom.facts, title: isPlain ? titleFromText(source.text) : dom.facts.title };
  const stated = {
    ...withKnown(own, request),
    ...(request.title === null ? {} : { title: request.title }),
  };
  const page: ParsedPage = {
    facts: {
      ...stated,
      title: stated.title ?? fallbackTitle(text, url),
      dir: readingDirection(text, stated),
      excerpt: stated.excerpt ?? excerptOf(text),
    },
    charset: source.charset,
    html: clean.html,
    text,
    wordCount,
    images: images.list.filter(({ token }) => clean.html.includes(`src="${token}"`)),
    isWholePage: extraction.isWholePage,
    alternates: dom.alternates,
    pages: findPageStarts(clean.body, canonical, request.pageMarks ?? []),
    savedFrom: reading.saved?.url ?? null,
    log: done,
  };
  return { page, stated, body: clean.body };
}

/** Reads the further pages of a story, puts what they say after the first one's, and answers the pictures of all. */
function joinParts(reading: Reading, first: { dom: ReadDom; extraction: Extraction }): PageImages {
  const { request, log } = reading;
  const images = [first.dom.images];
  for (const [index, part] of (request.continuations ?? []).entries()) {
    const { text } = decodeStep({ ...reading, request: { ...request, ...part } });
    guardStep(reading, text);
    const pageRequest = { ...request, ...part, continuations: [] };
    const { dom, extraction } = extractStep({ ...reading, request: pageRequest }, text, false);
    const { root } = first.extraction;
    root.append(...[...extraction.root.childNodes].map((node) => root.ownerDocument.importNode(node, true)));
    images.push(dom.images);
    log('pages', `page ${String(index + 2)} joined`);
  }
  return {
    list: images.flatMap(({ list }) => list),
    isToken: (src) => images.some((some) => some.isToken(src)),
  };
}

function decodeStep({ request, log }: Omit<Reading, 'saved'>): { text: string; charset: string } {
  guardBytes(request.bytes.byteLength);
  const { text, charset, how } = decode(request.bytes, request.charset);
  log('decode', `${String(request.bytes.byteLength)} bytes as ${charset} (${how})`);
  const isXhtml = request.contentType === 'application/xhtml+xml' || text.trimStart().startsWith('<?xml');
  return { text: isXhtml ? closeXhtmlTags(text) : text, charset };
}

function guardStep({ log }: Pick<Reading, 'log'>, html: string): void {
  guardBytes(html.length);
  const { elements, depth } = guardShape(html);
  log('guard', `${String(elements)} elements, nested ${String(depth)} deep`);
}

/** Readability uses its document up, so whatever else looks at the page looks at a second one. */
function extractStep(
  reading: Reading,
  html: string,
  isPlain: boolean,
): { dom: ReadDom; extraction: Extraction } {
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
  const opening = steps.opening ? findOpening(dom.document, dom.facts.excerpt) : NO_OPENING;
  const article = extractArticleRoot(dom.document);
  const found = chooseArticle({ ...reading, tree }, { dom, article, proseLeft });
  if (found === null) {
    log('extract', 'no article was found: the whole page is kept');
    const second = readDom({ ...reading, log: () => undefined }, tree, dom);
    return { dom: second, extraction: wholePage(second.document) };
  }
  const { root } = found.extraction;
  if (steps.titleHeading) dropTitleHeading(root, dom.facts.title);
  for (const what of found.dom === dom ? restoreOpening(root, opening) : [])
    log('opening', `put back ${what}`);
  if (steps.cleanUp) {
    for (const { rule, text } of cleanUp(root, dom.facts)) log('clean-up', `${rule}: ${text}`);
  }
  return found;
}

/** What somebody selected in the page, as it is; references in it start where the page's own do. */
function selectionStep(
  reading: Reading,
  page: ReadDom,
  selection: string,
): { dom: ReadDom; extraction: Extraction } {
  reading.log('extract', 'the selection is the article');
  guardStep(reading, selection);
  const dom = readDom(reading, readPageTree(selection), page);
  return {
    dom: { ...dom, hasScripts: false },
    extraction: { ...wholePage(dom.document), isWholePage: false },
  };
}

/** The title that will stand above the article: a heading goes only when it says just that. */
function shownTitle({ facts }: ReadDom, request: ParseRequest): string | null {
  return request.title ?? withKnown(facts, request).title;
}

const NO_OPENING: Opening = { lead: null, figure: null };

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
  first: { dom: ReadDom; article: Extraction | null; proseLeft: number },
): { dom: ReadDom; extraction: Extraction } | null {
  const { log, steps, tree } = reading;
  const { dom, article, proseLeft } = first;
  const shape = article === null ? null : new PageShape(article.root).of(article.root);
  const share = shape === null || proseLeft === 0 ? 0 : shape.prose / proseLeft;
  if (article !== null && (!steps.recall || share >= ENOUGH_PROSE || proseLeft === 0)) {
    log('extract', `readability found an article with ${percent(share)} of the prose`);
    return { dom, extraction: article };
  }
  if (!steps.recall) return null;
  const second = readDom({ ...reading, log: () => undefined }, tree, dom);
  if (steps.chrome) {
    dropHidden(second.document);
    dropChrome(second.document.body);
  }
  const stated = statedBody(dom.articleBody, shape?.prose ?? 0);
  if (stated !== null) {
    log('extract', 'the article of the structured data: the page shows less than half of it');
    return { dom, extraction: { root: stated, isWholePage: false } };
  }
  const own = shape === null ? 0 : scoreArticle(shape);
  const [best] = otherCandidates(second.document).toSorted((a, b) => b.score - a.score);
  if (best !== undefined && best.score > Math.max(own * BETTER, MIN_SCORE)) {
    log(
      'extract',
      `${best.finder} chosen with ${String(Math.round(best.score))} over readability with ${String(Math.round(own))}`,
    );
    return { dom: second, extraction: { root: best.root, isWholePage: false } };
  }
  return article === null ? null : { dom, extraction: article };
}

/** With this part of a page's prose an article is not looked for again. */
const ENOUGH_PROSE = 0.6;
/** How much better another candidate must be. */
const BETTER = 1.3;
const MIN_SCORE = 80;

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}

/** `known` is the page as it was read before: what it says and where its references start are known then. */
function readDom(reading: Reading, tree: PageTree, known?: Pick<ReadDom, 'facts' | 'base'>): ReadDom {
  const { request, steps, log, saved } = reading;
  const document = tree.makeDocument();
  const pageUrl = webUrl(request.url ?? saved?.url ?? null, null);
  const base = known === undefined ? baseOf(document, pageUrl) : known.base;
  const data = readJsonLd(document);
  const facts = known?.facts ?? metadataStep(log, document, { url: pageUrl?.href ?? null, base, data });
  const hasScripts = document.querySelector('script') !== null;
  if (saved?.sharedPictures != null) {
    const { hidden, pictures } = undoSingleFile(document, saved.sharedPictures);
    log('saved page', `${String(hidden)} hidden elements dropped, ${String(pictures)} pictures put back`);
  }
  const embeds = steps.embeds ? linkEmbeds(document, base) : 0;
  if (embeds > 0) log('embeds', `${String(embeds)} made a link with a title`);
  const alternates = findAlternates(document, { pageUrl, base });
  dropUnseen(document);
  const captions = steps.captions ? nameCaptions(document.body) : 0;
  if (captions > 0) log('captions', `${String(captions)} known as captions`);
  log('links', `${String(resolveLinks(document, base, pageUrl))} made absolute`);
  const { droppedPixels, ...images } = takeImages(document, base);
  log('images', `${String(images.list.length)} found, ${String(droppedPixels)} tracking pixels dropped`);
  return { document, base, images, facts, hasScripts, articleBody: data.articleBody, alternates };
}

/** The facts, and in the log where each came from. */
function metadataStep(
  log: Reading['log'],
  document: Document,
  where: { url: string | null; base: URL | null; data: JsonLdFacts },
): StatedFacts {
  const sources = new Map<string, string>();
  const note = (fact: string, source: string): void => void sources.set(fact, source);
  const facts = readFacts(document, { ...where, note });
  const stated = Object.entries(facts).filter(([, value]) => value !== null);
  const says = stated.map(([name]) => (sources.has(name) ? `${name} (${sources.get(name) ?? ''})` : name));
  log('metadata', says.join(', '));
  return facts;
}

function sanitiseStep({ desk, log }: Reading, { root }: Extraction, images: PageImages): SanitisedTree {
  keepWordsApart(root);
  const clean = sanitise(desk, root.innerHTML, (src) => images.isToken(src));
  log('sanitise', `${String(clean.html.length)} characters, settled after ${String(clean.rounds)} rounds`);
  return clean;
}

/** @throws VerbatimError `empty-page` */
function assertReadable(text: string, { hasScripts, images }: ReadDom): void {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new VerbatimError('empty-page', 'The page has no readable text.');
  }
  if (hasScripts && images.list.length === 0 && text.length < MIN_CHARS_WITH_SCRIPTS) {
    throw new VerbatimError(
      'empty-page',
      `The page has no readable text but “${oneLine(text)}”: scripts would draw the rest.`,
    );
  }
}

/** What a parser throws at a hostile page (a full stack, most often) is that page's fault, and only that page fails. */
function asParseError(error: unknown): VerbatimError {
  if (error instanceof VerbatimError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new VerbatimError('parse-failed', `The page could not be read: ${reason}`, { cause: error });
}
