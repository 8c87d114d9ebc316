import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { exporters } from './index.ts';
import { makeArticle, makeCard } from './exporters.test-support.ts';

const HOSTILE = [
  '"\n---\nx: !!js/function "function(){}"',
  ': ',
  '#',
  '# Heading',
  '- ',
  '* item',
  '1. one',
  '2) two',
  'yes',
  'null',
  '2026-01-01',
  '0o17',
  '\u2028---\u2028',
  '\u0085x',
  '\ufeffx',
  '](javascript:alert(1))',
  '[a](javascript:alert(1))',
  '![x](https://evil.example/p.gif)',
  '<script>alert(1)</script>',
  '<https://evil.example>',
  '`code` ``more``',
  '```\nfence',
  '~~~',
  '[[wiki]]',
  '%%comment%%',
  '==mark==',
  '$x$',
  '^block',
  '#tag',
  '| a | b |\n|---|---|',
  '&lt;b&gt; &amp; &#35;',
  '***',
  '---',
  '===',
  'a\n===',
  '    indented',
  '\tindented',
  'back\\slash\\',
  'ends with two  ',
  '> quote',
  '_a_ __b__ *c*',
  '[ref]: https://evil.example',
  '\u202egnp.exe',
  'a\r\nb\rc',
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.constantFrom(...HOSTILE, 'word', ' ', '\n', '\n\n'), { maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** What the library keeps: the border takes controls and lone surrogates out. */
const storable = text.map((raw) =>
  raw.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, ''),
);

function makeFile(own: Parameters<typeof makeArticle>[0], cards: Parameters<typeof makeCard>[0][]): string {
  const article = makeArticle(own);
  const passages = cards.map((card) => makeCard(card, { title: article.title }));
  return exporters.markdown({ articles: [{ article, passages }], layout: 'each', key: 'all' })[0]?.text ?? '';
}

function splitFrontMatter(file: string): { yaml: string; body: string } {
  const end = file.indexOf('\n---\n', 4);
  expect(file.startsWith('---\n')).toBe(true);
  return { yaml: file.slice(4, end + 1), body: file.slice(end + 5) };
}

/** The text of a node as a reader sees it; a hard break is a line end. */
function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const separator = node.type === 'blockquote' || node.type === 'root' ? '\n\n' : '';
  return node.children.map((child) => textOf(child)).join(separator);
}

/** All that front matter may hold. */
const FRONT_MATTER = [
  ...[
    'title',
    'author',
    'site',
    'url',
    'language',
    'published',
    'saved',
    'captured',
    'textSha256',
    'verbatimId',
  ],
  ...['speakers', 'tags'],
];

const oneLine = (given: string): string => given.replace(/[\s\u0085]+/gu, ' ').trim();

