import { VerbatimError } from '../../../contract/errors.ts';
import type { ExtractedArticle, ParsedPage, ParseRequest, StepLog } from '../../../contract/parsing.ts';
import { canonicalText } from '../../../text/canonical-text.ts';
import { excerptOf, fallbackTitle, withKnown } from './complete-facts.ts';
import { countWords } from './count-words.ts';
import { decode } from '../decoding/decode.ts';
import type { Extraction } from './extract.ts';
import { extractStep } from './find-article.ts';
import { guardBytes } from './guard-size.ts';
import { keepWordsApart } from './keep-words-apart.ts';
import type { StatedFacts } from './metadata.ts';
import { oneLine } from './names-and-titles.ts';
import type { PageImages } from './page-images.ts';
import { findPageStarts } from './page-starts.ts';
import { parserDesk } from './parser-desk.ts';
import { escapeHtml, htmlFromText, titleFromText } from './plain-text.ts';
import { readingDirection } from './reading-direction.ts';
import {
  ALL_STEPS,
  type FoundArticle,
  guardStep,
  type ReadDom,
  type Reading,
  type StepName,
} from './reading.ts';
import { runningText } from './running-text.ts';
import { sanitise, type SanitisedTree } from './sanitise.ts';
import { readSavedPage } from './saved-page.ts';
import { writeTidy } from './write-tidy.ts';
import { closeXhtmlTags } from './xhtml.ts';

/** A page that draws itself by script leaves no more than a notice behind. */
const MIN_CHARS_WITH_SCRIPTS = 40;

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
  const lean = guardStep(begun, html);
  const reading = { ...begun, saved: isPlain ? null : readSavedPage(html) };
  const url = request.url ?? reading.saved?.url ?? null;
  const { dom, extraction } = extractStep(reading, lean, isPlain);
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
function joinParts(reading: Reading, first: FoundArticle): PageImages {
  const { request, log } = reading;
  const images = [first.dom.images];
  for (const [index, part] of (request.continuations ?? []).entries()) {
    const { text } = decodeStep({ ...reading, request: { ...request, ...part } });
    const lean = guardStep(reading, text);
    const pageRequest = { ...request, ...part, continuations: [] };
    const { dom, extraction } = extractStep({ ...reading, request: pageRequest }, lean, false);
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

function sanitiseStep({ desk, log }: Reading, { root }: Extraction, images: PageImages): SanitisedTree {
  keepWordsApart(root);
  const isToken = (src: string): boolean => images.isToken(src);
  const clean = sanitise(desk, writeTidy(root, isToken), isToken);
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
