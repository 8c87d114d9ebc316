/**
 * The second way to read a page, for what the first one cannot: its words alone, without a tree. It takes a page of
 * any shape, in one pass and in little memory, so that a save is never lost for what a page is.
 */
import { VerbatimError } from '../../../contract/errors.ts';
import type { ParsedPage, ParseRequest, TextOnlyReason } from '../../../contract/parsing.ts';
import { makeReferenceReader } from './character-references.ts';
import { excerptOf, fallbackTitle, withKnown } from './complete-facts.ts';
import { countWords } from './count-words.ts';
import { decode } from '../decoding/decode.ts';
import { guardShape } from './guard-size.ts';
import { readJsonLd } from './json-ld.ts';
import { type StatedFacts, readFacts } from './metadata.ts';
import { baseOf, webUrl } from './page-links.ts';
import { parserDesk } from './parser-desk.ts';
import { escapeHtml, titleFromText } from './plain-text.ts';
import { readingDirection } from './reading-direction.ts';
import { readSavedPage } from './saved-page.ts';
import { TagStripper } from './strip-tags.ts';
import { TextBlocks } from './text-blocks.ts';

const PIECE_BYTES = 1 << 18;
/** Where a page says what it is. */
const HEAD_BYTES = 64 * 1024;

/**
 * A page's words as paragraphs, with the facts that its beginning tells.
 * @throws VerbatimError `empty-page` when there is no word in it
 */
export function readAsText(request: ParseRequest, reason: TextOnlyReason): ParsedPage {
  const isPlain = request.contentType === 'text/plain';
  const { charset, text: head } = decode(wholeCharacters(request.bytes, HEAD_BYTES), request.charset);
  const blocks = new TextBlocks(isPlain ? (text) => text : makeReferenceReader(parseReference));
  const parts = (request.continuations ?? []).map(({ bytes, charset: declared }) => ({
    bytes,
    charset: decode(wholeCharacters(bytes, HEAD_BYTES), declared).charset,
  }));
  for (const part of [{ bytes: request.bytes, charset }, ...parts]) {
    const reader = isPlain ? plainReader(blocks) : htmlReader(blocks, request);
    feed(part, reader, () => blocks.isFull);
  }
  const text = blocks.text();
  if (!/[\p{L}\p{N}]/u.test(text)) throw new VerbatimError('empty-page', 'The page has no readable text.');
  const wordCount = countWords(text);
  const saved = isPlain ? null : readSavedPage(head);
  const url = request.url ?? saved?.url ?? null;
  const ownFacts = readHeadFacts(head, { request, url, reason, title: blocks.titleText() });
  const ownTitle = isPlain ? titleFromText(head.slice(0, 1000)) : ownFacts.title;
  const stated = withKnown({ ...ownFacts, title: ownTitle }, request);
  return {
    facts: {
      ...stated,
      title: request.title ?? stated.title ?? fallbackTitle(text, url),
      dir: readingDirection(text.slice(0, HEAD_BYTES), stated),
      excerpt: stated.excerpt ?? excerptOf(text),
      leadImage: null,
    },
    charset,
    html: blocks.html(),
    text,
    wordCount,
    images: [],
    isWholePage: true,
    alternates: { amp: null, single: null, next: null },
    pages: [],
    savedFrom: saved?.url ?? null,
    textOnly: { reason, isCut: blocks.isFull },
    log: [
      {
        step: 'text only',
        did: `${reason}: ${String(text.length)} characters${blocks.isFull ? ', cut there' : ''}`,
      },
    ],
  };
}

interface Reader {
  write(piece: string): void;
  end(): void;
}

function feed(
  { bytes, charset }: { bytes: Uint8Array; charset: string },
  reader: Reader,
  isEnough: () => boolean,
): void {
  const decoder = new TextDecoder(charset);
  for (let at = 0; at < bytes.length && !isEnough(); at += PIECE_BYTES) {
    reader.write(decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true }));
  }
  if (!isEnough()) reader.write(decoder.decode());
  reader.end();
}

function htmlReader(blocks: TextBlocks, { contentType }: ParseRequest): Reader {
  return new TagStripper(blocks, { isXhtml: contentType === 'application/xhtml+xml' });
}

/** An empty line parts paragraphs, a line end inside one is kept. */
function plainReader(blocks: TextBlocks): Reader {
  let rest = '';
  const take = (line: string): void => {
    if (line.trim() === '') blocks.block();
    else {
      blocks.words(line);
      blocks.line();
    }
  };
  return {
    write(piece) {
      const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/u);
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
    },
    end() {
      take(rest);
      blocks.block();
    },
  };
}

/**
 * The beginning of a page, read as a page: it is short. Where reading the page took too long or too much, only its
 * title is taken, because nobody knows what it was that did.
 */
function readHeadFacts(
  head: string,
  page: { request: ParseRequest; url: string | null; reason: TextOnlyReason; title: string },
): StatedFacts {
  const { request, reason, title } = page;
  const isTrusted =
    reason === 'bytes' || reason === 'depth' || reason === 'elements' || reason === 'attributes';
  const markup = isTrusted && request.contentType !== 'text/plain' ? headMarkup(head) : null;
  const document = parserDesk().parseHtml(markup ?? `<title>${escapeHtml(title)}</title>`);
  const url = webUrl(page.url, null);
  const data = readJsonLd(document);
  return readFacts(document, { url: url?.href ?? null, base: baseOf(document, url), data });
}

/** Up to where the body begins; null for a beginning that is itself of no shape to be parsed. */
function headMarkup(head: string): string | null {
  const end = /<\/head|<body/iu.exec(head)?.index ?? head.length;
  const markup = head.slice(0, end);
  try {
    guardShape(markup);
    return markup;
  } catch (error) {
    if (error instanceof VerbatimError) return null;
    throw error;
  }
}

function parseReference(reference: string): string {
  return parserDesk().parseHtml(`<p>${reference}</p>`).body.textContent;
}

/** The first bytes, without the beginning of a character that is cut in two. */
function wholeCharacters(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length <= most) return bytes;
  let end = most;
  while (end > most - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
