import { describe, expect, it } from 'vitest';
import { encodeBase64, readDrafts, readUrl } from './read-source.ts';

describe('readDrafts', () => {
  it('takes lines of addresses as one story each', () => {
    const drafts = readDrafts(' https://example.org/a \n\n www.example.org/b?x=1 ');
    expect(drafts.map(({ source }) => source)).toEqual([
      { kind: 'url', url: 'https://example.org/a' },
      { kind: 'url', url: 'https://www.example.org/b?x=1' },
    ]);
    expect(drafts[1]?.label).toBe('example.org/b?x=1');
  });

  it('keeps words that merely hold an address as text', () => {
    expect(readDrafts('He wrote it at https://example.org/a\nin May')[0]?.source.kind).toBe('text');
  });

  it('knows HTML, and does not take a sign for it', () => {
    expect(readDrafts('<article><p>Words</p></article>')[0]?.source.kind).toBe('html');
    expect(readDrafts('<3 words')[0]?.source.kind).toBe('text');
  });

  it('makes nothing of nothing', () => {
    expect(readDrafts(' \n ')).toEqual([]);
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
