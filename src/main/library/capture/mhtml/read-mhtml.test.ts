import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../../contract/errors.ts';
import type { SourceDocument, UnpackRequest } from '../../../../contract/parsing.ts';
import { parsePage } from '../parse-page.ts';
import { unpackSource } from '../unpack.ts';
import { MIME_LIMITS } from './mime-parts.ts';
import { readMhtml } from './read-mhtml.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const PARAGRAPH = 'The minister said that the harbour would be open again before the winter. '.repeat(6);

const ask = (bytes: Uint8Array | string, url: string | null = null): UnpackRequest => ({
  kind: 'mhtml',
  bytes: typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'latin1')) : bytes,
  contentType: 'multipart/related',
  charset: null,
  url,
  title: null,
  name: 'a.mhtml',
  book: 'one',
});

interface Part {
  head: string[];
  body: string;
}

function archive(
  parts: readonly Part[],
  options: { head?: string[]; boundary?: string; end?: string } = {},
): string {
  const { head = [], boundary = '----x', end = `--${boundary}--` } = options;
  const all = [
    'MIME-Version: 1.0',
    ...head,
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`,
  ];
  const bodies = parts.map((part) => `--${boundary}\r\n${part.head.join('\r\n')}\r\n\r\n${part.body}\r\n`);
  return `${all.join('\r\n')}\r\n\r\n\r\n${bodies.join('')}${end}`;
}

const page = (html: string, head: string[] = []): Part => ({
  head: ['Content-Type: text/html', ...head],
  body: html,
});
const picture = (head: string[]): Part => ({
  head: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', ...head],
  body: PNG.toString('base64'),
});
const only = (source: string, url: string | null = null): SourceDocument => {
  const [document, ...others] = readMhtml(ask(source, url)).documents;
  if (document === undefined || others.length > 0) throw new Error('one document was expected');
  return document;
};
const textOf = (document: SourceDocument): string => Buffer.from(document.bytes).toString('utf8');

describe('readMhtml', () => {
  it('finds the page, its address, its subject and its pictures', () => {
    const source = archive(
      [
        page('<p>Caf=C3=A9 =\r\nopen', [
          'Content-Transfer-Encoding: quoted-printable',
          'Content-Location: https://a.example/x',
        ]),
        picture(['Content-Location: https://a.example/img/a.png']),
        picture(['Content-ID: <b@mhtml.blink>']),
        { head: ['Content-Type: text/css', 'Content-Location: cid:css'], body: 'p{}' },
      ],
      {
        head: [
          'Subject: =?utf-8?Q?Der_Hafen_=C3=B6ffnet?=\r\n =?UTF-8?B?IHdpZWRlcg==?=',
          'Snapshot-Content-Location: https://a.example/x',
        ],
      },
    );
    const document = only(source);
    expect(textOf(document)).toBe('<p>Café open');
    expect(document).toMatchObject({
      url: 'https://a.example/x',
      isArticle: false,
      contentType: 'text/html',
    });
    expect(document.known.title).toBe('Der Hafen öffnet wieder');
    expect(document.resources.map(({ url }) => url)).toEqual([
      'https://a.example/img/a.png',
      'cid:b@mhtml.blink',
    ]);
    expect(Buffer.from(document.resources[0]?.bytes ?? []).equals(PNG)).toBe(true);
  });

  it.each([
    ['binary', 'caf\xe9 == \xff'],
    ['8bit', 'caf\xe9'],
    ['7bit', 'cafe'],
    ['x-unknown', 'cafe=41'],
  ])('%s stays as it is', (encoding, body) => {
    const document = only(archive([page(body, [`Content-Transfer-Encoding: ${encoding}`])]));
    expect(Buffer.from(document.bytes).toString('latin1')).toBe(body);
  });

  it('keeps the charset that the part declares', () => {
    const koi = { head: ['Content-Type: text/html; charset="koi8-r"'], body: '<p>\xf0\xf2\xe9' };
    expect(only(archive([koi])).charset).toBe('koi8-r');
  });

  it('takes nested alternatives apart and prefers the page to its plain text', () => {
    const inner =
      '--in\r\nContent-Type: text/plain\r\n\r\nplain\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>rich\r\n--in--';
    const nested = { head: ['Content-Type: multipart/alternative; boundary=in'], body: inner };
    expect(textOf(only(archive([nested, picture(['Content-ID: <a>'])])))).toBe('<p>rich');
  });

  it('begins with the part that the archive names', () => {
    const source = archive([page('<p>frame'), page('<p>page', ['Content-ID: <main>'])]).replace(
      'type="text/html"',
      'start="<main>"',
    );
    expect(textOf(only(source))).toBe('<p>page');
  });

  it('begins with the page at the address that was saved, not with a frame in it', () => {
    const source = archive(
      [
        page('<p>frame', ['Content-Location: cid:frame']),
        page('<p>page', ['Content-Location: https://a.example/']),
      ],
      { head: ['Snapshot-Content-Location: https://a.example/'] },
    );
    expect(textOf(only(source))).toBe('<p>page');
  });

  it('finds the parts when the boundary that is declared never comes', () => {
    const source = archive([page('<p>words')], { boundary: 'real' }).replace(
      'boundary="real"',
      'boundary="lie"',
    );
    expect(textOf(only(source))).toBe('<p>words');
  });

  it('is not misled by a boundary that begins like another, or stands in the middle of a line', () => {
    const source = archive([page('<p>a\r\n------xyz\r\nb ------x\r\nc')]);
    expect(textOf(only(source))).toBe('<p>a\r\n------xyz\r\nb ------x\r\nc');
  });

  it('reads an archive whose last line is missing, and refuses one that was cut in its page', () => {
    expect(textOf(only(archive([page('<p>a</html>')], { end: '' })))).toContain('<p>a');
    expect(() => only(archive([page('<p>Half a sent')], { end: '' }))).toThrow(/cut off/u);
    expect(() => only(archive([]))).toThrow(VerbatimError);
  });

  it('believes where somebody says that it came from', () => {
    expect(only(archive([page('<p>a')]), 'https://b.example/y').url).toBe('https://b.example/y');
  });

  it('is one step of a save: pictures by relative address and by cid are found, nothing is asked for', () => {
    const html = `<title>Harbour</title><article><h1>Harbour</h1><p>${PARAGRAPH}</p><img src="img/a.png" alt="A"><p>${PARAGRAPH}</p><img src="cid:b" alt="B"><p>${PARAGRAPH}</p></article>`;
    const document = only(
      archive([
        page(html, ['Content-Location: https://a.example/n/x']),
        picture(['Content-Location: https://a.example/n/img/a.png']),
        picture(['Content-ID: <b>']),
      ]),
    );
    const read = parsePage({ ...document, title: null });
    const references = new Set(document.resources.map(({ url }) => url));
    expect(read.images.map(({ candidates }) => candidates.some((one) => references.has(one)))).toEqual([
      true,
      true,
    ]);
    expect(read.facts.title).toBe('Harbour');
  });
});

describe('limits', () => {
  it('refuses too many parts', () => {
    const parts = Array.from({ length: MIME_LIMITS.parts + 1 }, () => page('x'));
    expect(() => only(archive(parts))).toThrow(/500 parts/u);
  });

  it('refuses what nests too deep, and parts that are too large together', () => {
    let body = 'x';
    for (let level = 0; level < 20; level += 1) {
      body = `Content-Type: multipart/mixed; boundary=b${String(level)}\r\n\r\n--b${String(level)}\r\n${body}\r\n--b${String(level)}--`;
    }
    expect(() => only(body)).toThrow(/nested/u);
    const large = 'A'.repeat(9_000_000);
    const parts = Array.from({ length: 6 }, () => page(large));
    expect(() => only(archive(parts))).toThrow(/50 MB/u);
  });
});

it('row 58: any archive that was cut or changed is read or refused with a code', async () => {
  const whole = Buffer.from(
    archive(
      [
        page('<p>words =E4</html>', ['Content-Transfer-Encoding: quoted-printable']),
        picture(['Content-ID: <a>']),
      ],
      {
        head: ['Subject: =?utf-8?B?YQ==?='],
      },
    ),
    'latin1',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
      async (length, changes) => {
        const bytes = new Uint8Array(whole.subarray(0, length));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const answer = await unpackSource(ask(bytes)).catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer).toBeInstanceOf(VerbatimError);
      },
    ),
    { numRuns: 300 },
  );
});
