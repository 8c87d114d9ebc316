import { VerbatimError } from '../../../contract/errors.ts';
import type { PagePart, ParsedPage, ParseRequest } from '../../../contract/parsing.ts';
import { containerOfType } from './file-kind.ts';
import type { FetchBytes, FetchedBytes, ParsePage } from './types.ts';

/** A page of a story that could not be had: the story is kept without it, and says so. */
export interface MissingPage {
  /** 2 for the second. */
  number: number;
  error: VerbatimError;
}

/** A story read from all its pages. */
export interface GatheredStory {
  page: ParsedPage;
  /** The bytes of all its pages, in their order. */
  bytes: Uint8Array;
  missing: MissingPage | null;
}

interface GatherOptions {
  parsePage: ParsePage;
  fetchBytes: FetchBytes;
  signal: AbortSignal;
}

/** More than this is not an article in pages but a book, or a trap. */
const MAX_PAGES = 20;
/** How much longer a story must be on its single page to be more of it, and not the same with a longer notice. */
const MORE_WORDS = 1.2;

/**
 * Reads a page that was fetched, and the rest of its story where it says there is more: the single page of a story in
 * pages, or else its pages one by one, joined in their order; its AMP form where the page itself is no article.
 * What cannot be fetched costs only itself.
 * @throws VerbatimError those of `ParsePage` for the first page, and `cancelled`
 */
export async function gatherPages(request: ParseRequest, options: GatherOptions): Promise<GatheredStory> {
  const first = await options.parsePage(request, options.signal);
  const { amp, single, next } = first.alternates;
  const alone: GatheredStory = { page: first, bytes: request.bytes, missing: null };
  if (first.isWholePage && amp !== null) return (await readInstead(amp, request, options)) ?? alone;
  if (next === null) return alone;
  const whole = single === null ? null : await readInstead(single, request, options);
  if (whole !== null && whole.page.wordCount > first.wordCount * MORE_WORDS) return whole;
  const { parts, missing } = await fetchParts(next, request, options);
  if (parts.length === 0) return { ...alone, missing };
  const page = await options.parsePage({ ...request, continuations: parts }, options.signal);
  return { page, bytes: joinBytes([request.bytes, ...parts.map(({ bytes }) => bytes)]), missing };
}

/** Another form of the same story, if it can be had and is an article. */
async function readInstead(
  url: string,
  request: ParseRequest,
  options: GatherOptions,
): Promise<GatheredStory | null> {
  const { parsePage, signal } = options;
  try {
    const { bytes, contentType, charset, finalUrl } = await fetchOther(url, options);
    const page = await parsePage({ ...request, bytes, contentType, charset, url: finalUrl }, signal);
    return page.isWholePage ? null : { page, bytes, missing: null };
  } catch (error) {
    // The page itself is there: another form of it is only better.
    rethrowUnlessOfOnePage(error);
    return null;
  }
}

/** The pages after the first. Each has to be parsed to know whether there is one more. */
async function fetchParts(
  next: string,
  request: ParseRequest,
  options: GatherOptions,
): Promise<{ parts: PagePart[]; missing: MissingPage | null }> {
  const { parsePage, signal } = options;
  const parts: PagePart[] = [];
  const seen = new Set([request.url]);
  for (let url: string | null = next; url !== null && parts.length + 1 < MAX_PAGES;) {
    if (seen.has(url)) break;
    seen.add(url);
    try {
      const { bytes, contentType, charset, finalUrl } = await fetchOther(url, options);
      const { alternates } = await parsePage(
        { ...request, bytes, contentType, charset, url: finalUrl },
        signal,
      );
      parts.push({ bytes, charset, url: finalUrl });
      url = alternates.next;
    } catch (error) {
      const failed = rethrowUnlessOfOnePage(error);
      return { parts, missing: { number: parts.length + 2, error: failed } };
    }
  }
  return { parts, missing: null };
}

/** A book or an archive is a source of its own, and no other page of this one. */
async function fetchOther(url: string, { fetchBytes, signal }: GatherOptions): Promise<FetchedBytes> {
  const fetched = await fetchBytes(url, { purpose: 'page', signal });
  if (containerOfType(fetched.contentType) === null) return fetched;
  throw new VerbatimError('unsupported-type', `${new URL(url).host} did not answer with a page.`);
}

function rethrowUnlessOfOnePage(error: unknown): VerbatimError {
  if (error instanceof VerbatimError && error.code !== 'cancelled') return error;
  throw error;
}

/** A line end between them, so that no tag of one runs into the next. */
function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])));
}
