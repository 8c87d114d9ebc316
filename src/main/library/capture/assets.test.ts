import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ErrorCode, VerbatimError } from '../../../contract/errors.ts';
import type { ParsedPage } from '../../../contract/parsing.ts';
import { IMAGE_LIMITS, type KeepImagesOptions, keepImages } from './assets.ts';
import { cleanMarkup } from './clean-markup.ts';
import type { FetchBytes } from './types.ts';

const png = (seed: string, size = 100): Uint8Array =>
  new Uint8Array(
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(seed.padEnd(size, '.'))]),
  );
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function pageWith(pictures: string[][], leadImage: string | null = null): ParsedPage {
  const images = pictures.map((candidates, at) => ({ token: `asset:00ff-${String(at)}`, candidates }));
  return {
    facts: {
      title: 'T',
      byline: null,
      siteName: null,
      publishedAt: null,
      modifiedAt: null,
      language: null,
      dir: 'ltr',
      excerpt: null,
      leadImage,
      canonicalUrl: null,
    },
    charset: 'utf-8',
    html: images.map(({ token }) => `<img src="${token}">`).join(''),
    text: 'T',
    wordCount: 1,
    images,
    isWholePage: false,
    alternates: { next: null, single: null, amp: null },
    pages: [],
    savedFrom: null,
    log: [],
  };
}

/** A site that has these pictures and nothing else. */
function site(files: Record<string, Uint8Array>): { fetchBytes: FetchBytes; asked: string[] } {
  const asked: string[] = [];
  const fetchBytes: FetchBytes = (url) => {
    asked.push(url);
    const bytes = files[url];
    if (bytes === undefined)
      return Promise.reject(new VerbatimError('fetch-status', 'a.example answered 404.'));
    return Promise.resolve({
      bytes,
      contentType: 'image/png',
      charset: null,
      finalUrl: url,
      redirects: [],
      headers: {},
    });
  };
  return { fetchBytes, asked };
}

const keep = (page: ParsedPage, options: Omit<KeepImagesOptions, 'cleanMarkup'>) =>
  keepImages(page, { cleanMarkup: (request) => Promise.resolve(cleanMarkup(request)), ...options });

const A = 'https://a.example/a.png';
const B = 'https://a.example/b.png';

