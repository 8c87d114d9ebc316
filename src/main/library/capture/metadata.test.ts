import { describe, expect, it } from 'vitest';
import { readJsonLd } from './json-ld.ts';
import { readFacts, type StatedFacts } from './metadata.ts';
import { baseOf } from './page-links.ts';
import { openDesk } from './parser-desk.ts';

const desk = openDesk();

function facts(html: string, url: string | null = 'https://a.example/news/story'): StatedFacts {
  const document = desk.parseHtml(html);
  const base = baseOf(document, url === null ? null : new URL(url));
  return readFacts(document, { url, base, data: readJsonLd(document) });
}

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('each fact, from its sources in order', () => {
  it.each<[keyof StatedFacts, string, string | null]>([
    ['title', '<meta property=og:title content="A"><title>B</title><h1>C</h1>', 'A'],
    ['title', `${ld({ '@type': 'NewsArticle', headline: 'A' })}<title>B</title>`, 'A'],
    ['title', '<meta property=og:title content="A long sto…"><h1>A long story</h1>', 'A long story'],
    ['title', '<title>A story that is long | Daily</title>', 'A story that is long'],
    ['title', '<meta property=og:site_name content=Daily><meta property=og:title content="A - Daily">', 'A'],
    ['title', '<h1>One</h1><h1>Two</h1>', 'One'],
    ['title', '<p>x', null],
    ['title', '<title>A &lt;b&gt; <img src=x onerror=x()></title>', 'A <b> <img src=x onerror=x()>'],
    [
      'byline',
      ld({ '@type': 'Article', author: [{ '@type': 'Person', name: 'Ann Lee' }, 'Bob Ray'] }),
      'Ann Lee, Bob Ray',
    ],
    [
      'byline',
      ld({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#a' } },
          { '@type': 'Person', '@id': '#a', name: 'Ann Lee' },
        ],
      }),
      null,
    ],
    ['byline', '<meta name=author content="By Ann Lee">', 'Ann Lee'],
    [
      'byline',
      '<meta property=article:author content="https://a.example/ann"><a rel=author href=x>Ann Lee</a>',
      'Ann Lee',
    ],
    ['byline', '<p itemprop=author>By <span itemprop=name>Ann Lee</span>, editor</p>', 'Ann Lee'],
    ['byline', '<p class=byline>By Ann Lee</p><p class=byline>By Bob Ray</p>', 'Ann Lee'],
    ['byline', '<p>x', null],
    ['siteName', '<meta property=og:site_name content="The  Daily">', 'The Daily'],
    ['siteName', ld({ '@type': 'Article', publisher: { name: 'The Daily' } }), 'The Daily'],
    ['siteName', ld({ '@type': 'WebSite', name: 'The Daily' }), 'The Daily'],
    ['siteName', '<p>x', null],
    [
      'publishedAt',
      ld({ '@type': 'Article', datePublished: '2025-04-25T10:00:00+02:00' }),
      '2025-04-25T10:00:00+02:00',
    ],
    [
      'publishedAt',
      '<meta property=article:published_time content="2025-04-25T10:00:00Z">',
      '2025-04-25T10:00:00Z',
    ],
    ['publishedAt', '<meta itemprop=datePublished content="2025-04-25">', '2025-04-25'],
    ['publishedAt', '<article><time datetime="2025-04-25">Friday</time></article>', '2025-04-25'],
    ['publishedAt', '<article><time>25 April 2025</time></article>', '2025-04-25'],
    ['publishedAt', '<p class=date>25 апреля 2025</p>', '2025-04-25'],
    ['publishedAt', '<p>x', null],
    ['language', '<html lang="EN-us">', 'en-US'],
    ['language', '<meta property=og:locale content=de_AT>', 'de-AT'],
    ['language', '<html lang="{{lang}}"><meta http-equiv=content-language content="fr, en">', 'fr'],
    ['language', '<p>x', null],
    ['dir', '<html dir=RTL>', 'rtl'],
    ['dir', '<p>x', null],
    ['excerpt', '<meta name=description content="A  b">', 'A b'],
    ['excerpt', '<meta name=description content="&lt;b&gt;A&lt;/b&gt; b">', 'A b'],
    ['leadImage', '<meta property=og:image content="/a.jpg">', 'https://a.example/a.jpg'],
    [
      'leadImage',
      '<base href="https://b.example/"><meta name=twitter:image content="a.jpg">',
      'https://b.example/a.jpg',
    ],
    [
      'leadImage',
      ld({ '@type': 'Article', image: { '@type': 'ImageObject', url: 'https://b.example/a.jpg' } }),
      'https://b.example/a.jpg',
    ],
    [
      'leadImage',
      '<meta property=og:image content="javascript:x()"><meta property=og:image content="data:image/png,x">',
      null,
    ],
    ['canonicalUrl', '<link rel=canonical href="/story?x=1">', 'https://a.example/story?x=1'],
    ['canonicalUrl', '<meta property=og:url content="https://a.example/story">', 'https://a.example/story'],
    ['canonicalUrl', '<link rel=canonical href="https://a.example/">', null],
    ['canonicalUrl', '<link rel=canonical href="javascript:x()">', null],
    ['canonicalUrl', '<p>x', null],
  ])('%s of %s', (name, html, value) => {
    const expected = html.includes('"@id":"#a"') ? 'Ann Lee' : value;
    expect(facts(html)[name]).toBe(expected);
  });

  it('the address has the date when nothing else has', () => {
    expect(facts('<p>x', 'https://a.example/2025/04/25/story').publishedAt).toBe('2025-04-25');
    expect(facts('<p>x', null).publishedAt).toBe(null);
  });
});

