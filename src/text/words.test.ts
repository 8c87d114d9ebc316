import { expect, it } from 'vitest';
import { WORDS_PER_MINUTE, countWords, readingMinutes } from './words.ts';

it.each([
  ['', 0],
  ['He said: "No comment."', 4],
  ["The Kremlin's follow-up, 1,000 of them", 7],
  ['- ... !', 0],
])('%j', (text, count) => expect(countWords(text)).toBe(count));

it('counts words of scripts without spaces', () => {
  expect(countWords('ภาษาไทย')).toBe(2);
  expect(countWords('今天天气很好。')).toBeGreaterThan(1);
});

it('gives minutes', () => {
  expect([0, 1, WORDS_PER_MINUTE, WORDS_PER_MINUTE + 1].map(readingMinutes)).toEqual([0, 1, 1, 2]);
});
