import { describe, expect, it } from 'vitest';
import { parsePage } from './parse-page.ts';
import { readSavedPage } from './saved-page.ts';

const PICTURE = `data:image/png;base64,${Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400, 7)]).toString('base64')}`;
const SVG = 'data:image/svg+xml,<svg xmlns=&quot;http://www.w3.org/2000/svg&quot;/>';
const PARAGRAPH = 'The minister said that the harbour would be open again before the winter. '.repeat(6);
const HEADER = `<!--
 Page saved with SingleFile 
 url: https://a.example/news/harbour?id=1 
 saved date: Tue Mar 05 2024 10:00:00 GMT+0100 (Central European Standard Time)
-->`;
const page = (header: string): string =>
  `<!DOCTYPE html> <html lang=en>${header}<meta charset=utf-8><title>Harbour</title><style>:root{--sf-img-1:url("${PICTURE}")}.sf-hidden{display:none!important}</style>
<article><h1>Harbour</h1><p>${PARAGRAPH}<p class=sf-hidden>A box that nobody saw.</p><p><img alt=A src="${SVG}" style="background-image:var(--sf-img-1)!important"><p>${PARAGRAPH}<p><img alt=B src="${PICTURE}"><p>${PARAGRAPH} <a href="/other">Other</a></article>`;
const parse = (html: string, url: string | null = null) =>
  parsePage({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    charset: null,
    url,
    title: null,
  });

describe('a page that SingleFile saved', () => {
  it('says where it came from, and its references start there', () => {
    const read = parse(page(HEADER));
    expect(read.savedFrom).toBe('https://a.example/news/harbour?id=1');
    expect(read.html).toContain('href="https://a.example/other"');
  });

  it('loses what was hidden, and gets its shared pictures back', () => {
    const read = parse(page(HEADER));
    expect(read.text).not.toContain('nobody saw');
    expect(read.images.map(({ candidates }) => candidates)).toEqual([[PICTURE], [PICTURE]]);
  });

  it('does not speak over an address that somebody gave', () => {
    const read = parse(page(HEADER), 'https://b.example/x');
    expect(read.html).toContain('href="https://b.example/other"');
  });

  it('is a page like any other without its comment', () => {
    const read = parse(page(''));
    expect(read.savedFrom).toBeNull();
  });
});

describe('readSavedPage', () => {
  it.each([
    [
      '<!DOCTYPE html>\n<!-- saved from url=(0028)https://a.example/n/harbour/1 -->\n<html>',
      'https://a.example/n/harbour/1',
    ],
    ['<!-- saved from url=(0014)about:internet -->', undefined],
    ['<!-- Page saved with SingleFile url: javascript:x() -->', undefined],
    ['<p>Page saved with SingleFile url: https://a.example/', undefined],
  ])('%s', (html, url) => {
    expect(readSavedPage(html)?.url).toBe(url);
  });
});
