import { expect, it } from 'vitest';
import type { PassageCard, PassageList, PassageSort } from '../../contract/passage.ts';
import { englishMessages } from '../language/messages.test-support.ts';
import { headPassages } from './headings.ts';

const messages = englishMessages();

function page(
  sort: PassageSort,
  ...rows: [id: string, group: string | null, articleId?: string][]
): PassageList {
  const items = rows.map(([id, group, articleId = 'one']) => ({
    id,
    articleId,
    attribution: { speakerId: group },
    source: { title: 'Tides' },
  })) as PassageCard[];
  return { items, groups: rows.map(([, group]) => group), sort, next: null, total: rows.length };
}

const headings = (...pages: PassageList[]) => headPassages(pages, messages).map(({ heading }) => heading);

it('puts a heading where a group begins, over the pages of a list', () => {
  const pages = (sort: PassageSort) => [
    page(sort, ['a', 'Ada'], ['b', 'Ada']),
    page(sort, ['c', 'Ada'], ['d', 'Bo'], ['e', null]),
  ];
  expect(headings(...pages('speaker'))).toEqual(['Ada', null, null, 'Bo', 'No speaker']);
  expect(headings(...pages('kept'))).toEqual([null, null, null, null, null]);
});

it('tells stories of one title apart, and puts the days of a month together', () => {
  expect(headings(page('story', ['a', 'Tides', 'one'], ['b', 'Tides', 'two']))).toEqual(['Tides', 'Tides']);
  const days = page('said', ['a', '2025-04-25'], ['b', '2025-04-02'], ['c', '2025-03'], ['d', '2024']);
  expect(headings(days)).toEqual(['April 2025', null, 'March 2025', '2024']);
});

it('gives a passage under two tags two keys', () => {
  const keys = headPassages([page('tag', ['a', 'sea'], ['a', 'wind'])], messages).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});
