import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charsetParameter } from './declared-charset.ts';
import { decode } from './decode.ts';
import { sanitiseHtml } from '../capture/sanitise.ts';

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)));

const PRIVET_1251 = [0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2];
const PRIVET_KOI8 = [0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4];
const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const swapped = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()];

describe('row 41: decode', () => {
  it.each([
    ['a UTF-8 mark wins over the header', bytes([0xef, 0xbb, 0xbf, 0xc3, 0xa9]), 'windows-1251', 'é', 'bom'],
    ['a UTF-16 mark', bytes([0xff, 0xfe], utf16('привет')), null, 'привет', 'bom'],
    ['a big-endian mark', bytes([0xfe, 0xff], swapped('привет')), 'utf-8', 'привет', 'bom'],
    ['the header', bytes(PRIVET_1251), 'windows-1251', 'привет', 'header'],
    ['a header in capitals and quotes', bytes(PRIVET_KOI8), '"KOI8-R"', 'привет', 'header'],
    [
      'the header wins over the page',
      bytes('<meta charset=koi8-r>', PRIVET_1251),
      'cp1251',
      '<meta charset=koi8-r>привет',
      'header',
    ],
    [
      'meta charset',
      bytes('<meta charset="windows-1251">', PRIVET_1251),
      null,
      '<meta charset="windows-1251">привет',
      'meta',
    ],
    [
      'an unknown header is passed over',
      bytes('<meta charset=windows-1251>', PRIVET_1251),
      'no-such-set',
      '<meta charset=windows-1251>привет',
      'meta',
    ],
    [
      'the XML declaration',
      bytes("<?xml version='1.0' encoding='koi8-r'?>", PRIVET_KOI8),
      null,
      "<?xml version='1.0' encoding='koi8-r'?>привет",
      'xml',
    ],
    ['UTF-16 without a mark', bytes(utf16('<html><p>привет')), null, '<html><p>привет', 'pattern'],
    ['big-endian without a mark', bytes(swapped('<html><p>привет')), null, '<html><p>привет', 'pattern'],
    ['valid UTF-8', bytes([...Buffer.from('привет — ok')]), null, 'привет — ok', 'utf-8'],
    ['nothing else', bytes('caf', [0xe9, 0x20, 0x93, 0x80]), null, 'café “€', 'fallback'],
    ['no bytes at all', bytes(), null, '', 'utf-8'],
  ])('knows by %s', (_name, input, declared, text, how) => {
    expect(decode(input, declared)).toMatchObject({ text, how });
  });

  it.each([
    ['http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
    [
      'http-equiv, the other way round',
      "<META content='text/html;charset=windows-1251' HTTP-EQUIV=content-type>",
    ],
    ['a second meta', '<meta charset=nonsense><meta charset=windows-1251>'],
    ['a comment before it', '<!-- <meta charset=koi8-r> --><meta charset=windows-1251>'],
    ['8 KB of head before it', `<!--${'x'.repeat(8000)}--><meta charset=windows-1251>`],
  ])('finds a declaration by %s', (_name, head) => {
    expect(decode(bytes(head, PRIVET_1251), null)).toMatchObject({
      charset: 'windows-1251',
      text: `${head}привет`,
    });
  });

  it('takes no declaration from a description', () => {
    const head = '<meta name=description content="charset=koi8-r">';
    expect(decode(bytes(head, PRIVET_1251), null)).toMatchObject({
      charset: 'windows-1251',
      how: 'statistics',
    });
  });

  it.each(['utf-7', 'UTF-7', 'hz-gb-2312', 'iso-2022-kr', 'utf-32', 'replacement', '', ' ', '💥'])(
    'never decodes as “%s”',
    (label) => {
      const attack = bytes('+ADw-script+AD4-');
      expect(decode(attack, label)).toMatchObject({ text: '+ADw-script+AD4-', charset: 'utf-8' });
    },
  );

  it('reads x-user-defined as windows-1252 and a page that calls itself UTF-16 as UTF-8', () => {
    expect(decode(bytes([0x80]), 'x-user-defined')).toMatchObject({ text: '€', charset: 'windows-1252' });
    const page = bytes('<meta charset=utf-16>', [0xc3, 0xa9]);
    expect(decode(page, null)).toMatchObject({ text: '<meta charset=utf-16>é', charset: 'utf-8' });
  });

  it('does not believe a UTF-8 header over a page in which nothing is UTF-8', () => {
    expect(decode(bytes('caf', [0xe9], ' bar'), 'utf-8')).toMatchObject({
      text: 'café bar',
      charset: 'windows-1252',
    });
  });

  it('keeps a UTF-8 page with one bad byte', () => {
    const page = bytes([...Buffer.from('привет ')], [0xff], 'x');
    expect(decode(page, 'utf-8')).toMatchObject({ text: 'привет \ufffdx', charset: 'utf-8' });
  });

  it('row 44: leaves no NUL and no other control character', () => {
    expect(decode(bytes('a\0b\u0001c\td\n'), 'utf-8').text).toBe('abc\td\n');
  });

  it('never throws and always answers well-formed text', () => {
    const label = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.constantFrom('utf-8', 'iso-2022-jp', 'gb18030', 'big5', 'utf-16be'),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), label, (input, declared) => {
        expect(decode(input, declared).text.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('row 42: ISO-2022-JP', () => {
  const esc = (text: string): Uint8Array => bytes(text.replaceAll('ESC', '\u001b'));

  it.each([
    // In JIS X 0201 Roman, which ESC(J begins, the backslash is a yen sign: a string in a script ends elsewhere.
    ['a yen sign for a backslash', 'ESC(J\\"onerror="ESC(B', '¥"onerror="'],
    ['a tag cut by an escape', '<scESC(BriptESC(J>x()</script>', null],
    ['two bytes that hide a quotation mark', '<p title="ESC$B"><img src=x onerror=x()>ESC(B">', null],
    ['an escape that never ends', '<p>aESC$B<img src=x onerror=x()>', null],
    ['an escape that is none', '<p>aESC(XbESC', null],
  ])('is text before it is looked at as a page: %s', (_name, page, said) => {
    for (const declared of ['iso-2022-jp', null]) {
      const { text } = decode(esc(page), declared);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toContain('\u001b');
      if (said !== null && declared !== null) expect(text).toContain(said);
      const clean = sanitiseHtml(text);
      expect(clean).not.toMatch(/<(?:script|img)|onerror="?x|onerror\s*=\s*x[^<]*>/u);
      expect(sanitiseHtml(clean)).toBe(clean);
    }
  });
});

describe('charsetParameter', () => {
  it.each([
    ['text/html; charset=utf-8', 'utf-8'],
    ['text/html;charset="koi8-r"; x=y', 'koi8-r'],
    ["text/html; Charset = 'big5'", 'big5'],
    ['text/html', null],
    ['', null],
  ])('%s', (contentType, charset) => {
    expect(charsetParameter(contentType)).toBe(charset);
  });
});
