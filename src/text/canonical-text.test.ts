// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANONICAL_TEXT_VERSION, canonicalText } from './canonical-text.ts';

function tree(html: string): HTMLElement {
  return new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;
}

const textOf = (html: string) => canonicalText(tree(html)).text;

describe('the rules', () => {
  it.each([
    ['nothing', '', ''],
    ['only white space', ' \n <p> \t </p> ', ''],
    ['one space between inline elements', 'a <b> b</b>\n<i> c</i>', 'a b c'],
    ['no space where there is none', 'a<b>b</b><img>c', 'abc'],
    ['blocks', '<p> a </p>\n<p>b</p>', 'a\n\nb'],
    ['nested blocks count once', '<div><div><p>a</p></div></div><section><p>b</p></section>', 'a\n\nb'],
    ['text beside a block', 'a<div>b</div>c', 'a\n\nb\n\nc'],
    ['an empty block parts', 'a<div></div>b', 'a\n\nb'],
    ['a rule parts and adds nothing', '<p>a</p><hr><p>b</p>', 'a\n\nb'],
    ['line breaks', 'a <br> b<br><br>c', 'a\nb\n\nc'],
    ['line breaks beside blocks add nothing', '<br>a<br><p>b<br></p><br>', 'a\n\nb'],
    ['list items', '<p>a</p><ul> <li>b</li> <li>c</li> </ul><p>d</p>', 'a\n\nb\nc\n\nd'],
    ['paragraphs in list items', '<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>', 'a\nb\n\nc'],
    ['a list in a list', '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>', 'a\nb\nc\nd'],
    ['terms', '<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>', 'a\nb\nc'],
    [
      'tables',
      '<table><caption>t</caption><thead><tr><th>a</th> <th>b</th></tr></thead><tbody><tr><td><p>c</p></td><td>d</td></tr></tbody></table>e',
      't\na\tb\nc\td\n\ne',
    ],
    ['kept white space', 'x<pre>\n  a\n\n\tb </pre>y', 'x\n\n  a\n\n\tb \n\ny'],
    ['kept white space in inline elements', '<pre><code>a  <b> b</b></code></pre>', 'a   b'],
    [
      'skipped elements',
      'a<script>x</script><style>y</style><template>z</template><svg><text>t</text></svg>b',
      'ab',
    ],
    ['ruby aids', '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字</ruby>', '漢字'],
    ['comments', 'a<!-- x -->b', 'ab'],
    ['unknown elements', 'a <x-y>b</x-y>', 'a b'],
    [
      'other white space stays',
      'a\u00a0 \u00a0b\u2003c\u00add\u200be',
      'a\u00a0 \u00a0b\u2003c\u00add\u200be',
    ],
    ['both ways of writing é', 'é e\u0301', 'é e\u0301'],
  ])('%s', (_name, html, text) => expect(textOf(html)).toBe(text));

  it('has a version', () => expect(CANONICAL_TEXT_VERSION).toBe(1));

  it('drops control characters and replaces lone surrogates', () => {
    const root = document.createElement('div');
    root.append('a\u0000\u0001b\u000b \ud800', '\udc00', ' \udc00');
    expect(canonicalText(root).text).toBe('ab \u{10000} \ufffd');
    expect(canonicalText(root).runs.offsetOf(root.firstChild!, 3)).toBe(1);
  });

  it('makes line ends one, also across nodes', () => {
    const root = document.createElement('pre');
    const inner = document.createElement('pre');
    inner.append('a\r', '\nb\rc\r\nd\fe');
    root.append(inner);
    expect(canonicalText(root).text).toBe('a\nb\nc\nd e');
  });
});

