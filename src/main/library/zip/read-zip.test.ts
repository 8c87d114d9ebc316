import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../contract/errors.ts';
import { makeZip, type ZipEntry } from '../../../../test/support/make-epub.ts';
import { openZip, ZIP_LIMITS } from './read-zip.ts';

const text = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString();
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'ok';
  } catch (error) {
    return error instanceof VerbatimError ? error.code : `uncoded: ${String(error)}`;
  }
};

describe('openZip', () => {
  it('gives entries by name, packed or not, whatever comment follows', () => {
    const bytes = makeZip([
      { name: 'a.txt', bytes: 'stored', isStored: true },
      { name: 'b/ä.txt', bytes: 'packed '.repeat(100) },
      { name: 'b/', bytes: '' },
    ]);
    const zip = openZip(bytes);
    expect(zip.names).toEqual(['a.txt', 'b/ä.txt']);
    expect(text(zip.read('a.txt'))).toBe('stored');
    expect(text(zip.read('b/ä.txt'))).toBe('packed '.repeat(100));
    expect(zip.read('c')).toBeNull();
    const commented = Buffer.concat([bytes, Buffer.from('PK\x05\x06 a comment')]);
    commented.writeUInt16LE(14, bytes.length - 2);
    expect(openZip(new Uint8Array(commented)).names).toHaveLength(2);
  });
});

describe('row 48: bombs', () => {
  const zeros = Buffer.alloc(40_000_000);

  it('stops an entry that unpacks to far more than it is, while it unpacks', () => {
    const zip = openZip(makeZip([{ name: 'bomb', bytes: zeros }]));
    expect(codeOf(() => zip.read('bomb'))).toBe('too-large');
  });

  it('stops at the sum of what was unpacked', () => {
    // Each within the ratio, because it cannot be packed at all.
    const noise = Buffer.alloc(1_000_000, 'no entry is packed: it is stored');
    const zip = openZip(
      makeZip(
        Array.from({ length: 3 }, (_, at) => ({ name: `n${String(at)}`, bytes: noise, isStored: true })),
      ),
    );
    let asked = 0;
    const code = codeOf(() => {
      for (; asked < 600; asked += 1) zip.read('n0');
    });
    expect(code).toBe('too-large');
    expect(asked).toBe(ZIP_LIMITS.totalBytes / noise.length);
  });

  it('refuses too many entries before it looks at one', () => {
    const entries: ZipEntry[] = Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, at) => ({
      name: String(at),
      bytes: '',
      isStored: true,
    }));
    expect(codeOf(() => openZip(makeZip(entries)))).toBe('too-large');
  });

  it('refuses entries that share their bytes', () => {
    const shared = makeZip([
      { name: 'a', bytes: zeros.subarray(0, 100_000) },
      { name: 'b', bytes: zeros.subarray(0, 100_000), lies: { headerAt: 0 } },
    ]);
    expect(codeOf(() => openZip(shared))).toBe('parse-failed');
  });

  it('does not look into an archive in an archive', () => {
    const inner = makeZip([{ name: 'bomb', bytes: zeros.subarray(0, 10_000_000) }]);
    const zip = openZip(makeZip([{ name: 'inner.zip', bytes: inner, isStored: true }]));
    expect(zip.names).toEqual(['inner.zip']);
    expect(Buffer.from(zip.read('inner.zip') ?? []).equals(inner)).toBe(true);
  });
});

describe('row 49: sizes that are declared wrongly', () => {
  it.each([0, 1, 0xffffffff])('%d declared for more or less is not believed', (unpackedBytes) => {
    const bomb = openZip(makeZip([{ name: 'x', bytes: Buffer.alloc(40_000_000), lies: { unpackedBytes } }]));
    expect(codeOf(() => bomb.read('x'))).toBe('too-large');
    const small = openZip(makeZip([{ name: 'x', bytes: 'words', lies: { unpackedBytes } }]));
    expect(text(small.read('x'))).toBe('words');
  });
});

describe('row 50: names that lead out', () => {
  it.each(['../x', 'a/../../x', '..\\x', '/abs', 'C:\\x', 'c:x', 'a\0b', './..'])(
    '%j is passed over',
    (name) => {
      const zip = openZip(
        makeZip([
          { name, bytes: 'x' },
          { name: 'ok', bytes: 'y' },
        ]),
      );
      expect(zip.names).toEqual(['ok']);
      expect(zip.passedOver).toHaveLength(1);
      expect(zip.read(name)).toBeNull();
    },
  );

  it('%2e%2e is a name like any other, a link is a file, and of a name that comes twice the first counts', () => {
    const zip = openZip(
      makeZip([
        { name: '%2e%2e/x', bytes: 'literal' },
        { name: 'twice', bytes: 'first' },
        { name: './twice', bytes: 'second' },
        { name: 'Twice', bytes: 'other case' },
        { name: 'link', bytes: '/etc/passwd', isStored: true },
      ]),
    );
    expect(zip.names).toEqual(['%2e%2e/x', 'twice', 'Twice', 'link']);
    expect([zip.read('twice'), zip.read('Twice'), zip.read('link')].map(text)).toEqual([
      'first',
      'other case',
      '/etc/passwd',
    ]);
    expect(zip.passedOver).toEqual(['"./twice": its name comes twice']);
  });
});

describe('damage', () => {
  it.each<[string, ZipEntry['lies']]>([
    ['encrypted', { flags: 1 }],
    ['packed by another method', { method: 14 }],
    ['of another checksum', { crc: 1 }],
    ['elsewhere', { headerAt: 3 }],
  ])('an entry that is %s is refused', (_name, lies) => {
    const zip = openZip(makeZip([{ name: 'x', bytes: 'words', ...(lies === undefined ? {} : { lies }) }]));
    expect(codeOf(() => zip.read('x'))).toBe('parse-failed');
  });

  it('any cut or change is read or refused with a code', () => {
    const whole = makeZip([
      { name: 'a', bytes: 'words '.repeat(50) },
      { name: 'b', bytes: 'x', isStored: true },
    ]);
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 10 }),
        (length, changes) => {
          const bytes = whole.slice(0, length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const code = codeOf(() => {
            const zip = openZip(bytes);
            for (const name of zip.names) zip.read(name);
          });
          expect(['ok', 'parse-failed', 'too-large']).toContain(code);
        },
      ),
      { numRuns: 500 },
    );
  });
});
