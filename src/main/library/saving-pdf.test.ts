/** A PDF from its bytes to the citation of a passage, in a real library; the capture process is this one. */
import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { Id } from '../../contract/primitives.ts';
import { parsePage } from './capture/parse-page.ts';
import { writeLines, writePdf } from './capture/pdf/write-pdf.test-support.ts';
import { unpackSource } from './capture/unpack.ts';
import { openTestLibrary } from './library.test-support.ts';
import type { LibraryPorts } from './ports.ts';

const reading: Partial<LibraryPorts> = {
  parsePage: (request) => Promise.resolve(parsePage(request)),
  unpackSource,
};

const LINE = 'The harbour was closed on Friday night after the water had come over';
const PDF = writePdf({
  labels: '<< /Nums [0 << /S /D /St 12 >>] >>',
  info: { Title: 'A harbour is closed' },
  pages: [
    writeLines([LINE, 'the quay for the third time since the spring, and the people of the'], {
      x: 72,
      y: 700,
    }),
    writeLines(['town said that nobody had told them.', 'Nobody had.'], { x: 72, y: 720, pitch: 40 }),
  ],
});

async function saveFile(client: Client, bytes: Uint8Array = PDF): Promise<{ articleId: Id; captureId: Id }> {
  const base64 = Buffer.from(bytes).toString('base64');
  return client.call('articles.save', { source: { kind: 'file', name: 'harbour.pdf', base64 } });
}

describe('a PDF', () => {
  it('is kept with its pages, and every passage knows on which it stands', async () => {
    const { client } = await openTestLibrary(reading);
    const { articleId } = await saveFile(client);
    const { title, captures } = await client.call('articles.get', { id: articleId });
    expect(title).toBe('A harbour is closed');
    expect(captures).toMatchObject([
      {
        contentType: 'application/pdf',
        rawBytes: PDF.length,
        pages: [
          { start: 0, label: '12' },
          { start: expect.any(Number) as number, label: '13' },
        ],
      },
    ]);
    const said: Record<string, string> = {
      'closed on Friday': 'p. 12',
      'people of the town': 'pp. 12–13',
      'Nobody had.': 'p. 13',
    };
    for (const [quote, pages] of Object.entries(said)) {
      const { id } = await client.call('passages.add', { articleId, quote });
      const cite = (format: 'plain' | 'markdown' | 'html'): Promise<{ text: string }> =>
        client.call('passages.cite', { ids: [id], format });
      expect((await cite('plain')).text).toContain(`A harbour is closed, ${pages}.`);
      expect((await cite('html')).text).toContain(`, ${pages}.`);
      expect((await cite('markdown')).text).toContain(`, ${pages}.`);
    }
    const { files } = await client.call('exports.make', {
      format: 'json',
      scope: { kind: 'articles', ids: [articleId] },
    });
    const [first] = (JSON.parse(files[0]?.text ?? '{}') as { articles: { passages: { pages: unknown }[] }[] })
      .articles;
    expect(first?.passages.map(({ pages }) => pages)).toEqual([
      { first: '12', last: '12' },
      { first: '12', last: '13' },
      { first: '13', last: '13' },
    ]);
    const { files: notes } = await client.call('exports.make', {
      format: 'markdown',
      scope: { kind: 'articles', ids: [articleId] },
    });
    expect(notes[0]?.text).toContain('— pp. 12–13 · captured');
  });

  it('from the web is taken for one by its bytes, whatever the site calls it (row 71)', async () => {
    const { client } = await openTestLibrary({
      ...reading,
      fetchBytes: (url) =>
        Promise.resolve({
          bytes: PDF,
          contentType: 'application/pdf',
          ...{ charset: null, finalUrl: url, redirects: [], headers: {} },
        }),
    });
    const source = { kind: 'url' as const, url: 'https://a.example/harbour.pdf' };
    const { articleId } = await client.call('articles.save', { source });
    const { url, captures } = await client.call('articles.get', { id: articleId });
    expect([url, captures[0]?.pages.length]).toEqual(['https://a.example/harbour.pdf', 2]);
  });

  it('is known when it comes a second time', async () => {
    const { client } = await openTestLibrary(reading);
    const { articleId } = await saveFile(client);
    expect(await saveFile(client)).toMatchObject({ outcome: 'duplicate', articleId });
  });

  it('that cannot be read leaves nothing behind', async () => {
    const { client } = await openTestLibrary(reading);
    await expect(saveFile(client, writePdf({ pages: [[]] }))).rejects.toMatchObject({ code: 'empty-page' });
    await expect(saveFile(client, PDF.subarray(0, 60))).rejects.toMatchObject({ code: 'parse-failed' });
    expect((await client.call('articles.list', {})).total).toBe(0);
  });

  it('gives pages to no story that was never printed', async () => {
    const { client } = await openTestLibrary(reading);
    const html = `<p>${'Words of a story. '.repeat(20)}</p>`;
    const { articleId } = await client.call('articles.save', { source: { kind: 'html', html } });
    const { id } = await client.call('passages.add', { articleId, quote: 'of a story' });
    expect((await client.call('passages.get', { id })).source.pages).toBeNull();
  });
});
