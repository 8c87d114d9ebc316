import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readPageTree } from './page-tree.ts';
import { openDesk } from './parser-desk.ts';

const body = (html: string): Element => readPageTree(html).makeDocument().body;
const LONG = 'The harbour council met on Tuesday and heard the report. '.repeat(10);

describe('readPageTree', () => {
  it('makes as many documents as are wanted, each its own', () => {
    const tree = readPageTree('<p id=a class=b>One');
    const first = tree.makeDocument();
    first.body.replaceChildren();
    expect(tree.makeDocument().body.innerHTML).toBe('<p id="a" class="b">One</p>');
  });

  it('takes soft hyphens out of words, which say only where a line may break', () => {
    expect(body('<p>Donau&shy;dampf\u00adschiff').textContent).toBe('Donaudampfschiff');
  });

  it('shows what readers saw of a declarative shadow tree, and nothing of other templates', () => {
    const html =
      '<story-card><template shadowrootmode=open><p>Seen</template></story-card><template><p>Not</template>';
    expect(body(html).textContent).toBe('Seen');
  });

  it('reads an article out of a script that holds it as text, unless it is a template for data', () => {
    expect(body(`<main><script type="text/template"><p>${LONG}</p></script>`).textContent).toBe(LONG);
    const forData = `<main><script type="text/template"><p>{{title}} ${LONG}</p></script>`;
    expect(body(forData).querySelector('p')).toBeNull();
    const tooDeep = `<main><script type="text/template">${'<div>'.repeat(5000)}${LONG}</script>`;
    expect(body(tooDeep).querySelector('div')).toBeNull();
  });

  it('reads such texts only as long as all of them together are within the limits of a page', () => {
    const template = `<script type="text/template"><main><p>${'<!---->'.repeat(140_000)}${LONG}</main></script>`;
    expect(body(`<body>${template.repeat(6)}`).querySelectorAll('main')).toHaveLength(2);
    const deep = `${'<div>'.repeat(200)}<script type="text/template">${'<div>'.repeat(100)}<p>${LONG}</script>`;
    expect(body(deep).querySelectorAll('div')).toHaveLength(200);
  });

  it('reads what a page without scripts would show', () => {
    expect(body('<noscript><p>Without scripts</noscript>').querySelector('p')?.textContent).toBe(
      'Without scripts',
    );
  });

  it('writes what jsdom reads as the same text, whatever the page', () => {
    const desk = openDesk();
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '<i>',
        '</b>',
        '<table>',
        '<tr><td>',
        '<li>',
        '<pre>\n',
        '</pre>',
        '<br>',
        'a & b',
        ' < ',
        '&lt;b&gt;',
      ],
      ...[
        '<svg><title>',
        '<a href="x&quot;y">',
        '<textarea><p>',
        '</textarea>',
        '<!-- c -->',
        '<template>',
        '<select><option>',
        '\u00a0',
        '<math>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const document = readPageTree(pieces.join('')).makeDocument();
        for (const left of document.querySelectorAll('textarea, select, math')) left.remove();
        const text = document.body.textContent;
        const again = desk.parseHtml(document.body.innerHTML).body.textContent;
        expect(again.replace(/\s+/gu, ' ').trim()).toBe(text.replace(/\s+/gu, ' ').trim());
      }),
    );
  });
});
