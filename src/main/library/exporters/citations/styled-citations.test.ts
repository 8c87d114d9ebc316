import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInStyles } from '../../../../contract/citation.ts';
import type { CitationFormat } from '../../../../contract/citation.ts';
import type { PassageCard } from '../../../../contract/passage.ts';
import { formatCitations } from '../citation.ts';
import { makeCard } from '../exporters.test-support.ts';
import { createCitationWriter } from './citation-writer.ts';
import { readStyle } from './read-style.ts';
import { formatStyledCitations } from './styled-citations.ts';
import type { StyledWith } from './styled-citations.ts';
import { writtenStyles } from './styles/index.ts';

const ready = new Map<string, Omit<StyledWith, 'paragraphs'>>();
beforeAll(async () => {
  for (const [name, write] of Object.entries(writtenStyles)) {
    const reading = readStyle(write('en'));
    if (!reading.ok) throw new Error(reading.reason);
    const { saysPlace } = reading.style;
    ready.set(name, { saysPlace, language: 'en', write: await createCitationWriter(reading.style, 'en') });
  }
});

const cite = (card: PassageCard, style: string, format: CitationFormat): string => {
  const paragraphs = new Map([[card.id as string, { first: 2, last: 3 }]]);
  const styled = ready.get(style);
  return styled === undefined
    ? formatCitations([card], format, { paragraphs })
    : formatStyledCitations([card], format, { ...styled, paragraphs });
};

const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      '<img src=x onerror=alert(1)>',
      '</p></blockquote><script>alert(1)</script>',
      '“in ‘it’ so”',
      "\"' onclick='x",
    ],
    ...[
      '*b* _i_ [l](javascript:x) `c`',
      '&lt;b&gt;',
      '\u202eשלום עולם',
      '1. one',
      '# head',
      'ends.”',
      '{{title}} $x$',
    ],
    ...['first\n\nsecond', 'one\ntwo', '\ufdd0i\ufdd1', '<i>a</i> <span class="nocase">b</span>'],
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);

describe('a styled citation', () => {
  it('keeps the very words in every style and format, and lets nothing of a page become markup', () => {
    const source = fc.record({ title: hostile, byline: fc.option(hostile), siteName: fc.option(hostile) });
    const style = fc.constantFrom(...builtInStyles);
    fc.assert(
      fc.property(hostile, source, hostile, style, (quote, facts, speaker, name) => {
        const attribution = { ...makeCard().attribution, speaker };
        const card = makeCard({ quote, attribution }, { ...facts, url: 'https://a.example/x' });
        expect(cite(card, name, 'plain').startsWith(`“${quote}”`)).toBe(true);
        const { document } = new JSDOM(`<body>${cite(card, name, 'html')}</body>`).window;
        const quoted = [...document.querySelectorAll('blockquote p')].map((block) =>
          block.innerHTML.replaceAll('<br>', '\n').replace(/&(?:amp|lt|gt|nbsp);/gu, decode),
        );
        expect(quoted.join('\n\n')).toBe(`“${quote.replaceAll('\0', '')}”`);
        for (const element of document.body.querySelectorAll('*')) {
          expect(['BLOCKQUOTE', 'P', 'A', 'CITE', 'BR', 'ABBR', 'I']).toContain(element.tagName);
          const href = element.getAttribute('href');
          if (href !== null) expect(href).toMatch(/^https:\/\/a\.example\/x#:~:text=/u);
          expect(element.getAttributeNames().every((attribute) => ALLOWED.includes(attribute))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads back as the very words from Markdown', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom(...builtInStyles), (quote, title, name) => {
        fc.pre(
          /^[^\s\0]([^\0]*[^\s\0])?$/u.test(quote) && !/[\r\t\u0085\u2028\u2029\v\f]| {2}|\n /u.test(quote),
        );
        const [block, ...others] = fromMarkdown(
          cite(makeCard({ quote }, { title }), name, 'markdown'),
        ).children;
        expect(block?.type).toBe('blockquote');
        const blocks = block?.type === 'blockquote' ? block.children.map((child) => toString(child)) : [];
        expect(blocks.join('').replace(/\s/gu, '')).toBe(quote.replace(/\s/gu, ''));
        expect(others.every(({ type }) => type === 'paragraph')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

const ALLOWED = ['cite', 'lang', 'dir', 'href', 'title'];

function decode(reference: string): string {
  return { '&amp;': '&', '&lt;': '<', '&gt;': '>' }[reference] ?? '\u00a0';
}
