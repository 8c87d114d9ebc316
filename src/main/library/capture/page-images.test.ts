import { describe, expect, it } from 'vitest';
import { imageCandidates, parseSrcset } from './image-candidates.ts';
import { takeImages } from './page-images.ts';
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
    [
      'data-lazy-src',
      '<img data-lazy-src="/b.jpg" src="/blank.gif">',
      ['https://a.example/b.jpg', 'https://a.example/blank.gif'],
    ],
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
