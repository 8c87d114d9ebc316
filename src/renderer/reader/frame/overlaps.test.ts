import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapsOf } from './overlaps.ts';

describe('where marks lie over one another', () => {
  it.each([
    ['nothing', [], []],
    ['one alone', [[0, 5]], []],
    [
      'two that touch',
      [
        [0, 5],
        [5, 9],
      ],
      [],
    ],
    [
      'two that cross',
      [
        [0, 5],
        [3, 9],
      ],
      [[3, 5]],
    ],
    [
      'one inside another',
      [
        [0, 9],
        [2, 4],
      ],
      [[2, 4]],
    ],
    [
      'the same words twice',
      [
        [2, 4],
        [2, 4],
      ],
      [[2, 4]],
    ],
    [
      'three deep counts once',
      [
        [0, 9],
        [1, 6],
        [3, 8],
      ],
      [[1, 8]],
    ],
    [
      'neighbours inside one',
      [
        [0, 9],
        [1, 3],
        [3, 5],
      ],
      [[1, 5]],
    ],
  ])('%s', (_name, spans, expected) => {
    const asSpan = (pair: readonly number[]) => ({ start: pair[0] ?? 0, end: pair[1] ?? 0 });
    expect(overlapsOf(spans.map(asSpan))).toEqual(expected.map(asSpan));
  });

  it('is what counting every place says', () => {
    const span = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const overlaps = overlapsOf(spans);
        for (let at = 0; at < 40; at++) {
          const depth = spans.filter(({ start, end }) => start <= at && at < end).length;
          expect(overlaps.some(({ start, end }) => start <= at && at < end)).toBe(depth >= 2);
        }
      }),
    );
  });
});
