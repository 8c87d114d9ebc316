import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../../contract/errors.ts';
import { PDF_LIMITS, readPdf } from './read-pdf.ts';
import { writeLines, writePdf } from './write-pdf.test-support.ts';

const STORY = writePdf({
  pages: [
    writeLines(['The ferry left at seven.', 'Nobody was late.'], { x: 72, y: 700 }),
    writeLines(['It came back at nine.'], { x: 72, y: 700 }),
  ],
});

async function failure(bytes: Uint8Array): Promise<VerbatimError> {
  const error: unknown = await readPdf(bytes).catch((thrown: unknown) => thrown);
  if (error instanceof VerbatimError) return error;
  throw new Error('it was read, or failed without a code', { cause: error });
}

describe('readPdf', () => {
  it('gives the words of each page and where they stand, from the top', async () => {
    const { pages } = await readPdf(STORY);
    expect(pages.map(({ texts }) => texts.map(({ text }) => text))).toEqual([
      ['The ferry left at seven.', 'Nobody was late.'],
      ['It came back at nine.'],
    ]);
    expect(pages[0]).toMatchObject({ label: '1', width: 600, height: 800 });
    expect(pages[0]?.texts[1]).toMatchObject({ x: 72, baseline: 112, size: 10 });
  });

  it('leaves the bytes it was given alone', async () => {
    const before = Buffer.from(STORY).toString('hex');
    await readPdf(STORY);
    expect(Buffer.from(STORY).toString('hex')).toBe(before);
  });

  it('names pages as the document does', async () => {
    const { pages } = await readPdf(
      writePdf({
        pages: Array.from({ length: 4 }, () => writeLines(['Words.'], { x: 72, y: 700 })),
        labels: '<< /Nums [0 << /S /r /St 3 >> 2 << /S /D /P (A-) >>] >>',
      }),
    );
    expect(pages.map(({ label }) => label)).toEqual(['iii', 'iv', 'A-1', 'A-2']);
  });

  it('believes what the document says of itself, but for names of files and of users', async () => {
    const page = [writeLines(['Words.'], { x: 72, y: 700 })];
    const said = await readPdf(
      writePdf({
        pages: page,
        info: {
          Title: 'A border made of water',
          Author: 'Yuna Adeyar',
          CreationDate: "D:20250426182000+02'00'",
        },
        catalogue: '/Lang (en-GB)',
      }),
    );
    expect(said.facts).toEqual({
      title: 'A border made of water',
      byline: 'Yuna Adeyar',
      publisher: null,
      publishedAt: '2025-04-26T18:20:00+02:00',
      language: 'en-GB',
    });
    const unsaid = await readPdf(
      writePdf({
        pages: page,
        info: { Title: 'Microsoft Word - border_v7.docx', Author: 'admin', CreationDate: 'D:2025' },
      }),
    );
    expect(unsaid.facts).toMatchObject({ title: null, byline: null, publishedAt: null });
  });

  it('undoes ligatures, and puts right-to-left text in the order in which it is read', async () => {
    const { pages } = await readPdf(
      writePdf({
        codes: { 1: '\ufb01', 2: '\ufb04', 65: '\u05d0', 66: '\u05d1', 67: '\u05d2' },
        pages: [
          [
            { text: 'a\x01b\x02c', x: 72, y: 700, font: 'named' },
            // As it is drawn, from the left: the last letter first.
            { text: 'CBA', x: 72, y: 680, font: 'named' },
          ],
        ],
      }),
    );
    expect(pages[0]?.texts.map(({ text }) => text)).toEqual(['afibfflc', '\u05d0\u05d1\u05d2']);
  });

  it('reads Chinese by the tables that come with pdf.js', async () => {
    // 河水 in GBK.
    const { pages } = await readPdf(
      writePdf({ pages: [[{ text: '\xba\xd3\xcb\xae', x: 72, y: 700, font: 'chinese' }]] }),
    );
    expect(pages[0]?.texts.map(({ text }) => text)).toEqual(['河水']);
  });

  it('says that it needs a password', async () => {
    const error = await failure(
      writePdf({ pages: [writeLines(['Words.'], { x: 72, y: 700 })], isLocked: true }),
    );
    expect(error.code).toBe('unsupported-type');
    expect(error.message).toContain('password');
    expect(error.hint).toContain('save a copy');
  });

  it('runs no script of the document and asks for nothing that it names', async () => {
    const { pages } = await readPdf(
      writePdf({
        pages: [writeLines(['Words.'], { x: 72, y: 700 })],
        catalogue:
          '/OpenAction << /S /JavaScript /JS (globalThis.hasRun = true; app.alert\\(1\\)) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>',
      }),
    );
    expect(pages).toHaveLength(1);
    expect('hasRun' in globalThis).toBe(false);
  });

  it('refuses more pages than it can read, and is not told more than there are', async () => {
    const pages = Array.from({ length: PDF_LIMITS.pages + 1 }, () => []);
    expect((await failure(writePdf({ pages }))).code).toBe('too-large');
    const text = Buffer.from(STORY).toString('latin1').replace('/Count 2', '/Count 999999');
    const read = await readPdf(new Uint8Array(Buffer.from(text, 'latin1')));
    expect(read.pages).toHaveLength(2);
  });

  it('finds its way in a file whose table of contents is wrong', async () => {
    const text = Buffer.from(STORY)
      .toString('latin1')
      .replace(/startxref\n\d+/u, 'startxref\n7');
    const { pages } = await readPdf(new Uint8Array(Buffer.from(text, 'latin1')));
    expect(pages[1]?.texts[0]?.text).toBe('It came back at nine.');
  });

  it('fails with a code, or reads, whatever was cut off or changed', async () => {
    const damage = fc.record({
      end: fc.nat(STORY.length),
      flips: fc.array(fc.tuple(fc.nat(STORY.length - 1), fc.nat(255)), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ end, flips }) => {
        const bytes = STORY.slice();
        for (const [at, value] of flips) bytes[at] = value;
        const read = await readPdf(bytes.subarray(0, end)).catch((error: unknown) => error);
        expect(read instanceof VerbatimError || (read as { pages?: unknown }).pages !== undefined).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('works without native code, and where the process is not known to be Node (Electron)', async () => {
    const script = `
      Object.defineProperty(process.versions, 'electron', { value: '45' });
      process.type = 'utility';
      const { readPdf } = await import(process.argv[1]);
      const { pages } = await readPdf(Buffer.from(process.argv[2], 'base64'));
      console.log(pages.map(({ texts }) => texts.length).join());`;
    const module = new URL('read-pdf.ts', import.meta.url).href;
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...['--permission', '--allow-fs-read=*', '--input-type=module', '-e', script],
      ...[module, Buffer.from(STORY).toString('base64')],
    ]);
    expect(stdout.trim()).toBe('2,1');
  });
});
