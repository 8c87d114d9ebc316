import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import { guardBytes, guardKept, guardShape, PAGE_LIMITS, withoutUnread } from './guard-size.ts';
import { openDesk } from './parser-desk.ts';

function refusal(html: string): string {
  try {
    guardShape(html);
  } catch (error) {
    return error instanceof VerbatimError ? error.code : String(error);
  }
  return 'no error';
}

describe('guardBytes', () => {
  it('lets 20 MB pass and no more', () => {
    expect(() => {
      guardBytes(20_000_000);
    }).not.toThrow();
    expect(() => {
      guardBytes(20_000_001);
    }).toThrow(/20\.0 MB/u);
  });

  it('row 30: 50 MB are kept, and more is refused plainly', () => {
    expect(() => {
      guardKept(50_000_000);
    }).not.toThrow();
    expect(() => {
      guardKept(50_100_000);
    }).toThrow(/too large to be kept.*50\.1 MB.*50 MB/u);
  });
});

describe('withoutUnread', () => {
  const lean = (html: string): string => withoutUnread(html, guardShape(html));
  const long = 'x = "words"; '.repeat(40);

  it.each([
    ['a script', `<p>a<script>${long}</script>b`, '<p>a<script></script>b'],
    ['a module', `<script src=x type="module">${long}</script>b`, '<script src=x type="module"></script>b'],
    ['a style sheet', `<style media=all>${long}</style>b`, '<style media=all></style>b'],
    ['a comment', `a<!--${long}-->b`, 'a<!---->b'],
    ['a comment that ends oddly', `a<!--${long}>-->b`, 'a<!---->b'],
    [
      'a script that writes scripts',
      `<script><!-- <script>${long}</script> --></script>b`,
      '<script></script>b',
    ],
  ])('leaves out %s', (_what, html, expected) => {
    expect(lean(html)).toBe(expected);
  });

  it.each([
    ['short scripts', '<script>x = 1</script>b'],
    ['data', `<script type="application/ld+json">${long}</script>b`],
    [
      'data whose script has other types too',
      `<script data-type="module" type=application/json>${long}</script>b`,
    ],
    ['a script that says when', `<script>${long} "datePublished":"2024-03-01"</script>b`],
    ['what only looks like a script', `<p title="<script>">${long}</p><p title="</script>">`],
    ['what a text field holds', `<textarea><style>${long}</style></textarea>`],
    ['a comment that no browser ends so', `a<!--${long}--!>b`],
    ['a drawing', `<svg><style>${long}</style></svg>`],
  ])('keeps %s', (_what, html) => {
    expect(lean(html)).toBe(html);
  });
});

describe('guardShape lets ordinary pages pass', () => {
  it.each([
    ['paragraphs that nobody closes', '<p>x'.repeat(10_000), 1],
    ['items that nobody closes', `<ul>${'<li>x'.repeat(10_000)}</ul>`, 2],
    ['cells and rows that nobody closes', `<table>${'<tr><td>a<td>b'.repeat(5_000)}</table>`, 3],
    ['terms that nobody closes', `<dl>${'<dt>a<dd>b'.repeat(5_000)}</dl>`, 2],
    ['options that nobody closes', `<select>${'<option>a'.repeat(5_000)}</select>`, 2],
    ['line breaks and pictures', '<br><img src=x><hr>'.repeat(5_000), 0],
    ['comments', '<!-- <div> -->'.repeat(5_000), 0],
    ['scripts that write tags', `<script>${'"<div>"+'.repeat(5_000)}</script>`, 1],
    ['drawings whose parts close themselves', `<svg>${'<path d=""/>'.repeat(5_000)}</svg>`, 1],
    ['attributes with tags in them', `<p title="${'<div>'.repeat(1_000)}">x`, 1],
    ['links that nobody closes', '<p><a href=x>y'.repeat(1_000), 3],
  ])('%s', (_name, html, depth) => {
    expect(guardShape(html).depth).toBeLessThanOrEqual(depth);
  });
});

describe('guardShape refuses what no parser should see', () => {
  it.each([
    ['50,000 nested elements', '<div>'.repeat(50_000)],
    ['nested custom elements', '<x-y>'.repeat(300)],
    ['nesting behind stray end tags', '<section><div></section-x></span></p>'.repeat(300)],
    ['nesting behind formatting end tags', '<b><div></b>'.repeat(300)],
    ['nesting behind a cell', '<div><table><tr><td></div>'.repeat(100)],
    ['nesting behind a list', '<li><ul></li>'.repeat(300)],
    ['nesting behind an attribute that only looks quoted', `<p =">${'<div>'.repeat(300)}`],
    [
      'nesting behind a script that ends late',
      `<script><!--<script></script><!-- </script>${'<div>'.repeat(300)}-->`,
    ],
    ['nesting behind a closed comment', `<!-->${'<div>'.repeat(300)}`],
    [
      'formatting that comes back in every block',
      Array.from({ length: 300 }, (_, at) => `<p><i class=c${String(at)}>x</p>`).join(''),
    ],
    ['half a million paragraphs', '<p>x'.repeat(500_000)],
    ['half a million comments', '<!---->'.repeat(500_000)],
    ['200,000 attributes', `<p ${Array.from({ length: 200_000 }, (_, at) => `a${String(at)}`).join(' ')}>`],
  ])('%s', (_name, html) => {
    expect(refusal(html)).toBe('too-large');
  });

  it('reads 20 MB of anything in one pass', () => {
    for (const unit of [
      '<',
      '</',
      '<!',
      '<a ',
      '<p x="',
      '<script>',
      '<!--',
      "<p title='a>",
      ' ',
      '<svg><![CDATA[',
    ]) {
      expect(['no error', 'too-large']).toContain(
        refusal(unit.repeat(Math.floor(PAGE_LIMITS.bytes / unit.length / 10))),
      );
    }
  });
});

describe('guardShape and a parser', () => {
  const desk = openDesk();
  const names =
    'div p span b i a font ul ol li dl dt dd table tr td th tbody form button svg math g desc title foreignObject mtext ' +
    'section h1 select option ruby rt style textarea template br img pre blockquote nobr article object';
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...names.split(' ')).map((name) => `<${name}>`) },
    { weight: 3, arbitrary: fc.constantFrom(...names.split(' ')).map((name) => `</${name}>`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('x', '<g/>', '<!--', '-->', '</ ', '<p =">', '<![CDATA[', ']]>', '<i a=1>'),
    },
  );

  function realDepth(html: string): number {
    const todo: [Element, number][] = [[desk.parseHtml(html).body, 0]];
    let deepest = 0;
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const [element, depth] = next;
      deepest = Math.max(deepest, depth);
      for (const child of element.children) todo.push([child, depth + 1]);
    }
    return deepest;
  }

  it('agree where an end tag of a drawing meets a block', () => {
    const html = '<li></foreignObject><dd><foreignObject>'.repeat(25);
    expect(realDepth(html)).toBeLessThanOrEqual(2 * guardShape(html).depth + 6);
  });

  it('agree on how deep it is, within a factor of two, however broken the page', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const html = pieces.join('').repeat(25);
        expect(realDepth(html)).toBeLessThanOrEqual(2 * guardShape(html).depth + 6);
      }),
      { numRuns: 150 },
    );
  });
});
