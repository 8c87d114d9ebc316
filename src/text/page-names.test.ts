import { describe, expect, it } from 'vitest';
import { pagesOfSpan, sayPages } from './page-names.ts';

describe('page names', () => {
  const pages = [
    { start: 4, label: 'iv' },
    { start: 10, label: '1' },
    { start: 20, label: '2' },
    { start: 25, label: '1' },
  ];

  it.each([
    [4, 5, 'p. iv'],
    [4, 10, 'p. iv'],
    [9, 11, 'pp. iv–1'],
    [10, 10, 'p. 1'],
    [19, 21, 'pp. 1–2'],
    [26, 900, 'p. 1'],
  ])('from %d to %d: %s', (start, end, said) => {
    const span = pagesOfSpan(pages, start, end);
    expect(span && sayPages(span)).toBe(said);
  });

  it('are none before the first page, and where there are no pages', () => {
    expect(pagesOfSpan(pages, 0, 9)).toBeNull();
    expect(pagesOfSpan([], 0, 9)).toBeNull();
  });
});
