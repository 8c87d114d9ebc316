import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import type { Lookup } from './fetch-target.ts';
import { type GuardedFetchOptions, makeFetchBytes } from './guarded-fetch.ts';
import type { FetchedBytes, FetchOptions } from './types.ts';

const PAGE = '<!doctype html><title>Hello</title><p>Words.';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const open: { server: Server; sockets: Set<Socket> }[] = [];

afterEach(() => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  open.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const serve = (handler: Handler): Promise<string> => listen(createHttpServer(handler));
/** Answers every connection with these bytes, whatever it asks. */
const serveRaw = (answer: (socket: Socket) => void): Promise<string> =>
  listen(
    createServer((socket) => {
      socket.once('data', () => {
        answer(socket);
      });
    }),
  );

interface Ask extends GuardedFetchOptions {
  purpose?: FetchOptions['purpose'];
  signal?: AbortSignal;
  onProgress?: FetchOptions['onProgress'];
  path?: string;
}

async function ask(
  host: string,
  { purpose = 'page', signal, onProgress, path = '/', ...options }: Ask = {},
): Promise<FetchedBytes> {
  return makeFetchBytes({ allowHosts: [host], ...options })(`http://${host}${path}`, {
    purpose,
    signal,
    onProgress,
  });
}

async function failure(work: Promise<unknown>): Promise<{ code: string; message: string; hint: string }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof VerbatimError) return error;
    return { code: 'not ours', message: String(error), hint: '' };
  }
  return { code: 'no error', message: '', hint: '' };
}

const text = ({ bytes }: FetchedBytes): string => Buffer.from(bytes).toString();

/** What came of it in one word: an answer, or the code of its failure. */
async function outcome(work: Promise<string>): Promise<string> {
  const { code } = await failure(work);
  return code === 'no error' ? work : code;
}

describe('an answer', () => {
  it('comes with its facts', async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, {
        'content-type': 'Text/HTML; Charset="koi8-r"',
        etag: '"1"',
        'last-modified': 'Fri, 25 Apr 2025 10:00:00 GMT',
        'set-cookie': 'a=b',
        'x-other': 'c',
      });
      response.end(PAGE);
    });
    const answer = await ask(host, { path: '/a?b#c' });
    expect(text(answer)).toBe(PAGE);
    expect(answer).toMatchObject({
      contentType: 'text/html',
      charset: 'koi8-r',
      redirects: [],
      finalUrl: `http://${host}/a?b#c`,
    });
    expect(Object.keys(answer.headers).toSorted()).toEqual(['content-type', 'date', 'etag', 'last-modified']);
  });

  it('is asked for politely, without cookies, and with a name', async () => {
    const seen: IncomingMessage[] = [];
    const host = await serve((request, response) => {
      seen.push(request);
      response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' }).end(PAGE);
    });
    const fetchBytes = makeFetchBytes({ allowHosts: [host] });
    for (let round = 0; round < 2; round += 1) await fetchBytes(`http://${host}/`, { purpose: 'page' });
    expect(seen).toHaveLength(2);
    for (const { method, headers } of seen) {
      expect(method).toBe('GET');
      expect(headers['user-agent']).toContain('Verbatim');
      expect(headers['accept-encoding']).toBe('gzip, br');
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['gzip, br', brotliCompressSync(gzipSync(PAGE))],
    ['identity', Buffer.from(PAGE)],
  ])('is unpacked from %s', async (encoding, body) => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(body);
    });
    expect(text(await ask(host))).toBe(PAGE);
  });

  it('tells how far it has come', async () => {
    const body = PAGE.padEnd(500_000);
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': body.length }).end(body);
    });
    const seen: [number, number | null][] = [];
    await ask(host, { onProgress: (received, total) => seen.push([received, total]) });
    expect(seen.at(-1)).toEqual([500_000, 500_000]);
  });
});

