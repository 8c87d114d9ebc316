import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import type { ParsedPage, ParseRequest } from '../../../contract/parsing.ts';
import { canonicalText } from '../../../text/canonical-text.ts';
import { extractArticle } from './index.ts';
import { openDesk } from './parser-desk.ts';
import { EXTRACTOR_VERSION } from './extractor-version.ts';
import { parsePage } from './parse-page.ts';
import { sanitiseHtml } from './sanitise.ts';

const WORDS = 'The harbour stayed open all winter, the pilot said, and nobody had asked for anything else. ';
const story = (inside: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A harbour | The Quay</title>${head}</head><body><nav><a href="/">Home</a></nav>` +
  `<article><h1>A harbour</h1>${inside}${`<p>${WORDS.repeat(3)}</p>`.repeat(6)}</article><footer>Foot</footer></body></html>`;

const request = (html: string | Uint8Array, more: Partial<ParseRequest> = {}): ParseRequest => ({
  bytes: typeof html === 'string' ? new TextEncoder().encode(html) : html,
  contentType: 'text/html',
  charset: null,
  url: 'https://quay.example/2025/04/25/harbour',
  title: null,
  ...more,
});

function failure(work: () => ParsedPage): string {
  try {
    work();
  } catch (error) {
    return error instanceof VerbatimError ? error.code : String(error);
  }
  return 'no error';
}

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../../test/fixtures/pages/${name}`, import.meta.url)));

describe('a story', () => {
  const page = parsePage(
    request(story('<p>First <a href="../b">b</a>, <a href="#n">n</a>.</p><p id=n>Note.</p>')),
  );

  it('is found in its page', () => {
    expect(page).toMatchObject({
      isWholePage: false,
      charset: 'utf-8',
      facts: { title: 'A harbour', language: 'en', dir: 'ltr' },
    });
    expect(page.text).toMatch(/^First b, n\.\n\nNote\.\n\nThe harbour/u);
    expect(page.text).not.toContain('Home');
    expect(page.text).not.toContain('Foot');
  });

  it('has its links made absolute, and those to its own places prefixed', () => {
    expect(page.html).toContain('<a href="https://quay.example/2025/04/b">b</a>');
    expect(page.html).toContain('<a href="#v-n">n</a>');
    expect(page.html).toContain('<p id="v-n">');
  });

  it('has the canonical text of the very HTML that is kept', () => {
    expect(canonicalText(openDesk().parseHtml(page.html).body).text).toBe(page.text);
    expect(sanitiseHtml(page.html)).toBe(page.html);
  });

  it('says what each step did', () => {
    const steps = ['decode', 'guard', 'metadata', 'links', 'images', 'chrome', 'extract', 'sanitise', 'text'];
    expect([...new Set(page.log.map(({ step }) => step))]).toEqual(steps);
    expect(page.log.every(({ did }) => did !== '')).toBe(true);
  });

  it('is the same every time but for the names of its pictures', () => {
    const html = story('<img src="/a.jpg" alt="A" width=600 height=400>');
    const [a, b] = [parsePage(request(html)), parsePage(request(html))];
    const plain = ({ html: text, images }: ParsedPage): string =>
      images.reduce((all, { token }) => all.replace(token, ''), text);
    expect(a.text).toBe(b.text);
    expect(plain(a)).toBe(plain(b));
    expect(a.html).not.toBe(b.html);
  });

  it('counts its words', () => {
    expect(page.wordCount).toBe(page.text.split(/\s+/u).length);
  });

  it('has a version', () => {
    expect(EXTRACTOR_VERSION).toBe(6);
  });
});

describe('facts', () => {
  it('are null when the page says nothing, but for what can be told from the text', () => {
    const { facts } = parsePage(request('<p>One short note.</p>', { url: null }));
    expect(facts).toEqual({
      title: 'One short note.',
      byline: null,
      siteName: null,
      publishedAt: null,
      modifiedAt: null,
      language: null,
      dir: 'ltr',
      excerpt: 'One short note.',
      leadImage: null,
      canonicalUrl: null,
    });
  });

  it('yield to a title that was given', () => {
    expect(parsePage(request(story(''), { title: 'Mine' })).facts.title).toBe('Mine');
  });

  it('read right to left where the letters do, whatever the template says', () => {
    const arabic = `<html lang=en dir=ltr><p>${'قال المتحدث إن الميناء سيبقى مفتوحا. '.repeat(10)}`;
    expect(parsePage(request(arabic)).facts.dir).toBe('rtl');
    expect(parsePage(request(`<html lang=ar dir=rtl><p>${WORDS.repeat(3)}`)).facts.dir).toBe('ltr');
    expect(parsePage(request('<html lang=he><p>123')).facts.dir).toBe('rtl');
  });
});

