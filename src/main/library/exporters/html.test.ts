import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { makeArticle, makeCard } from './exporters.test-support.ts';
import { storableText } from './hostile-text.test-support.ts';
import { exporters } from './index.ts';
import type { ExportContent } from './types.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const page = (content: Partial<ExportContent>): string =>
  exporters.html({
    ...{ articles: [{ article: makeArticle(), passages: [makeCard()] }], layout: 'one', key: 'all' },
    ...content,
  })[0]?.text ?? '';

function elementsOf(html: string): Element[] {
  const visit = (node: Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(visit) : []),
  ];
  return visit(parse(html));
}

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

const named = (html: string, name: string): Element[] =>
  elementsOf(html).filter((element) => element.tagName === name);

describe('the HTML export', () => {
  it('is a page with a policy of its own, the facts of the story, and passages at their places', () => {
    const html = page({});
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
    expect(html).toContain('<h1><bdi>A story</bdi></h1>');
    expect(html).toContain(
      '<bdi>Orla Tennick</bdi> · <bdi>The Ledger</bdi> · <bdi>26 April 2025</bdi> · captured 22 November 2026',
    );
    expect(html).toContain(`SHA-256 of its text: ${'b'.repeat(64)}`);
    expect(html).toContain(
      '<article class="amber"><blockquote cite="https://news.example/story?id=1" lang="en" dir="ltr">such a decision is not unusual</blockquote><p class="facts"><bdi>Dmitry Peskov, press secretary, 25 April 2025</bdi> · indirect · <a href="https://news.example/story?id=1#:~:text=added%20that-,such%20a%20decision%20is%20not%20unusual,-in%20the" rel="noreferrer">in its place</a> · captured 22 November 2026</p></article>',
    );
    expect(html).toContain('@media print');
    expect(page({})).toBe(html);
  });

  it('has contents where there are several stories, and days and sources in a timeline', () => {
    const other = makeArticle({ title: 'Other' });
    const html = page({
      articles: [
        { article: makeArticle(), passages: [makeCard()] },
        { article: other, passages: [makeCard({}, { title: 'Other' })] },
      ],
    });
    expect(named(html, 'nav')).toHaveLength(1);
    expect(html).toContain('<li><a href="#s1"><bdi>Other</bdi></a></li>');
    const timeline = page({ shape: 'timeline' });
    expect(timeline).toContain('<h2><bdi>2025</bdi></h2>');
    expect(timeline).toContain('<time datetime="2025-04-25">25 April 2025</time>');
    expect(timeline).toContain('<cite><bdi>A story</bdi></cite></a> · <bdi>The Ledger</bdi> · 26 April 2025');
    expect(timeline).toContain('data-page="https://news.example/story?id=1"');
    expect(page({ shape: 'dossier' })).toContain('<h1><bdi>Dmitry Peskov</bdi></h1>');
  });

  it('row 55: gives every word back as text, and nothing of them becomes an element, an attribute or an address', () => {
    const plain = elementsOf(
      page({
        articles: [{ article: makeArticle({ note: 'n' }), passages: [makeCard({ note: 'n', tags: ['t'] })] }],
      }),
    );
    fc.assert(
      fc.property(storableText, storableText, storableText, (quote, title, note) => {
        fc.pre(note.trim() !== '' && quote !== '');
        const card = makeCard(
          { quote, note, tags: [title], attribution: { ...makeCard().attribution, role: note } },
          { title },
        );
        const html = page({
          articles: [{ article: makeArticle({ title, note, byline: title }), passages: [card] }],
        });
        const elements = elementsOf(html);
        const allowed = new Set(plain.map(({ tagName }) => tagName));
        for (const { tagName, attrs } of elements) {
          expect(allowed).toContain(tagName);
          for (const { name, value } of attrs) {
            expect(name).not.toMatch(/^on|style|src/u);
            if (name === 'href') expect(value).toMatch(/^https:\/\/news\.example\//u);
          }
        }
        const [said] = elements.filter(({ tagName }) => tagName === 'blockquote');
        // A parser of HTML reads each end of a line as one.
        expect(said && textOf(said)).toBe(quote.replace(/\r\n?/gu, '\n'));
        expect(named(html, 'meta')).toHaveLength(4);
      }),
      { numRuns: 150 },
    );
  });

  it('row 55: leads nowhere but to the web', () => {
    const html = page({
      articles: [
        {
          article: makeArticle({ url: 'javascript:alert(1)' }),
          passages: [makeCard({}, { url: 'javascript:alert(1)' })],
        },
      ],
    });
    expect(html).not.toContain('javascript:');
  });
});
