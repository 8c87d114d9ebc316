import { describe, expect, it } from 'vitest';
import { englishMessages } from '../language/messages.test-support.ts';
import { encodeBase64, hasContent, isBook, readDrafts, readUrl, withBook } from './read-source.ts';

const { t } = englishMessages();

describe('readDrafts', () => {
  it('takes lines of addresses as one story each', () => {
    const drafts = readDrafts(' https://example.org/a \n\n www.example.org/b?x=1 ', t);
    expect(drafts.map(({ source }) => source)).toEqual([
      { kind: 'url', url: 'https://example.org/a' },
      { kind: 'url', url: 'https://www.example.org/b?x=1' },
    ]);
    expect(drafts[1]?.label).toBe('example.org/b?x=1');
  });

  it('keeps words that merely hold an address as text', () => {
    expect(readDrafts('He wrote it at https://example.org/a\nin May', t)[0]?.source.kind).toBe('text');
  });

  it('knows HTML, and does not take a sign for it', () => {
    expect(readDrafts('<article><p>Words</p></article>', t)[0]?.source.kind).toBe('html');
    expect(readDrafts('<3 words', t)[0]?.source.kind).toBe('text');
  });

  it('makes nothing of nothing', () => {
    expect(readDrafts(' \n ', t)).toEqual([]);
  });
});

describe('readUrl', () => {
  it.each(['ftp://example.org', 'javascript:alert(1)', 'example', 'https://', 'https://a b.org'])(
    '%s is none',
    (line) => {
      expect(readUrl(line)).toBeNull();
    },
  );
});

describe('encodeBase64', () => {
  it('keeps every byte of more than one piece', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
    expect(Buffer.from(encodeBase64(bytes), 'base64').equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('hasContent', () => {
  it.each([
    ['', false],
    [
      '<html><head><style>p{color:red}</style><title>t</title></head><body><!--StartFragment-->&nbsp;<br></body></html>',
      false,
    ],
    ['<p>Слова', true],
    ['<img src="https://a.example/x.png">', true],
  ])('%j: %s', (html, expected) => {
    expect(hasContent(html)).toBe(expected);
  });
});

describe('a book', () => {
  it('is told by its name and takes the choice along', () => {
    const book = { source: { kind: 'file', name: 'A.EPUB', base64: '' }, label: 'A.EPUB' } as const;
    expect(isBook(book)).toBe(true);
    expect(isBook({ source: { kind: 'url', url: 'https://a.example/x.epub' }, label: 'x' })).toBe(false);
    expect(withBook(book, 'chapters').source).toMatchObject({ book: 'chapters' });
  });
});