describe('the map', () => {
  it('finds pieces, one per node', () => {
    const root = tree('<p>one  <b>two</b>\n three</p><p>four</p>');
    const { text, runs } = canonicalText(root);
    expect(text).toBe('one two three\n\nfour');
    const pieces = runs.locate(2, 17);
    expect(pieces.map(({ node, start, end }) => (node.nodeValue ?? '').slice(start, end))).toEqual([
      'e ',
      'two',
      '\n three',
      'fo',
    ]);
    expect(runs.locate(13, 15)).toEqual([]);
    expect(runs.locate(5, 5)).toEqual([]);
    expect(runs.locate(9, 2)).toEqual([]);
  });

  it('gives the nearest place for folded white space', () => {
    const root = tree('  a   b  ');
    const node = root.firstChild!;
    const { runs } = canonicalText(root);
    expect([0, 2, 3, 4, 5, 6, 7, 9].map((at) => runs.offsetOf(node, at))).toEqual([0, 0, 1, 2, 2, 2, 3, 3]);
  });

  it('gives the start of the next text for a point in an element', () => {
    const root = tree('<p>a</p> <p><img>b <i>c</i></p>');
    const [first, gap, second] = [...root.childNodes];
    const { runs } = canonicalText(root);
    expect(runs.offsetOf(root, 0)).toBe(0);
    expect(runs.offsetOf(first!, 1)).toBe(3);
    expect(runs.offsetOf(gap!, 1)).toBe(1);
    expect(runs.offsetOf(second!, 0)).toBe(3);
    expect(runs.offsetOf(second!, 2)).toBe(5);
    expect(runs.offsetOf(root, 3)).toBe(6);
    expect(runs.offsetOf(root, 99)).toBe(6);
    expect(runs.offsetOf(document.body, 0)).toBe(null);
  });

  it('gives places for offsets on either side of a separator', () => {
    const root = tree('<p>ab</p><p>cd</p>');
    const { runs } = canonicalText(root);
    const place = (at: number, side: 'next' | 'previous') => {
      const point = runs.pointAt(at, side);
      return point && [point.node.nodeValue, point.offset];
    };
    expect(place(0, 'previous')).toEqual(['ab', 0]);
    expect(place(2, 'next')).toEqual(['cd', 0]);
    expect(place(2, 'previous')).toEqual(['ab', 2]);
    expect(place(4, 'previous')).toEqual(['ab', 2]);
    expect(place(3, 'next')).toEqual(['cd', 0]);
    expect(place(99, 'next')).toEqual(['cd', 2]);
    expect(canonicalText(tree('')).runs.pointAt(0)).toBe(null);
  });
});

describe('for any tree', () => {
  const word = fc.constantFrom(
    'a',
    'b ',
    ' c',
    '  ',
    '\n',
    '\u00a0',
    'é',
    '\u{1f600}',
    'word and word',
    '\r',
  );
  const { node: anyTree } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word,
      fc.constantFrom('<br>', '<hr>', '<!--x-->', '<script>x</script>'),
      fc
        .tuple(
          fc.constantFrom('p', 'b', 'li', 'ul', 'div', 'pre', 'td', 'span'),
          fc.array(tie('node'), { maxLength: 5 }),
        )
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  }));

  function cutTextNodes(root: Node, document: Document): void {
    const walker = document.createTreeWalker(root, 4);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    for (const node of nodes) for (let left = node; left.data.length > 1;) left = left.splitText(1);
  }

  it('has no space at its ends, whole surrogates, and does not depend on the cuts', () => {
    fc.assert(
      fc.property(anyTree, (html) => {
        const root = tree(html);
        const { text } = canonicalText(root);
        expect(text.isWellFormed()).toBe(true);
        if (!html.includes('<pre>')) expect(text).not.toMatch(/^[ \t\n]|[ \t\n]$| [ \n\t]|[\n\t] /);
        cutTextNodes(root, root.ownerDocument);
        expect(canonicalText(root).text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('maps there and back', () => {
    fc.assert(
      fc.property(anyTree, (html) => {
        const { text, runs } = canonicalText(tree(html));
        for (let at = 0; at <= text.length; at++) {
          const next = runs.pointAt(at);
          const previous = runs.pointAt(at, 'previous');
          if (!next || !previous) {
            expect(text).toBe('');
            return;
          }
          expect(runs.offsetOf(next.node, next.offset)).toBeGreaterThanOrEqual(at);
          expect(runs.offsetOf(previous.node, previous.offset)).toBeLessThanOrEqual(at);
        }
        for (let at = 0; at < text.length; at++) {
          const [piece, ...more] = runs.locate(at, at + 1);
          expect(more).toEqual([]);
          if (!piece) expect(text[at]).toMatch(/[\n\t]/);
          else {
            const shown = (piece.node.nodeValue ?? '').slice(piece.start, piece.end);
            expect(shown.replace(/[\r\n]/, text[at] ?? '')).toBe(text[at]);
            expect(runs.offsetOf(piece.node, piece.start)).toBe(at);
            expect(runs.offsetOf(piece.node, piece.end)).toBe(at + 1);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

it('is fast, and deep trees do not overflow', () => {
  const root = document.createElement('div');
  const text = 'word and another word; '.repeat(450);
  for (let i = 0; i < 100; i++)
    root.append(Object.assign(document.createElement('p'), { textContent: text }));
  let deep: HTMLElement = root;
  for (let i = 0; i < 3000; i++) deep = deep.appendChild(document.createElement('i'));
  deep.append('end');
  expect(canonicalText(root).text.length).toBeGreaterThan(1_000_000);
});
