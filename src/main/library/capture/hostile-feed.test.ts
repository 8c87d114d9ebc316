import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import type { ParsedPage } from '../../../contract/parsing.ts';
import { draftFromSource } from './draft-from-source.ts';
import { parsePage } from './parse-page.ts';

const item = (inner: string): string =>
  `<item><title>One</title><description>Words of an item.</description>${inner}</item>`;
const feed = (inner: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>News</title>${inner}</channel></rss>`;

const LAUGHS = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => {
  const [from = '', to = ''] = ['abcdefghi'[at], 'bcdefghij'[at]];
  return `<!ENTITY ${to} "${`&${from};`.repeat(10)}">`;
}).join('')}]>`;

/** Feeds are not read yet. A file of one is refused; one that comes as a page is a page like any other. */
const HOSTILE: [name: string, xml: string][] = [
  ['an entity that is a file', feed(item('&x;'), '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
  ['a document type from elsewhere', feed(item(''), '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/x.dtd">')],
  ['a billion laughs', feed(item('&j;'), LAUGHS)],
  ['a link that runs', feed(item('<link>javascript:x()</link><a href="javascript:x()">a</a>'))],
  [
    'markup in its titles',
    feed('<item><title>&lt;img src=x onerror=x()&gt;<![CDATA[<script>x()</script>]]></title></item>'),
  ],
  [
    'dates from nowhere and one name for all',
    feed(item('<pubDate>Mon, 00 Foo 0000 99:99:99</pubDate><guid>1</guid>').repeat(50)),
  ],
];

function read(xml: string): ParsedPage | string {
  try {
    return parsePage({
      bytes: Buffer.from(xml),
      contentType: 'text/html',
      charset: null,
      url: null,
      title: null,
    });
  } catch (error) {
    return error instanceof VerbatimError ? error.code : String(error);
  }
}

describe('row 73: a feed with', () => {
  it.each(HOSTILE)('%s is refused as a file, by its name', async (_name, xml) => {
    const source = {
      kind: 'file',
      name: 'feed.xml',
      base64: Buffer.from(xml).toString('base64'),
      url: null,
      book: 'one',
    } as const;
    const fetchBytes = () => Promise.reject(new Error('nothing is asked'));
    await expect(draftFromSource(source, { fetchBytes })).rejects.toMatchObject({ code: 'unsupported-type' });
  });

  it.each(HOSTILE)(
    '%s expands nothing, runs nothing and asks nobody when it comes as a page',
    (_name, xml) => {
      const page = read(xml);
      if (typeof page === 'string') {
        expect(['empty-page', 'parse-failed']).toContain(page);
        return;
      }
      expect(page.text.length).toBeLessThan(xml.length * 2);
      expect(page.text).not.toContain('root:');
      expect(page.html).not.toMatch(/<script|<img|="javascript:/iu);
    },
  );

  it('a million items is too large, and says so', () => {
    expect(read(feed('<item>a</item>'.repeat(1_000_000)))).toBe('too-large');
  });
});
