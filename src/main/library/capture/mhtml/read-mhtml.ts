import { VerbatimError } from '../../../../contract/errors.ts';
import type {
  SourceDocument,
  SourceResource,
  StepLog,
  UnpackedSource,
  UnpackRequest,
} from '../../../../contract/parsing.ts';
import { wellFormed } from '../../../../text/well-formed.ts';
import { oneLine } from '../names-and-titles.ts';
import { webUrl } from '../page-links.ts';
import { sniffImage } from '../sniff.ts';
import { decodeHeaderWords } from './mime-headers.ts';
import { type MimeMessage, type MimePart, readMimeMessage } from './mime-parts.ts';

const PAGE_TYPES = ['text/html', 'application/xhtml+xml', 'text/plain'] as const;
const MAX_TITLE_CHARS = 500;

/** How a page ends. Half a page must not pass for a whole one, but the archive's own last line may be missing. */
const ENDS = /<\/html\s*>/iu;
const ENDS_WITHIN_BYTES = 1_000;

/**
 * A web archive as browsers write it: one page, and the pictures that it shows by their address or by `cid:`.
 * @throws VerbatimError `parse-failed`, `too-large`
 */
export function readMhtml({ bytes, url }: UnpackRequest): UnpackedSource {
  const message = readMimeMessage(bytes);
  const page = rootPart(message);
  if (page === null) {
    throw new VerbatimError('parse-failed', 'The web archive holds no page: it was cut off, or is damaged.');
  }
  if (!page.isWhole && !ENDS.test(Buffer.from(page.bytes.subarray(-ENDS_WITHIN_BYTES)).toString('latin1'))) {
    throw new VerbatimError('parse-failed', 'The web archive was cut off in the middle of its page.', {
      hint: 'Save the page again, or download the file once more.',
    });
  }
  const address = webUrl(url, null) ?? addressOf(message, page);
  const resources = message.parts.flatMap((part) => (part === page ? [] : resourcesOf(part, address)));
  const subject = message.headers.get('subject');
  const title = subject === undefined ? '' : oneLine(wellFormed(decodeHeaderWords(subject)));
  const known = { byline: null, siteName: null, language: null, publishedAt: null, leadImage: null };
  const document: SourceDocument = {
    bytes: page.bytes,
    contentType: PAGE_TYPES.find((type) => type === page.type) ?? 'text/html',
    charset: page.charset,
    url: address?.href ?? null,
    title: null,
    known: { ...known, title: title === '' ? null : title.slice(0, MAX_TITLE_CHARS) },
    resources,
    isArticle: false,
    original: null,
  };
  return { documents: [document], title: null, failures: [], log: logOf(message, resources) };
}

/** The page: the part that the archive names, else the one at the page's address, else the first that is one. */
function rootPart({ headers, start, parts }: MimeMessage): MimePart | null {
  const pages = parts.filter(({ type }) => PAGE_TYPES.some((page) => page === type));
  const location = headers.get('snapshot-content-location');
  const named = start === null ? undefined : pages.find((part) => contentId(part) === idOf(start));
  const located = pages.find(
    (part) => location !== undefined && part.headers.get('content-location') === location,
  );
  return named ?? located ?? pages.find(({ type }) => type !== 'text/plain') ?? pages[0] ?? null;
}

function addressOf({ headers }: MimeMessage, page: MimePart): URL | null {
  const snapshot = webUrl(headers.get('snapshot-content-location') ?? null, null);
  return (
    snapshot ?? webUrl(page.headers.get('content-location') ?? headers.get('content-location') ?? null, null)
  );
}

/** A picture under every reference by which the page may show it. Everything else that a page brings is not kept. */
function resourcesOf(part: MimePart, base: URL | null): SourceResource[] {
  if (!part.isWhole || sniffImage(part.bytes) === null) return [];
  const location = part.headers.get('content-location')?.trim() ?? '';
  const id = contentId(part);
  const references = [
    webUrl(location, base)?.href ?? null,
    location === '' ? null : location,
    id === null ? null : `cid:${id}`,
  ];
  const distinct = [...new Set(references.filter((reference) => reference !== null))];
  return distinct.map((url) => ({ url, bytes: part.bytes }));
}

function contentId({ headers }: MimePart): string | null {
  const id = idOf(headers.get('content-id') ?? '');
  return id === '' ? null : id;
}

function idOf(text: string): string {
  return text.trim().replace(/^<|>$/gu, '');
}

function logOf({ parts }: MimeMessage, resources: readonly SourceResource[]): StepLog[] {
  const pictures = new Set(resources.map(({ bytes }) => bytes)).size;
  const cut = parts.some(({ isWhole }) => !isWhole) ? '; the last part was cut off' : '';
  return [
    { step: 'unpack', did: `${String(parts.length)} parts, ${String(pictures)} of them pictures${cut}` },
  ];
}
