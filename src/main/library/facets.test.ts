import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import { facetsSchema } from '../../contract/search.ts';
import type { Facets } from '../../contract/search.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

async function facets(client: Client, text: string): Promise<Facets> {
  return facetsSchema.parse(await client.call('search.facets', { text }));
}

const pairs = (values: Facets['site']): [string, number][] =>
  values.map(({ value, count }) => [value, count]);

async function save(client: Client, title: string, own: { site?: string; date?: string; tags?: string[] }) {
  const { site = 'One', date, tags = [] } = own;
  const time = date === undefined ? '' : `<time>${date}</time>`;
  const html = `<site>${site}</site>${time}<p>The ferry of ${title} sails.</p>`;
  const saved = await client.call('articles.save', { source: { kind: 'html', html, title }, tags });
  return saved.articleId;
}

describe('search.facets', () => {
  it('counts articles by site, tag with those above it, speaker and year', async () => {
    const { client } = await openTestLibrary();
    const first = await save(client, 'first', {
      date: '2024-03-01T10:00:00Z',
      tags: ['talks/first', 'water'],
    });
    await save(client, 'second', { site: 'Two', date: '2025-01', tags: ['talks/later'] });
    const third = await save(client, 'third', { date: '2025-06-01' });
    await saveStory(client, { title: 'No boat', paragraphs: ['Nothing at all.'], url: 'https://a.example/' });
    const speaker = { speaker: 'Anna Petrova' };
    await client.call('passages.add', {
      articleId: first,
      quote: 'The ferry',
      tags: ['talks'],
      attribution: speaker,
    });
    await client.call('passages.add', {
      articleId: first,
      quote: 'sails',
      tags: ['Ship/old'],
      attribution: speaker,
    });
    await client.call('passages.add', { articleId: third, quote: 'sails', attribution: speaker });
    const all = await facets(client, 'ferry');
    expect([all.total, all.isExact]).toEqual([3, true]);
    expect(pairs(all.site)).toEqual([
      ['One', 2],
      ['Two', 1],
    ]);
    expect(pairs(all.tag)).toEqual([
      ['talks', 2],
      ['Ship', 1],
      ['Ship/old', 1],
      ['talks/first', 1],
      ['talks/later', 1],
      ['water', 1],
    ]);
    expect(pairs(all.speaker)).toEqual([['Anna Petrova', 2]]);
    expect(pairs(all.year)).toEqual([
      ['2025', 2],
      ['2024', 1],
    ]);
    expect(await facets(client, 'ferry tag:water ')).toMatchObject({ total: 1, year: [{ value: '2024' }] });
    expect(await facets(client, '')).toMatchObject({ total: 4 });
    expect(await facets(client, 'submarine ')).toEqual({
      ...{ total: 0, isExact: true, site: [], tag: [], speaker: [], year: [] },
    });
  });

  it('leaves out what is in the trash and passages that were taken away', async () => {
    const { client } = await openTestLibrary();
    const kept = await save(client, 'kept', {});
    const gone = await save(client, 'gone', { site: 'Two', tags: ['old'] });
    const attribution = { speaker: 'Anna Petrova' };
    const passage = { articleId: kept, quote: 'ferry', tags: ['once'], attribution };
    const { id } = await client.call('passages.add', passage);
    await client.call('passages.remove', { ids: [id] });
    await client.call('articles.trash', { ids: [gone] });
    for (const text of ['ferry', 'is:inbox '])
      expect([text, await facets(client, text)]).toMatchObject([
        text,
        { total: 1, site: [{ value: 'One', count: 1 }], tag: [], speaker: [] },
      ]);
  });

  it('counts as many as an answer of its values says, past one stretch of work, twelve values of a kind', async () => {
    const { client } = await openTestLibrary();
    for (let i = 0; i < 90; i++)
      await save(client, `story ${String(i)}`, {
        site: `Site ${String(i % 15)}`,
        date: `${String(1990 + (i % 20))}-01`,
      });
    const all = await facets(client, 'ferry');
    expect(all.total).toBe(90);
    expect([all.site.length, all.year.length]).toEqual([12, 12]);
    expect(all.year[0]).toEqual({ value: '2009', count: 4 });
    const [first] = all.site;
    const { total } = await client.call('articles.search', { text: `ferry published:2009 `, limit: 1 });
    expect(total).toBe(4);
    expect(first).toEqual({ value: 'Site 0', count: 6 });
  });

  it('stops when nobody waits for it any more, and lets other calls be answered', async () => {
    const { client } = await openTestLibrary();
    for (let i = 0; i < 60; i++) await save(client, `story ${String(i)}`, {});
    const counting = client.call('search.facets', { text: 'ferry' }, { callId: 'counting' });
    const settled = counting.then(
      () => 'answered',
      (error: unknown) => (error as { code?: string }).code,
    );
    // Past the wait in which a dropped call is never begun: it is counting by now.
    await new Promise((resolve) => setImmediate(resolve));
    expect(await client.call('calls.cancel', { callId: 'counting' })).toEqual({ cancelled: true });
    expect(await settled).toBe('cancelled');
  });
});
