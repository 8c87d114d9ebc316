import { expect, it } from 'vitest';
import { passageFilterSchema } from '../../contract/passage.ts';
import { countParts, partsOf, toFilter } from './filter-parts.ts';

it('asks for nothing when nothing is chosen', () => {
  expect(toFilter(partsOf(null))).toEqual({});
  expect(countParts(partsOf(null))).toBe(0);
});

it('goes there and back, in any time zone', () => {
  const parts = {
    ...partsOf(null),
    text: 'rain',
    tag: 'a/b',
    colour: 'leaf' as const,
    keptFrom: '2026-03-28',
    keptTo: '2026-03-29',
  };
  const filter = toFilter(parts);
  expect(passageFilterSchema.parse(filter)).toEqual(filter);
  expect(partsOf(filter)).toEqual(parts);
  expect(countParts(parts)).toBe(5);
});

it('takes the last day whole', () => {
  const { keptFrom = '', keptBefore = '' } = toFilter({
    ...partsOf(null),
    keptFrom: '2026-11-22',
    keptTo: '2026-11-22',
  });
  expect(new Date(keptBefore).getTime() - new Date(keptFrom).getTime()).toBe(86_400_000);
});
