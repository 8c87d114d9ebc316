import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../../contract/errors.ts';
import type { ParsedPage, SourceDocument, UnpackRequest } from '../../../../contract/parsing.ts';
import { parsePage } from '../parse-page.ts';
import { unpackSource } from '../unpack.ts';
import { takeFrontMatter } from './front-matter.ts';

const ask = (bytes: Uint8Array, url: string | null = null): UnpackRequest => ({
  kind: 'markdown',
  bytes,
  contentType: 'text/markdown',
  charset: null,
  url,
  title: null,
  name: 'a.md',
  book: 'one',
});

async function unpack(text: string, url: string | null = null): Promise<SourceDocument> {
  const { documents } = await unpackSource(ask(new Uint8Array(Buffer.from(text)), url));
  const [document] = documents;
  if (document === undefined) throw new Error('a document was expected');
  return document;
}

async function read(text: string): Promise<ParsedPage> {
  return parsePage(await unpack(text));
}

describe('a Markdown file', () => {
  it('becomes an article with the facts of its front matter', async () => {
    const document = await unpack(
      [
        '---',
        'title: "The harbour: open"',
        'source: https://a.example/x?y=1',
        'author:',
        '  - "[[Ann Lee]]"',
        '  - Bo Ray',
        'published: 2025-04-25',
        'lang: en-GB',
        'tags: [harbour, "sea/ships"]',
        '---',
        '# The harbour: open',
        '',
        'It *opened* on **Friday**.',
      ].join('\n'),
    );
    expect(document).toMatchObject({
      url: 'https://a.example/x?y=1',
      title: 'The harbour: open',
      tags: ['harbour', 'sea/ships'],
      known: { byline: 'Ann Lee, Bo Ray', publishedAt: '2025-04-25', language: 'en-GB' },
      isArticle: true,
    });
    const page = parsePage(document);
    expect(page).toMatchObject({ isWholePage: false, text: 'It opened on Friday.' });
    expect(page.facts).toMatchObject({
      title: 'The harbour: open',
      byline: 'Ann Lee, Bo Ray',
      publishedAt: '2025-04-25',
    });
    expect(page.html).toBe('<p>It <em>opened</em> on <strong>Friday</strong>.</p>');
  });

  it('keeps tables, footnotes, code, lists and struck words, and adds none of its own', async () => {
    const page = await read(
      'One[^1] ~~two~~\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n- open\n\n```js\nlet x = 1 < 2;\n```\n\n[^1]: The note.\n',
    );
    for (const part of [
      '<table>',
      '<td>1</td>',
      '<del>two</del>',
      '<code>let x = 1 &lt; 2;\n</code>',
      '<li>',
    ]) {
      expect(page.html).toContain(part);
    }
    expect(page.text).toContain('The note.');
    expect(page.text).not.toMatch(/Footnotes|↩/u);
    const [, place = ''] = /href="#([^"]+)"/u.exec(page.html) ?? [];
    expect(page.html).toContain(`id="${place}"`);
  });

  it('takes its first heading for a title, else its first line', async () => {
    expect((await read('# A title\n\nWords.')).facts.title).toBe('A title');
    expect((await read('Only words here.\n\nMore.')).facts.title).toBe('Only words here.');
  });

  it('lets no markup through that a page could not bring either', async () => {
    const page = await read(
      'A <b onclick="x()">bold</b> word <script>x()</script>\n\n<iframe src="https://a.example"></iframe>\n\n[link](javascript:x()) ![p](javascript:x())',
    );
    expect(page.html).not.toMatch(/script|onclick|iframe/u);
    expect(page.text).toContain('bold');
  });

  it('reads line ends of every kind and a byte-order mark', async () => {
    const document = await unpack('\ufeff---\r\ntitle: T\r\n---\r\nWords.\r\n');
    expect(document.title).toBe('T');
    expect(parsePage(document).text).toBe('Words.');
  });
});

describe('front matter', () => {
  it.each([
    ['a rule and words', '---\nwords only\n---\nbody'],
    ['no end', '---\ntitle: x\nbody'],
    ['not YAML', '---\n: : [\n---\nbody'],
    ['words with a colon', '---\nNote: he said so.\n---\nbody'],
    ['an unclosed quotation mark', '---\ntitle: "x\n---\nbody'],
    ['an alias', '---\na: &a [x]\nb: *a\n---\nbody'],
  ])('%s is left where it stands', (_name, text) => {
    expect(takeFrontMatter(text)).toEqual({ facts: null, body: text });
  });

  it('row 54: values are strings, whatever they look like', () => {
    const { facts } = takeFrontMatter(
      '---\ntitle: yes\nauthor: !!js/function "x"\ndate: 2026-01-01\nlang: null\n__proto__: {polluted: 1}\nconstructor: x\n---\n',
    );
    expect(facts).toMatchObject({ title: 'yes', published: '2026-01-01', language: 'null' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('does not grow by aliases', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map(
        (name, at) =>
          `${name}: &${name} [${Array(9)
            .fill(`*${'abcdefgh'[at] ?? 'a'}`)
            .join(',')}]`,
      ),
    ];
    expect(takeFrontMatter(`---\n${bomb.join('\n')}\n---\nbody`).facts).toBeNull();
  });
});

it('row 58: any bytes are read or refused with a code', async () => {
  const seed = Buffer.from(
    '---\ntitle: x\ntags: [a]\n---\n# H\n\n> a\n\n* b\n\n[^1]: c\n\n|a|\n|-|\n|b|\n<p>x',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(seed.length - 1), fc.nat(255)), { maxLength: 30 }),
      fc.nat(seed.length),
      async (changes, length) => {
        const bytes = new Uint8Array(seed.subarray(0, length));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const answer = await unpackSource(ask(bytes)).catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer).toBeInstanceOf(VerbatimError);
      },
    ),
    { numRuns: 200 },
  );
  const deep = await unpackSource(ask(new Uint8Array(Buffer.from('>'.repeat(20_000) + 'x')))).catch(
    (error: unknown) => error,
  );
  if (deep instanceof Error) expect(deep).toBeInstanceOf(VerbatimError);
}, 60_000);
