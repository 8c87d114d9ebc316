import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import { makeFetchBytes } from './guarded-fetch.ts';
import { createHostGate } from './host-gate.ts';
import { parseRetryAfter } from './retry-after.ts';

const PAGE = '<!doctype html><title>Hello</title><p>Words.';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** A site that answers only when the test says so, and knows how many it keeps waiting at the same time. */
async function serveSlowly() {
  const held: (() => void)[] = [];
  let most = 0;
  let wake: (() => void)[] = [];
  const host = await serve((request, response) => {
    held.push(() => {
      const isImage = request.url?.startsWith('/image') === true;
      response.writeHead(200, { 'content-type': isImage ? 'image/png' : 'text/html' });
      response.end(isImage ? PNG : PAGE);
    });
    most = Math.max(most, held.length);
    for (const go of wake.splice(0)) go();
  });
  return {
    host,
    most: () => most,
    /** Resolves when so many wait for an answer. */
    async untilHeld(count: number): Promise<void> {
      while (held.length < count) await new Promise<void>((resolve) => (wake = [...wake, resolve]));
    },
    answerAll() {
      for (const answer of held.splice(0)) answer();
    },
  };
}

describe('a host', () => {
  it('is asked for one page at a time, by everybody together', async () => {
    const site = await serveSlowly();
    const fetchBytes = makeFetchBytes({ allowHosts: [site.host] });
    const pages = Promise.all(
      Array.from({ length: 3 }, (_, at) =>
        fetchBytes(`http://${site.host}/${String(at)}`, { purpose: 'page' }),
      ),
    );
    for (let at = 0; at < 3; at += 1) {
      await site.untilHeld(1);
      site.answerAll();
    }
    await pages;
    expect(site.most()).toBe(1);
  });

  it('gives four pictures at a time, beside the page', async () => {
    const site = await serveSlowly();
    const fetchBytes = makeFetchBytes({ allowHosts: [site.host] });
    const page = fetchBytes(`http://${site.host}/page`, { purpose: 'page' });
    const images = Promise.all(
      Array.from({ length: 9 }, (_, at) =>
        fetchBytes(`http://${site.host}/image${String(at)}`, { purpose: 'image' }),
      ),
    );
    await site.untilHeld(5);
    site.answerAll();
    await page;
    await site.untilHeld(4);
    site.answerAll();
    await site.untilHeld(1);
    site.answerAll();
    await images;
    expect(site.most()).toBe(5);
  });

  it('is not waited for by another, nor by whoever gave up', async () => {
    const [slow, quick] = [await serveSlowly(), await serveSlowly()];
    const fetchBytes = makeFetchBytes({ allowHosts: [slow.host, quick.host] });
    const first = fetchBytes(`http://${slow.host}/1`, { purpose: 'page' });
    const stop = new AbortController();
    const second = fetchBytes(`http://${slow.host}/2`, { purpose: 'page', signal: stop.signal });
    const third = fetchBytes(`http://${slow.host}/3`, { purpose: 'page' });
    const other = fetchBytes(`http://${quick.host}/`, { purpose: 'page' });
    await quick.untilHeld(1);
    quick.answerAll();
    await other;
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    await slow.untilHeld(1);
    slow.answerAll();
    await first;
    await slow.untilHeld(1);
    slow.answerAll();
    await third;
    expect(slow.most()).toBe(1);
  });

  it('lets those who wait in by their order, and takes a place back once', async () => {
    const gate = createHostGate();
    const leave = await gate.enter('a.example', 'page');
    const entered: number[] = [];
    let inside = 0;
    const waiting = [1, 2, 3].map(async (name) => {
      const leaveNext = await gate.enter('a.example', 'page');
      inside += 1;
      expect(inside).toBe(1);
      entered.push(name);
      await Promise.resolve();
      inside -= 1;
      leaveNext();
      leaveNext();
    });
    leave();
    leave();
    await Promise.all(waiting);
    expect(entered).toEqual([1, 2, 3]);
  });

  it('that redirects in a ring with another keeps nobody waiting for ever', async () => {
    const hosts: string[] = [];
    const hop = (to: number) => (request: IncomingMessage, response: ServerResponse) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      else response.writeHead(302, { location: `http://${String(hosts[to])}/${String(left - 1)}` }).end();
    };
    hosts.push(await serve(hop(1)), await serve(hop(0)));
    const fetchBytes = makeFetchBytes({ allowHosts: hosts });
    const journeys = hosts.flatMap((host) =>
      Array.from({ length: 3 }, () => fetchBytes(`http://${host}/4`, { purpose: 'page' })),
    );
    for (const { redirects } of await Promise.all(journeys)) expect(redirects).toHaveLength(4);
  });
});

