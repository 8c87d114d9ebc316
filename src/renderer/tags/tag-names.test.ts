import { expect, it } from 'vitest';
import { isSameTag, isWithin, joinTagName, splitTagName } from './tag-names.ts';

it.each([
  ['a', { label: 'a', parent: '' }],
  ['a/b/c', { label: 'c', parent: 'a/b' }],
])('%s is taken apart and put together again', (name, parts) => {
  expect(splitTagName(name)).toEqual(parts);
  expect(joinTagName(parts.parent, parts.label)).toBe(name);
});

it('a tag holds itself and what is nested under it, and no other of like letters', () => {
  expect(['War', 'war/ukraine', 'warm', 'peace/war'].filter((name) => isWithin(name, 'war'))).toEqual([
    'War',
    'war/ukraine',
  ]);
});

it('case and composition make no other tag', () => {
  expect(isSameTag('Cafe\u0301', 'café')).toBe(true);
  expect(isSameTag('cafe', 'café')).toBe(false);
});