describe('pages without a story', () => {
  it('are kept whole', () => {
    const page = parsePage(
      request('<header>Sign in</header><p>Email</p><div hidden>no</div><div style="display:none">no</div>'),
    );
    expect(page).toMatchObject({ isWholePage: true, text: 'Sign in\n\nEmail' });
  });

  it.each([
    ['nothing', ''],
    ['only markup', '<!doctype html><html><body><div></div></body></html>'],
    ['only scripts and styles', '<script>x()</script><style>a{}</style>'],
    ['only punctuation', '<p>… — !</p>'],
    ['an application that draws itself', '<div id=root>Loading…</div><script src=/app.js></script>'],
  ])('are refused with %s', (_name, html) => {
    expect(failure(() => parsePage(request(html)))).toBe('empty-page');
  });

  it('may be as short as a word', () => {
    expect(parsePage(request('Yes.')).text).toBe('Yes.');
  });
});

describe('plain text', () => {
  it('keeps its paragraphs, its lines and its signs', () => {
    const page = parsePage(
      request('A title\n\nOne <b>\r\ntwo & three\n \n\nfour', { contentType: 'text/plain' }),
    );
    expect(page).toMatchObject({
      text: 'A title\n\nOne <b>\ntwo & three\n\nfour',
      isWholePage: false,
      facts: { title: 'A title' },
    });
    expect(page.html).toBe('<p>A title</p>\n<p>One &lt;b&gt;<br>two &amp; three</p>\n<p>four</p>');
  });

  it('is never markup', () => {
    const page = parsePage(request('<script>x()</script>', { contentType: 'text/plain' }));
    expect(page.text).toBe('<script>x()</script>');
    expect(page.html).not.toContain('<script');
  });
});

describe('pages that are too much', () => {
  it.each([
    ['too many bytes', new Uint8Array(20_000_001)],
    ['too deep', '<div>'.repeat(50_000)],
    ['too many elements', '<p>x'.repeat(300_001)],
  ])('%s', (_name, html) => {
    expect(failure(() => parsePage(request(html)))).toBe('too-large');
  });

  it('but a long text without spaces and a wide table are not', () => {
    expect(parsePage(request(`<p>${'x'.repeat(1_000_000)}`)).text).toHaveLength(1_000_000);
    const table = `<table>${`<tr>${'<td>1'.repeat(40)}`.repeat(40)}</table>`;
    expect(parsePage(request(story(table))).text).toContain('1\t1\t1');
  });
});

describe('hostile pages', () => {
  it.each([
    [
      'names that stand for the document',
      '<img name=body><form name=documentElement></form><img name=createElement id=x><embed name=querySelectorAll>',
    ],
    [
      'names that stand for a form',
      '<form><input name=parentNode><input name=attributes><input name=childNodes><button id=children>a</button></form>',
    ],
    ['two bodies and a frameset', '<body onload=x()><frameset><frame src=x></frameset><body>'],
    ['markup in facts', ''],
  ])('are read like others: %s', (_name, inside) => {
    const head =
      '<meta property=og:title content="A &lt;img src=x onerror=x()&gt;"><meta name=author content="<b>Ann</b> Lee">';
    const page = parsePage(request(story(inside, head)));
    expect(page.text).toContain('The harbour stayed open');
    expect(page.facts.title).toBe('A <img src=x onerror=x()>');
    expect(page.html).not.toMatch(/onload|onerror|<form|<input|<script/u);
  });

  it('cannot pass a picture of their own off as kept', () => {
    const page = parsePage(
      request(story(`<p><img src="asset:${'a'.repeat(64)}" alt=x width=600 height=400> words</p>`)),
    );
    expect(page.html).not.toContain('asset:aaaa');
    expect(page.images.every(({ candidates }) => candidates.length === 0)).toBe(true);
  });

  it('decode first: ISO-2022-JP cannot hide a tag', () => {
    const bytes = new Uint8Array(
      Buffer.from(
        `<meta charset=iso-2022-jp><p>${WORDS}<a href="\x1b(Jx" title="\x1b$@\x1b(B" onclick=x()>a</a>`,
        'latin1',
      ),
    );
    expect(parsePage(request(bytes)).html).not.toContain('onclick');
  });

  it('lose NUL and lone surrogates everywhere', () => {
    const page = parsePage(
      request(story('<p title="a\0b">c\0d \u0001e</p>', '<meta name=author content="A\0nn Lee">')),
    );
    expect(JSON.stringify(page)).not.toMatch(/\\u0000|\\u0001|\\ud8/u);
    expect(page.facts.byline).toBe('Ann Lee');
  });
});

