import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAN_HREF, CLEAN_IMAGE_SRC } from '../../../contract/clean-html.ts';
import { canonicalText } from '../../../text/canonical-text.ts';
import { hostileClasses, hostileVectors } from './hostile-vectors.test-support.ts';
import { openDesk } from './parser-desk.ts';
import { sanitise, sanitiseHtml } from './sanitise.ts';
import { cleanAttributeNames, cleanElementNames } from './sanitise-policy.ts';

const desk = openDesk();
const elements = new Set(cleanElementNames);
const attributes = new Set(cleanAttributeNames);

/** What is wrong with sanitised HTML, looked at as a parser sees it. */
function faults(html: string): string[] {
  const found: string[] = [];
  const { documentElement: root } = desk.parseHtml(`<body>${html}`);
  for (const element of root.querySelectorAll('body *, head *')) {
    const name = element.localName;
    if (!elements.has(name)) found.push(`<${name}>`);
    for (const { name: key, value } of element.attributes) {
      if (!attributes.has(key)) found.push(`${name}[${key}]`);
      if ((key === 'href' || key === 'cite') && !CLEAN_HREF.test(value))
        found.push(`${name}[${key}=${value}]`);
      if (key === 'src' && !CLEAN_IMAGE_SRC.test(value)) found.push(`${name}[src=${value}]`);
      if (key === 'id' && !value.startsWith('v-')) found.push(`${name}[id=${value}]`);
    }
    if (name === 'img' && !element.hasAttribute('src')) found.push('img without src');
  }
  const walker = root.ownerDocument.createTreeWalker(root, 128);
  if (walker.nextNode() !== null) found.push('a comment');
  return found;
}

describe.each(hostileClasses)('row $row: $about', ({ vectors }) => {
  it.each(vectors)('leaves nothing off the table: %s', (_name, vector) => {
    const clean = sanitiseHtml(vector);
    expect(faults(clean)).toEqual([]);
    expect(sanitiseHtml(clean)).toBe(clean);
  });

  it.each(vectors)('the same inside a story: %s', (_name, vector) => {
    const clean = sanitiseHtml(`<p>Before.</p><div>${vector}</div><p>After.</p>`);
    expect(faults(clean)).toEqual([]);
    expect(sanitiseHtml(clean)).toBe(clean);
    expect(clean).toContain('Before.');
  });
});

it('has hostile HTML of every row, and enough of it', () => {
  expect(hostileClasses.map(({ row }) => row)).toEqual([87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98]);
  expect(hostileVectors.length).toBeGreaterThanOrEqual(180);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('row 97: a picture of 20 MB in an address leaves its words and nothing else', () => {
  const clean = sanitiseHtml(
    `<p>Before.</p><img src="data:image/png;base64,${'A'.repeat(19_900_000)}" alt="a">`,
  );
  expect(clean).toBe('<p>Before.</p><img src="asset:missing" alt="a">');
});

describe('any HTML', () => {
  const word = fc.constantFrom(
    'a',
    ' ',
    '<',
    '&lt;script&gt;',
    '\n',
    'é',
    '&amp;',
    '"',
    '-->',
    ']]>',
    '\u00a0',
    '💥',
  );
  const name = fc.constantFrom(
    ...'p b i a div span table tr td th li ul ol pre svg math style script title template noscript select option form'.split(
      ' ',
    ),
    ...'button h1 blockquote ruby rt x-y foreignObject mtext annotation-xml iframe img br center font nobr details'.split(
      ' ',
    ),
  );
  const attribute = fc.constantFrom(
    '',
    ' id=x',
    ' href="#x"',
    ' href=javascript:x',
    ' href="https://a.example/?a=b&c"',
    ' src=x onerror=x',
    ' style="x:url(y)"',
    ' title="</title><img src=x onerror=x>"',
    ' dir=RTL lang=en',
    ' data-x=y aria-z=w',
    ' colspan=2 width=10px',
  );
  const tag = fc.tuple(name, attribute).map(([n, a]) => `<${n}${a}>`);
  const end = name.map((n) => `</${n}>`);
  const soup = fc.array(fc.oneof(word, tag, end), { maxLength: 30 }).map((parts) => parts.join(''));

  it('comes out on the table, and a second time unchanged', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const clean = sanitiseHtml(html);
        expect(faults(clean)).toEqual([]);
        expect(sanitiseHtml(clean)).toBe(clean);
      }),
      { numRuns: 150 },
    );
  });

  it('answers the tree of what it answers', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const { html: clean, body } = sanitise(desk, html);
        const parsed = desk.parseHtml(clean).body;
        expect(canonicalText(body).text).toBe(canonicalText(parsed).text);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what stays', () => {
  it.each([
    ['text', 'a &amp; b', 'a &amp; b'],
    ['line ends in kept space, but the first', '<pre>\n\n\n\n\n\n\n\n\na\n\n b</pre>', '<pre>a\n\n b</pre>'],
    [
      'links to the web',
      '<a href="https://a.example/?b=c&amp;d">x</a>',
      '<a href="https://a.example/?b=c&amp;d">x</a>',
    ],
    ['mail', '<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
    ['places in the page', '<a href="#n1">1</a><p id="n1">x</p>', '<a href="#v-n1">1</a><p id="v-n1">x</p>'],
    ['old anchors', '<a name="n1">x</a>', '<a id="v-n1">x</a>'],
    [
      'pictures that are kept',
      `<img src="asset:${'0'.repeat(64)}" alt="x">`,
      `<img src="asset:${'0'.repeat(64)}" alt="x">`,
    ],
    [
      'tables',
      '<table><tbody><tr><th id="h" scope="col">a</th><td headers="h" colspan="2">b</td></tr></tbody></table>',
      '<table><tbody><tr><th id="v-h" scope="col">a</th><td headers="v-h" colspan="2">b</td></tr></tbody></table>',
    ],
    [
      'numbers of lists',
      '<ol start="3" reversed="" type="a"><li value="7">x</li></ol>',
      '<ol start="3" reversed="" type="a"><li value="7">x</li></ol>',
    ],
    ['direction and language', '<p dir="RTL" lang="he">x</p>', '<p dir="rtl" lang="he">x</p>'],
    [
      'ruby',
      '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>',
      '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>',
    ],
    ['dates', '<time datetime="2025-04-25">x</time>', '<time datetime="2025-04-25">x</time>'],
    [
      'sources of quotations',
      '<blockquote cite="https://a.example/">x</blockquote>',
      '<blockquote cite="https://a.example/">x</blockquote>',
    ],
  ])('%s', (_name, given, kept) => {
    expect(sanitiseHtml(given)).toBe(kept);
  });
});

