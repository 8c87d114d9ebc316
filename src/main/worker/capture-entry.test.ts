import { afterAll, describe, expect, it } from 'vitest';
import { VerbatimError } from '../../contract/errors.ts';
import type { ParseRequest, UnpackRequest } from '../../contract/parsing.ts';
import { writeLines, writePdf } from '../library/capture/pdf/write-pdf.test-support.ts';
import { startCapture } from './capture-pool.ts';
import { forkNode } from './fork-node.ts';

const logged: string[] = [];
const pool = startCapture({
  fork: forkNode,
  entry: new URL('./capture-entry.ts', import.meta.url),
  log: (line) => logged.push(line),
});

afterAll(() => {
  pool.close();
});

const request = (html: string): ParseRequest => ({
  bytes: new TextEncoder().encode(html),
  contentType: 'text/html',
  charset: null,
  url: 'https://a.example/x',
  title: null,
});

async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof VerbatimError ? error.code : String(error);
  }
  return 'no error';
}

const STORY = `<title>A harbour</title><p>${'The harbour stayed open all winter, the pilot said. '.repeat(10)}</p>`;

describe('the capture process', () => {
  it('reads pages, extracts and sanitises', async () => {
    const page = await pool.parse(request(STORY));
    expect(page).toMatchObject({ facts: { title: 'A harbour' }, isWholePage: false });
    expect(await pool.extract({ ...request(STORY), name: null })).toMatchObject({
      title: 'A harbour',
      wordCount: 90,
    });
    expect(await pool.sanitise('<p onclick=x()>a<script>x()</script>')).toBe('<p>a</p>');
  });

  it('reads PDFs, and fails a bad one with its code', async () => {
    const pdf = (bytes: Uint8Array): UnpackRequest => ({
      kind: 'pdf',
      bytes,
      contentType: 'application/pdf',
      ...{ charset: null, url: null, title: null, name: 'a.pdf', book: 'one' },
    });
    const bytes = writePdf({ pages: [writeLines(['The harbour stayed open.'], { x: 72, y: 700 })] });
    const { documents } = await pool.unpack(pdf(bytes));
    expect(documents.map(({ pageMarks }) => pageMarks)).toEqual([[{ id: 'page-1', label: '1' }]]);
    expect(await failure(pool.unpack(pdf(bytes.subarray(0, 30))))).toBe('parse-failed');
    expect(await failure(pool.unpack(pdf(writePdf({ pages: [[]] }))))).toBe('empty-page');
  });

  it('fails a bad page with its code and goes on', async () => {
    expect(await failure(pool.parse(request('')))).toBe('empty-page');
    expect(await failure(pool.sanitise('<div>'.repeat(50_000)))).toBe('too-large');
    expect((await pool.parse(request(STORY))).wordCount).toBe(90);
  });

  it.each([
    ['row 31: 500,000 paragraphs', '<p>x'.repeat(500_000), 'elements'],
    ['row 32: 50,000 nested elements', `${'<div>'.repeat(50_000)}words`, 'depth'],
    ['row 33: an attribute of 10 MB', `<p title="${'a'.repeat(10_000_000)}">words`, null],
    [
      'row 33: 200,000 attributes',
      `<p ${Array.from({ length: 200_000 }, (_, at) => `a${String(at)}`).join(' ')}>words`,
      'attributes',
    ],
    ['row 33: a word of 5 MB', `<p>${'x'.repeat(5_000_000)}`, null],
    [
      'row 33: a table of 2,000 by 2,000',
      `<table>${`<tr>${'<td>'.repeat(2_000)}`.repeat(2_000)}words`,
      'elements',
    ],
    ['row 30: 30 MB', `<p>words ${'<p>word and word'.repeat(2_000_000)}`, 'bytes'],
  ] as const)('loses no page to its size or shape: %s', async (_row, html, reason) => {
    const page = await pool.parse(request(html));
    expect(page.textOnly?.reason ?? null).toBe(reason);
    expect(page.text).not.toBe('');
    expect((await pool.parse(request(STORY))).textOnly).toBeUndefined();
  });

  it('extracts the words of what cannot be laid out, and says why', async () => {
    const deep = { ...request(`<title>A harbour</title>${'<div>'.repeat(50_000)}words`), name: 'a.html' };
    const textOnly = { reason: 'depth', isCut: false };
    const article = await pool.extract(deep);
    expect(article).toMatchObject({ title: 'A harbour', text: 'words', wordCount: 1, textOnly });
    expect(article.log).toBeUndefined();
    expect((await pool.extract({ ...deep, isExplained: true })).log).toMatchObject([{ step: 'text only' }]);
    expect(await failure(pool.extract({ ...request('<div>'.repeat(50_000)), name: null }))).toBe(
      'empty-page',
    );
  });

  it('says nothing on its standard error', () => {
    expect(logged).toEqual([]);
  });
});
