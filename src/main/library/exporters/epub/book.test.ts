import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { makeZip } from '../../../../../test/support/make-epub.ts';
import { unpackSource } from '../../capture/unpack.ts';
import { bookEntries } from './book.ts';
import type { BookEntry, Chapter } from './book.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const SEEN = 'a'.repeat(64);
const GONE = 'b'.repeat(64);

const chapter = (own: Partial<Chapter>): Chapter => ({
  id: '01a202f2-4723-71e7-a6c2-5927d9402b12',
  title: 'The quay & the <ships>',
  byline: 'Ann "Lee"',
  siteName: 'The Ledger',
  url: 'https://a.example/?a=1&b=2',
  publishedAt: '2025-04-26',
  capturedAt: '2026-11-22T10:15:00.000Z',
  language: 'en',
  dir: 'ltr',
  html: '<p>Words.</p>',
  text: 'Words.',
  ...own,
});

const HTML = [
  '<p id="v-a">One &amp; two&nbsp;three<br>four <a href="#v-n">note</a> <a href="#v-nowhere">x</a></p>',
  `<p><img src="asset:${SEEN}" alt="A &quot;ship&quot;" width="3" height="4"><img src="asset:${GONE}" alt="gone"></p>`,
  '<ol reversed="" start="3"><li id="v-a">twice</li></ol><hr><p lang="uk" dir="ltr" id="v-n">Слова 𝒳 \u0001</p>',
].join('');

async function write(chapters: Chapter[]): Promise<BookEntry[]> {
  const written: BookEntry[] = [];
  const book = {
    ...{ identifier: 'urn:verbatim:1', title: 'Stories', modified: '2026-11-22T10:15:00Z' },
    chapters: (async function* () {
      yield* chapters;
    })(),
    readImage: (sha256: string) =>
      Promise.resolve(sha256 === SEEN ? { mediaType: 'image/png', bytes: PNG } : null),
  };
  for await (const entry of bookEntries(book)) written.push(entry);
  return written;
}

const { DOMParser } = new JSDOM('').window;
function parseXml(entry: BookEntry | undefined): Document {
  // It throws, or answers with an element of that name, for what is not well formed.
  const document = new DOMParser().parseFromString(String(entry?.content), 'application/xml');
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
  return document;
}

it('is an EPUB by its rules: named first, every file listed, every link leading somewhere', async () => {
  const entries = await write([
    chapter({ html: HTML }),
    chapter({ title: '', dir: 'rtl', language: 'ar', html: '<p>سلام</p>' }),
  ]);
  const names = entries.map(({ name }) => name);
  expect(entries[0]).toEqual({ name: 'mimetype', content: 'application/epub+zip', isStored: true });
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const container = parseXml(byName.get('META-INF/container.xml'));
  expect(container.querySelector('rootfile')?.getAttribute('full-path')).toBe('EPUB/package.opf');
  const opf = parseXml(byName.get('EPUB/package.opf'));
  const items = [...opf.querySelectorAll('manifest > item')];
  const listed = items.map((item) => `EPUB/${item.getAttribute('href') ?? ''}`);
  expect(new Set(listed)).toEqual(
    new Set(names.filter((name) => name.startsWith('EPUB/') && name !== 'EPUB/package.opf')),
  );
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect([...opf.querySelectorAll('itemref')].map((ref) => ref.getAttribute('idref'))).toEqual([
    'c00001',
    'c00002',
  ]);
  expect([...opf.getElementsByTagName('dc:language')].map((one) => one.textContent)).toEqual(['en', 'ar']);
  const nav = parseXml(byName.get('EPUB/nav.xhtml'));
  expect([...nav.querySelectorAll('nav a')].map((a) => [a.getAttribute('href'), a.textContent])).toEqual([
    ['c00001.xhtml', 'The quay & the <ships>'],
    ['c00002.xhtml', 'Untitled'],
  ]);
  const page = parseXml(byName.get('EPUB/c00001.xhtml'));
  expect(page.querySelector('img')?.getAttribute('alt')).toBe('A "ship"');
  expect(page.querySelector('img')?.getAttribute('src')).toBe(`images/${SEEN}.png`);
  expect(page.querySelector('.missing')?.textContent).toBe('[gone]');
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).toEqual(['v-a', 'v-n']);
  for (const link of page.querySelectorAll('a[href^="#"]'))
    expect(ids).toContain(link.getAttribute('href')?.slice(1));
  expect(parseXml(byName.get('EPUB/c00002.xhtml')).documentElement.getAttribute('dir')).toBe('rtl');
});

it('what is no HTML of ours is carried out as its words', async () => {
  const entries = await write([chapter({ html: '<p>a<b>b</p></b>', text: 'a < b\nc\n\nd' })]);
  const page = parseXml(entries.find(({ name }) => name === 'EPUB/c00001.xhtml'));
  expect([...page.querySelectorAll('p')].slice(2).map(({ innerHTML }) => innerHTML)).toEqual([
    expect.stringMatching(/^a &lt; b<br[^>]*\/>c$/u),
    'd',
  ]);
});

it('the same stories make the same bytes, and our own reader of books reads them', async () => {
  const chapters = [chapter({ html: HTML }), chapter({ title: 'Two', html: '<p>Words of two.</p>' })];
  const entries = await write(chapters);
  expect(await write(chapters)).toEqual(entries);
  const bytes = makeZip(
    entries.map(({ name, content, isStored = false }) => ({ name, bytes: content, isStored })),
  );
  const { documents, title, failures } = await unpackSource({
    ...{ kind: 'epub', bytes, contentType: 'application/epub+zip', charset: null, url: null, title: null },
    ...{ name: 'a.epub', book: 'chapters' },
  });
  expect([title, failures]).toEqual(['Stories', []]);
  expect(documents.map((document) => document.title)).toEqual(['The quay & the <ships>', 'Two']);
  expect(Buffer.from(documents[0]?.bytes ?? []).toString()).toContain('Слова 𝒳');
  expect(documents[0]?.resources).toHaveLength(1);
});