describe('keepImages', () => {
  it('puts hashes in the place of tokens, and keeps each picture once', async () => {
    const { fetchBytes, asked } = site({ [A]: png('a'), [B]: png('a') });
    const kept = await keep(pageWith([[A], [A], [B]]), { fetchBytes, resources: [] });
    const hash = sha256(png('a'));
    expect(kept.html).toBe(`<img src="asset:${hash}">`.repeat(3));
    expect(kept.images).toEqual([{ sha256: hash, mediaType: 'image/png', bytes: png('a') }]);
    expect(kept).toMatchObject({ missingImages: 0, leadImageSha256: hash });
    expect(asked.toSorted()).toEqual([A, B]);
  });

  it('leaves words alone that look like a token', async () => {
    const { fetchBytes } = site({ [A]: png('a') });
    const page = pageWith([[A]]);
    const words = '<p>Write src="asset:00ff-1" or src="asset:ab-0".</p>';
    const kept = await keep({ ...page, html: words + page.html }, { fetchBytes, resources: [] });
    expect(kept.html).toBe(`${words}<img src="asset:${sha256(png('a'))}">`);
  });

  it('does not wait for pictures for ever: the story is kept without them', async () => {
    const asked: string[] = [];
    const fetchBytes: FetchBytes = (url, { signal }) => {
      asked.push(url);
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new VerbatimError('cancelled', 'Fetching was stopped.'));
        });
      });
    };
    const pictures = Array.from({ length: 20 }, (_, at) => [`${A}?${String(at)}`]);
    const kept = await keep(pageWith(pictures), { fetchBytes, resources: [], totalMs: 50 });
    expect(kept).toMatchObject({ missingImages: 20, images: [] });
    expect(asked).toHaveLength(IMAGE_LIMITS.atOnce);
  });

  it('tries the next candidate, and says what is missing', async () => {
    const { fetchBytes } = site({ [B]: png('b') });
    const kept = await keep(pageWith([[A, B], [A], []]), { fetchBytes, resources: [] });
    expect(kept.html).toBe(
      `<img src="asset:${sha256(png('b'))}"><img src="asset:missing-refused"><img src="asset:missing">`,
    );
    expect(kept.missingImages).toBe(2);
  });

  it('takes files that came along before it asks the network', async () => {
    const { fetchBytes, asked } = site({});
    const resources = [
      { url: 'story_files/a.png', bytes: png('a') },
      { url: B, bytes: png('b') },
    ];
    const kept = await keep(pageWith([['story_files/a.png'], [B]]), { fetchBytes, resources });
    expect(kept).toMatchObject({ missingImages: 0 });
    expect(asked).toEqual([]);
  });

  it('takes pictures out of their addresses, but no drawings', async () => {
    const data = (type: string, bytes: Uint8Array): string =>
      `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
    const { fetchBytes, asked } = site({});
    const svg = new TextEncoder().encode('<svg onload="x()"/>');
    const page = pageWith([
      [data('image/png', png('a'))],
      [data('image/svg+xml', svg)],
      [data('image/png', svg)],
      ['data:image/png;base64,%E0%A4%A'],
    ]);
    const kept = await keep(page, { fetchBytes, resources: [] });
    expect(kept).toMatchObject({ missingImages: 3 });
    expect(kept.images).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  it('believes bytes, not names', async () => {
    const { fetchBytes } = site({
      [A]: new TextEncoder().encode('<html><script>x()</script>'),
      [B]: png('b'),
    });
    const kept = await keep(pageWith([[A], [B]]), { fetchBytes, resources: [] });
    expect(kept.missingImages).toBe(1);
  });

  it('asks for nothing but http and https', async () => {
    const { fetchBytes, asked } = site({});
    const kept = await keep(pageWith([['file:///etc/passwd'], ['ftp://a.example/x'], ['relative.png']]), {
      fetchBytes,
      resources: [],
    });
    expect(kept.missingImages).toBe(3);
    expect(asked).toEqual([]);
  });

  it('keeps the lead picture, and asks for it once', async () => {
    const { fetchBytes, asked } = site({ [A]: png('a'), [B]: png('b') });
    const kept = await keep(pageWith([[A], [B]], B), { fetchBytes, resources: [] });
    expect(kept.leadImageSha256).toBe(sha256(png('b')));
    expect(asked.toSorted()).toEqual([A, B]);
    const alone = await keep(pageWith([], A), { fetchBytes, resources: [] });
    expect(alone).toMatchObject({ leadImageSha256: sha256(png('a')), missingImages: 0 });
    const none = await keep(pageWith([], 'https://a.example/none'), { fetchBytes, resources: [] });
    expect(none).toMatchObject({ leadImageSha256: null, missingImages: 0 });
  });

  it('says why a picture is missing, as the best of its addresses failed', async () => {
    const failing =
      (code: ErrorCode): FetchBytes =>
      () =>
        Promise.reject(new VerbatimError(code, 'It failed.'));
    const missing = async (fetchBytes: FetchBytes, candidate = A): Promise<string | undefined> =>
      /asset:([a-z-]+)/u.exec((await keep(pageWith([[candidate]]), { fetchBytes, resources: [] })).html)?.[1];
    expect(await missing(failing('fetch-status'))).toBe('missing-refused');
    expect(await missing(failing('fetch-timeout'))).toBe('missing-unreachable');
    expect(await missing(failing('too-large'))).toBe('missing-too-large');
    expect(await missing(failing('unsupported-type'))).toBe('missing-not-a-picture');
    expect(await missing(failing('internal'), 'data:image/png,raw')).toBe('missing-not-a-picture');
    const hostile = site({ [A]: new TextEncoder().encode('<svg><script>x()</script></svg>') });
    expect(await missing(hostile.fetchBytes)).toBe('missing-unsafe');
    const html = pageWith(Array.from({ length: 61 }, () => [A]));
    expect((await keep(html, { ...site({}), resources: [] })).html).toMatch(/missing-too-many">$/u);
  });

  it('row 97: a picture of 20 MB in its address is not kept, and nothing is asked for', async () => {
    const { fetchBytes, asked } = site({});
    const huge = `data:image/png;base64,${Buffer.from(png('x', 15_000_000)).toString('base64')}`;
    const kept = await keep(pageWith([[huge]]), { fetchBytes, resources: [] });
    expect(kept).toMatchObject({ html: '<img src="asset:missing-too-large">', images: [] });
    expect(asked).toEqual([]);
  });

  it('keeps drawings as what is left of them, under the hash of that', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script><path d="M0 0"/></svg>';
    const clean = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
    const { fetchBytes } = site({ [A]: new TextEncoder().encode(`<?xml version="1.0"?>\n${drawing}`) });
    const kept = await keep(pageWith([[A]]), { fetchBytes, resources: [] });
    expect(kept.images).toMatchObject([
      { mediaType: 'image/svg+xml', sha256: sha256(new TextEncoder().encode(clean)) },
    ]);
    expect(Buffer.from(kept.images[0]?.bytes ?? []).toString()).toBe(clean);
  });

  it('a drawing that ends the process that looks at it is missing; the story is not', async () => {
    const { fetchBytes } = site({ [A]: new TextEncoder().encode('<svg/>'), [B]: png('b') });
    const kept = await keepImages(pageWith([[A], [B]]), {
      fetchBytes,
      resources: [],
      cleanMarkup: () => Promise.reject(new VerbatimError('parse-failed', 'It died.')),
    });
    expect(kept).toMatchObject({ missingImages: 1 });
    expect(kept.html).toContain('asset:missing-unsafe');
  });

  it('stays within its bounds', async () => {
    const urls = Array.from({ length: 70 }, (_, at) => `https://a.example/${String(at)}.png`);
    const many = site(Object.fromEntries(urls.map((url) => [url, png(url)])));
    const kept = await keep(pageWith(urls.map((url) => [url])), {
      fetchBytes: many.fetchBytes,
      resources: [],
    });
    expect(many.asked).toHaveLength(IMAGE_LIMITS.images);
    expect(kept.missingImages).toBe(10);
    const large = site(Object.fromEntries(urls.slice(0, 20).map((url) => [url, png(url, 4_000_000)])));
    const heavy = await keep(pageWith(urls.slice(0, 20).map((url) => [url])), {
      fetchBytes: large.fetchBytes,
      resources: [],
    });
    const total = heavy.images.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    expect(total).toBeLessThanOrEqual(IMAGE_LIMITS.pageBytes);
    expect(heavy.missingImages).toBeGreaterThan(9);
    const huge = site({ [A]: png('a', 5_000_001) });
    expect((await keep(pageWith([[A]]), { fetchBytes: huge.fetchBytes, resources: [] })).missingImages).toBe(
      1,
    );
  });

  it('never has more than six under way', async () => {
    let now = 0;
    let most = 0;
    const fetchBytes: FetchBytes = async (url) => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 2));
      now -= 1;
      return {
        bytes: png(url),
        contentType: 'image/png',
        charset: null,
        finalUrl: url,
        redirects: [],
        headers: {},
      };
    };
    const urls = Array.from({ length: 30 }, (_, at) => [`https://a.example/${String(at)}`]);
    await keep(pageWith(urls), { fetchBytes, resources: [] });
    expect(most).toBe(IMAGE_LIMITS.atOnce);
  });

  it('tells how far it is, and stops when it is cancelled', async () => {
    const { fetchBytes } = site({ [A]: png('a'), [B]: png('b') });
    const seen: [number, number][] = [];
    await keep(pageWith([[A], [B]], A), {
      fetchBytes,
      resources: [],
      onProgress: (done, total) => seen.push([done, total]),
    });
    expect(seen).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    const controller = new AbortController();
    const cancelling: FetchBytes = () => {
      controller.abort();
      return Promise.reject(new VerbatimError('cancelled', 'Fetching was stopped.'));
    };
    const work = keep(pageWith([[A]]), {
      fetchBytes: cancelling,
      resources: [],
      signal: controller.signal,
    });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  });
});
