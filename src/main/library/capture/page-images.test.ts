import { describe, expect, it } from 'vitest';
import { imageCandidates, parseSrcset } from './image-candidates.ts';
import { takeImages } from './page-images.ts';
import { parsePage } from './parse-page.ts';
import { openDesk } from './parser-desk.ts';

const desk = openDesk();
const base = new URL('https://a.example/news/story');
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

function take(
  html: string,
  from: URL | null = base,
): { html: string; candidates: string[][]; dropped: number } {
  const document = desk.parseHtml(html);
  const { list, droppedPixels } = takeImages(document, from);
  const clean = list.reduce(
    (text, { token }, at) => text.replace(token, `#${String(at)}`),
    document.body.innerHTML,
  );
  return { html: clean, candidates: list.map(({ candidates }) => candidates), dropped: droppedPixels };
}

describe('what a picture may be had by', () => {
  it.each([
    ['a plain one', '<img src="/a.jpg">', ['https://a.example/a.jpg']],
    [
      'data-src before a placeholder',
      `<img src="${PIXEL}" data-src="b.jpg">`,
      ['https://a.example/news/b.jpg'],
    ],
    ['data-lazy-src', '<img data-lazy-src="/b.jpg" src="/blank.gif">', ['https://a.example/b.jpg']],
    [
      'the widest that is useful',
      '<img src=s.jpg srcset="/a.jpg 400w, /b.jpg 1600w, /c.jpg 3200w, /d.jpg 2000w">',
      ['/b.jpg', '/a.jpg', '/d.jpg', '/c.jpg', '/news/s.jpg'].map((path) => `https://a.example${path}`),
    ],
    ['density', '<img srcset="/a.jpg, /b.jpg 2x">', ['https://a.example/b.jpg', 'https://a.example/a.jpg']],
    ['data-srcset', '<img data-srcset="/a.jpg 800w">', ['https://a.example/a.jpg']],
    [
      'picture',
      '<picture><source srcset="/a.avif 1200w" type=image/avif><img src="/a.jpg"></picture>',
      ['https://a.example/a.avif', 'https://a.example/a.jpg'],
    ],
    [
      'commas in addresses',
      '<img srcset="/w_100,h_50/a.jpg 100w, /w_200,h_90/a.jpg 200w">',
      ['https://a.example/w_200,h_90/a.jpg', 'https://a.example/w_100,h_50/a.jpg'],
    ],
    [
      'the plain name of WordPress, with its own',
      '<img src="/a-300x200.jpg" data-orig-file="/a.jpg" data-large-file="/a-1024.jpg">',
      ['/a-1024.jpg', '/a.jpg', '/a-300x200.jpg'].map((path) => `https://a.example${path}`),
    ],
    [
      'a small one that is shown until the large one is there',
      '<img src="/a.jpg?w=20&blur=30" data-src="/a.jpg?w=1200">',
      ['https://a.example/a.jpg?w=1200', 'https://a.example/a.jpg?w=20&blur=30'],
    ],
    [
      'small ones in a set',
      '<img srcset="/a-20.jpg 20w" data-srcset="/a-800.jpg 800w, /a-1200.jpg 1200w" sizes="100vw">',
      ['/a-1200.jpg', '/a-800.jpg', '/a-20.jpg'].map((path) => `https://a.example${path}`),
    ],
    [
      'data-original',
      '<img class=lazy src="/img/grey.gif" data-original="/a.jpg">',
      ['https://a.example/a.jpg'],
    ],
    [
      'data-hi-res-src',
      '<img src="/s.jpg" data-hi-res-src="/l.jpg">',
      ['https://a.example/l.jpg', 'https://a.example/s.jpg'],
    ],
    [
      'a seal is no stand-in',
      '<img src="/photos/grey-seal.jpg">',
      ['https://a.example/photos/grey-seal.jpg'],
    ],
    [
      'sources that nobody can show',
      '<picture><source srcset="/a.jxl 2000w" type=image/jxl><source srcset="/a.webp 900w" type=image/webp><img src="/a.jpg"></picture>',
      ['https://a.example/a.webp', 'https://a.example/a.jpg'],
    ],
    [
      'lazy sources',
      '<picture><source data-srcset="/a.webp 900w"><img src="/loading.gif" alt=x></picture>',
      ['https://a.example/a.webp'],
    ],
    [
      'an AMP picture',
      '<amp-img src="/a.jpg" srcset="/b.jpg 1200w" width=9 height=9 alt=x><noscript><img src="/c.jpg"></noscript><img placeholder src="/d.jpg"></amp-img>',
      ['https://a.example/b.jpg', 'https://a.example/a.jpg'],
    ],
    [
      'a background that is a picture',
      `<figure><div style="background-image: url('/hero.jpg')"></div><figcaption>C</figcaption></figure>`,
      ['https://a.example/hero.jpg'],
    ],
    [
      'a background that says so',
      '<div role=img aria-label="A harbour" style="color:red;background:#fff url(/h.jpg) no-repeat"></div>',
      ['https://a.example/h.jpg'],
    ],
    ['a large drawing', '<img src="/chart.svg" alt=Chart>', ['https://a.example/chart.svg']],
    ['no scripts, no files', '<img alt=x src="javascript:x()" data-src="file:///etc/passwd">', []],
    ['no drawings in addresses', '<img alt=x src="data:image/svg+xml,<svg/>">', []],
    [
      'pictures in addresses',
      `<img src="data:image/png;base64,${'A'.repeat(400)}">`,
      [`data:image/png;base64,${'A'.repeat(400)}`],
    ],
  ])('%s', (_name, html, candidates) => {
    expect(take(html).candidates).toEqual([candidates]);
  });

  it('without a base is its reference, for files that came along', () => {
    expect(take('<img src="story_files/a.jpg"><img src="https://b.example/c.jpg">', null).candidates).toEqual(
      [['story_files/a.jpg'], ['https://b.example/c.jpg']],
    );
  });

  it('is found in a hostile srcset without delay', () => {
    for (const srcset of [
      ' '.repeat(1_000_000),
      ','.repeat(1_000_000),
      'a '.repeat(500_000),
      'a,'.repeat(500_000),
    ]) {
      expect(parseSrcset(srcset).length).toBeLessThan(20_000);
    }
    expect(imageCandidates(desk.parseHtml('<img srcset=",,, ,">').images[0] as Element, base)).toEqual([]);
  });
});

