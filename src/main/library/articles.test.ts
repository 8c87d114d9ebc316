import { describe, expect, it } from 'vitest';
import { articleListSchema } from '../../contract/article.ts';
import { libraryStatusSchema } from '../../contract/library.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

const nobody = '01a202f2-4723-71e7-a6c2-5927d9402b12';

describe('articles', () => {
  it('list, count and page through the contract', async () => {
    const { client } = await openTestLibrary();
    for (let i = 0; i < 7; i++)
      await saveStory(client, { title: `Story ${String(i)}`, paragraphs: [String(i)] });
    const first = articleListSchema.parse(await client.call('articles.list', { limit: 5 }));
    expect([first.total, first.items.length]).toEqual([7, 5]);
    const rest = await client.call('articles.list', { limit: 5, after: first.next });
    expect(rest.items.map(({ title }) => title)).toEqual(['Story 1', 'Story 0']);
    expect([rest.next, rest.total]).toEqual([null, 7]);
  });

  it('totals follow every change', async () => {
    const { client } = await openTestLibrary();
    const total = async (filter: object): Promise<number> =>
      (await client.call('articles.list', { filter: { trashed: false, ...filter } })).total;
    const { articleId } = await saveStory(client, { tags: ['t'] });
    expect([await total({}), await total({ tag: 't' }), await total({ state: 'inbox' })]).toEqual([1, 1, 1]);
    await client.call('articles.update', { ids: [articleId], patch: { state: 'reading' } });
    await client.call('articles.tag', { ids: [articleId], remove: ['t'] });
    expect([await total({}), await total({ tag: 't' }), await total({ state: 'inbox' })]).toEqual([1, 0, 0]);
    await client.call('articles.trash', { ids: [articleId] });
    expect([await total({}), await total({ trashed: true })]).toEqual([0, 1]);
  });

  it('count passages in their rows, and tell when that changes', async () => {
    const { client, events } = await openTestLibrary();
    const { articleId } = await saveStory(client, { paragraphs: ['one two'] });
    events.length = 0;
    const { id } = await client.call('passages.add', { articleId, quote: 'one' });
    expect((await client.call('articles.get', { id: articleId })).passageCount).toBe(1);
    expect(events.map(({ type }) => type).sort()).toEqual([
      'articles.changed',
      'history.changed',
      'passages.changed',
      'tags.changed',
    ]);
    await client.call('passages.remove', { ids: [id] });
    expect((await client.call('articles.get', { id: articleId })).passageCount).toBe(0);
  });

  it('refuse a batch with one that is not there, whole', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client);
    const ids = [articleId, nobody];
    const refusal = { code: 'not-found' };
    await expect(client.call('articles.get', { id: nobody })).rejects.toMatchObject(refusal);
    await expect(client.call('articles.update', { ids, patch: { favourite: true } })).rejects.toMatchObject(
      refusal,
    );
    await expect(client.call('articles.tag', { ids, add: ['x'] })).rejects.toMatchObject(refusal);
    await expect(client.call('articles.trash', { ids })).rejects.toMatchObject(refusal);
    await expect(
      client.call('articles.recordProgress', { id: nobody, progress: 1, readingOffset: 0 }),
    ).rejects.toMatchObject(refusal);
    expect(await client.call('articles.get', { id: articleId })).toMatchObject({
      favourite: false,
      tags: [],
    });
  });

  it('remember how far they were read', async () => {
    const { client } = await openTestLibrary();
    const { articleId: id } = await saveStory(client);
    await client.call('articles.recordProgress', { id, progress: 0.25, readingOffset: 3 });
    expect(await client.call('articles.get', { id })).toMatchObject({ progress: 0.25, readingOffset: 3 });
  });

  it('keep the moment they went to the trash when they are put there again', async () => {
    let ms = Date.parse('2026-01-01');
    const { client } = await openTestLibrary({ now: () => ms });
    const { articleId: id } = await saveStory(client);
    await client.call('articles.trash', { ids: [id] });
    ms += 1000;
    await client.call('articles.trash', { ids: [id, id] });
    expect((await client.call('articles.get', { id })).trashedAt).toBe('2026-01-01T00:00:00.000Z');
    await client.call('articles.restore', { ids: [id] });
    expect((await client.call('articles.get', { id })).trashedAt).toBeNull();
  });
});

describe('library.status', () => {
  it('counts what there is', async () => {
    const { client, dir } = await openTestLibrary();
    const a = await saveStory(client, { url: 'https://a.example/1', paragraphs: ['one'] });
    const b = await saveStory(client, { url: 'https://a.example/2', paragraphs: ['two'] });
    const c = await saveStory(client, { url: 'https://b.example/1', paragraphs: ['three'] });
    await client.call('articles.update', {
      ids: [a.articleId],
      patch: { state: 'archived', favourite: true },
    });
    await client.call('passages.add', {
      articleId: b.articleId,
      quote: 'two',
      attribution: { speaker: 'S' },
    });
    await client.call('passages.add', { articleId: c.articleId, quote: 'three' });
    await client.call('articles.trash', { ids: [c.articleId] });
    const status = libraryStatusSchema.parse(await client.call('library.status', {}));
    expect(status).toMatchObject({
      dir,
      counts: {
        articles: 2,
        inbox: 1,
        reading: 0,
        archived: 1,
        favourites: 1,
        trashed: 1,
        passages: 1,
        speakers: 1,
      },
      search: { isComplete: true, indexed: 2 },
      sites: [{ siteName: 'a.example', articles: 2 }],
      warnings: [],
    });
  });
});
