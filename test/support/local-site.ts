import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/**
 * A site on this machine to save pages from: the fixture pages by their names, pages that a test writes, and
 * a few bad habits. It counts what it is asked for, so that a test can say “nobody came by”.
 */
export interface LocalSite {
  /** `127.0.0.1:PORT`: what must be allowed before anything is fetched from here. */
  readonly host: string;
  url(path: string): string;
  /** Makes or changes a page. */
  set(path: string, html: string): void;
  /** Lets whoever asks for a path wait, until the function that comes back is called. */
  hold(path: string): () => void;
  /** How often a path was asked for; without a path, how often any was. */
  hits(path?: string): number;
  /** The paths that were asked for. */
  asked(): string[];
  /** Every path that was asked for. */
  paths(): string[];
  resetHits(): void;
  close(): Promise<void>;
}

const PAGES = join(import.meta.dirname, '..', 'fixtures', 'pages');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.txt': 'text/plain; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** A fixture page as text. */
export function readFixture(name: string): Promise<string> {
  return readFile(join(PAGES, name), 'utf8');
}

/** Starts the site. `/slow` never answers, `/endless` never ends, `/status/404` answers so, `/to?u=` redirects. */
export async function startLocalSite(): Promise<LocalSite> {
  const pages = new Map<string, string>();
  const counts = new Map<string, number>();
  const held = new Map<string, Promise<void>>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    counts.set(path, (counts.get(path) ?? 0) + 1);
    void (held.get(path) ?? Promise.resolve()).then(() => answer(request, response, pages));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    host,
    url: (path) => `http://${host}${path}`,
    set: (path, html) => {
      pages.set(path, html);
    },
    hold: (path) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(path, promise);
      return () => {
        held.delete(path);
        resolve();
      };
    },
    hits: (path) =>
      path === undefined
        ? [...counts.values()].reduce((sum, count) => sum + count, 0)
        : (counts.get(path) ?? 0),
    asked: () => [...counts.keys()],
    paths: () => [...counts.keys()],
    resetHits: () => {
      counts.clear();
    },
    close: () =>
      new Promise((resolve) => {
        // Closing what is closed already is no error: a test may stop the site itself.
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pages: ReadonlyMap<string, string>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://site');
  const page = pages.get(url.pathname);
  const status = /^\/status\/(\d{3})$/u.exec(url.pathname)?.[1];
  if (page !== undefined) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  } else if (status !== undefined) {
    response.writeHead(Number(status)).end();
  } else if (url.pathname === '/to') {
    response.writeHead(302, { location: url.searchParams.get('u') ?? '/' }).end();
  } else if (url.pathname === '/endless') {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<p>');
  } else if (url.pathname !== '/slow') {
    await answerFixture(url.pathname, response);
  }
}

async function answerFixture(path: string, response: ServerResponse): Promise<void> {
  const contentType = contentTypes[extname(path)];
  try {
    if (contentType === undefined || path.includes('..')) throw new Error('no such page');
    const bytes = await readFile(join(PAGES, path));
    response.writeHead(200, { 'content-type': contentType }).end(bytes);
  } catch {
    // Whatever it was, a site says 404.
    response.writeHead(404).end();
  }
}
