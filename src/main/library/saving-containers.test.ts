import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLocalSite } from '../../../test/support/local-site.ts';
import { bookEntries, chapterFile, makeZip } from '../../../test/support/make-epub.ts';
import { makeFetchBytes } from './capture/guarded-fetch.ts';
import { parsePage } from './capture/parse-page.ts';
import { writeLines, writePdf } from './capture/pdf/write-pdf.test-support.ts';
import { unpackSource } from './capture/unpack.ts';
import { openTestLibrary, type TestLibrary } from './library.test-support.ts';
import { sha256Of } from './store/captures.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const CHAPTERS = {
  'one.xhtml': '<h1>The quay</h1><p>Words of one. <img src="../a.png" alt="A"/></p>',
  'two.xhtml': '<h1>The ships</h1><p>Words of two.</p>',
};
const BOOK = makeZip(
  bookEntries({
    chapters: CHAPTERS,
    manifest: '<item id="pic" href="a.png" media-type="image/png"/>',
    files: [{ name: 'OEBPS/a.png', bytes: PNG }],
  }),
);

/** Everything is real but the network, which is not there. */
const open = (): Promise<TestLibrary> =>
  openTestLibrary({ parsePage: async (request) => parsePage(request), unpackSource });
const file = (name: string, bytes: Uint8Array | string) =>
  ({ kind: 'file', name, base64: Buffer.from(bytes).toString('base64') }) as const;

describe('articles.save of a book', () => {
  it('keeps one article with its pictures, and the file itself as what came', async () => {
    const { client } = await open();
    const saved = await client.call('articles.save', { source: file('harbour.epub', BOOK) });
    expect(saved).toMatchObject({
      outcome: 'saved',
      title: 'The Harbour',
      missingImages: 0,
      others: [],
      failures: [],
    });
    const article = await client.call('articles.get', { id: saved.articleId });
    expect(article).toMatchObject({ byline: 'Ann Lee', siteName: 'Quay Press', publishedAt: '2019-05-04' });
    expect(article.captures).toMatchObject([
      { contentType: 'application/epub+zip', rawSha256: sha256Of(BOOK), how: 'file' },
    ]);
    expect((await client.call('articles.save', { source: file('again.epub', BOOK) })).outcome).toBe(
      'duplicate',
    );
  });

  it('keeps an article for each chapter, the first on top, each with its own file, as one act', async () => {
    const { client } = await open();
    const source = { ...file('harbour.epub', BOOK), book: 'chapters' } as const;
    const saved = await client.call('articles.save', { source, tags: ['sea'] });
    expect(saved).toMatchObject({ title: 'The quay', others: [{ title: 'The ships', outcome: 'saved' }] });
    const { items } = await client.call('articles.list', {});
    expect(items.map(({ title, siteName, tags }) => [title, siteName, tags])).toEqual([
      ['The quay', 'The Harbour', ['sea']],
      ['The ships', 'The Harbour', ['sea']],
    ]);
    const article = await client.call('articles.get', { id: saved.articleId });
    expect(article.captures[0]).toMatchObject({
      contentType: 'application/xhtml+xml',
      rawSha256: sha256Of(chapterFile(CHAPTERS['one.xhtml'])),
    });
    expect((await client.call('history.state', {})).undo).toBe('Save The Harbour');
    await client.call('history.undo', {});
    expect((await client.call('articles.list', {})).total).toBe(0);
    await client.call('history.redo', {});
    expect((await client.call('articles.list', {})).total).toBe(2);
  });

  it('keeps the sound chapters and names the others', async () => {
    const { client } = await open();
    const entries = bookEntries({ chapters: CHAPTERS }).map((entry) =>
      entry.name.endsWith('one.xhtml') ? { ...entry, lies: { crc: 5 } } : entry,
    );
    const damaged = file('harbour.epub', makeZip(entries));
    const saved = await client.call('articles.save', { source: { ...damaged, book: 'chapters' } });
    expect(saved).toMatchObject({ title: 'The ships', failures: [{ code: 'parse-failed' }] });
    await expect(client.call('articles.save', { source: damaged })).rejects.toMatchObject({
      code: 'parse-failed',
    });
  });
});

