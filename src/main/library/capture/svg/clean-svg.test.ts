import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SVG_BYTES, cleanSvg } from './clean-svg.ts';

const bytes = (svg: string): Uint8Array => new TextEncoder().encode(svg);
const NS = 'xmlns="http://www.w3.org/2000/svg"';
const svg = (inner: string, attributes = ''): string => `<svg ${NS}${attributes}>${inner}</svg>`;
const clean = (inner: string): string | null => cleanSvg(bytes(svg(inner)))?.replace(` ${NS}`, '') ?? null;

describe('a drawing keeps', () => {
  it.each([
    ['shapes and paint', '<path d="M0 0h9v9z" fill="red" stroke-width="2"/>'],
    ['words', '<text x="1" y="2">A &amp; <tspan font-weight="bold">B</tspan></text>'],
    [
      'gradients of its own',
      '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><rect fill="url(#g)"/>',
    ],
    ['parts that are used', '<symbol id="s"><circle r="1"/></symbol><use href="#s" x="3"/>'],
    ['a plain sheet and style', '<style>.a{fill:#123}</style><g class="a" style="opacity:.5"/>'],
    ['a picture of its own', '<image href="data:image/png;base64,iVBORw0KGgo=" width="4"/>'],
  ])('%s', (_what, inner) => {
    expect(clean(inner)).toBe(`<svg>${inner}</svg>`);
  });

  it('its words as they were written by programs', () => {
    const drawn =
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" ` +
      `"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg ${NS} xmlns:xlink="http://www.w3.org/1999/xlink" ` +
      `xmlns:inkscape="x" inkscape:version="1" viewBox="0 0 9 9"><metadata><x/></metadata><defs><g id='a'/></defs>` +
      `<use xlink:href="#a"/><![CDATA[ & ]]></svg>`;
    expect(cleanSvg(bytes(drawn))).toBe(
      `<svg ${NS} viewBox="0 0 9 9"><defs><g id="a"/></defs><use href="#a"/> &amp; </svg>`,
    );
  });
});

describe('a drawing loses', () => {
  it.each([
    ['scripts', '<script>x()</script><g/>', '<g/>'],
    ['events', '<g onload="x()" onclick="x()"/>', '<g/>'],
    ['other markup', '<foreignObject><body/></foreignObject><g/>', '<g/>'],
    ['links, but not what they hold', '<a href="javascript:x()"><g/></a>', '<g/>'],
    ['what moves', '<g><animate attributeName="href" to="javascript:x()"/><set/></g>', '<g></g>'],
    [
      'pictures from elsewhere',
      '<image href="https://a.example/p.png"/><image xlink:href="//a.example/p"/>',
      '',
    ],
    ['drawings in drawings', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', ''],
    ['parts from elsewhere', '<use href="https://a.example/s.svg#x"/><use href="data:,x#y"/>', ''],
    [
      'addresses in paint',
      '<g fill="url(https://a.example/)" filter="url(#f)" style="fill:url(//a.example)"/>',
      '<g/>',
    ],
    ['addresses in another spelling', '<g style="fill:u\\72l(//a.example)" fill="URL( \'//a\' )"/>', '<g/>'],
    ['sheets that load', '<style>@import "//a.example"</style><style>a{b:url(//c)}</style><g/>', '<g/>'],
    ['filters', '<filter id="f"><feTurbulence/></filter><g filter="url(#f)"/>', '<g/>'],
    ['frames and the like', '<iframe src="x"/><embed/><object/><video/><handler/><g/>', '<g/>'],
  ])('%s', (_what, inner, left) => {
    expect(clean(inner)).toBe(left === '' ? '<svg/>' : `<svg>${left.replace('<g></g>', '<g/>')}</svg>`);
  });

  it('sides that would fill the memory', () => {
    expect(cleanSvg(bytes(svg('', ' width="999999999" height="9"')))).toBe(`<svg ${NS} height="9"/>`);
  });
});

describe('is refused as a whole', () => {
  const lol = Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY l${String(at + 1)} "&l${String(at)};&l${String(at)};">`,
  );
  const nest = (open: string, close: string, times: number): string =>
    open.repeat(times) + close.repeat(times);
  it.each([
    ['an entity bomb', `<!DOCTYPE svg [<!ENTITY l0 "x">${lol.join('')}]>${svg('&l10;')}`],
    ['an external entity', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`],
    ['an entity of its own', svg('&nbsp;')],
    ['an instruction', `<?xml-stylesheet href="//a.example"?>${svg('')}`],
    ['an instruction inside', svg('<?php x ?>')],
    ['no drawing', '<html><svg/></html>'],
    ['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml"><script/></svg>'],
    ['a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'],
    ['elements that cross', svg('<g><a></g></a>')],
    ['an element that never ends', `<svg ${NS}><g>`],
    ['attributes twice', svg('<g id="a" id="b"/>')],
    ['an attribute without quotes', svg('<g id=a/>')],
    ['a control character', svg('\u0001')],
    ['a character that is none', svg('&#xd800;')],
    ['more after the end', `${svg('')}<svg/>`],
    ['100 levels', svg(nest('<g>', '</g>', 100))],
    ['30,000 elements', svg('<g/>'.repeat(30_000))],
    ['a part that uses itself', svg('<g id="a"><use href="#a"/></g>')],
    [
      'parts that multiply',
      svg(
        Array.from(
          { length: 10 },
          (_, at) => `<g id="p${String(at)}">${`<use href="#p${String(at + 1)}"/>`.repeat(10)}</g>`,
        ).join('') + '<rect id="p10"/>',
      ),
    ],
    [
      'patterns that multiply',
      svg(
        Array.from(
          { length: 9 },
          (_, at) =>
            `<pattern id="q${String(at)}">${`<rect fill="url(#q${String(at + 1)})"/>`.repeat(9)}</pattern>`,
        ).join(''),
      ),
    ],
    [
      'a chain of 15,000 parts',
      svg(
        Array.from(
          { length: 15_000 },
          (_, at) => `<use id="c${String(at)}" href="#c${String(at + 1)}"/>`,
        ).join(''),
      ),
    ],
    ['references in a sheet', svg('<style>rect{fill:url(#q)}</style><pattern id="q"><rect/></pattern>')],
    ['1 MB and more', svg(`<!--${'x'.repeat(MAX_SVG_BYTES)}-->`)],
  ])('%s', (_what, source) => {
    expect(cleanSvg(bytes(source))).toBeNull();
  });

  it('what is no UTF-8', () => {
    expect(cleanSvg(new Uint8Array([...bytes('<svg '), 0xff, ...bytes('/>')]))).toBeNull();
  });
});

it('is well-formed for other readers, holds nothing that runs, and is the same when cleaned again', () => {
  const piece = fc.constantFrom(
    ...[
      '<g>',
      '</g>',
      '<g/>',
      '<script>',
      '</script>',
      '<a href="#x">',
      '</a>',
      '<use href="#g"/>',
      '<style>',
      '</style>',
    ],
    ...[
      'x',
      '&amp;',
      '&lt;',
      ']]>',
      '<![CDATA[',
      '<!--',
      '-->',
      '<g onload="x()" fill="url(#a)"/>',
      '"',
      "'",
      '>',
      'url(',
    ],
  );
  const { window } = new JSDOM('');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = cleanSvg(bytes(svg(pieces.join(''))));
      if (once === null) return;
      expect(cleanSvg(bytes(once))).toBe(once);
      const document = new window.DOMParser().parseFromString(once, 'image/svg+xml');
      expect(document.querySelector('parsererror, script, a, [onload]')).toBeNull();
    }),
    { numRuns: 1000 },
  );
});
