import { describe, expect, it } from 'vitest';
import type { ParseRequest, UnpackRequest } from '../../../../contract/parsing.ts';
import { parsePage } from '../parse-page.ts';
import { pageOfFile, unpackSource } from '../unpack.ts';
import { writeLines, writePdf, type WrittenPdf } from './write-pdf.test-support.ts';

function asked(pdf: WrittenPdf | Uint8Array, own: Partial<UnpackRequest> = {}): UnpackRequest {
  const bytes = pdf instanceof Uint8Array ? pdf : writePdf(pdf);
  const facts = { contentType: 'application/pdf', charset: null, url: null, title: null, name: 'a.pdf' };
  return { kind: 'pdf', bytes, ...facts, book: 'one', ...own };
}

const pageOfPdf = (pdf: WrittenPdf): Promise<ParseRequest> =>
  pageOfFile({ ...asked(pdf), contentType: 'application/pdf' });

const BODY = [
  'The harbour was closed on Friday night after the water had come',
  'over the quay for the third time since the spring, and the depart-',
];
const REPORT: WrittenPdf = {
  labels: '<< /Nums [0 << /S /D /St 12 >>] >>',
  pages: [
    [
      ...writeLines(['A harbour is closed'], { x: 72, y: 720, size: 20 }),
      ...writeLines(BODY, { x: 72, y: 680 }),
    ],
    writeLines(['ment said that nobody had been told of it.'], { x: 72, y: 720 }),
  ],
};

describe('unpackPdf', () => {
  it('makes an article whose pages are known', async () => {
    const page = parsePage(await pageOfPdf(REPORT));
    expect(page.facts.title).toBe('A harbour is closed');
    expect(page.text).toBe(
      'The harbour was closed on Friday night after the water had come over the quay for the third time since ' +
        'the spring, and the department said that nobody had been told of it.',
    );
    expect(page.pages).toEqual([
      { label: '12', start: 0 },
      { label: '13', start: page.text.indexOf('ment said') },
    ]);
    expect(page.isWholePage).toBe(false);
  });

  it('keeps a heading that is not the title which the document gives itself', async () => {
    const page = parsePage(await pageOfPdf({ ...REPORT, info: { Title: 'Harbours of the delta' } }));
    expect(page.facts.title).toBe('Harbours of the delta');
    expect(page.text).toMatch(/^A harbour is closed\n\nThe harbour was/u);
    expect(page.pages[0]).toEqual({ label: '12', start: 0 });
  });

  it('says that pictures of pages have no text, and what can be done', async () => {
    const scanned = unpackSource(asked({ pages: [[], []] }));
    await expect(scanned).rejects.toMatchObject({
      code: 'empty-page',
      hint: expect.stringContaining('OCR') as string,
    });
    await expect(scanned).rejects.toThrow('pictures of pages, without text');
  });

  it.each([
    ['cut', (bytes: Uint8Array) => bytes.subarray(0, 40)],
    ['empty but for its mark', () => new Uint8Array(Buffer.from('%PDF-1.7'))],
  ])('fails with a code when the file is %s', async (_name, damage) => {
    await expect(unpackSource(asked(damage(writePdf(REPORT))))).rejects.toMatchObject({
      code: 'parse-failed',
    });
  });

  it('takes nothing in a document for markup', async () => {
    const words = '<img src=x onerror=alert(1)><script>x()</script> & <b>so on</b>';
    const page = parsePage(await pageOfPdf({ pages: [writeLines([words], { x: 72, y: 700, size: 8 })] }));
    expect(page.text).toBe(words);
    expect(page.html).not.toMatch(/<(?:img|script|b)\b/u);
  });

  it('says what it left out', async () => {
    const pages = [1, 2, 3].map((number) => [
      ...writeLines(['Quarterly of Rivers'], { x: 250, y: 770 }),
      ...writeLines([`Page ${String(number)} tells of the river.`, 'And so on.'], { x: 72, y: 700 }),
    ]);
    const { log } = await unpackSource(asked({ pages }));
    expect(log.map(({ did }) => did)).toEqual([
      '3 pages, 0 of them without text',
      'head or foot on 3 pages: Quarterly of Rivers',
    ]);
  });
});