describe('row 63: redirects', () => {
  it('are followed, remembered, and resolved', async () => {
    const host = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(301, { location: '/b?c' }).end();
      else if (request.url === '/b?c') response.writeHead(307, { location: 'd' }).end('moved');
      else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    const answer = await ask(host, { path: '/a' });
    expect(answer.finalUrl).toBe(`http://${host}/d`);
    expect(answer.redirects).toEqual([`http://${host}/a`, `http://${host}/b?c`]);
  });

  it.each([5, 6, 100])('end after five: %i hops', async (hops) => {
    const host = await serve((request, response) => {
      const at = Number(request.url?.slice(1));
      if (at < hops) response.writeHead(302, { location: `/${String(at + 1)}` }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    expect((await failure(ask(host, { path: '/0' }))).code).toBe(hops === 5 ? 'no error' : 'fetch-failed');
  });

  it('in a circle end too', async () => {
    let asked = 0;
    const host = await serve((_request, response) => {
      asked += 1;
      response.writeHead(302, { location: '/' }).end();
    });
    expect(await failure(ask(host))).toMatchObject({
      code: 'fetch-failed',
      message: expect.stringContaining('redirects') as string,
    });
    expect(asked).toBe(6);
  });

  it.each([
    'file:///etc/passwd',
    'data:text/html,x',
    'http://127.0.0.1:9/',
    'http://localhost:8123/',
    'http://169.254.169.254/',
    'http://[::ffff:127.0.0.1]/',
    'http://user:secret@example.org/',
    'http://example.org:22/',
    'gopher://example.org/',
  ])('to %s are refused', async (location) => {
    const host = await serve((_request, response) => {
      response.writeHead(302, { location }).end();
    });
    expect((await failure(ask(host))).code).toBe('address-refused');
  });
});

describe('row 65: names', () => {
  it('that lead to private addresses are refused', async () => {
    const lookup: Lookup = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    const fetchBytes = makeFetchBytes({ lookup });
    expect((await failure(fetchBytes('http://rebind.example/', { purpose: 'page' }))).code).toBe(
      'address-refused',
    );
    expect((await failure(fetchBytes('http://rebind.example/', { purpose: 'image' }))).code).toBe(
      'address-refused',
    );
  });

  it('are not looked up again for the connection', async () => {
    let hits = 0;
    const host = await serve((_request, response) => {
      hits += 1;
      response.end();
    });
    let lookups = 0;
    const lookup: Lookup = () => {
      lookups += 1;
      // Nobody listens at the first address. Whoever asked again would be led to the server.
      return Promise.resolve([{ address: lookups === 1 ? '127.0.0.2' : '127.0.0.1', family: 4 }]);
    };
    const name = host.replace('127.0.0.1', 'rebind.example');
    expect((await failure(ask(name, { lookup }))).code).toBe('fetch-failed');
    expect({ lookups, hits }).toEqual({ lookups: 1, hits: 0 });
  });

  it('of allowed hosts may resolve to this machine', async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    const name = host.replace('127.0.0.1', 'story.example');
    const lookup: Lookup = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    expect(text(await ask(name, { lookup }))).toBe(PAGE);
  });

  it('that nobody knows say so', async () => {
    const lookup: Lookup = (hostname) =>
      Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND', hostname }));
    const fetchBytes = makeFetchBytes({ lookup });
    expect(await failure(fetchBytes('https://nowhere.example/', { purpose: 'page' }))).toMatchObject({
      code: 'fetch-failed',
      message: 'There is no site called nowhere.example, or this computer is offline.',
    });
  });
});

describe('limits', () => {
  const small = { pageBytes: 100_000, imageBytes: 10_000 };

  it('row 69: of size count what is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb);
    });
    expect((await failure(ask(host, { limits: small }))).code).toBe('too-large');
    expect((await failure(ask(host, { limits: small, purpose: 'image' }))).code).toBe('too-large');
  });

  it('row 69: of size hold for answers without an end', async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'.repeat(50_000)), 1);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    expect((await failure(ask(host, { limits: small }))).code).toBe('too-large');
  });

  it('row 67: of time hold for a body that drips', async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    expect((await failure(ask(host, { limits: { totalMs: 300 } }))).code).toBe('fetch-timeout');
  });

  it('row 67: of time hold for headers that drip, and for silence', async () => {
    const dripping = await serveRaw((socket) => {
      const timer = setInterval(() => socket.write('H'), 20);
      socket.on('close', () => {
        clearInterval(timer);
      });
    });
    expect(['fetch-timeout', 'fetch-failed']).toContain(
      (await failure(ask(dripping, { limits: { totalMs: 300 } }))).code,
    );
    const silent = await serveRaw(() => undefined);
    expect((await failure(ask(silent, { limits: { totalMs: 300 } }))).code).toBe('fetch-timeout');
  });

  it('row 67: of time hold for a resolver that never answers', async () => {
    const fetchBytes = makeFetchBytes({
      lookup: () => new Promise(() => undefined),
      limits: { totalMs: 200 },
    });
    expect((await failure(fetchBytes('https://slow.example/', { purpose: 'page' }))).code).toBe(
      'fetch-timeout',
    );
  });

  it.each([
    'gzip, gzip, gzip',
    Array.from({ length: 20 }, () => 'gzip').join(', '),
    'deflate',
    'zstd',
    'compress',
  ])('row 69: of encodings: %s', async (encoding) => {
    const host = await serve((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
        .end(gzipSync(PAGE));
    });
    expect((await failure(ask(host))).code).toBe('fetch-failed');
  });
});

