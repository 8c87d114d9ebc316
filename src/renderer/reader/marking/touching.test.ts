import { describe, expect, it } from 'vitest';
import { touching } from './touching.ts';

const TEXT = 'One two three four.\n\nFive six seven eight.';
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const wordsOf = (found: { start: number; end: number }[]) =>
  found.map(({ start, end }) => TEXT.slice(start, end));

describe('touching', () => {
  it('finds what overlaps, what lies next to it, and what touches these in turn', () => {
    const spans = ['One two', 'two three', 'four.', 'Five', 'seven'].map(spanOf);
    expect(wordsOf(touching(TEXT, spans, spanOf('two three')))).toEqual([
      'One two',
      'two three',
      'four.',
      'Five',
    ]);
  });

  it('finds nothing but itself where words lie between', () => {
    const spans = ['One', 'three', 'seven'].map(spanOf);
    expect(wordsOf(touching(TEXT, spans, spanOf('three')))).toEqual(['three']);
  });
});