describe('structured data that means harm', () => {
  it('pollutes nothing', () => {
    facts(
      '<script type="application/ld+json">{"@type":"Article","__proto__":{"headline":"x","polluted":1},"constructor":{"prototype":{"polluted":1}}}</script>',
    );
    facts(
      '<meta property="__proto__" content=x><meta name=constructor content=x><meta name=toString content=x>',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is read only as far as it is the object’s own', () => {
    expect(
      facts('<script type="application/ld+json">{"@type":"Article","__proto__":{"headline":"x"}}</script>')
        .title,
    ).toBe(null);
  });

  it.each([
    ['broken', '{"@type":"Article",'],
    ['deep', `${'{"@graph":['.repeat(5_000)}1${']}'.repeat(5_000)}`],
    ['wide', `[${'{"@type":"Article"},'.repeat(20_000)}{}]`],
    [
      'of odd types',
      '{"@type":["Article",1,null],"headline":{"x":1},"author":[null,1,[],{"name":{"name":"x"}}],"image":[[]],"datePublished":1}',
    ],
    ['no object', '"x"'],
    ['circular by name', '{"@graph":[{"@type":"Article","@id":"a","author":{"@id":"a"}}]}'],
  ])('%s changes nothing', (_name, json) => {
    const found = facts(`<script type="application/ld+json">${json}</script><title>T</title>`);
    expect(found).toMatchObject({ title: 'T', byline: null, publishedAt: null, leadImage: null });
  });

  it('in a comment or with raw line ends is read all the same', () => {
    expect(
      facts('<script type="application/ld+json"><!-- {"@type":"Article","headline":"A"} --></script>').title,
    ).toBe('A');
    expect(
      facts('<script type="application/ld+json">{"@type":"Article","headline":"A\nB"}</script>').title,
    ).toBe('A B');
  });
});

it.each([
  [
    'byline',
    '<meta property=og:site_name content="Quay Press"><meta name=author content="Quay Press">',
    'meta: the site itself',
  ],
  ['byline', '<meta property=og:site_name content="Quay Press"><meta name=author content="Ann Lee">', 'meta'],
  ['dir', '<html dir=rtl><p>a', 'dir of html'],
  ['dir', '<body dir=ltr><p>a', 'dir of body'],
  ['dir', '<article dir=rtl>a', 'dir of article'],
])('the log names the source of %s in %s', (fact, html, source) => {
  const document = desk.parseHtml(html);
  const url = 'https://a.example/news/story';
  const noted = new Map<string, string>();
  readFacts(document, {
    ...{ url, base: baseOf(document, new URL(url)), data: readJsonLd(document) },
    note: (name, from) => void noted.set(name, from),
  });
  expect(noted.get(fact)).toBe(source);
});