describe('cancelling', () => {
  it('stops an answer under way', async () => {
    const controller = new AbortController();
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('x');
      controller.abort();
    });
    expect((await failure(ask(host, { signal: controller.signal }))).code).toBe('cancelled');
  });

  it('stops before anything is asked', async () => {
    let hits = 0;
    const host = await serve((_request, response) => {
      hits += 1;
      response.end();
    });
    expect((await failure(ask(host, { signal: AbortSignal.abort() }))).code).toBe('cancelled');
    expect(hits).toBe(0);
  });
});

describe('answers that lie or break', () => {
  const failsRaw = async (answer: string): Promise<void> => {
    const host = await serveRaw((socket) => {
      socket.end(answer);
    });
    expect((await failure(ask(host))).code).toBe('fetch-failed');
  };
  const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

  it.each([
    ['short', `${OK}Content-Length: 1000\r\n\r\nshort`],
    ['said twice', `${OK}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`],
    ['negative', `${OK}Content-Length: -5\r\n\r\nhello`],
    ['no number', `${OK}Content-Length: 5x\r\n\r\nhello`],
    ['beside chunks', `${OK}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello`],
    ['of a chunk no number', `${OK}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello`],
    ['of a chunk that never comes', `${OK}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`],
  ])('row 68: a length that is %s', async (_name, answer) => {
    await failsRaw(answer);
  });

  it('row 68: what comes after the length is no part of the page', async () => {
    const host = await serveRaw((socket) => {
      socket.end(
        `${OK}Content-Length: 9\r\nConnection: close\r\n\r\n<p>Words.HTTP/1.1 200 OK\r\n\r\n<script>`,
      );
    });
    expect(await outcome(ask(host).then(text))).toMatch(/^(?:<p>Words\.|fetch-failed)$/u);
  });

  it.each([
    ['a bad status line', 'HTTP/1.1 OK\r\n\r\n'],
    ['a status that is none', 'HTTP/1.1 9999 OK\r\n\r\n'],
    ['no HTTP at all', '<html>hello'],
    ['ten thousand headers', `HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(10_000)}\r\nhello`],
    ['a cookie of 100 KB', `${OK}Set-Cookie: a=${'b'.repeat(100_000)}\r\n\r\nhello`],
    ['a name with a space', `HTTP/1.1 200 OK\r\nContent Type: text/html\r\n\r\nhello`],
    ['a value with NUL', `HTTP/1.1 200 OK\r\nX-A: a\0b\r\n\r\nhello`],
    ['nothing', ''],
  ])('row 72: %s', async (_name, answer) => {
    await failsRaw(answer);
  });

  it('row 69: a compressed body that is cut or damaged', async () => {
    const packed = gzipSync(PAGE.repeat(1_000));
    for (const body of [packed.subarray(0, packed.length / 2), Buffer.from('not compressed at all')]) {
      const host = await serve((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(body);
      });
      expect((await failure(ask(host))).code).toBe('fetch-failed');
    }
  });

  it.each([
    ['application/pdf', PAGE, 'unsupported-type'],
    ['application/octet-stream', 'Just words.', 'unsupported-type'],
    ['application/octet-stream', 'PK\x03\x04', 'unsupported-type'],
    ['application/epub+zip', PAGE, 'unsupported-type'],
    ['multipart/related', PAGE, 'unsupported-type'],
    ['text/markdown', '\x89PNG\r\n\x1a\n', 'unsupported-type'],
    ['text/html', '\x89PNG\r\n\x1a\n', 'unsupported-type'],
    ['video/mp4', 'x', 'unsupported-type'],
    ['application/json', '{}', 'unsupported-type'],
    ['application/xml', '<?xml version="1.0"?><rss/>', 'unsupported-type'],
  ])('row 71: %s with %j as a page', async (contentType, body, code) => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': contentType }).end(Buffer.from(body, 'latin1'));
    });
    expect((await failure(ask(host))).code).toBe(code);
  });

  it.each([
    ['application/xml', '<?xml version="1.0"?><html xmlns="x"/>', 'text/html'],
    ['application/xhtml+xml', '<?xml version="1.0"?><html xmlns="x"/>', 'application/xhtml+xml'],
    ['text/plain', '<p>not markup', 'text/plain'],
    ['', PAGE, 'text/html'],
    ['', 'Just words.', 'text/plain'],
    ['application/pdf', '%PDF-1.7', 'application/pdf'],
    ['application/octet-stream', '%PDF-1.7', 'application/pdf'],
    ['application/epub+zip', 'PK\x03\x04', 'application/epub+zip'],
    // Row 71: it says that it is a page and is none.
    ['text/html', '%PDF-1.7', 'application/pdf'],
  ])('row 71: %s with %j is taken as %s', async (contentType, body, taken) => {
    const host = await serve((_request, response) => {
      response.writeHead(200, contentType === '' ? {} : { 'content-type': contentType }).end(body);
    });
    expect((await ask(host)).contentType).toBe(taken);
  });

  it('row 71: a video of 4 GB is refused before it is read, whatever it says it is', async () => {
    for (const contentType of ['video/mp4', 'text/html']) {
      const host = await serve((_request, response) => {
        response.writeHead(200, { 'content-type': contentType, 'content-length': 4_000_000_000 });
        response.write('\0\0\0\x18ftypmp42');
      });
      expect((await failure(ask(host))).code).toBe(
        contentType === 'video/mp4' ? 'unsupported-type' : 'too-large',
      );
    }
  });

  it('row 71: pictures are what their bytes are', async () => {
    const host = await serve((request, response) => {
      response.writeHead(200, { 'content-type': request.url === '/a' ? 'text/html' : 'image/png' });
      response.end(request.url === '/b' ? PAGE : PNG);
    });
    expect((await ask(host, { purpose: 'image', path: '/a' })).contentType).toBe('image/png');
    expect((await failure(ask(host, { purpose: 'image', path: '/b' }))).code).toBe('unsupported-type');
  });

  it.each([
    [401, 'The site refused the page.'],
    [403, 'The site refused the page.'],
    [404, 'Check the address'],
    [410, 'Check the address'],
    [429, 'Wait a while'],
    [500, 'Try again later'],
    [503, 'Try again later'],
    [304, 'The site refused the page.'],
  ])('status %i says what to do: %s', async (status, hint) => {
    const host = await serve((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end();
    });
    expect(await failure(ask(host))).toMatchObject({
      code: 'fetch-status',
      message: expect.stringContaining(String(status)) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });

  it('a host that nobody listens on', async () => {
    const host = await serve(() => undefined);
    open.splice(0).forEach(({ server }) => server.close());
    const { code, message } = await failure(ask(host));
    expect(code).toBe('fetch-failed');
    expect(message).toContain('does not accept connections');
  });
});

it('row 70: never trusts a certificate because the environment says so', async () => {
  const { createServer: createTlsServer } = await import('node:https');
  const { selfSigned } = await import('./self-signed.test-support.ts');
  const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  try {
    const host = await listen(createTlsServer(selfSigned, (_request, response) => response.end(PAGE)));
    const fetchBytes = makeFetchBytes({ allowHosts: [host] });
    expect(await failure(fetchBytes(`https://${host}/`, { purpose: 'page' }))).toMatchObject({
      code: 'fetch-failed',
    });
  } finally {
    if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
  }
});
