import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstOffsetBelow } from './reading-place.ts';

it('finds the beginning of the first line in sight', () => {
  // Ten characters a line, each line 20 high: line n ends at (n + 1) * 20.
  const bottomOf = (offset: number) => (Math.floor(offset / 10) + 1) * 20;
  expect(firstOffsetBelow(1000, 0, bottomOf)).toBe(0);
  expect(firstOffsetBelow(1000, 20, bottomOf)).toBe(10);
  expect(firstOffsetBelow(1000, 19, bottomOf)).toBe(0);
  expect(firstOffsetBelow(1000, 210, bottomOf)).toBe(100);
  expect(firstOffsetBelow(1000, 1e9, bottomOf)).toBe(1000);
  expect(firstOffsetBelow(0, 5, bottomOf)).toBe(0);
});

it('measures few places even of a long text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.nat(4_000_000), (length, y) => {
      let measured = 0;
      const found = firstOffsetBelow(length, y, (offset) => {
        measured++;
        return offset * 2;
      });
      expect(measured).toBeLessThanOrEqual(22);
      expect(found).toBe(Math.min(length, Math.floor(y / 2) + 1));
    }),
  );
});
