import { expect, it } from 'vitest';
import { commonTags, groupByTags } from './bulk-tags.ts';

const passages = [
  { id: '1', tags: ['a', 'b'] },
  { id: '2', tags: ['b'] },
  { id: '3', tags: ['a', 'b'] },
];

it('shows what all have', () => {
  expect(commonTags(passages)).toEqual(['b']);
  expect(commonTags([])).toEqual([]);
});

it('keeps the other tags of each passage', () => {
  expect(groupByTags(passages, (tags) => [...tags, 'c'])).toEqual([
    { ids: ['1', '3'], tags: ['a', 'b', 'c'] },
    { ids: ['2'], tags: ['b', 'c'] },
  ]);
});

it('leaves out what does not change', () => {
  expect(groupByTags(passages, (tags) => tags.filter((tag) => tag !== 'a'))).toEqual([
    { ids: ['1', '3'], tags: ['b'] },
  ]);
});
