import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToEnd, distanceToStart, editDistance, findApproximate } from './approximate.ts';

/** The textbook matrix: the naive twin of everything here. */
function lastRow(pattern: string, text: string, isAnchored: boolean): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, j) => (isAnchored ? j : 0));
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const same = pattern[i - 1] === text[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same));
    }
    row = next;
  }
  return row;
}

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ж'), maxLength });

it('measures like the matrix', () => {
  fc.assert(
    fc.property(letters(120), letters(120), fc.nat(130), (a, b, bound) => {
      const distance = lastRow(a, b, true)[b.length]!;
      expect(editDistance(a, b)).toBe(distance);
      expect(editDistance(a, b, bound)).toBe(distance <= bound ? distance : Infinity);
    }),
    { numRuns: 400 },
  );
});

it('measures from one end like the matrix', () => {
  fc.assert(
    fc.property(letters(70), letters(70), (text, pattern) => {
      expect(distanceToStart(text, pattern)).toBe(Math.min(...lastRow(pattern, text, true)));
      const turn = (s: string) => [...s].reverse().join('');
      expect(distanceToEnd(text, pattern)).toBe(Math.min(...lastRow(turn(pattern), turn(text), true)));
    }),
  );
});

describe('search', () => {
  it('finds the fewest errors there are, and a span that has them', () => {
    fc.assert(
      fc.property(letters(150), letters(100), fc.nat(60), (text, pattern, bound) => {
        const least = Math.min(...lastRow(pattern, text, false).slice(1));
        const [best] = findApproximate(text, pattern, { maxErrors: bound });
        if (pattern.length === 0 || bound >= pattern.length || least > bound) expect(best).toBe(undefined);
        else {
          expect(best!.errors).toBe(least);
          expect(editDistance(pattern, text.slice(best!.start, best!.end))).toBe(least);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds several places, best first', () => {
    const text = 'he was not there. she was not there. he was hot there.';
    const found = findApproximate(text, 'he was not there.', { maxErrors: 3 });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'he was not there.',
      'he was not there.',
      'he was hot there.',
    ]);
    expect(found.map(({ errors }) => errors)).toEqual([0, 0, 1]);
  });

  it('keeps to its part of the text', () => {
    const found = findApproximate('abcdef abcdef', 'abcdef', { maxErrors: 1, from: 3, to: 10 });
    expect(found).toEqual([]);
  });
});