describe('XHTML', () => {
  it('with elements that close themselves is not swallowed by them', () => {
    const html = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body><a id="x"/><p>${WORDS.repeat(3)}</p></body></html>`;
    const page = parsePage(request(html, { contentType: 'application/xhtml+xml' }));
    expect(page.text).toBe(WORDS.repeat(3).trim());
  });
});

describe('the sample pages', () => {
  it('a story with statements', () => {
    const page = parsePage(request(fixture('statement-story.html')));
    expect(page.facts).toMatchObject({
      byline: 'Mila Tarn',
      siteName: 'The Quay Dispatch',
      publishedAt: '2025-03-15T08:30:00+02:00',
    });
    expect(page.text).toContain('“It will stay open because bread does not read communiqués.”');
    expect(page.text).not.toContain('cookies');
  });

  it('a page in windows-1251', () => {
    const page = parsePage(request(fixture('windows-1251.html')));
    expect(page).toMatchObject({
      charset: 'windows-1251',
      facts: { byline: 'Фёдор Лещинский', language: 'ru' },
    });
    expect(page.text).toContain('«Мы не чинили маяк');
  });

  it('a page without a story, and a text', () => {
    expect(parsePage(request(fixture('no-article.html'))).isWholePage).toBe(true);
    expect(parsePage(request(fixture('plain.txt'), { contentType: 'text/plain' })).wordCount).toBeGreaterThan(
      10,
    );
  });
});

describe('extractArticle', () => {
  it('answers what the command line promises, pictures by their own addresses', async () => {
    const html = story(
      '<figure><img data-src="/a.jpg?b&c" alt=A width=600 height=400><figcaption>C</figcaption></figure>',
    );
    const article = await extractArticle({ html, url: 'https://quay.example/harbour' });
    const keys = [
      'title',
      'byline',
      'siteName',
      'publishedAt',
      'language',
      'dir',
      'excerpt',
      'leadImage',
      'text',
      'html',
      'wordCount',
    ];
    expect(Object.keys(article).toSorted()).toEqual(keys.toSorted());
    expect(article).toMatchObject({ title: 'A harbour', byline: null, siteName: null, publishedAt: null });
    expect(article.html).toContain('src="https://quay.example/a.jpg?b&amp;c"');
    expect(article.text).toContain('\n\n');
  });

  it('makes do with an address that is none', async () => {
    const html = '<base href="https://quay.example/"><p><a href=x>Words.</a></p>';
    const article = await extractArticle({ html, url: 'not an address' });
    expect(article.html).toContain('href="https://quay.example/x"');
  });

  it('takes bytes, and needs no address', async () => {
    const article = await extractArticle({ html: fixture('windows-1251.html') });
    expect(article.byline).toBe('Фёдор Лещинский');
    expect((await extractArticle({ html: '<p>Words.</p>' })).title).toBe(null);
  });
});

describe('a selection', () => {
  const page = new TextEncoder().encode(
    '<!doctype html><html lang="en"><head><title>Harbour</title><meta name="author" content="Ann Lee"><base href="/sub/"></head><body><nav>Menu</nav><article><p>One.</p><p>Two.</p></article></body></html>',
  );
  const selected = (selection: string) =>
    parsePage({
      bytes: page,
      contentType: 'text/html',
      charset: 'utf-8',
      url: 'https://a.example/x',
      title: null,
      selection,
    });

  it('is the article; the page states the facts, and its references start where the page’s do', () => {
    const read = selected('<p>Two. <a href="y">y</a></p><img src="z.png" alt="Z">');
    expect(read.text).toBe('Two. y');
    expect(read.html).toContain('href="https://a.example/sub/y"');
    expect(read.images.map(({ candidates }) => candidates)).toEqual([['https://a.example/sub/z.png']]);
    expect(read).toMatchObject({
      isWholePage: false,
      facts: { title: 'Harbour', byline: 'Ann Lee', language: 'en' },
    });
  });

  it('meets the same limits and the same sanitiser', () => {
    expect(selected('<p onclick="x()">Two.<script>x()</script></p>').html).toBe('<p>Two.</p>');
    expect(() => selected('<div>'.repeat(300))).toThrow(/nested/u);
  });
});
