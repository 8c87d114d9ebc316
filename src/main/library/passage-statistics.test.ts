import { expect, it } from 'vitest';
import { openTestLibrary, saveStory } from './library.test-support.ts';

it('counts the passages of a filter by week, site, tag and speaker', async () => {
  let now = Date.parse('2025-04-23T10:00:00Z');
  const { client } = await openTestLibrary({ now: () => now });
  const { articleId } = await saveStory(client, { title: 'Tides', paragraphs: ['One two three four five.'] });
  const keep = (quote: string, tags: string[], speaker: string | null) =>
    client.call('passages.add', { articleId, quote, tags, attribution: { speaker } });
  await keep('One', ['sea', 'trade'], 'Ada');
  await keep('two', ['sea'], 'Bo');
  now += 15 * 86_400_000;
  await keep('three', [], 'Ada');
  const all = await client.call('passages.statistics', {});
  expect(all.weeks.map(({ count }) => count)).toEqual([2, 0, 1]);
  expect(all.weeks.map(({ monday }) => monday)).toEqual(['2025-04-21', '2025-04-28', '2025-05-05']);
  expect(all.tags).toEqual([
    { value: 'sea', count: 2 },
    { value: 'trade', count: 1 },
  ]);
  expect(all.speakers.map(({ value, count }) => [value, count])).toEqual([
    ['Ada', 2],
    ['Bo', 1],
  ]);
  const trade = await client.call('passages.statistics', { filter: { tag: 'trade' } });
  expect(trade.weeks.map(({ count }) => count)).toEqual([1]);
  expect(trade.speakers.map(({ value }) => value)).toEqual(['Ada']);
  await client.call('articles.trash', { ids: [articleId] });
  expect(await client.call('passages.statistics', {})).toEqual({
    weeks: [],
    sites: [],
    tags: [],
    speakers: [],
  });
});
