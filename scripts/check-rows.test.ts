import { expect, it } from 'vitest';
import { findMissing, findRows } from './check-rows.ts';

it('finds rows by the names of tests and by the classes of vectors', () => {
  const found = findRows([
    "describe('row 64: addresses', () => {",
    "test('row 87, row 88: two of them', run);",
    '  {\n    row: 90,\n    about: 1 },',
    'const rows = 12; // arrow 13, row13',
  ]);
  expect([...found].toSorted((a, b) => a - b)).toEqual([64, 87, 88, 90]);
});

it('names what is missing', () => {
  const all = new Set(Array.from({ length: 101 }, (_, row) => row));
  expect(findMissing(all)).toEqual([]);
  all.delete(64);
  expect(findMissing(all)).toEqual(['No test is named “row 64: …” (outgoing requests)']);
});
