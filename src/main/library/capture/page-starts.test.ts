import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOfSpan } from '../../../text/page-names.ts';
import { parsePage } from './parse-page.ts';
import type { PdfBlock } from './pdf/types.ts';
import { writeHtml } from './pdf/write-html.ts';

const run = fc.record({
  page: fc.nat(6),
  style: fc.constantFrom('plain' as const, 'raised' as const, 'lowered' as const),
  isNewLine: fc.boolean(),
  space: fc.constantFrom('', ' ', '  '),
});
const block = fc.record({
  kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'item' as const, 'lines' as const),
  runs: fc.array(run, { minLength: 1, maxLength: 5 }),
});

describe('findPageStarts', () => {
  it('says of every word on which page it stands, whatever order pages come in', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (drawn) => {
        let count = 0;
        const blocks: PdfBlock[] = drawn.map(({ kind, runs }) => ({
          kind,
          level: 3,
          runs: runs.map(({ page, style, isNewLine, space }, at) => ({
            text: `<${String((count += 1))}|${String(page)}>${space}`,
            style,
            page,
            isNewLine: isNewLine && at > 0,
          })),
        }));
        const { html, pageMarks } = writeHtml(blocks, ['i', 'ii', '1', '2', '3', '4', 'A & B']);
        const { text, pages } = parsePage({
          bytes: new TextEncoder().encode(html),
          contentType: 'text/html',
          charset: 'utf-8',
          url: null,
          title: 'None of these words',
          isArticle: true,
          pageMarks,
        });
        const labels = ['i', 'ii', '1', '2', '3', '4', 'A & B'];
        const words = [...text.matchAll(/<\d+\|(\d)>/gu)];
        expect(words).toHaveLength(count);
        for (const { index, 0: word, 1: page } of words) {
          const label = labels[Number(page)];
          expect(pagesOfSpan(pages, index, index + word.length)).toEqual({ first: label, last: label });
        }
        for (const { start } of pages) expect(text[start]).toBe('<');
      }),
      { numRuns: 60 },
    );
  });

  it('believes no page of the web that has such elements of its own', () => {
    const html = `<p><span id="page-1"></span>${'Words of a story that is no print. '.repeat(10)}</p>`;
    const bytes = new TextEncoder().encode(html);
    const page = parsePage({ bytes, contentType: 'text/html', charset: 'utf-8', url: null, title: null });
    expect(page.pages).toEqual([]);
  });
});
