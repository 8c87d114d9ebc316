import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Resource } from '../../contract/resources.ts';
import { assetPath, captureHtmlPath } from '../../contract/resources.ts';
import { INERT_POLICY } from '../server/content-security-policy.ts';
import { readManifest } from '../server/static-files.ts';
import { makeAppHandler } from './serve-app.ts';

const dir = mkdtempSync(join(tmpdir(), 'verbatim-shell-'));
afterAll(() => rmSync(dir, { recursive: true }));
writeFileSync(join(dir, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>');
writeFileSync(join(dir, 'main.js'), 'export {};');
writeFileSync(join(dir, 'picture'), 'picture bytes');
writeFileSync(join(dir, '.secret'), 'no');

const captureId = '01990000-0000-7000-8000-000000000000';
const sha256 = 'a'.repeat(64);
const opened: string[] = [];
const resources: Record<string, Resource> = {
  [captureHtmlPath(captureId)]: { contentType: 'text/html; charset=utf-8', etag: '1', text: '<p>words</p>' },
  [assetPath(sha256)]: { contentType: 'image/png', etag: sha256, file: join(dir, 'picture') },
};
const handle = makeAppHandler({
  manifest: await readManifest(dir),
  library: {
    openResource: (path) => {
      opened.push(path);
      return Promise.resolve(resources[path] ?? null);
    },
  },
});
/** A Request of Node does not know the scheme; Electron's own has the address as it was asked for. */
const get = (url: string, method = 'GET'): Promise<Response> => handle({ url, method } as Request);

describe('the interface', () => {
  it('serves the page under its policy', async () => {
    const response = await get('app://bundle/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('main.js');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("img-src 'self' data: app://media");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serves the files that were listed, and those only', async () => {
    expect((await get('app://bundle/main.js')).headers.get('content-type')).toContain('text/javascript');
    for (const path of ['.secret', 'picture', 'missing.js', '']) {
      expect((await get(`app://media/${path}`)).status).toBe(404);
      if (path !== '') expect((await get(`app://bundle/${path}`)).status).toBe(404);
    }
  });

  it.each([
    'app://bundle/../../etc/passwd',
    'app://bundle/..%2f..%2fetc/passwd',
    'app://bundle/%2e%2e/etc/passwd',
    'app://bundle//etc/passwd',
    'app://bundle/\\etc\\passwd',
    'app://bundle/main.js?x',
    'app://bundle/main.js%00.png',
    'app://bundle/./main.js/..',
    'app://evil/main.js',
    'app://bundle.evil.test/main.js',
    'app://user@bundle/main.js',
    'app://bundle:80/main.js',
    'file:///etc/passwd',
  ])('finds nothing at %s', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  it('answers reading and nothing else', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await get('app://bundle/', method)).status).toBe(405);
    }
  });
});

describe('what the library keeps', () => {
  it('serves captured HTML to the page, inert when it is opened by itself', async () => {
    const response = await get(`app://bundle${captureHtmlPath(captureId)}`);
    expect(await response.text()).toBe('<p>words</p>');
    expect(response.headers.get('content-security-policy')).toBe(INERT_POLICY);
  });

  it('serves pictures from their own origin, inert too', async () => {
    const response = await get(`app://media${assetPath(sha256)}`);
    expect(await response.text()).toBe('picture bytes');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-security-policy')).toBe(INERT_POLICY);
  });

  it('keeps the two origins apart', async () => {
    opened.length = 0;
    expect((await get(`app://bundle${assetPath(sha256)}`)).status).toBe(404);
    expect((await get(`app://media${captureHtmlPath(captureId)}`)).status).toBe(404);
    expect(opened).toEqual([]);
  });

  it('says that it has not what it has not', async () => {
    expect((await get(`app://media${assetPath('b'.repeat(64))}`)).status).toBe(404);
    expect((await get('app://bundle/resources/captures/../../x/html')).status).toBe(404);
  });
});
