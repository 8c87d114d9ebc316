import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatements, suggestSpeaker } from './index.ts';

const LANGUAGES = ['en', 'ru', 'uk', 'de', 'fr', 'es', 'it', 'pl', null] as const;

/** Every statement lies in the text, in order within itself, and quotes it exactly. */
function expectExact(text: string, language: string | null): void {
  const statements = findStatements(text, { language });
  for (const { start, end, quote, segments, speaker, confidence } of statements) {
    expect(text.slice(start, end)).toBe(quote);
    let last = start;
    for (const [from, to] of segments ?? [[start, end]]) {
      expect(from).toBeGreaterThanOrEqual(last);
      expect(to).toBeGreaterThan(from);
      last = to;
    }
    expect(last).toBe(end);
    if (speaker !== null) expect(speaker.end).toBeGreaterThan(speaker.start);
    expect(confidence).toBeGreaterThan(0);
  }
}

/** Pieces that the rules look for, in any order. */
const pieces = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    '«',
    '»',
    '„',
    '‘',
    '’',
    '(',
    ')',
    ',',
    '.',
    '?',
    '—',
    '-',
    ':',
    ';',
    '…',
    ' ',
    '\n',
    "''",
  ],
  ...[
    'Ann Lee',
    'he',
    'she',
    'said',
    'says',
    'told',
    'that',
    'according to',
    'As',
    'the spokesman',
    'who',
    'Mr.',
    'calling',
  ],
  ...['министр', 'сказал', ', что', 'по словам', 'Как', 'сообщил', 'обещал', 'заявив', 'що', 'за словами'],
  ...['sagte', 'a déclaré', 'dijo', 'ha detto', 'powiedział', 'selon', 'er'],
  ...['\u{1f600}', '\ud800', '\udc00', 'שלום', '\u202e', '\u0301', '\u0000', 'U.S.', 'and', 'but'],
);

describe('any text', () => {
  it('is read without an exception, and what is found stands in it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom(...LANGUAGES), (parts, language) => {
        expectExact(parts.join(' '), language);
        expectExact(parts.join(''), language);
      }),
      { numRuns: 300 },
    );
  });

  it('may be of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...LANGUAGES), expectExact),
      { numRuns: 200 },
    );
  });

  it('takes any span for its speaker', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.integer(), fc.integer(), (parts, start, end) => {
        const candidates = suggestSpeaker(parts.join(' '), start, end);
        expect(candidates.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it.each([
    'a',
    'A',
    '"',
    '“',
    '«',
    '.',
    ',',
    ' ',
    '\n',
    'A.',
    '—',
    '(',
    'said ',
    'Ann Lee said ',
    'he, ',
    '\ud83d',
    'и ',
    ', что ',
    'according to ',
    '“abc def\n',
    'Lee said: “abc def\n',
    'The spokesman said so. ',
    'Nordwire cited Ann Lee as saying ',
    'citing Ann Lee, ',
    'in the words of Lee ',
    'Lesk – The dam leaks, Lee said, a day after ',
  ])('100,000 times %j', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expectExact(text, 'en');
    expectExact(text, 'ru');
    expectExact(text, 'de');
  });
});
