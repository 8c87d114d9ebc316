import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wellFormed } from './well-formed.ts';

it('replaces lone surrogates and drops controls', () => {
  expect(wellFormed('a\ud800b\u0000c\u001fd')).toBe('a\ufffdbcd');
  expect(wellFormed('\u0000\udc00\ud83d\ude00')).toBe('\ufffd\u{1f600}');
});

it('does not make a pair of two lone surrogates when what is between them goes', () => {
  expect(wellFormed('\ud83d\u0000\ude00')).toBe('\ufffd\ufffd');
});

it('keeps tabs and line ends, and everything else', () => {
  const text = 'a\tb\r\nc\u007f\u0085\u00a0\u202e\u{1f600}';
  expect(wellFormed(text)).toBe(text);
});

it('survives UTF-8 and is stable, for any string', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.nat(0xffff).map((c) => String.fromCharCode(c)) }),
      (a, b) => {
        const clean = wellFormed(a + b);
        expect(wellFormed(clean)).toBe(clean);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(clean))).toBe(
          clean,
        );
      },
    ),
  );
});