describe('row 51: a book that means harm', () => {
  it.each(['one', 'chapters'] as const)(
    'nothing of it is fetched, runs, or is read from outside it (%s)',
    async (book) => {
      const site = await startLocalSite();
      onTestFinished(() => site.close());
      const { client, library } = await openTestLibrary({
        parsePage: async (request) => parsePage(request),
        unpackSource,
        fetchBytes: makeFetchBytes({ allowHosts: [site.host] }),
      });
      const css = `@import "${site.url('/import.css')}"; @font-face{font-family:x;src:url(${site.url('/font.woff')})} p{background:url(${site.url('/bg.png')})}`;
      const body = `<p style="background:url(${site.url('/style.png')})">Words of one, and more of them so that it is a chapter.</p><script src="${site.url('/x.js')}"></script><script>x()</script><iframe src="${site.url('/frame')}"></iframe><object data="${site.url('/object')}"></object><img src="${site.url('/pixel.png')}" srcset="${site.url('/two.png')} 2x" onerror="x()" alt="A picture"/><svg xmlns="http://www.w3.org/2000/svg"><image href="${site.url('/in.svg')}"/><use href="${site.url('/use.svg')}#a"/></svg><p>&xxe;</p>`;
      const entries = bookEntries({
        chapters: { 'one.xhtml': body },
        ncx: `<!DOCTYPE ncx SYSTEM "${site.url('/ncx.dtd')}"><ncx><navMap><navPoint><navLabel><text>One</text></navLabel><content src="${site.url('/toc')}"/></navPoint></navMap></ncx>`,
        manifest: `<item id="css" href="${site.url('/remote.css')}" media-type="text/css"/><item id="pic" href="${site.url('/remote.png')}" media-type="image/png" properties="cover-image"/>`,
        files: [{ name: 'OEBPS/text/s.css', bytes: css }],
      }).map((entry) =>
        entry.name.endsWith('one.xhtml')
          ? {
              ...entry,
              bytes: String(entry.bytes).replace(
                '<!DOCTYPE html>',
                `<?xml-stylesheet href="${site.url('/pi.css')}"?><!DOCTYPE html SYSTEM "${site.url('/x.dtd')}" [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "${site.url('/p.ent')}"> %p;]>`,
              ),
            }
          : entry,
      );
      const source = { ...file('harm.epub', makeZip(entries)), book };
      const saved = await client.call('articles.save', { source });
      const [capture] = (await client.call('articles.get', { id: saved.articleId })).captures;
      const kept = await library.openResource(`/resources/captures/${capture?.id ?? ''}/html`);
      const html = kept !== null && 'text' in kept ? kept.text : '';
      expect(html).toContain('Words of one');
      expect(html).not.toMatch(/<(?:script|iframe|object|style|link)\b|onerror|root:x|@import/iu);
      expect(html).not.toContain(site.host);
      expect(site.asked()).toEqual([]);
    },
  );

  it.each([
    ['entities that multiply', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'],
    ['an entity from outside', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ])('a description with %s refuses the book, and nothing of it is kept', async (_name, doctype) => {
    const { client } = await open();
    for (const part of ['.opf', 'container.xml', '.ncx']) {
      const entries = bookEntries({ ncx: '<ncx><navMap/></ncx>' }).map((entry) =>
        entry.name.endsWith(part)
          ? { ...entry, bytes: `${doctype}${String(entry.bytes).replace(/^<\?xml[^>]*>/u, '')}` }
          : entry,
      );
      const source = file('harm.epub', makeZip(entries));
      const outcome = await client.call('articles.save', { source }).then(
        () => 'saved',
        (error: { code?: string }) => error.code,
      );
      // A table of contents that cannot be read is done without.
      expect([part, outcome]).toEqual([part, part === '.ncx' ? 'saved' : 'parse-failed']);
    }
    expect((await client.call('articles.list', {})).total).toBe(1);
  });
});

it('articles.save of a note keeps its address, its facts and its tags', async () => {
  const { client } = await open();
  const note =
    '---\ntitle: Harbour\nsource: https://a.example/x\ntags: ["#sea/ships", "a//b", ""]\n---\nWords here.\n';
  const saved = await client.call('articles.save', { source: file('n.md', note), tags: ['own'] });
  const article = await client.call('articles.get', { id: saved.articleId });
  expect(article).toMatchObject({
    title: 'Harbour',
    url: 'https://a.example/x',
    canonicalUrl: 'https://a.example/x',
  });
  expect(article.tags.toSorted()).toEqual(['a/b', 'own', 'sea/ships']);
  expect(article.captures[0]).toMatchObject({ contentType: 'text/markdown', rawSha256: sha256Of(note) });
});

it('articles.save of a page that was saved as a file knows it again by its address', async () => {
  const { client } = await open();
  const html = `<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://a.example/n/1 \n--><title>T</title><article><p>${'Words and words. '.repeat(30)}</p></article>`;
  const saved = await client.call('articles.save', { source: file('t.html', html) });
  expect((await client.call('articles.get', { id: saved.articleId })).canonicalUrl).toBe(
    'https://a.example/n/1',
  );
  const again = await client.call('articles.save', { source: { kind: 'url', url: 'https://a.example/n/1' } });
  expect(again.outcome).toBe('duplicate');
});

const ARCHIVE =
  'MIME-Version: 1.0\r\nSnapshot-Content-Location: https://other.example/m\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<title>An archive</title><p>Words.</p></html>\r\n--x--';
const PDF = writePdf({
  info: { Title: 'A print' },
  pages: [writeLines(['The harbour stayed open.'], { x: 72, y: 700 })],
});

describe('row 71: what an address answers is saved as a file of its kind', () => {
  it.each([
    ['a book', '/b', 'application/epub+zip', BOOK, 'application/epub+zip', 'The Harbour'],
    [
      'a book of an unknown type',
      '/b.epub',
      'application/octet-stream',
      BOOK,
      'application/epub+zip',
      'The Harbour',
    ],
    ['an archive', '/m', 'multipart/related', ARCHIVE, 'multipart/related', 'An archive'],
    ['an archive as mail', '/m.mhtml', 'message/rfc822', ARCHIVE, 'multipart/related', 'An archive'],
    ['an archive as a page', '/m', 'text/html', ARCHIVE, 'multipart/related', 'An archive'],
    ['a PDF', '/p', 'application/pdf', PDF, 'application/pdf', 'A print'],
    ['a note', '/n', 'text/markdown; charset=utf-8', '# A note\n\n*Words*', 'text/markdown', 'A note'],
    [
      'a note as text',
      '/n.md',
      'text/plain',
      '---\ntags: [theirs]\n---\n# A note\n\nWords',
      'text/markdown',
      'A note',
    ],
    [
      'text',
      '/t.txt',
      'text/plain',
      'Just words, <b>as they are</b>.',
      'text/plain',
      'Just words, <b>as they are</b>.',
    ],
  ] as const)('%s', async (_what, path, sent, body, contentType, title) => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': sent }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const { client } = await openTestLibrary({
      parsePage: async (request) => parsePage(request),
      unpackSource,
      fetchBytes: makeFetchBytes({ allowHosts: [host] }),
    });
    const url = `http://${host}${path}`;
    const saved = await client.call('articles.save', { source: { kind: 'url', url } });
    const article = await client.call('articles.get', { id: saved.articleId });
    // The address that answered, whatever the file says of where it is from.
    expect(article).toMatchObject({ title, url, tags: [] });
    expect(article.captures).toMatchObject([{ contentType, rawSha256: sha256Of(body), how: 'url' }]);
  });
});

describe('articles.save of a page', () => {
  it('keeps with the capture when the page said it had been changed', async () => {
    const { client } = await open();
    const html =
      '<meta property="article:published_time" content="2025-04-25"><meta property="article:modified_time" content="2025-04-26T08:00:00+02:00"><p>Words.';
    const saved = await client.call('articles.save', { source: file('page.html', `<html>${html}`) });
    const article = await client.call('articles.get', { id: saved.articleId });
    expect(article).toMatchObject({
      publishedAt: '2025-04-25',
      captures: [{ modifiedAt: '2025-04-26T08:00:00+02:00' }],
    });
  });
});
