import { describe, expect, it } from 'vitest';
import type { SaveSource } from '../../../contract/article.ts';
import { cleanDraft } from './clean-draft.ts';
import { draftFromSource } from './draft-from-source.ts';
import { parsePage } from './parse-page.ts';
import type { FetchBytes } from './types.ts';

const PAGE = '<!doctype html><title>T</title><p>Words.';
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');
const nobody: FetchBytes = () => Promise.reject(new Error('nothing may be fetched here'));

function fetching(seen: string[]): FetchBytes {
  return (url) => {
    seen.push(url);
    const bytes = new TextEncoder().encode(PAGE);
    return Promise.resolve({
      bytes,
      contentType: 'text/html',
      charset: 'utf-8',
      finalUrl: `${url}#`,
      redirects: [url],
      headers: { etag: '"1"' },
    });
  };
}

const draft = (source: SaveSource, fetchBytes = nobody) => draftFromSource(source, { fetchBytes });
const file = (name: string, contents: string): SaveSource => ({
  kind: 'file',
  name,
  base64: base64(contents),
  url: null,
  book: 'one',
});

describe('an address', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['  a.example/x ', 'https://a.example/x'],
    ['a.example:8080/x', 'https://a.example:8080/x'],
    ['HTTP://A.example', 'HTTP://A.example'],
    ['javascript:x()', 'javascript:x()'],
    ['file:///etc/passwd', 'file:///etc/passwd'],
  ])('%s is asked for as %s', async (typed, asked) => {
    const seen: string[] = [];
    await draft({ kind: 'url', url: typed }, fetching(seen));
    expect(seen).toEqual([asked]);
  });

  it('becomes a draft with all that was learned', async () => {
    expect(await draft({ kind: 'url', url: 'https://a.example' }, fetching([]))).toMatchObject({
      how: 'url',
      contentType: 'text/html',
      charset: 'utf-8',
      url: 'https://a.example/',
      finalUrl: 'https://a.example#',
      redirects: ['https://a.example'],
      headers: { etag: '"1"' },
      title: null,
      resources: [],
    });
  });

  it('that is none is refused', async () => {
    await expect(draft({ kind: 'url', url: 'not an address' })).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('what is pasted or clipped', () => {
  it('is Unicode whatever it says', async () => {
    const pasted = await draft({
      kind: 'html',
      html: '<meta charset=koi8-r>é',
      url: null,
      title: ' Mine ',
      selection: null,
      how: 'paste',
    });
    expect(pasted).toMatchObject({
      how: 'paste',
      contentType: 'text/html',
      charset: 'utf-8',
      url: null,
      finalUrl: null,
      title: 'Mine',
    });
    expect(Buffer.from(pasted.bytes).toString()).toBe('<meta charset=koi8-r>é');
    const clipped = await draft({
      kind: 'html',
      html: 'x',
      url: 'https://a.example/x',
      title: null,
      selection: null,
      how: 'clipper',
    });
    expect(clipped).toMatchObject({
      how: 'clipper',
      url: 'https://a.example/x',
      finalUrl: 'https://a.example/x',
    });
    expect(await draft({ kind: 'text', text: 'x', url: null, title: '' })).toMatchObject({
      how: 'paste',
      contentType: 'text/plain',
      title: null,
    });
  });

  it.each(['javascript:x()', 'file:///x', 'a.example', 'data:text/html,x'])(
    'cannot come from %s',
    async (url) => {
      await expect(draft({ kind: 'text', text: 'x', url, title: null })).rejects.toMatchObject({
        code: 'bad-input',
      });
    },
  );
});

describe('HTML', () => {
  const given = (html: string, more: Partial<Extract<SaveSource, { kind: 'html' }>> = {}) =>
    draft({ kind: 'html', html, url: null, title: null, selection: null, how: 'paste', ...more });

  it('that was pasted is the article, unless it is a page with its title', async () => {
    expect(await given('<p>Words')).toMatchObject({ isArticle: true });
    expect((await given('<p>Words')).container).toBeUndefined();
    expect((await given('<title>T</title><p>Words')).isArticle).toBeUndefined();
    expect((await given('<p>Words', { how: 'clipper' })).isArticle).toBeUndefined();
  });

  it.each([
    '<!--StartFragment--><title>T</title>',
    'Version:0.9\r\nStartHTML:1\r\n<p>x',
    '<p style="color:red">x',
  ])('%j has the marks of a clipboard', async (html) => {
    expect((await given(html)).container).toMatchObject({ kind: 'clipboard' });
  });

  it('of a page with a selection keeps the page and reads the selection', async () => {
    expect(await given(PAGE, { how: 'clipper', selection: '<p>Some' })).toMatchObject({
      selection: '<p>Some',
      how: 'clipper',
    });
    expect((await given(PAGE, { how: 'clipper', selection: '  ' })).selection).toBeUndefined();
  });
});

describe('a file', () => {
  it.each([
    ['a.html', PAGE, 'text/html'],
    ['a.htm', 'words without tags', 'text/html'],
    ['page', PAGE, 'text/html'],
    ['a.txt', 'Words.', 'text/plain'],
    ['a.txt', '<p>a sample of markup', 'text/plain'],
    ['noname', 'Words.', 'text/plain'],
  ])('%s with %j is %s', async (name, contents, contentType) => {
    expect(await draft(file(name, contents))).toMatchObject({ how: 'file', contentType, charset: null });
  });

  it.each([
    ['a.zip', 'PK\x03\x04', 'zip archive'],
    ['a.txt', 'a\0b\0\0c', 'binary'],
    ['a.png', '\x89PNG\r\n\x1a\n', 'image'],
  ])('%s with %j is refused by name', async (name, contents, message) => {
    await expect(draft(file(name, contents))).rejects.toMatchObject({
      code: 'unsupported-type',
      message: expect.stringContaining(message) as string,
    });
  });

  it.each([
    ['a.pdf', '%PDF-1.7', 'pdf', 'application/pdf'],
    ['a.html', '%PDF-1.7', 'pdf', 'application/pdf'],
    ['a.epub', 'PK\x03\x04', 'epub', 'application/epub+zip'],
    ['a.mhtml', 'From: x\nContent-Type: multipart/related; boundary=y', 'mhtml', 'multipart/related'],
    ['a.md', '# A title\n\n<p>words', 'markdown', 'text/markdown'],
  ])('%s with %j has to be taken apart first', async (name, contents, kind, contentType) => {
    expect(await draft(file(name, contents))).toMatchObject({
      contentType,
      container: { kind, name, book: 'one' },
    });
  });

  it('that is empty or did not arrive says so', async () => {
    await expect(draft(file('a.html', ''))).rejects.toMatchObject({ code: 'empty-page' });
    await expect(
      draft({ kind: 'file', name: 'a.html', base64: 'not base64!', url: null, book: 'one' }),
    ).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('cleanDraft', () => {
  it('makes a clean article of a draft, and says how far it is', async () => {
    const pixel = Buffer.from('89504e470d0a1a0a0000', 'hex');
    const fetchBytes: FetchBytes = (url) =>
      Promise.resolve({
        bytes: new Uint8Array(pixel),
        contentType: 'image/png',
        charset: null,
        finalUrl: url,
        redirects: [],
        headers: {},
      });
    const html = `<title>T</title><p>${'Words and words. '.repeat(30)}</p><img src=/a.png alt=A><p>${'More words. '.repeat(30)}</p>`;
    const source: SaveSource = {
      kind: 'html',
      html,
      url: 'https://a.example/x',
      title: null,
      selection: null,
      how: 'clipper',
    };
    const steps: string[] = [];
    const clean = await cleanDraft(await draft(source), {
      parsePage: async (request) => parsePage(request),
      fetchBytes,
      cleanMarkup: () => Promise.reject(new Error('nothing to clean')),
      signal: new AbortController().signal,
      report: (step, done, total) => steps.push(`${step} ${String(done)}/${String(total)}`),
    });
    expect(clean).toMatchObject({
      how: 'clipper',
      url: 'https://a.example/x',
      missingImages: 0,
      layout: 'article',
    });
    expect(clean.html).toMatch(/<img src="asset:[0-9a-f]{64}" alt="A">/u);
    expect(clean.images).toHaveLength(1);
    expect(clean.leadImageSha256).toBe(clean.images[0]?.sha256);
    expect(Buffer.from(clean.rawBytes).toString()).toBe(html);
    expect(steps).toEqual(['read 0/1', 'read 1/1', 'images 0/1', 'images 1/1']);
  });
});
