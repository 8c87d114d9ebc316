import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../../contract/errors.ts';
import type {
  BookChoice,
  SourceDocument,
  UnpackedSource,
  UnpackRequest,
} from '../../../../contract/parsing.ts';
import { parsePage } from '../parse-page.ts';
import { unpackSource } from '../unpack.ts';
import { bookEntries, type BookParts, chapterFile, makeZip } from '../../../../../test/support/make-epub.ts';
import { readXml } from './read-xml.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const ask = (bytes: Uint8Array, book: BookChoice = 'one'): UnpackRequest => ({
  kind: 'epub',
  bytes,
  contentType: 'application/epub+zip',
  charset: null,
  url: null,
  title: null,
  name: 'harbour.epub',
  book,
});
const unpack = (parts: BookParts, book: BookChoice = 'one'): Promise<UnpackedSource> =>
  unpackSource(ask(makeZip(bookEntries(parts)), book));
async function unpackOne(parts: BookParts): Promise<SourceDocument> {
  const { documents } = await unpack(parts);
  const [document] = documents;
  if (document === undefined || documents.length > 1) throw new Error('one document was expected');
  return document;
}
const htmlOf = ({ bytes }: SourceDocument): string => Buffer.from(bytes).toString();

const BOOK: BookParts = {
  chapters: {
    'one.xhtml':
      '<h1>The quay</h1><p id="p">Words of one<a epub:type="noteref" href="notes.xhtml#n1" id="r1">1</a>.<span id="gap"/> More.</p><p><a href="two.xhtml">On</a> <a href="https://a.example/x">out</a> <a href="../../../etc/passwd">no</a></p>',
    'two.xhtml':
      '<p>Words of two.</p><p><img src="../img/a.png" alt="A"/><img src="https://a.example/b.png" alt="B"/></p>',
    'notes.xhtml':
      '<h1>Notes</h1><aside epub:type="footnote" id="n1">The note. <a href="one.xhtml#r1">back</a></aside>',
  },
  nav: '<li><a href="text/one.xhtml">I. The quay</a><ol><li><a href="text/two.xhtml#x">The <i>ships</i></a></li></ol></li>',
  manifest:
    '<item id="pic" href="img/a.png" media-type="image/png"/><item id="cov" href="img/c.png" media-type="image/png" properties="cover-image"/>',
  files: [
    { name: 'OEBPS/img/a.png', bytes: PNG },
    { name: 'OEBPS/img/c.png', bytes: Buffer.concat([PNG, PNG]) },
  ],
};

describe('a book as one article', () => {
  it('has the facts that the book states, its chapters in order and its pictures', async () => {
    const document = await unpackOne(BOOK);
    expect(document).toMatchObject({ title: 'The Harbour', isArticle: true, original: null, url: null });
    expect(document.known).toEqual({
      title: null,
      byline: 'Ann Lee',
      siteName: 'Quay Press',
      language: 'en-GB',
      publishedAt: '2019-05-04',
      leadImage: 'cid:OEBPS%2Fimg%2Fc.png',
    });
    expect(document.resources.map(({ url }) => url)).toEqual([
      'cid:OEBPS%2Fimg%2Fa.png',
      'cid:OEBPS%2Fimg%2Fc.png',
    ]);
    const page = parsePage(document);
    expect(page.facts).toMatchObject({
      title: 'The Harbour',
      byline: 'Ann Lee',
      siteName: 'Quay Press',
      language: 'en-GB',
    });
    expect(page.text).toBe(
      'The quay\n\nWords of one1. More.\n\nOn out no\n\nThe ships\n\nWords of two.\n\nNotes\n\nThe note. back',
    );
  });

  it('keeps links between its chapters as links within it, and drops those that lead out of the archive', async () => {
    const page = parsePage(await unpackOne(BOOK));
    const links = [...page.html.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);
    expect(links).toEqual(['#v-c3-n1', '#v-c2-start', 'https://a.example/x', '#v-c1-r1']);
    for (const href of links.filter((link) => link?.startsWith('#'))) {
      expect(page.html).toContain(`id="${href?.slice(1) ?? ''}"`);
    }
  });

  it('row 51: names no picture that would have to be fetched', async () => {
    const page = parsePage({ ...(await unpackOne(BOOK)), url: 'https://b.example/' });
    const candidates = page.images.flatMap((image) => image.candidates);
    expect(candidates).toEqual(['cid:OEBPS%2Fimg%2Fa.png']);
  });

  it('takes a picture in a drawing for what it is', async () => {
    const { resources, ...document } = await unpackOne({
      ...BOOK,
      chapters: {
        'cover.xhtml':
          '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image width="1" xlink:href="../img/a.png"/></svg>',
        'one.xhtml': '<p>Words.</p>',
      },
    });
    expect(Buffer.from(document.bytes).toString()).toContain('src="cid:OEBPS%2Fimg%2Fa.png"');
    expect(resources).toHaveLength(2);
  });

  it('refuses a book with a hole in it, and says what can be done', async () => {
    const entries = bookEntries(BOOK).filter(({ name }) => name !== 'OEBPS/text/two.xhtml');
    const failed = await unpackSource(ask(makeZip(entries))).catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 'parse-failed',
      hint: expect.stringContaining('each chapter') as string,
    });
  });
});