describe('a site that wants to be left alone', () => {
  const failing = async (headers: Record<string, string>, status = 429): Promise<VerbatimError> => {
    const host = await serve((_request, response) => response.writeHead(status, headers).end());
    const error: unknown = await makeFetchBytes({ allowHosts: [host] })(`http://${host}/`, {
      purpose: 'page',
    }).catch((reason: unknown) => reason);
    if (error instanceof VerbatimError) return error;
    throw new Error('it answered');
  };

  it('says for how long, in seconds or until a moment of its own clock', async () => {
    expect((await failing({ 'retry-after': '7' })).details).toEqual({ httpStatus: 429, retryAfterMs: 7000 });
    const [date, until] = ['Fri, 25 Apr 2025 10:00:00 GMT', 'Fri, 25 Apr 2025 10:01:30 GMT'];
    expect((await failing({ date, 'retry-after': until }, 503)).details).toEqual({
      httpStatus: 503,
      retryAfterMs: 90_000,
    });
    const silent = await failing({}, 404);
    expect(silent.details).toEqual({ httpStatus: 404 });
    expect(VerbatimError.fromShape(silent.toShape()).details).toEqual({ httpStatus: 404 });
  });

  it.each([
    ['0', 0],
    [' 120 ', 120_000],
    ['-5', null],
    ['soon', null],
    ['', null],
    ['1e9', null],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('is read from %j as %j', (value, expected) => {
    expect(parseRetryAfter(value, { date: null, nowMs: 1_000_000 })).toBe(expected);
  });
});

describe('asking again', () => {
  it('tells the site which copy we have, and takes its word that nothing changed', async () => {
    const seen: IncomingMessage['headers'][] = [];
    const host = await serve((request, response) => {
      seen.push(request.headers);
      const isKnown = request.headers['if-none-match'] === '"v1"';
      response.writeHead(isKnown ? 304 : 200, { 'content-type': 'text/html', etag: '"v1"' });
      response.end(isKnown ? undefined : PAGE);
    });
    const fetchBytes = makeFetchBytes({ allowHosts: [host], appVersion: '9.8.7' });
    const first = await fetchBytes(`http://${host}/`, { purpose: 'page' });
    expect(first.isNotModified).toBeUndefined();
    const validators = { etag: first.headers['etag'], lastModified: 'Fri, 25 Apr 2025 10:00:00 GMT' };
    const again = await fetchBytes(`http://${host}/`, { purpose: 'page', validators });
    expect(again).toMatchObject({ isNotModified: true, finalUrl: `http://${host}/` });
    expect(again.bytes).toHaveLength(0);
    expect(seen[1]).toMatchObject({ 'if-modified-since': 'Fri, 25 Apr 2025 10:00:00 GMT' });
    expect(seen[1]?.['user-agent']).toContain('Verbatim/9.8.7');
    expect(seen[0]?.['if-none-match']).toBeUndefined();
  });

  it('keeps validators from other addresses, and from being more than a header', async () => {
    const seen: IncomingMessage['headers'][] = [];
    const host = await serve((request, response) => {
      seen.push(request.headers);
      if (request.url === '/') response.writeHead(302, { location: '/moved' }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    const fetchBytes = makeFetchBytes({ allowHosts: [host] });
    await fetchBytes(`http://${host}/`, { purpose: 'page', validators: { etag: '"a"' } });
    expect(seen.map((headers) => headers['if-none-match'])).toEqual(['"a"', undefined]);
    const hostile = { etag: '"a"\r\nx-evil: 1', lastModified: 'é' };
    await fetchBytes(`http://${host}/moved`, { purpose: 'page', validators: hostile });
    expect(seen[2]).not.toHaveProperty('if-none-match');
    expect(seen[2]).not.toHaveProperty('x-evil');
    expect(seen[2]).not.toHaveProperty('if-modified-since');
  });

  it('takes 304 for a fault where nothing was asked about', async () => {
    const host = await serve((_request, response) => response.writeHead(304).end());
    await expect(
      makeFetchBytes({ allowHosts: [host] })(`http://${host}/`, { purpose: 'page' }),
    ).rejects.toMatchObject({ code: 'fetch-status' });
  });
});

it('row 74: what is unreachable is told from what is refused', async () => {
  const broken = await serve((request) => request.socket.destroy());
  const fetchBytes = makeFetchBytes({
    allowHosts: [broken, '127.0.0.1:9'],
    lookup: () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })),
  });
  for (const url of [`http://${broken}/`, 'http://127.0.0.1:9/', 'http://nowhere.example/']) {
    await expect(fetchBytes(url, { purpose: 'page' }), url).rejects.toMatchObject({
      code: 'fetch-failed',
      details: { isUnreachable: true },
    });
  }
  await expect(fetchBytes('http://10.0.0.1/', { purpose: 'page' })).rejects.toMatchObject({
    code: 'address-refused',
    details: undefined,
  });
});