describe('what is left in the page', () => {
  it.each([
    [
      'attributes that mean something',
      '<img src=a class=lazy data-x=y onerror=z style=w alt="A cat" width=6 height=4 loading=lazy>',
      '<img src="#0" alt="A cat" width="6" height="4">',
    ],
    [
      'the picture without its sources',
      '<picture><source srcset=/a.avif><img src=/a.jpg></picture>',
      '<img src="#0">',
    ],
    [
      'the lazy one, not its fallback',
      `<img src="${PIXEL}" class=lazy alt=x><noscript><img src=/a.jpg></noscript>`,
      '<img src="#0" alt="x">',
    ],
    [
      'the fallback, where there is no other',
      '<p><noscript><img src=/a.jpg></noscript></p>',
      '<p><img src="#0"></p>',
    ],
    [
      'no pixels',
      '<p>a<img src=/p.gif width=1 height=1><img src=/q.gif width=0><noscript><img src=/r.gif height=1></noscript></p>',
      '<p>a<noscript></noscript></p>',
    ],
    ['no empty ones', '<p>a<img><img alt=""></p>', '<p>a</p>'],
    ['the words of one that cannot be had', '<img alt="A map">', '<img alt="A map" src="#0">'],
  ])('%s', (_name, html, left) => {
    expect(take(html).html).toBe(left);
  });

  it('names no picture that the page could name', () => {
    const document = desk.parseHtml('<img src="asset:0000000000000000-0" alt=x><img src="/a.jpg">');
    const images = takeImages(document, base);
    expect(images.isToken('asset:0000000000000000-0')).toBe(false);
    expect(
      images.list.every(({ token }) => /^asset:[0-9a-f]{16}-\d+$/u.test(token) && images.isToken(token)),
    ).toBe(true);
    expect(takeImages(desk.parseHtml('<img src=/a.jpg>'), base).list[0]?.token).not.toBe(
      images.list[0]?.token,
    );
  });
});

describe('row 96: what only counts readers', () => {
  it.each([
    '<img src="https://a.example/x.gif" width=1 height=1>',
    '<img src="https://a.example/x.gif" style="border:0; width:1px; height:1px">',
    '<img src="https://www.facebook.com/tr?id=1&ev=PageView&noscript=1" alt="">',
    '<img src="https://sb.scorecardresearch.com/p?c1=2">',
    '<img src="https://vg08.met.vgwort.de/na/0123456789abcdef">',
    '<img src="https://mc.yandex.ru/watch/1" style="position:absolute; left:-9999px">',
    '<img src="https://stats.wp.com/b.gif?v=noscript">',
    '<img src="https://a.example/stats/pixel.gif?page=1">',
    '<noscript><img src="https://www.facebook.com/tr?id=1"></noscript>',
    '<img src="https://a.example/spacer.gif">',
  ])('%s', (html) => {
    const { html: left, candidates } = take(`<p>words</p>${html}`);
    expect({ left: left.replace('<noscript></noscript>', ''), candidates }).toEqual({
      left: '<p>words</p>',
      candidates: [],
    });
  });

  it('goes, and what shows something stays', () => {
    const page =
      '<body background="/t1"><video poster="/t2"><source src="/t3"></video><a href="/x" ping="/t4">x</a>' +
      '<img src="/count-dracula.png" alt="Count" style="width:100%"><img src="/track-and-field.jpg">';
    const { candidates } = take(page);
    expect(candidates).toEqual([
      ['https://a.example/count-dracula.png'],
      ['https://a.example/track-and-field.jpg'],
    ]);
    const { html } = parsePage({
      bytes: new TextEncoder().encode(page + '<p>Words to be read here.</p>'.repeat(9)),
      contentType: 'text/html',
      charset: null,
      url: base.href,
      title: null,
    });
    expect(html).not.toMatch(/t[1-4]|ping|poster|background|srcset/u);
  });
});
