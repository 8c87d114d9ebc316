import { createServer as createHttpServer } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import { anotherSite, expiredSite, goodSite, testAuthority } from './certificates.test-support.ts';
import { makeFetchBytes } from './guarded-fetch.ts';
import { selfSigned } from './self-signed.test-support.ts';

const PAGE = '<!doctype html><title>Hello</title><p>Words.';
const usual = getCACertificates();

beforeAll(() => {
  setDefaultCACertificates([...usual, testAuthority]);
});
afterAll(() => {
  setDefaultCACertificates(usual);
});

async function listen(server: Server): Promise<number> {
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** What came of asking a site by its name: its words, or why there are none. */
async function ask(server: Server, name = 'site.example'): Promise<string> {
  const host = `${name}:${String(await listen(server))}`;
  const fetchBytes = makeFetchBytes({
    allowHosts: [host],
    lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
  });
  try {
    const { bytes } = await fetchBytes(`https://${host}/`, { purpose: 'page' });
    return Buffer.from(bytes).toString();
  } catch (error) {
    return error instanceof VerbatimError ? `${error.code}: ${error.message}` : String(error);
  }
}

describe('row 70: a site that cannot show who it is', () => {
  let heard = 0;
  const tls = (options: ServerOptions): Server =>
    createServer(options, (_request, response) => {
      heard += 1;
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });

  it('is read when it can', async () => {
    expect(await ask(tls(goodSite))).toBe(PAGE);
  });

  it.each<[string, ServerOptions, RegExp]>([
    ['an expired certificate', expiredSite, /^fetch-failed: The certificate of .* has expired/u],
    ['another site’s certificate', anotherSite, /^fetch-failed: .*belongs to another site/u],
    ['one that it signed itself', selfSigned, /^fetch-failed: .*signed its own certificate/u],
    [
      'nothing newer than TLS 1.0',
      { ...goodSite, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' },
      /^fetch-failed: No safe connection/u,
    ],
  ])('is refused with %s, in plain words', async (_name, options, words) => {
    heard = 0;
    expect(await ask(tls(options))).toMatch(words);
    expect(heard, 'nothing was asked of it').toBe(0);
  });

  it('is refused when it answers in plain HTTP where TLS belongs', async () => {
    const plain = createHttpServer((_request, response) => response.end(PAGE));
    expect(await ask(plain)).toMatch(/^fetch-failed: /u);
  });
});
