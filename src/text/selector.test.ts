import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LENGTH, describeSpan, isInsidePair, trimSpan, wholeWords } from './selector.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 120 });

describe('describeSpan', () => {
  it('takes the words and what is around them', () => {
    expect(describeSpan('He said no comment today', 8, 18)).toEqual({
      exact: 'no comment',
      prefix: 'He said ',
      suffix: ' today',
      start: 8,
      end: 18,
    });
  });

  it('widens a span that cuts a pair, and shortens context that would', () => {
    const text = '\u{1f600}' + 'a'.repeat(31) + '\u{1f601}' + 'b'.repeat(31) + '\u{1f602}';
    expect(describeSpan(text, 34, 34)).toMatchObject({ exact: '', start: 33, end: 33 });
    const whole = describeSpan(text, 34, 35);
    expect(whole).toMatchObject({ exact: '\u{1f601}', start: 33, prefix: 'a'.repeat(31) });
    expect(whole.suffix).toBe('b'.repeat(31));
  });

  it('holds for any text and any offsets, also reversed and out of range', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: -5, max: 130 }),
        fc.integer({ min: -5, max: 130 }),
        (text, a, b) => {
          const selector = describeSpan(text, a, b);
          expect(text.slice(selector.start, selector.end)).toBe(selector.exact);
          expect(text.slice(0, selector.start).endsWith(selector.prefix)).toBe(true);
          expect(text.slice(selector.end).startsWith(selector.suffix)).toBe(true);
          expect(Math.max(selector.prefix.length, selector.suffix.length)).toBeLessThanOrEqual(
            CONTEXT_LENGTH,
          );
          for (const part of [selector.exact, selector.prefix, selector.suffix])
            expect(part.isWellFormed() || !text.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe('trimSpan', () => {
  it('drops white space of every kind at both ends', () => {
    expect(trimSpan('a \u00a0b c\n\n d', { start: 1, end: 9 })).toEqual({ start: 3, end: 6 });
    expect(trimSpan('a \n b', { start: 1, end: 4 })).toBe(null);
    expect(trimSpan('', { start: 0, end: 9 })).toBe(null);
  });

  it('is stable and never cuts a pair', () => {
    fc.assert(
      fc.property(anyText, fc.nat(130), fc.nat(130), (text, start, end) => {
        const span = trimSpan(text, { start, end });
        if (!span) return;
        expect(trimSpan(text, span)).toEqual(span);
        expect(isInsidePair(text, span.start) || isInsidePair(text, span.end)).toBe(false);
      }),
    );
  });
});

describe('wholeWords', () => {
  const words = (text: string, start: number, end: number): string | null => {
    const span = wholeWords(text, { start, end });
    return span && text.slice(span.start, span.end);
  };

  it('widens a selection that cuts a word', () => {
    expect(words('The envoy left the lake.', 5, 12)).toBe('envoy left');
    expect(words('Пресс-секретарь сказал', 8, 18)).toBe('секретарь сказал');
  });

  it('leaves what stands on words, and the stops and quotation marks beside it', () => {
    expect(words('He said “no”.', 8, 12)).toBe('“no”');
    expect(words('He said “no”.', 3, 8)).toBe('said');
  });

  it('leaves scripts without spaces as they were selected', () => {
    expect(words('大統領は会談を行った', 2, 6)).toBe('領は会談');
  });

  it('does not run along a row of letters', () => {
    const row = 'x'.repeat(500);
    expect(words(row, 200, 300)).toHaveLength(100);
  });

  it('holds what was selected and is stable', () => {
    fc.assert(
      fc.property(anyText, fc.nat(130), fc.nat(130), (text, start, end) => {
        const span = wholeWords(text, { start, end });
        const trimmed = trimSpan(text, { start, end });
        if (!span || !trimmed) return;
        expect(span.start).toBeLessThanOrEqual(trimmed.start);
        expect(span.end).toBeGreaterThanOrEqual(trimmed.end);
        expect(wholeWords(text, span)).toEqual(span);
      }),
    );
  });
});