describe('a book as an article for each chapter', () => {
  it('names them by the table of contents, and keeps the file of each as it stands', async () => {
    const { documents, title } = await unpack(BOOK, 'chapters');
    expect(title).toBe('The Harbour');
    expect(documents.map((one) => one.title)).toEqual(['I. The quay', 'The ships', 'Notes']);
    expect(documents.map(({ known }) => known.siteName)).toEqual([
      'The Harbour',
      'The Harbour',
      'The Harbour',
    ]);
    expect(Buffer.from(documents[1]?.original?.bytes ?? []).toString()).toBe(
      chapterFile(BOOK.chapters?.['two.xhtml'] ?? ''),
    );
    expect(documents[1]?.resources.map(({ url }) => url)).toEqual(['cid:OEBPS%2Fimg%2Fa.png']);
  });

  it('leaves out what has no words, and says which chapter could not be read', async () => {
    const entries = bookEntries({
      ...BOOK,
      chapters: { 'cover.xhtml': '<p><img src="x.png"/></p>', 'a.xhtml': '<p>A</p>', 'b.xhtml': '<p>B</p>' },
    });
    const damaged = entries.map((entry) =>
      entry.name.endsWith('a.xhtml') ? { ...entry, lies: { crc: 7 } } : entry,
    );
    const { documents, failures } = await unpackSource(ask(makeZip(damaged), 'chapters'));
    expect(documents).toHaveLength(1);
    expect(failures).toMatchObject([{ title: 'OEBPS/text/a.xhtml', code: 'parse-failed' }]);
  });
});

describe('the description of a book', () => {
  it('is read from EPUB 2 as well: NCX, roles, dates with their event', async () => {
    const ncx =
      '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx><navMap><navPoint><navLabel><text>First &amp; last</text></navLabel><content src="text/one.xhtml#a"/><navPoint><navLabel><text>Inner</text></navLabel><content src="text/one.xhtml#b"/></navPoint></navPoint></navMap></ncx>';
    const { documents } = await unpack(
      {
        ncx,
        metadata:
          '<dc:title>T</dc:title><dc:creator opf:role="trl">Bo Ray</dc:creator><dc:creator opf:role="aut">Ann Lee</dc:creator><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">2018-02-03</dc:date>',
        chapters: { 'one.xhtml': '<p>Words.</p>' },
      },
      'chapters',
    );
    expect(documents).toMatchObject([
      { title: 'First & last', known: { byline: 'Ann Lee', publishedAt: '2018-02-03', language: null } },
    ]);
  });

  it('may be missing parts: the file’s name is then the title', async () => {
    expect(await unpackOne({ metadata: '' })).toMatchObject({ title: 'harbour', known: { byline: null } });
  });

  it.each<[string, ReturnType<typeof bookEntries>, string]>([
    ['is no book', [{ name: 'word/document.xml', bytes: '<w/>' }], 'unsupported-type'],
    [
      'names a file that is not there',
      bookEntries().filter(({ name }) => !name.endsWith('.opf')),
      'parse-failed',
    ],
    [
      'is locked',
      [
        ...bookEntries(),
        {
          name: 'META-INF/encryption.xml',
          bytes:
            '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/text/one.xhtml"/></CipherData></EncryptedData></encryption>',
        },
      ],
      'unsupported-type',
    ],
    ['has no chapters', bookEntries({ chapters: {} }), 'empty-page'],
  ])('an archive that %s is refused', async (_name, entries, code) => {
    await expect(unpackSource(ask(makeZip(entries)))).rejects.toMatchObject({ code });
  });
});

