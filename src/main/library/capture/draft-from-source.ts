import type { SaveSource } from '../../../contract/article.ts';
import { VerbatimError } from '../../../contract/errors.ts';
import { wellFormed } from '../../../text/well-formed.ts';
import { guardKept } from './guard-size.ts';
import { containerOfType, fileKind } from './file-kind.ts';
import type { ArticleDraft, FetchBytes, FetchedBytes } from './types.ts';

export interface DraftOptions {
  fetchBytes: FetchBytes;
  signal?: AbortSignal | undefined;
  onProgress?: ((receivedBytes: number, totalBytes: number | null) => void) | undefined;
}

/**
 * What somebody asked to save, as a draft: fetched, decoded from base64, or simply wrapped.
 * @throws VerbatimError `bad-input`, `unsupported-type`, `too-large`, and those of `makeFetchBytes`
 */
export async function draftFromSource(source: SaveSource, options: DraftOptions): Promise<ArticleDraft> {
  switch (source.kind) {
    case 'url':
      return fetchPage(source.url, options);
    case 'html':
      return draftFromHtml(source);
    case 'text':
      return draft({ how: 'paste', contentType: 'text/plain', ...given(source.text, source) });
    case 'file':
      return draft({
        how: 'file',
        ...readFile(source),
        charset: null,
        ...located(source.url),
      });
    default:
      return assertNever(source);
  }
}

/** A web address as people type it: `example.org/story` is meant to be on the web. */
async function fetchPage(
  typed: string,
  { fetchBytes, signal, onProgress }: DraftOptions,
): Promise<ArticleDraft> {
  const text = typed.trim();
  const url = /^[a-z][a-z0-9+.-]*:(?!\d+(?:\/|$))/iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(url))
    throw new VerbatimError('bad-input', `“${text.slice(0, 200)}” is not a web address.`);
  return draftFromFetched(url, await fetchBytes(url, { purpose: 'page', signal, onProgress }));
}

/** What an address answered, as a draft. */
export function draftFromFetched(url: string, fetched: FetchedBytes): ArticleDraft {
  const { bytes, contentType, charset, finalUrl, redirects, headers } = fetched;
  const href = new URL(url).href;
  const kind = containerOfType(contentType);
  return draft({
    ...{ how: 'url', bytes, contentType, charset, url: href, finalUrl, redirects, headers },
    ...(kind === null ? {} : { container: { kind, name: null, book: 'one' } }),
  });
}

type DraftParts = Pick<ArticleDraft, 'how' | 'bytes' | 'contentType' | 'charset' | 'url' | 'finalUrl'> &
  Partial<ArticleDraft>;

function draft(parts: DraftParts): ArticleDraft {
  return { redirects: [], headers: {}, title: null, resources: [], ...parts };
}

/** Text that came through a call is Unicode already. */
function given(
  text: string,
  { url, title }: { url: string | null; title: string | null },
): Pick<ArticleDraft, 'bytes' | 'charset' | 'url' | 'finalUrl' | 'title'> {
  const bytes = new TextEncoder().encode(text);
  guardKept(bytes.byteLength);
  const ownTitle = title === null ? '' : wellFormed(title).trim();
  return { bytes, charset: 'utf-8', ...located(url), title: ownTitle === '' ? null : ownTitle };
}

/** Where something says it came from: a web address or nothing. */
function located(url: string | null): Pick<ArticleDraft, 'url' | 'finalUrl'> {
  if (url === null || url.trim() === '') return { url: null, finalUrl: null };
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) {
    throw new VerbatimError(
      'bad-input',
      `“${url.slice(0, 200)}” is not a web address that a page can come from.`,
    );
  }
  return { url: parsed.href, finalUrl: parsed.href };
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/u;

/** Marks that clipboards leave in what they hold. */
const CLIPBOARD =
  /^\s{0,10}Version:\s{0,10}\d|<!--\s{0,10}StartFragment|docs-internal-guid|\bmso-|\sstyle\s{0,10}=/iu;

/** A page with its title is looked through for its article; what somebody selected is one already. */
function draftFromHtml(source: Extract<SaveSource, { kind: 'html' }>): ArticleDraft {
  const { how, html, selection } = source;
  const parts = { how, contentType: 'text/html', ...given(html, source) };
  if (selection !== null && selection.trim() !== '') {
    guardKept(Buffer.byteLength(selection));
    return draft({ ...parts, selection });
  }
  const isSelected =
    how === 'paste' && (/<!--\s{0,10}StartFragment/iu.test(html) || !/<title[\s>]/iu.test(html));
  if (!isSelected) return draft(parts);
  const container = { kind: 'clipboard', name: null, book: 'one' } as const;
  return draft({ ...parts, isArticle: true, ...(CLIPBOARD.test(html) ? { container } : {}) });
}

type FileParts = Pick<ArticleDraft, 'bytes' | 'contentType' | 'container'>;

function readFile({ name, base64, book }: Extract<SaveSource, { kind: 'file' }>): FileParts {
  const plain = base64.replace(/\s+/gu, '');
  if (!BASE64.test(plain))
    throw new VerbatimError('bad-input', `The contents of ${name} did not arrive as base64.`);
  const bytes = new Uint8Array(Buffer.from(plain, 'base64'));
  guardKept(bytes.byteLength);
  if (bytes.byteLength === 0) throw new VerbatimError('empty-page', `${name} is empty.`);
  const { kind, contentType } = fileKind(name, bytes);
  return kind === null ? { bytes, contentType } : { bytes, contentType, container: { kind, name, book } };
}

function assertNever(source: never): never {
  throw new VerbatimError('bad-input', `This kind of source is not known: ${JSON.stringify(source)}`);
}
