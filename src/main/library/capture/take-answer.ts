import type { Dispatcher } from 'undici';
import { errorCodes, VerbatimError } from '../../../contract/errors.ts';
import { charsetParameter } from '../decoding/declared-charset.ts';
import { readBody } from './read-body.ts';
import { parseRetryAfter } from './retry-after.ts';
import { CONTAINER_TYPES } from './file-kind.ts';
import { isZip, sniffDocument, looksLikeSvg, sniffImage } from './sniff.ts';
import type { FetchedBytes, FetchOptions } from './types.ts';

const PAGE_TYPES: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'application/xml',
  'text/xml',
]);
/** What servers call a container, or a file that they know nothing of. Nothing else that comes under these names is read. */
const CONTAINER_NAMES: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/x-pdf',
  'application/epub+zip',
  'multipart/related',
  'application/x-mimearchive',
  'message/rfc822',
  'application/octet-stream',
]);
const MARKDOWN_TYPES: ReadonlySet<string> = new Set(['text/markdown', 'text/x-markdown']);
/** Sites that show files as they are send Markdown as plain text; its name tells it, as it does for a file. */
const MARKDOWN_PATH = /\.(?:md|markdown|mdown|mkd)$/iu;
/** Headers that say something about the capture later. */
const KEPT_HEADERS = ['content-type', 'date', 'last-modified', 'etag'];

/** What was asked for, and where. */
export interface Expectation {
  url: URL;
  fetch: FetchOptions;
  limits: { pageBytes: number; imageBytes: number };
}

/** What one address answered; the way there is not known here. */
export type TakenAnswer = Omit<FetchedBytes, 'finalUrl' | 'redirects'>;

/**
 * Reads the answer to a request to its end, if it is what was asked for.
 * @throws VerbatimError `fetch-status` (with the status and `Retry-After`), `unsupported-type`, `too-large`, `fetch-failed`; what the stream threw
 */
export async function takeAnswer(
  response: Dispatcher.ResponseData,
  expected: Expectation,
): Promise<TakenAnswer> {
  const { fetch, limits } = expected;
  const contentType = headerOf(response, 'content-type') ?? '';
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  try {
    if (response.statusCode === 304 && fetch.validators !== undefined) return unchanged(response);
    assertWelcome(response, type, expected);
    const contentEncoding = headerOf(response, 'content-encoding') ?? '';
    const length = Number(headerOf(response, 'content-length') ?? NaN);
    const bytes = await readBody(response.body, {
      contentEncoding,
      maxBytes: fetch.purpose === 'page' ? limits.pageBytes : limits.imageBytes,
      totalBytes: contentEncoding === '' && Number.isFinite(length) ? length : null,
      onProgress: fetch.onProgress,
    });
    return {
      bytes,
      contentType: actualType(bytes, type, expected),
      charset: charsetParameter(contentType),
      headers: keptHeadersOf(response),
    };
  } finally {
    dropAnswer(response);
  }
}

/** The site knows our copy again: there is no body, and nothing to say of what is in it. */
function unchanged(response: Dispatcher.ResponseData): TakenAnswer {
  const headers = keptHeadersOf(response);
  return { bytes: new Uint8Array(), contentType: '', charset: null, headers, isNotModified: true };
}

function keptHeadersOf(response: Dispatcher.ResponseData): Record<string, string> {
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = headerOf(response, name);
    return value === null ? [] : [[name, value.slice(0, 500)] as const];
  });
  return Object.fromEntries(headers);
}

/** Before the body is read: the status, and what the header claims. */
function assertWelcome(response: Dispatcher.ResponseData, type: string, { url, fetch }: Expectation): void {
  const { statusCode } = response;
  if (statusCode < 200 || statusCode > 299) {
    const clock = { date: headerOf(response, 'date'), nowMs: Date.now() };
    const retryAfterMs = parseRetryAfter(headerOf(response, 'retry-after'), clock);
    throw new VerbatimError(
      'fetch-status',
      `${url.host} answered ${String(statusCode)}${meaningOf(statusCode)}.`,
      {
        hint: hintFor(statusCode),
        details: { httpStatus: statusCode, ...(retryAfterMs !== null && { retryAfterMs }) },
      },
    );
  }
  const isKnown = [PAGE_TYPES, CONTAINER_NAMES, MARKDOWN_TYPES].some((types) => types.has(type));
  if (fetch.purpose === 'page' && type !== '' && !isKnown) {
    throw new VerbatimError(
      'unsupported-type',
      `${url.host} answered with ${type.slice(0, 100)}, which is not a page of text.`,
    );
  }
}

/**
 * What the bytes are, whatever the header says.
 * @throws VerbatimError `unsupported-type`
 */
function actualType(bytes: Uint8Array, type: string, { url, fetch }: Expectation): string {
  if (fetch.purpose === 'image') {
    const image = sniffImage(bytes);
    if (image !== null) return image;
    if (looksLikeSvg(bytes)) return 'image/svg+xml';
    throw new VerbatimError(
      'unsupported-type',
      `What ${url.host} sent is not a picture of a kind that is kept.`,
    );
  }
  const sniffed = sniffDocument(bytes);
  if (sniffed.kind === 'container') return CONTAINER_TYPES[sniffed.container];
  // Some programs write books without the mark at the start.
  if (type === CONTAINER_TYPES.epub && isZip(bytes)) return type;
  if (CONTAINER_NAMES.has(type)) {
    throw new VerbatimError(
      'unsupported-type',
      `What ${url.host} sent as ${type} is neither a PDF, a book nor a web archive.`,
    );
  }
  if (sniffed.kind === 'other') {
    throw new VerbatimError('unsupported-type', `What ${url.host} sent is ${sniffed.name}, not a page.`);
  }
  if (MARKDOWN_TYPES.has(type) || (type === 'text/plain' && MARKDOWN_PATH.test(url.pathname))) {
    return CONTAINER_TYPES.markdown;
  }
  if (type === 'text/plain' || type === 'application/xhtml+xml' || type === 'text/html') return type;
  return sniffed.kind === 'html' ? 'text/html' : 'text/plain';
}

function meaningOf(status: number): string {
  if (status === 401 || status === 402 || status === 403) return ': it does not let everybody read this';
  if (status === 404 || status === 410) return ': there is no such page any more';
  if (status === 429) return ': it wants to be asked less often';
  return status >= 500 ? ': it has a fault of its own' : '';
}

/** What to do about a status; the hint of the code itself is for those that let only some people read. */
function hintFor(status: number): string {
  if (status === 404 || status === 410)
    return 'Check the address, or look for the story on the site: it may have moved.';
  if (status === 429) return 'Wait a while, then try again.';
  if (status >= 500) return 'Nothing is wrong with the address. Try again later.';
  return errorCodes['fetch-status'].hint;
}

/** One value of a header; null when it was not sent. */
export function headerOf(response: Dispatcher.ResponseData, name: string): string | null {
  const value = response.headers[name];
  return Array.isArray(value) ? (value[0] ?? null) : (value ?? null);
}

/** Ends a body that nobody will read; what it then complains of is of no interest. */
export function dropAnswer(response: Dispatcher.ResponseData): void {
  response.body.on('error', () => undefined);
  response.body.destroy();
}