describe('words of elements that go', () => {
  it.each([
    [
      'blocks do not grow together',
      '<header>One</header><main>two</main>three',
      '<div>One</div><div>two</div>three',
    ],
    [
      'custom elements keep their text',
      '<x-quote>One</x-quote> <x-card><p>two</p></x-card>',
      'One <div><p>two</p></div>',
    ],
    ['details are open', '<details><summary>One</summary>two</details>', '<div><div>One</div>two</div>'],
    [
      'old elements get new names',
      '<center>One</center><strike>two</strike><tt>three</tt>',
      '<div>One</div><s>two</s><code>three</code>',
    ],
    ['formulas are read out', '<p>so <math><mi>x</mi><mo>=</mo><mn>1</mn></math>.</p>', '<p>so x=1.</p>'],
    ['buttons lose only themselves', '<p>a <button>b</button></p>', '<p>a b</p>'],
    ['scripts and styles say nothing', '<script>a</script><style>b</style><template>c</template>d', 'd'],
  ])('%s', (_name, given, kept) => {
    expect(sanitiseHtml(given)).toBe(kept);
  });
});

describe('pictures', () => {
  it('are missing when they are not kept', () => {
    expect(sanitiseHtml('<img src="https://a.example/x.png" alt="x">')).toBe(
      '<img src="asset:missing" alt="x">',
    );
    expect(sanitiseHtml('<img alt="x">')).toBe('<img alt="x" src="asset:missing">');
  });

  it('are accepted by a token of this page and by nothing else', () => {
    const html = `<img src="asset:aa-0"><img src="asset:aa-1"><img src="asset:${'0'.repeat(64)}">`;
    expect(sanitise(desk, html, (src) => src === 'asset:aa-0').html).toBe(
      '<img src="asset:aa-0"><img src="asset:missing"><img src="asset:missing">',
    );
  });

  it('with an odd size keep a plain one', () => {
    expect(sanitiseHtml('<img src="asset:missing" width="640px" height="50%">')).toBe(
      '<img src="asset:missing" width="640">',
    );
  });
});

it('refuses what is too deep instead of trying', () => {
  expect(() => sanitiseHtml('<div>'.repeat(1_000))).toThrow(/nested/u);
});

it('puts its hooks away when it is done, and when it fails', () => {
  const own = openDesk();
  const throwing = (): never => {
    throw new Error('no');
  };
  expect(() => sanitise(own, '<img src="x">', throwing)).toThrow('no');
  expect(own.purify.sanitize('<p id="x">a</p>')).toBe('<p id="x">a</p>');
});
