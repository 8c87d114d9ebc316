import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normaliseText } from './normalise-text.ts';

it.each([
  ['white space', ' a\u00a0 \n\tb  ', 'a b'],
  ['invisible characters', '\ufeffso\u00adft\u200b \u202eword\u2066', 'soft word'],
  ['quotation marks', '“a” «b» ‘c’ d’s', '"a" "b" \'c\' d\'s'],
  ['dashes', 'a – b — c‑d', 'a - b - c-d'],
  ['three dots', 'well…', 'well...'],
  ['accents', 'e\u0301 й и\u0306', 'é й й'],
  ['ligatures and full width', 'ﬁne ＡＢ', 'fine AB'],
  ['Korean', '\u1112\u1161\u11ab', '한'],
  ['variation selectors', '\u2764\ufe0f', '\u2764'],
  ['case stays', 'Aa', 'Aa'],
])('folds %s', (_name, source, text) => expect(normaliseText(source).text).toBe(text));

it('knows where each unit came from', () => {
  const source = '  “He\u00ad said…” \n ok ';
  const { text, startOf, endOf } = normaliseText(source);
  const at = text.indexOf('He said...');
  expect(source.slice(startOf(at), endOf(at + 10))).toBe('He\u00ad said…');
  expect(startOf(text.length)).toBe(source.length - 1);
});

it('maps every stretch to a stretch that normalises to it, for any text', () => {
  const unit = fc.constantFrom(
    'a',
    'b',
    ' ',
    '\n',
    '\u00a0',
    '\u00ad',
    '“',
    '…',
    'e\u0301',
    '\u{1f600}',
    'ﬃ',
  );
  fc.assert(
    fc.property(fc.array(unit), fc.nat(40), fc.nat(40), (units, a, b) => {
      const source = units.join('');
      const whole = normaliseText(source);
      const from = Math.min(a, b, whole.text.length);
      const to = Math.min(Math.max(a, b), whole.text.length);
      const cut = normaliseText(source.slice(whole.startOf(from), whole.endOf(to))).text;
      expect(cut).toContain(whole.text.slice(from, to).trim());
      expect(whole.startOf(from)).toBeLessThanOrEqual(Math.max(whole.endOf(to), whole.startOf(from)));
    }),
  );
});

it('is bounded for a storm of marks', () => {
  const { text } = normaliseText('a' + '\u0301'.repeat(100_000) + 'b');
  expect(text.length).toBeLessThan(20);
  expect(normaliseText('word and word '.repeat(70_000)).text.length).toBeGreaterThan(900_000);
});

it('any string at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (source) => {
      const { text, startOf, endOf } = normaliseText(source);
      for (let at = 0; at < text.length; at++) {
        expect(startOf(at)).toBeLessThan(endOf(at + 1));
        expect(startOf(at)).toBeLessThanOrEqual(startOf(at + 1));
      }
    }),
  );
});
