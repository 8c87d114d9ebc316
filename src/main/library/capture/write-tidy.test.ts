import { describe, expect, it } from 'vitest';
import { readPageTree } from './page-tree.ts';
import { parserDesk } from './parser-desk.ts';
import { sanitise } from './sanitise.ts';
import { writeTidy } from './write-tidy.ts';

const TOKEN = 'asset:0123456789abcdef-0';
const isToken = (src: string): boolean => src === TOKEN;

function tidy(html: string): string {
  return writeTidy(readPageTree(html).makeDocument().body, isToken);
}

/** As the page would be written without any tidying. */
function untidy(html: string): string {
  return readPageTree(html).makeDocument().body.innerHTML;
}

describe('writeTidy', () => {
  it('writes what the sanitiser has nothing to change in, so that the page is parsed once', () => {
    const html = `<p class="lead" onclick="x()" lang="en">A <font color="red">goat</font> &amp; a <b style="x">key</b>&nbsp;&lt;here&gt;</p><!-- no -->
      <a href="https://a.example/?a=1&amp;b=2" target="_blank" title='"x"'>there</a><img alt="A gate" src="${TOKEN}" loading="lazy">`;
    const { rounds, html: clean } = sanitise(parserDesk(), tidy(html), isToken);
    expect(rounds).toBe(1);
    expect(clean).toBe(tidy(html));
    expect(clean).toContain('A goat &amp; a <b>key</b>&nbsp;&lt;here&gt;');
  });

  it.each([
    ['a script', '<p>a<script>x()</script>b</p>'],
    ['a link that runs', '<p><a href="javascript:x()">a</a></p>'],
    ['a picture that is none of the page', '<p><img src="https://a.example/x.png" alt="x"></p>'],
    ['a picture without an address', '<p><img alt="x"></p>'],
    [
      'elements that do not nest',
      '<p><button><p>x</p></button><a href="https://a.example/"><div>y</div></a></p>',
    ],
    ['a value that looks like an end tag', '<p title="</style><img src=x onerror=x()>">a</p>'],
    ['text that looks like a tag', '<p>&lt;img src=x onerror=x()&gt;</p>'],
    ['a line break that a parser drops', '<pre>\n\n  x</pre>'],
    ['unknown elements', '<x-note is="y">a</x-note><object data="x">b</object><marquee>c</marquee>'],
    [
      'a form',
      '<form action="x"><label>Name</label><input name="body"><select><option>a</option></select></form>',
    ],
  ])('leaves to the sanitiser what it would make of %s', (_name, html) => {
    const desk = parserDesk();
    expect(sanitise(desk, tidy(html), isToken).html).toBe(sanitise(desk, untidy(html), isToken).html);
  });
});
