import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Resource } from '../../contract/resources.ts';
import { parseResourcePath } from '../../contract/resources.ts';
import { INERT_POLICY, pageContentSecurityPolicy } from '../server/content-security-policy.ts';
import type { Manifest } from '../server/static-files.ts';
import type { LibraryHandle } from '../worker/library-handle.ts';
import { APP_ORIGIN, MEDIA_ORIGIN } from './app-scheme.ts';

export interface AppSource {
  /** The files of the interface, listed once. */
  manifest: Manifest;
  library: Pick<LibraryHandle, 'openResource'>;
}

/**
 * Answers every request of the `app:` scheme: the interface and captured texts on `app://bundle`, pictures on
 * `app://media`. Names are looked up, never joined to a path, so nothing leads out of the two.
 */
export function makeAppHandler({ manifest, library }: AppSource): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return empty(405);
    const address = parseAddress(request.url);
    if (address === null) return empty(404);
    const resource = parseResourcePath(address.path);
    if (resource !== null) {
      // What is carried out is written by the shell itself: the page never loads it.
      if (resource.kind === 'export') return empty(404);
      const isAtHome = (resource.kind === 'asset') === (address.origin === MEDIA_ORIGIN);
      return isAtHome ? answerResource(await library.openResource(address.path)) : empty(404);
    }
    const file = address.origin === APP_ORIGIN ? manifest.get(address.path) : undefined;
    if (file === undefined) return empty(404);
    const isPage = file.contentType.startsWith('text/html');
    return new Response(streamFile(file.file), {
      headers: headers(file.contentType, isPage ? pageContentSecurityPolicy(MEDIA_ORIGIN) : INERT_POLICY),
    });
  };
}

/** The two origins exactly; no user, port, query or doubled slash. */
function parseAddress(url: string): { origin: string; path: string } | null {
  const origin = [APP_ORIGIN, MEDIA_ORIGIN].find((known) => url.startsWith(`${known}/`));
  if (origin === undefined) return null;
  const path = url.slice(origin.length);
  return /[?#\\]|\/\//u.test(path) ? null : { origin, path };
}

async function answerResource(resource: Resource | null): Promise<Response> {
  if (resource === null) return empty(404);
  const body = 'text' in resource ? resource.text : streamFile(resource.file);
  return new Response(body, { headers: headers(resource.contentType, INERT_POLICY) });
}

/** A file that went away in the meantime ends the stream with an error, which the page shows as missing. */
function streamFile(file: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
}

function headers(contentType: string, policy: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // The page and its pictures are two origins of one program.
    'cross-origin-resource-policy': 'cross-origin',
    'cross-origin-opener-policy': 'same-origin',
  };
}

const empty = (status: number): Response =>
  new Response(null, { status, headers: headers('text/plain; charset=utf-8', INERT_POLICY) });