describe('row 51: XML that means harm', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

  it.each([laughs, outside, '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>'])(
    '%s is refused',
    (doctype) => {
      expect(() => readXml(`${doctype}<x>&b;</x>`)).toThrow(VerbatimError);
    },
  );

  it('expands nothing but the five entities and numbers, and reads no document type from outside', () => {
    const source =
      '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><x a="&quot;&#x41;">&lt;&b;&#66;&#xd800;<![CDATA[&amp;]]></x>';
    const root = readXml(source);
    expect(root.text).toBe('<&b;B&#xd800;&amp;');
    expect(root.attributes.get('a')).toBe('"A');
  });

  it('in a chapter declares nothing either: an entity is words, a script is gone', async () => {
    const entries = bookEntries().map((entry) =>
      entry.name.endsWith('one.xhtml')
        ? {
            ...entry,
            bytes: `${outside}<html><head><script src="http://127.0.0.1/x"></script></head><body onload="x()"><p>Words &a; and more words, so that nobody takes it for an empty page. <script>x()</script><iframe src="file:///etc/passwd"></iframe></p></body></html>`,
          }
        : entry,
    );
    const { documents } = await unpackSource(ask(makeZip(entries)));
    const [document] = documents;
    if (document === undefined) throw new Error('a document was expected');
    const page = parsePage(document);
    expect(page.html).not.toMatch(/script|iframe|onload|passwd/u);
    expect(page.text).toMatch(/^Words &a; and/u);
  });

  it('is refused when it nests or lists too much, or is not XML', () => {
    expect(() => readXml('<a>'.repeat(500))).toThrow(VerbatimError);
    expect(() => readXml(`<a>${'<b/>'.repeat(200_001)}</a>`)).toThrow(VerbatimError);
    for (const source of ['', 'words', '<a', '<a><b></a></b>', '<a b=c/>', '<!-- ', '<a/>'.slice(0, 3)]) {
      expect(() => readXml(source)).toThrow(VerbatimError);
    }
  });
});

it('row 58: any book that was cut or changed is read or refused with a code', async () => {
  // Stored, so that a changed byte changes the words of a file and not only its packing.
  const whole = makeZip(bookEntries(BOOK).map((entry) => ({ ...entry, isStored: true })));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<BookChoice>('one', 'chapters'),
      fc.oneof({ weight: 4, arbitrary: fc.constant(whole.length) }, fc.nat(whole.length)),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
      async (book, length, changes) => {
        const bytes = whole.slice(0, length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const answer = await unpackSource(ask(bytes, book)).catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer).toBeInstanceOf(VerbatimError);
      },
    ),
    { numRuns: 300 },
  );
});

it('a chapter without a heading that begins with its name does not get it twice', async () => {
  const document = await unpackOne({
    chapters: { 'one.xhtml': '<p class="title">CHAPTER ONE</p><p>Words.</p>' },
    nav: '<li><a href="text/one.xhtml">Chapter One</a></li>',
  });
  expect(htmlOf(document)).not.toContain('<h2>');
});
