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
    expect(await failure(pool.parse(request('<div>'.repeat(50_000))))).toBe('too-large');
    expect(await failure(pool.sanitise('<div>'.repeat(50_000)))).toBe('too-large');
    expect((await pool.parse(request(STORY))).wordCount).toBe(90);
  });

  it('says nothing on its standard error', () => {
    expect(logged).toEqual([]);
  });
});
