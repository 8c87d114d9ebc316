import { expect, it } from 'vitest';
import type { SearchAnswer, SearchHit } from '../../contract/search.ts';
import { isTypedOn, joinPages } from './use-search.ts';

const page = (ids: string, next: string | null): SearchAnswer => ({
  total: 4,
  hits: [...ids].map((id) => ({ article: { id } }) as SearchHit),
  next,
  ...{ problems: [], suggestion: null, ms: 1, isComplete: true },
});

it('pages are one answer, and a story that comes again stays where it was seen first', () => {
  expect(joinPages([])).toBeUndefined();
  const joined = joinPages([page('ab', 'on'), page('bc', 'further'), page('ad', null)]);
  expect(joined?.hits.map(({ article }) => article.id as string)).toEqual(['a', 'b', 'c', 'd']);
  expect(joined).toMatchObject({ total: 4, next: null });
});

it.each([
  ['fer', 'ferry', true],
  ['ferry ', 'fer', true],
  ['', 'f', false],
  ['f', '', false],
  ['the', 'grain', false],
])('%j to %j is typed on: %s', (before, after, expected) => expect(isTypedOn(before, after)).toBe(expected));
