import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { parseResourcePath, type Resource } from '../../contract/resources.ts';
import type { LibraryHandle } from '../worker/library-handle.ts';
import { answerEmpty, answerHeaders } from './answers.ts';

/** Named by the hash of what they hold, so they can be kept for good. */
const FOR_EVER = 'private, max-age=31536000, immutable';

/** Answers with a captured text, a captured HTML, an image or a file that is carried out. The library says what a path means. */
export async function sendResource(
  request: IncomingMessage,
  response: ServerResponse,
  options: { library: LibraryHandle; path: string },
): Promise<void> {
  const resource = await options.library.openResource(options.path);
  if (resource === null) {
    answerEmpty(response, 404);
    return;
  }
  const kind = parseResourcePath(options.path)?.kind;
  const etag = `"${resource.etag}"`;
  const caching = {
    etag,
    'cache-control': kind === 'asset' ? FOR_EVER : 'no-cache',
    // Whatever it is, it is never shown from our own origin. Its name is said by the link that is pressed.
    ...(kind === 'export' && { 'content-disposition': 'attachment' }),
  };
  if (hasTag(request.headers['if-none-match'], etag)) {
    answerEmpty(response, 304, caching);
    return;
  }
  await sendContent(response, { resource, caching, isHead: request.method === 'HEAD' });
}

async function sendContent(
  response: ServerResponse,
  options: { resource: Resource; caching: Record<string, string>; isHead: boolean },
): Promise<void> {
  const { resource, caching, isHead } = options;
  const headers = answerHeaders(resource.contentType, caching);
  if ('text' in resource) {
    const body = Buffer.from(resource.text, 'utf8');
    response.writeHead(200, { ...headers, 'content-length': body.length });
    response.end(isHead ? undefined : body);
    return;
  }
  const file = await open(resource.file).catch((error: NodeJS.ErrnoException) => {
    // Deleted behind the library's back: the page shows the picture as missing.
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) {
    answerEmpty(response, 404);
    return;
  }
  try {
    response.writeHead(200, { ...headers, 'content-length': (await file.stat()).size });
    if (isHead) response.end();
    else await pipeline(file.createReadStream({ autoClose: false }), response);
  } finally {
    await file.close();
  }
}

function hasTag(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//u, '') === etag);
}
