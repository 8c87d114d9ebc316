import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import { gatherPages } from './gather-pages.ts';
import { parsePage } from './parse-page.ts';
import type { FetchBytes } from './types.ts';

const STORY = 'https://quay.example/2025/harbour-report';
const words = (what: string): string =>
  Array.from(
    { length: 6 },
    (_, at) =>
      `<p>The ${what} page says, in its paragraph ${String(at)}, what the pilots told the council about the lock.</p>`,
  ).join('');
const pageOf = (what: string, head = '', foot = ''): string =>
  `<html lang=en><head><title>Harbour report</title>${head}</head><body><article>${words(what)}</article>${foot}</body></html>`;

/** A site of pages; what is not there answers as such. */
function site(pages: Record<string, string>): { fetchBytes: FetchBytes; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetchBytes(url) {
      asked.push(url);
      const html = pages[url];
      if (html === undefined)
        return Promise.reject(new VerbatimError('fetch-status', 'quay.example answered 404.'));
      const bytes = new TextEncoder().encode(html);
      return Promise.resolve({
        bytes,
        contentType: 'text/html',
        charset: 'utf-8',
        finalUrl: url,
        redirects: [],
        headers: {},
      });
    },
  };
}

async function gather(
  pages: Record<string, string>,
): Promise<Awaited<ReturnType<typeof gatherPages>> & { asked: string[] }> {
  const { fetchBytes, asked } = site(pages);
  const bytes = new TextEncoder().encode(pages[STORY] ?? '');
  const request = { bytes, contentType: 'text/html', charset: 'utf-8', url: STORY, title: null };
  const options = {
    parsePage: (one: Parameters<typeof parsePage>[0]) => Promise.resolve(parsePage(one)),
    fetchBytes,
  };
  return { ...(await gatherPages(request, { ...options, signal: new AbortController().signal })), asked };
}

const next = (number: number): string => `<link rel=next href="${STORY}?page=${String(number)}">`;

describe('gatherPages', () => {
  it('joins the pages of a story in their order', async () => {
    const { page, asked, missing, bytes } = await gather({
      [STORY]: pageOf('first', next(2)),
      [`${STORY}?page=2`]: pageOf('second', next(3)),
      [`${STORY}?page=3`]: pageOf('third'),
    });
    expect(page.text.split('\n\n').map((line) => line.split(' ', 2)[1])).toEqual(
      ['first', 'second', 'third'].flatMap((what) => Array.from({ length: 6 }, () => what)),
    );
    expect(asked).toEqual([`${STORY}?page=2`, `${STORY}?page=3`]);
    expect(missing).toBeNull();
    expect(new TextDecoder().decode(bytes)).toContain('The third page');
  });

  it('keeps what it has when a page cannot be had, and says which', async () => {
    const { page, missing } = await gather({
      [STORY]: pageOf('first', next(2)),
      [`${STORY}?page=2`]: pageOf('second', next(3)),
    });
    expect(page.text).toContain('The second page');
    expect(missing).toMatchObject({ number: 3, error: { code: 'fetch-status' } });
  });

  it('takes the single page where it holds more, and the pages where it does not', async () => {
    const print = '<a href="/print/7">Print version</a>';
    const pages = { [STORY]: pageOf('first', next(2), print), [`${STORY}?page=2`]: pageOf('second') };
    const single = pageOf('first').replace('</article>', `${words('second')}</article>`);
    const whole = await gather({ ...pages, 'https://quay.example/print/7': single });
    expect(whole.page.text).toContain('The second page');
    expect(whole.asked).toEqual(['https://quay.example/print/7']);
    const same = await gather({ ...pages, 'https://quay.example/print/7': pageOf('first') });
    expect(same.page.text).toContain('The second page');
    expect(same.asked).toContain(`${STORY}?page=2`);
  });

  it('reads the AMP form of a page that is no article', async () => {
    const amp = `${STORY}/amp`;
    const { page } = await gather({
      [STORY]: `<link rel=amphtml href="${amp}"><p>One moment, please.`,
      [amp]: pageOf('amp'),
    });
    expect(page.text).toContain('The amp page');
  });

  it('asks for nothing when there is nothing more, nor twice for the same page', async () => {
    expect((await gather({ [STORY]: pageOf('first') })).asked).toEqual([]);
    const loop = await gather({
      [STORY]: pageOf('first', next(2)),
      [`${STORY}?page=2`]: pageOf('second', next(2)),
    });
    expect(loop.asked).toEqual([`${STORY}?page=2`]);
  });
});
