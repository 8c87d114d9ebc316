import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import { cleanDraft } from './clean-draft.ts';
import { draftFromSource } from './draft-from-source.ts';
import { makeFetchBytes } from './guarded-fetch.ts';
import { parsePage } from './parse-page.ts';

/** A server at the port of a web site, on all of this machine's addresses: it counts who comes. */
interface Canary {
  port: number;
  hits: () => string[];
  close: () => Promise<void>;
}

/** Ports that are fetched from: another would be refused for its number, and the test would show nothing. */
const PORTS = Array.from({ length: 1_000 }, (_, at) => 8_100 + ((at * 37 + process.pid) % 1_000));

async function startCanary(page = ''): Promise<Canary> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  for (const port of PORTS) {
    const isOpen = await new Promise<boolean>((resolve) => {
      server.once('error', () => {
        resolve(false);
      });
      server.listen(port, '0.0.0.0', () => {
        resolve(true);
      });
    });
    if (!isOpen) continue;
    const close = (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    return { port, hits: () => seen, close };
  }
  throw new Error('no port is free');
}

let canary: Canary;
beforeEach(async () => {
  canary = await startCanary();
});
afterEach(() => canary.close());

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no error';
  } catch (error) {
    return error instanceof VerbatimError ? error.code : String(error);
  }
}

/** What is not the open internet, in the forms that resolvers and addresses have for it (security.md 3.5). */
const ADDRESSES = [
  ...['127.0.0.1', '0.0.0.0', '10.1.2.3', '100.64.0.1', '169.254.169.254', '172.16.0.1', '192.0.0.1'],
  ...['192.168.0.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::1', '::'],
  ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::7f00:1', '64:ff9b::7f00:1', '64:ff9b:1::7f00:1'],
  ...['2002:7f00:1::', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fec0::1', 'ff02::1', '2001:db8::1'],
  ...['2001::1', '100::1', '3fff::1', '5f00::1'],
];

/** Other ways to write this machine. */
const SPELLINGS = [
  ...['127.1', '127.0.1', '0x7f.1', '0x7f000001', '2130706433', '017700000001', '0177.0.0.01', '0'],
  ...[
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '１２７.0.0.1',
    'localhost',
    'LOCALHOST',
    'localhost.',
    'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
    'a.localhost',
  ],
  ...['127.0.0.1.', '%31%32%37.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[0:0:0:0:0:0:0:1]', '[::127.0.0.1]'],
];

describe('row 64: an address inside', () => {
  const fetchBytes = makeFetchBytes({ lookup: () => Promise.reject(new Error('nothing is looked up here')) });

  it.each(ADDRESSES)('%s is refused before anyone is asked', async (address) => {
    const host = address.includes(':') ? `[${address}]` : address;
    const url = `http://${host}:${String(canary.port)}/`;
    for (const purpose of ['page', 'image'] as const)
      expect(await codeOf(fetchBytes(url, { purpose }))).toBe('address-refused');
    expect(canary.hits()).toEqual([]);
  });

  it.each(ADDRESSES)('%s is refused when a name leads to it', async (address) => {
    const family = address.includes(':') ? 6 : 4;
    const named = makeFetchBytes({ lookup: () => Promise.resolve([{ address, family }]) });
    const url = `http://site.example:${String(canary.port)}/`;
    expect(await codeOf(named(url, { purpose: 'page' }))).toBe('address-refused');
    expect(canary.hits()).toEqual([]);
  });

  it.each(SPELLINGS)('“%s” is refused however it is spelled', async (host) => {
    for (const scheme of ['http', 'https']) {
      const url = `${scheme}://${host}:${String(canary.port)}/`;
      expect(await codeOf(fetchBytes(url, { purpose: 'page' }))).toBe('address-refused');
    }
    expect(canary.hits()).toEqual([]);
  });
});

describe('row 66: a page full of addresses inside', () => {
  const inside = (what: string): string => `http://127.0.0.1:${String(canary.port)}/${what}`;
  const pageOf = (): string => `<!doctype html><html><head>
    <link rel=icon href="${inside('favicon.ico')}"><link rel=apple-touch-icon href="${inside('touch')}">
    <link rel=alternate type=application/rss+xml href="${inside('feed')}">
    <link rel=alternate type=application/json+oembed href="${inside('oembed')}">
    <link rel=canonical href="${inside('canonical')}"><link rel=amphtml href="${inside('amp')}">
    <link rel=next href="${inside('next')}"><link rel=stylesheet href="${inside('style.css')}">
    <link rel=image_src href="${inside('image_src')}"><link rel=manifest href="${inside('manifest')}">
    <meta property=og:image content="${inside('og')}"><meta name=twitter:image content="${inside('twitter')}">
    <meta property=og:video content="${inside('video')}"><meta property=og:audio content="${inside('audio')}">
    <meta http-equiv=refresh content="0;url=${inside('refresh')}"><base href="${inside('base/')}">
    <script type="application/ld+json">{"@type":"NewsArticle","image":"${inside('ld')}","url":"${inside('ld-url')}"}</script>
    <title>Inside</title></head><body><article>
    ${'<p>A paragraph that is long enough to be read as a part of the story and not as something beside it.</p>'.repeat(4)}
    <img src="${inside('src')}" srcset="${inside('one')} 1x, ${inside('two')} 2x" data-src="${inside('lazy')}" alt=a>
    <picture><source srcset="${inside('source')}"><img src=relative alt=b></picture>
    <noscript><img src="${inside('noscript')}" alt=c></noscript><img alt=d src="//127.0.0.1:${String(canary.port)}/bare">
    <video src="${inside('v')}" poster="${inside('poster')}"></video><audio src="${inside('a')}"></audio>
    <iframe src="${inside('frame')}"></iframe><embed src="${inside('embed')}"><object data="${inside('object')}"></object>
    <p style="background:url(${inside('background')})">More.</p><svg><image href="${inside('svg')}"/></svg>
    <a href="${inside('link')}" ping="${inside('ping')}">a link</a></article></body></html>`;

  it('is saved without asking any of them', async () => {
    const fetchBytes = makeFetchBytes();
    const source = {
      kind: 'html',
      html: pageOf(),
      url: 'https://a.example/story',
      title: null,
      selection: null,
      how: 'paste',
    } as const;
    const clean = await cleanDraft(await draftFromSource(source, { fetchBytes }), {
      fetchBytes,
      parsePage: (request) => Promise.resolve(parsePage(request)),
      cleanMarkup: () => Promise.reject(new Error('nothing to clean')),
      signal: new AbortController().signal,
      report: () => undefined,
    });
    expect(clean.text).toContain('long enough to be read');
    expect(clean.missingImages).toBeGreaterThan(0);
    expect(clean.images).toEqual([]);
    expect(canary.hits()).toEqual([]);
  });
});
