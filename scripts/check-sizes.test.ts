import { expect, it } from 'vitest';
import { quantile } from './check-sizes.ts';

it('takes the value below which a share of the numbers lies', () => {
  const oneToTen = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  expect(quantile(oneToTen, 0.5)).toBe(6);
  expect(quantile(oneToTen, 0.9)).toBe(10);
  expect(quantile([], 0.5)).toBe(0);
});
