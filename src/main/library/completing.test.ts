import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

/** What is offered at the `|` of a query: the label of each line, with its count. */
async function offered(client: Client, query: string): Promise<string[]> {
  const { items } = await client.call('search.complete', {
    text: query.replace('|', ''),
    caret: query.indexOf('|'),
  });
  return items.map(({ label, count }) => (count === undefined ? label : `${label} ${String(count)}`));
}

/** The query with the first line taken. */
async function taken(client: Client, query: string): Promise<string> {
  const text = query.replace('|', '');
  const { from, to, items } = await client.call('search.complete', { text, caret: query.indexOf('|') });
  return `${text.slice(0, from)}${items[0]?.insert ?? ''}|${text.slice(to)}`;
}

async function fill(client: Client): Promise<void> {
  const page = (facts: string, words: string) => `${facts}<p>${words}</p>`;
  const save = (title: string, facts: string, tags: string[]) =>
    client.call('articles.save', {
      source: { kind: 'html', html: page(facts, title), url: null, title },
      tags,
    });
  await save('One', '<site>The Quay Dispatch</site><byline>Анна Петрова</byline><lang>uk</lang>', [
    'ukraine/talks',
  ]);
  await save('Two', '<site>The Quay Dispatch</site><byline>Ann Peters</byline><lang>en</lang>', [
    'ukraine/talks',
    'courts',
  ]);
  await save('Three', '<site>Ledger</site><byline>Bruno Hale</byline><lang>en</lang>', ['über alles']);
}

describe('completing a query', () => {
  it('offers the names that the library knows, by beginning and by part, counted', async () => {
    const { client } = await openTestLibrary();
    await fill(client);
    expect(await offered(client, 'site:|')).toEqual(['The Quay Dispatch 2', 'Ledger 1']);
    expect(await offered(client, 'grain site:qu|')).toEqual(['The Quay Dispatch 2']);
    expect(await offered(client, 'tag:t|')).toEqual(['ukraine/talks 2', 'courts 1']);
    expect(await offered(client, 'tag:UBER|')).toEqual(['über alles 1']);
    expect(await offered(client, 'author:pet|')).toEqual(['Ann Peters 1']);
    expect(await offered(client, 'author:петр|')).toEqual(['Анна Петрова 1']);
    expect(await offered(client, 'lang:ukr|')).toEqual(['uk 1']);
    expect(await offered(client, 'lang:|')).toEqual(['en 2', 'uk 1']);
    expect(await offered(client, 'is:|')).toEqual(expect.arrayContaining(['inbox 3', 'reading', 'archived']));
    expect(await offered(client, 'has:pa|')).toEqual(['passage']);
    expect(await offered(client, 'tag:nowhere|')).toEqual([]);
    expect(await offered(client, 'site:Ledger|')).toEqual([]);
  });

  it('offers fields that were begun with two letters, and nothing for other words', async () => {
    const { client } = await openTestLibrary();
    expect(await offered(client, 'ti|')).toEqual(['title:']);
    expect(await offered(client, 't|')).toEqual([]);
    expect(await offered(client, 'grain -ta|')).toEqual(['tag:']);
    expect(await offered(client, 'grain |')).toEqual([]);
    expect(await offered(client, 'https://example|')).toEqual([]);
  });

  it('says what is replaced, wherever the caret is, and quotes what needs it', async () => {
    const { client } = await openTestLibrary();
    await fill(client);
    expect(await taken(client, 'a ti| b')).toBe('a title:| b');
    expect(await taken(client, 'a site:qu|x b')).toBe('a site:"The Quay Dispatch" | b');
    expect(await taken(client, 'tag:"ub|er" b')).toBe('tag:"über alles" | b');
    expect(await taken(client, '(tag:ukr|)')).toBe('(tag:ukraine/talks |)');
  });

  it('offers in the empty field what was searched for before, and the smart lists', async () => {
    const { client } = await openTestLibrary();
    expect(await offered(client, '|')).toEqual([]);
    await client.call('settings.update', { recentSearches: ['grain', 'tag:courts'] });
    await client.call('searches.save', { name: 'Ferries', text: 'ferry' });
    const { items } = await client.call('search.complete', { text: '  ', caret: 1 });
    expect(items).toEqual([
      { insert: 'grain', label: 'grain', kind: 'recent', detail: '' },
      { insert: 'tag:courts', label: 'tag:courts', kind: 'recent', detail: '' },
      { insert: 'ferry', label: 'Ferries', kind: 'saved', detail: 'ferry' },
    ]);
  });

  it('follows the library', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client, { tags: ['grain'] });
    expect(await offered(client, 'tag:gr|')).toEqual(['grain 1']);
    await client.call('articles.trash', { ids: [articleId as never] });
    expect(await offered(client, 'tag:gr|')).toEqual([]);
    expect(await offered(client, 'is:inb|')).toEqual(['inbox']);
  });

  it('offers dates in words', async () => {
    const { client } = await openTestLibrary({ now: () => Date.UTC(2026, 10, 22) });
    const { items } = await client.call('search.complete', { text: 'saved:', caret: 6 });
    expect(items.map(({ label, detail }) => [label, detail])).toEqual(
      expect.arrayContaining([
        ['today', 'Today.'],
        ['7d', 'The last seven days.'],
        ['2026-11', 'This month.'],
        ['2026', 'This year.'],
      ]),
    );
    expect(await offered(client, 'saved:2026-|')).toEqual(['2026-11']);
  });

  it('is total: any text and any caret have an answer', async () => {
    const { client } = await openTestLibrary();
    for (const text of ['"', 'site:"', '\\', 'a:b:c', 'tag:\\"x', '((', '- -', 'title:', 'author:%_', '«ti'])
      for (const caret of [0, 1, 2, text.length, 99]) {
        const { from, to } = await client.call('search.complete', { text, caret });
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(text.length);
      }
  });
});
