import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { answerHeaders, pageHeaders } from './answers.ts';

/** A file of the interface, as it was when the server started. */
interface StaticFile {
  file: string;
  contentType: string;
  byteCount: number;
}

/** Request path -> file. What is not listed does not exist, so no path can lead out of the folder. */
export type Manifest = ReadonlyMap<string, StaticFile>;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Lists the built interface once. Files of a kind that we do not serve (source maps, dot files) are left out.
 * @throws Error when there is no `index.html`, or when it has an inline script, which the policy would stop
 */
export async function readManifest(dir: string): Promise<Manifest> {
  const manifest = new Map<string, StaticFile>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[extname(entry.name)];
    if (!entry.isFile() || entry.name.startsWith('.') || contentType === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${file.slice(join(dir, sep).length).split(sep).join('/')}`;
    manifest.set(path, { file, contentType, byteCount: (await stat(file)).size });
  }
  const index = manifest.get('/index.html');
  if (index === undefined) throw new Error(`${dir} holds no index.html`);
  if (/<script(?![^>]*\ssrc=)/iu.test(await readFile(index.file, 'utf8'))) {
    throw new Error('index.html has an inline script');
  }
  manifest.set('/', index);
  return manifest;
}

/** Answers with a file of the manifest. */
export async function sendStaticFile(
  response: ServerResponse,
  file: StaticFile,
  isHead: boolean,
): Promise<void> {
  const isPage = file.contentType.startsWith('text/html');
  response.writeHead(200, {
    ...(isPage ? pageHeaders() : answerHeaders(file.contentType)),
    'content-length': file.byteCount,
  });
  if (isHead) response.end();
  else await pipeline(createReadStream(file.file), response);
}
