import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../parser-desk.ts';
import { LightDocument, LightElement } from './light-node.ts';
import { plant } from './plant.ts';

/** The twin: whatever is done to a page here must come out as it does in jsdom. */
const desk = openDesk();

function light(html: string): LightElement {
  const [root] = parse(html, { scriptingEnabled: false }).childNodes.filter((node) => 'tagName' in node);
  return bodyOf(documentOf(root));
}

function documentOf(root: DefaultTreeAdapterMap['element'] | undefined): LightDocument {
  const document = new LightDocument('about:blank');
  plant(root?.childNodes ?? [], document.appendChild(new LightElement(document, 'html', root?.attrs)));
  return document;
}

function bodyOf({ body }: LightDocument): LightElement {
  if (body === null) throw new Error('A parsed page has a body.');
  return body;
}

const pieces = fc.array(
  fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<div class="a b">',
      '<div class="b" hidden>',
      '</div>',
      '<a href="/x" rel="Author">',
      '</a>',
    ],
    ...[
      '<ul>',
      '<li id=c>',
      '</ul>',
      '<table><tr><td>',
      '</table>',
      '<b>',
      '</b>',
      '<br>',
      '<img src="i&amp;.png">',
    ],
    ...[
      'one ',
      '&lt;two&gt;',
      '\u00a0',
      '<span style="color:red; Display: none" title=\'"\'>',
      '</span>',
      '<h2>',
      '</h2>',
    ],
  ),
  { maxLength: 24 },
);

const SELECTORS = [
  ...[
    '*',
    'p',
    'div, p, li',
    '.b',
    'div.a.b',
    '#c',
    '[href]',
    'a[rel~="author"]',
    '[class~="b"]',
    '[style*="display" i]',
  ],
  ...[
    '[href^="/"]',
    '[src$=".png"]',
    '[class="a b"]',
    '[class|="a"]',
    '[hidden]:not(.a)',
    'div p',
    'div > p',
  ],
  ...[
    'p + p',
    'p ~ ul',
    'ul li, h2 ~ p',
    'table td b',
    ':not(div)',
    "[title='\"']",
    '[class*=""]',
    'div:not(.a, [id])',
  ],
];

type Act = readonly [what: number, from: number, to: number];
const acts: fc.Arbitrary<Act[]> = fc.array(fc.tuple(fc.nat(8), fc.nat(40), fc.nat(40)), { maxLength: 8 });

/** The same act on either tree; both have the same elements in the same order. */
function act(body: Element, [what, from, to]: Act): void {
  const all = [...body.querySelectorAll('*')];
  const one = all[from % Math.max(1, all.length)];
  const other = all[to % Math.max(1, all.length)];
  if (one === undefined || other === undefined) return;
  const mayMove = !one.contains(other);
  const make = [
    () => one.remove(),
    () => mayMove && other.append(one, 'text'),
    () => mayMove && other.before('x', one),
    () => mayMove && other.prepend(one),
    () => one.setAttribute(to % 2 === 0 ? 'class' : 'lang', `v${String(to)}`),
    () => one.removeAttribute('class'),
    () => one.replaceWith(...one.childNodes),
    () => one.after(one.cloneNode(true)),
    () => (one.textContent = to % 2 === 0 ? '' : 'a & b'),
  ];
  make[what]?.();
}

describe('light nodes', () => {
  it('are read and written as jsdom reads and writes them, whatever is done to them', () => {
    fc.assert(
      fc.property(pieces, acts, (parts, done) => {
        const html = parts.join('');
        const ours = light(html);
        const theirs = desk.parseHtml(html).body;
        for (const one of done) {
          act(ours as unknown as Element, one);
          act(theirs, one);
        }
        expect(ours.outerHTML).toBe(theirs.outerHTML);
        expect(ours.textContent).toBe(theirs.textContent);
        const names = (list: Iterable<{ tagName: string }>): string[] =>
          [...list].map(({ tagName }) => tagName);
        expect(names(ours.children)).toEqual(names(theirs.children));
        expect(ours.childNodes.map(({ nodeName }) => nodeName)).toEqual(
          [...theirs.childNodes].map(({ nodeName }) => nodeName),
        );
      }),
    );
  });

  it('match selectors where jsdom does', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const html = parts.join('');
        const ours = [...light(html).querySelectorAll('*')];
        const theirs = [...desk.parseHtml(html).body.querySelectorAll('*')];
        for (const selector of SELECTORS) {
          expect(
            ours.map((one) => one.matches(selector)),
            selector,
          ).toEqual(theirs.map((one) => one.matches(selector)));
          expect(
            ours.map((one) => ours.indexOf(one.closest(selector) as LightElement)),
            selector,
          ).toEqual(theirs.map((one) => theirs.indexOf(one.closest(selector) as Element)));
        }
      }),
    );
  });

  it('find nothing outside the root that is asked', () => {
    const body = light('<div id=a><p>1</p></div><p>2</p>');
    const [inner] = body.querySelectorAll('#a');
    expect(inner?.querySelectorAll('p').map(({ textContent }) => textContent)).toEqual(['1']);
    expect(inner?.querySelector('div p')?.textContent).toBe('1');
    expect(inner?.querySelector('div')).toBeNull();
  });

  it('say what is no selector instead of finding nothing', () => {
    const body = light('<p>1');
    for (const wrong of ['', 'p,', 'p:hover', '[a', 'p >', '..a', 'a{}'])
      expect(() => body.querySelector(wrong), wrong).toThrow(SyntaxError);
  });

  it('share no attributes with the tree that they were made of', () => {
    const [root] = parse('<p class=a>').childNodes.filter((node) => 'tagName' in node);
    const make = (): LightElement => bodyOf(documentOf(root));
    make().firstElementChild?.setAttribute('class', 'b');
    expect(make().innerHTML).toBe('<p class="a"></p>');
  });

  it('cannot be put into themselves', () => {
    const [outer] = light('<div><p>').querySelectorAll('div');
    const inner = outer?.firstElementChild;
    expect(() => inner?.append(outer as LightElement)).toThrow('into itself');
  });

  it('take HTML and give it back', () => {
    const body = light('<div>');
    body.innerHTML = '<p>a<br>b &amp; c<!-- no --><template>no</template></p><script>a && b</script>';
    expect(body.innerHTML).toBe('<p>a<br>b &amp; c</p><script>a && b</script>');
  });

  it('have no root and no body once the root is gone', () => {
    const { ownerDocument } = light('<p>1');
    ownerDocument?.documentElement?.remove();
    expect([ownerDocument?.documentElement, ownerDocument?.body, ownerDocument?.head]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('say where a picture comes from, so that a file name in its title is not taken for that', () => {
    const body = light('<img src="asset:1-0" srcset="a.png 1x" title="bridge.jpg"><img alt="b">');
    expect(body.children.map(({ src, srcset }) => [src, srcset])).toEqual([
      ['asset:1-0', 'a.png 1x'],
      ['', ''],
    ]);
  });

  it('say what their style hides', () => {
    const [span] = light(
      '<span style="display:block;DISPLAY : none !important; visibility:hidden">',
    ).children;
    expect(span?.style).toEqual({ display: 'none', visibility: 'hidden' });
  });
});
