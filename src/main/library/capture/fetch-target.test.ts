import * as net from 'node:net';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import { makeAddressTable } from '../../../text/addresses.ts';
import { type Lookup, readFetchUrl, resolveTarget } from './fetch-target.ts';

const none: ReadonlySet<string> = new Set();
const table = makeAddressTable(net);
const noLookup: Lookup = () => Promise.reject(new Error('nothing may be looked up here'));

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof VerbatimError ? error.code : String(error);
  }
  return 'no error';
}

async function refusal(url: string, options: { lookup?: Lookup; allow?: string[] } = {}): Promise<string> {
  const allowHosts = new Set(options.allow);
  try {
    const read = readFetchUrl(url, allowHosts);
    await resolveTarget(read, { table, lookup: options.lookup ?? noLookup, allowHosts });
  } catch (error) {
    return error instanceof VerbatimError ? error.code : String(error);
  }
  return 'no error';
}

describe('row 64: readFetchUrl', () => {
  it.each([
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://example.org/1',
    'ftp://example.org/',
    'javascript:alert(1)',
    'view-source:https://example.org',
    'http://user@example.org/',
    'https://user:secret@example.org/',
    'http://example.org:22/',
    'http://example.org:6379/',
    'http://example.org:7999/',
    'http://example.org:10000/',
    'http://',
    'example.org',
    '//example.org/x',
    '',
    `https://example.org/${'x'.repeat(2048)}`,
  ])('refuses %s', (url) => {
    expect(codeOf(() => readFetchUrl(url, none))).toBe('address-refused');
  });

  it.each([
    'http://example.org',
    'https://example.org:443/',
    'http://example.org:80/',
    'https://example.org:8080/x',
    'http://example.org:9999/',
  ])('takes %s', (url) => {
    expect(codeOf(() => readFetchUrl(url, none))).toBe('no error');
  });
});

describe('row 64: resolveTarget', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://017700000001/',
    'http://①②⑦.⓪.⓪.①/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://localhost./',
    'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/',
    'http://deep.localhost/',
    'http://192.168.1.1:8080/',
  ])('refuses %s without asking anyone', async (url) => {
    expect(await refusal(url)).toBe('address-refused');
  });

  it('refuses a name with one private address among public ones', async () => {
    const lookup: Lookup = () =>
      Promise.resolve([
        { address: '93.184.215.14', family: 4 },
        { address: '10.0.0.7', family: 4 },
      ]);
    expect(await refusal('http://example.org/', { lookup })).toBe('address-refused');
  });

  it('refuses a name without addresses', async () => {
    expect(await refusal('http://example.org/', { lookup: () => Promise.resolve([]) })).toBe(
      'address-refused',
    );
  });

  it('lets an allowed private host pass, by host and port', async () => {
    expect(await refusal('http://127.0.0.1:4321/', { allow: ['127.0.0.1:4321'] })).toBe('no error');
    expect(await refusal('http://127.0.0.1:4322/', { allow: ['127.0.0.1:4321'] })).toBe('address-refused');
    expect(await refusal('http://[::1]:4321/', { allow: ['[::1]:4321'] })).toBe('no error');
  });

  it('refuses link-local addresses even when they are allowed', async () => {
    expect(await refusal('http://169.254.169.254/', { allow: ['169.254.169.254:80'] })).toBe(
      'address-refused',
    );
    expect(await refusal('http://[fe80::1]/', { allow: ['[fe80::1]:80'] })).toBe('address-refused');
  });

  it('answers the addresses that were checked', async () => {
    const addresses = [{ address: '93.184.215.14', family: 4 }];
    const target = await resolveTarget(new URL('https://example.org/'), {
      table,
      lookup: () => Promise.resolve(addresses),
      allowHosts: none,
    });
    expect(target.addresses).toEqual(addresses);
  });
});
