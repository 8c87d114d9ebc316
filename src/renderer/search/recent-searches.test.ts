import { expect, it } from 'vitest';
import { withRecent, withoutRecent } from './recent-searches.ts';

it('keeps the last twenty, each once, the newest first', () => {
  expect(withRecent(['a', 'b'], ' c ')).toEqual(['c', 'a', 'b']);
  expect(withRecent(['a', 'Grain  talks', 'b'], 'grain talks')).toEqual(['grain talks', 'a', 'b']);
  const many = Array.from({ length: 20 }, (_, at) => `query ${String(at)}`);
  expect(withRecent(many, 'new')).toEqual(['new', ...many.slice(0, 19)]);
});

it('keeps nothing of what is empty, too long, or the last one already', () => {
  const kept = ['a'];
  for (const text of ['', '   ', 'x'.repeat(501), 'a']) expect(withRecent(kept, text)).toBe(kept);
});

it('takes one away', () => expect(withoutRecent(['a', 'B', 'c'], 'b')).toEqual(['a', 'c']));
