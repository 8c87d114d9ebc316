import { expect, it } from 'vitest';
import { commonTags } from './bulk-tags.ts';

it('shows what all have', () => {
  const passages = [
    { id: '1', tags: ['a', 'b'] },
    { id: '2', tags: ['b'] },
    { id: '3', tags: ['a', 'b'] },
  ];
  expect(commonTags(passages)).toEqual(['b']);
  expect(commonTags([])).toEqual([]);
});
