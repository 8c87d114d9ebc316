import { expect, it } from 'vitest';
import { partialDateSchema } from '../../../contract/primitives.ts';
import { findDateProblem } from './said-on.ts';

it.each(['2025', '2025-04', '2025-04-25', '2024-02-29'])('%s is a date', (typed) => {
  expect(findDateProblem(typed)).toBe(null);
  expect(partialDateSchema.safeParse(typed).success).toBe(true);
});

it.each([
  '25',
  '25.4.2025',
  '2025-4',
  '2025-13',
  '2025-00',
  '2025-02-30',
  '2025-04-31',
  '2025-04-',
  'Friday',
])('%s is none', (typed) => expect(findDateProblem(typed)).not.toBe(null));

it('nothing is no problem', () => expect(findDateProblem('')).toBe(null));