const lines = (given: string): string[] =>
  given
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('the Markdown export', () => {
  it('writes an article as people and Obsidian read it', () => {
    const file = makeFile({ note: 'My *own* note' }, [
      { tags: ['talks/first', 'long reads'], note: 'See [x](https://x.example)' },
    ]);
    expect(file).toBe(`---
title: "A story"
author: "Orla Tennick"
site: "The Ledger"
url: "https://news.example/story?id=1"
language: "en"
published: "2025-04-26T18:20:00+02:00"
saved: "2026-11-22T10:15:00.000Z"
captured: "2026-11-22T10:15:00.000Z"
textSha256: "${'b'.repeat(64)}"
verbatimId: "01a202f2-4723-71e7-a6c2-5927d9402b12"
speakers:
  - "Dmitry Peskov"
tags:
  - "talks/first"
---

%% verbatim:begin: what stands down to the end is written anew %%

# A story

My *own* note

> such a decision is not unusual

— Dmitry Peskov, press secretary, 25 April 2025 · (indirect) · [in its place](<https://news.example/story?id=1#:~:text=added%20that-,such%20a%20decision%20is%20not%20unusual,-in%20the>) · captured 22 November 2026

See [x](https://x.example)

#talks/first long reads

%% verbatim:end %%
`);
  });

  it('row 54: front matter reads back as it was, in YAML 1.1 and 1.2, and holds no other key', () => {
    fc.assert(
      fc.property(
        storable,
        storable,
        storable,
        fc.array(storable, { maxLength: 3 }),
        (title, byline, siteName, tags) => {
          const { yaml } = splitFrontMatter(makeFile({ title, byline, siteName, tags }, [{}]));
          expect(yaml).not.toContain('<');
          for (const version of ['1.1', '1.2'] as const) {
            const facts = parse(yaml, { version }) as Record<string, unknown>;
            expect(facts).toMatchObject({ title, author: byline, site: siteName });
            expect(facts['tags'] ?? []).toEqual(tags);
            for (const key of Object.keys(facts)) expect(FRONT_MATTER).toContain(key);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ...[
      '"\n---\nx: !!js/function "function(){}"',
      '\n---\n',
      '---',
      '...',
      ': ',
      'a: b',
      '#',
      ' #x',
      '- ',
      '? ',
      '! x',
      '&a',
      '*a',
    ],
    ...[
      'yes',
      'No',
      'on',
      'null',
      '~',
      '',
      '2026-01-01',
      '2026-01-01T00:00:00Z',
      '12:30:45',
      '1_000',
      '0o17',
      '017',
      '0x1f',
    ],
    ...[
      '.inf',
      '.nan',
      '1e3',
      '{}',
      '[]',
      '<<',
      '=',
      '!!binary x',
      '%TAG',
      '@x',
      '`x',
      '\u2028---\u2028',
      '\u2029',
      '\u0085x',
    ],
    ...['\ufeffx', '\\', '\\n', "'", '"', '\t', 'a\r\nb', '\u00a0', '😀', '\u007f'],
  ])('row 54: %j is those very words to YAML 1.1 and 1.2, wherever it stands', (words) => {
    const attribution = { ...makeCard().attribution, speaker: words === '' ? null : words };
    const own = { title: words, byline: words, siteName: words, tags: [words] };
    const { yaml } = splitFrontMatter(makeFile(own, [{ attribution }]));
    // Each value stands on a line of its own, in double quotes, as JSON has it.
    for (const line of yaml.trimEnd().split('\n')) expect(line).toMatch(/^(?:\w+: |  - )".*"$|^\w+:$/u);
    for (const version of ['1.1', '1.2'] as const) {
      const facts = parse(yaml, { version, merge: true }) as Record<string, unknown>;
      expect(facts).toMatchObject({ title: words, tags: [words] });
      if (words !== '') expect(facts).toMatchObject({ author: words, site: words, speakers: [words] });
      expect(facts).not.toHaveProperty('x');
      expect(Object.keys(facts).every((key) => FRONT_MATTER.includes(key))).toBe(true);
    }
  });

  it('row 55: a quotation, a title and a speaker read back as plain text and make no markup', () => {
    fc.assert(
      fc.property(storable, storable, storable, (quote, title, speaker) => {
        fc.pre(quote.trim() !== '');
        const attribution = { ...makeCard().attribution, speaker };
        const { body } = splitFrontMatter(makeFile({ title }, [{ quote: quote.trim(), attribution }]));
        const tree = fromMarkdown(body);
        const quoted = tree.children.filter((node) => node.type === 'blockquote');
        expect(quoted).toHaveLength(1);
        expect(lines(quoted.map((node) => textOf(node)).join('\n'))).toEqual(lines(quote));
        const heading = tree.children.find((node) => node.type === 'heading');
        expect(oneLine(heading === undefined ? '' : textOf(heading))).toBe(oneLine(title));
        const kinds = new Set<string>();
        const links: string[] = [];
        const visit = (node: Nodes): void => {
          kinds.add(node.type);
          if (node.type === 'link') links.push(node.url);
          if ('children' in node) node.children.forEach(visit);
        };
        visit(tree);
        const allowed = ['root', 'heading', 'blockquote', 'paragraph', 'text', 'break', 'link'];
        expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
        expect(links).toHaveLength(1);
        expect(links[0]).toMatch(/^https:\/\/news\.example\//u);
      }),
      { numRuns: 300 },
    );
  });

  it('row 55: nothing behind an address becomes HTML where addresses are links by themselves', () => {
    for (const hostile of [
      'http://www.a.example/"><script>x()</script>',
      'www.a.example\\<img src=x>',
      '\\\\<b>',
    ]) {
      const attribution = { ...makeCard().attribution, speaker: hostile };
      const card = { quote: hostile, note: hostile, tags: [hostile], attribution };
      const kinds = new Set<string>();
      const visit = (node: Nodes): void => {
        kinds.add(node.type);
        if ('children' in node) node.children.forEach(visit);
      };
      visit(
        fromMarkdown(makeFile({ title: hostile }, [card]), {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        }),
      );
      expect([...kinds]).not.toContain('html');
    }
  });

  it('row 55: nothing of an article becomes a tag, a link or a comment in Obsidian', () => {
    for (const sign of ['[[wiki]]', '#tag', '%%comment%%', '==mark==', '$x$', '^block', '~~gone~~']) {
      const { body } = splitFrontMatter(
        makeFile({ title: `Title ${sign}` }, [{ quote: `Words ${sign} here` }]),
      );
      // Two lines of the program's own are comments on purpose.
      const own = body.replaceAll(/^%% verbatim:.*$/gmu, '');
      expect(own.replaceAll(/\\[^\w\s]/gu, '')).not.toContain(sign.slice(0, 2));
    }
  });

  it('row 55: notes stay Markdown, but run nothing', () => {
    const note = [
      '**bold** <script>alert(1)</script> [x](javascript:alert(1)) <img src=x> a < b &amp;',
      '[x]( <javascript:alert(1)>) [v](javascript\\:alert(1)) [y](',
      'JavaScript:alert(1)) <javascript:alert(1)> ![z](data:text/html,x) [w]',
      '',
      '> [w]:',
      '> vbscript:x',
    ].join('\n');
    const { body } = splitFrontMatter(makeFile({ note }, [{ note }]));
    expect(body).toContain('**bold**');
    const kinds: string[] = [];
    const visit = (node: Nodes): void => {
      kinds.push('url' in node ? `${node.type} ${node.url}` : node.type);
      if ('children' in node) node.children.forEach(visit);
    };
    visit(fromMarkdown(body));
    expect(kinds).not.toContain('html');
    expect(kinds.filter((kind) => /^\w+ \W*(?:javascript|data|file|vbscript):/iu.test(kind))).toEqual([]);
  });

  it('notes keep their words as they were written', () => {
    const note = 'The data: see file: 3. Of javascript: nothing.';
    expect(makeFile({ note }, [{ note }]).split(note)).toHaveLength(3);
  });

  it('row 52: names its files safely, each by itself, and keeps their keys', () => {
    const titles = ['CON', 'a/b:c', 'a b c', '..', '', 'x'.repeat(400), '\u202eexe.txt', 'A B C'];
    const articles = titles.map((title) => ({ article: makeArticle({ title }), passages: [] }));
    const names = exporters.markdown({ articles, layout: 'each', key: 'all' }).map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[^<>:"/\\|?*\u0000-\u001f\u202e]+\.md$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }
    expect(names[0]).toBe('_CON.md');
  });

  it('joins articles in one file, each under its title', () => {
    const articles = [makeArticle({ title: 'One' }), makeArticle({ title: 'Two', tags: [] })].map(
      (article) => ({
        article,
        passages: [makeCard()],
      }),
    );
    const files = exporters.markdown({ articles, layout: 'one', key: 'all' });
    expect(files.map(({ name, key }) => [name, key])).toEqual([['Verbatim export.md', 'all']]);
    const tree = fromMarkdown(files[0]?.text ?? '');
    expect(tree.children.flatMap((node) => (node.type === 'heading' ? [textOf(node)] : []))).toEqual([
      'One',
      'Two',
    ]);
  });
});

describe('the JSON export', () => {
  it('has its format and version, and the passages with their links', () => {
    const content = {
      articles: [{ article: makeArticle(), passages: [makeCard()] }],
      layout: 'each',
      key: 'all',
    } as const;
    const [file] = exporters.json(content);
    expect(file).toMatchObject({
      name: 'A story.json',
      key: makeArticle().id,
      mediaType: 'application/json',
    });
    const document = JSON.parse(file?.text ?? '') as { articles: { passages: unknown[] }[] };
    expect(document).toMatchObject({ format: 'verbatim', version: 1 });
    expect(document.articles[0]).toMatchObject({ title: 'A story', tags: ['talks/first'] });
    expect(document.articles[0]).not.toHaveProperty('progress');
    expect(document.articles[0]?.passages[0]).toMatchObject({
      quote: 'such a decision is not unusual',
      link: expect.stringContaining(':~:text=') as string,
    });
    expect(exporters.json(content)).toEqual(exporters.json(content));
    expect(exporters.json({ ...content, layout: 'one' })[0]?.key).toBe('all');
  });
});
