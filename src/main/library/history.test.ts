import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import { makeTempDir, openTestLibrary, saveStory } from './library.test-support.ts';
import { MAX_ACTS } from './store/acts.ts';

/** Everything that acts can change, as a user sees it. */
async function snapshot(client: Client): Promise<unknown> {
  const articles = await client.call('articles.list', { sort: 'title', limit: 500 });
  const trash = await client.call('articles.list', { filter: { trashed: true }, sort: 'title', limit: 500 });
  const notes = await Promise.all(articles.items.map(({ id }) => client.call('articles.get', { id })));
  const passages = await client.call('passages.list', { sort: 'position', limit: 500 });
  const speakers = await client.call('speakers.list', {});
  const tags = await client.call('tags.list', {});
  return {
    articles: articles.items,
    trash: trash.items.map(({ id }) => id),
    notes,
    passages,
    speakers,
    tags,
  };
}

describe('undo and redo', () => {
  it('take back every kind of act, one by one, and do it again', async () => {
    const { client } = await openTestLibrary();
    const { articleId: id } = await saveStory(client, {
      title: 'One',
      paragraphs: ['Alpha beta gamma.', 'Delta epsilon.'],
      tags: ['first'],
    });
    const { articleId: other } = await saveStory(client, { title: 'Two', paragraphs: ['Zeta eta.'] });
    const kept = await client.call('passages.add', { articleId: id, quote: 'Alpha beta' });
    const speakerOf = async (): Promise<string> =>
      (await client.call('speakers.list', {})).items[0]?.id ?? '';
    const acts: (() => Promise<unknown>)[] = [
      () => client.call('articles.update', { ids: [id, other], patch: { state: 'archived' } }),
      () =>
        client.call('articles.update', {
          ids: [id],
          patch: { title: 'Renamed', note: 'A note', favourite: true },
        }),
      () => client.call('articles.tag', { ids: [id, other], add: ['a/b', 'c'], remove: ['first'] }),
      () => client.call('articles.trash', { ids: [other] }),
      () => client.call('articles.restore', { ids: [other] }),
      () =>
        client.call('passages.add', {
          articleId: id,
          quote: 'Delta',
          tags: ['x/y'],
          attribution: { speaker: 'Someone', role: 'clerk', saidOn: '2025-04' },
        }),
      () =>
        client.call('passages.update', { ids: [kept.id], patch: { colour: 'rose', note: 'n', tags: ['t'] } }),
      () =>
        client.call('passages.update', { ids: [kept.id], patch: { attribution: { speaker: 'Another' } } }),
      async () =>
        client.call('speakers.update', {
          id: await speakerOf(),
          patch: {
            name: 'Named',
            aliases: ['A', 'B'],
            roles: [{ role: 'r', from: '2020', until: null }],
            note: 's',
          },
        }),
      async () =>
        client.call('speakers.update', { id: await speakerOf(), patch: { aliases: ['B'], roles: [] } }),
      () => client.call('passages.remove', { ids: [kept.id] }),
    ];
    const states = [await snapshot(client)];
    for (const act of acts) {
      await act();
      states.push(await snapshot(client));
      expect(states.at(-1)).not.toEqual(states.at(-2));
    }
    for (const state of states.slice(0, -1).reverse()) {
      await client.call('history.undo', {});
      expect(await snapshot(client)).toEqual(state);
    }
    for (const state of states.slice(1)) {
      await client.call('history.redo', {});
      expect(await snapshot(client)).toEqual(state);
    }
    await expect(client.call('history.redo', {})).rejects.toMatchObject({ code: 'not-found' });
  });

  it('name what they would do, and live on after a restart', async () => {
    const dir = makeTempDir();
    const first = await openTestLibrary({ dir });
    const { articleId: id } = await saveStory(first.client);
    await first.client.call('articles.update', { ids: [id], patch: { favourite: true } });
    await first.client.call('articles.tag', { ids: [id], add: ['x'] });
    await first.client.call('history.undo', {});
    await first.library.close();
    const { client } = await openTestLibrary({ dir });
    expect(await client.call('history.state', {})).toEqual({
      undo: 'Add an article to the favourites',
      redo: 'Tag an article',
    });
    expect(await client.call('history.undo', {})).toEqual({
      undo: 'Save a story',
      redo: 'Add an article to the favourites',
    });
  });

  it('a saved story goes to the trash, with its capture and its tags, and comes back', async () => {
    const { client, library } = await openTestLibrary();
    const { articleId: id, captureId } = await saveStory(client, { tags: ['t'] });
    await client.call('history.undo', {});
    const trashed = await client.call('articles.get', { id });
    expect(trashed.trashedAt).not.toBeNull();
    expect(trashed.tags).toEqual(['t']);
    expect(await library.openResource(`/resources/captures/${captureId}/html`)).not.toBeNull();
    await client.call('history.redo', {});
    expect((await client.call('articles.get', { id })).trashedAt).toBeNull();
  });

  it('a new act drops what could have been redone', async () => {
    const { client } = await openTestLibrary();
    const { articleId: id } = await saveStory(client);
    await client.call('articles.update', { ids: [id], patch: { favourite: true } });
    await client.call('history.undo', {});
    await client.call('articles.update', { ids: [id], patch: { note: 'n' } });
    expect((await client.call('history.state', {})).redo).toBeNull();
  });

  it('progress, settings and acts that change nothing are no part of it', async () => {
    const { client } = await openTestLibrary();
    const { articleId: id } = await saveStory(client);
    await client.call('articles.update', { ids: [id], patch: { favourite: true } });
    await client.call('articles.recordProgress', { id, progress: 0.5, readingOffset: 4 });
    await client.call('settings.update', { theme: 'dark' });
    await client.call('articles.update', { ids: [id], patch: { favourite: true } });
    expect(await client.call('history.state', {})).toMatchObject({
      undo: 'Add an article to the favourites',
    });
    await client.call('history.undo', {});
    expect(await client.call('articles.get', { id })).toMatchObject({ favourite: false, progress: 0.5 });
  });

  it('a row that is not as the act left it is a conflict, and nothing is written', async () => {
    const dir = makeTempDir();
    const first = await openTestLibrary({ dir });
    const { articleId: id } = await saveStory(first.client, { tags: ['a'] });
    await first.client.call('articles.update', { ids: [id], patch: { title: 'Two', note: 'n' } });
    await first.library.close();
    await changeBehindItsBack(dir, "UPDATE articles SET note = 'other'");
    const { client } = await openTestLibrary({ dir });
    await expect(client.call('history.undo', {})).rejects.toMatchObject({ code: 'conflict' });
    expect(await client.call('articles.get', { id })).toMatchObject({ title: 'Two', note: 'other' });
    expect((await client.call('history.state', {})).undo).toBe('Change an article');
  });

  it('a history that somebody else wrote cannot reach other tables or columns', async () => {
    const hostile = [
      { table: 'settings', key: { key: 'x' }, before: null, after: { key: 'x', value: '1' } },
      { table: '__proto__', key: { id: 'x' }, before: null, after: { id: 'x' } },
      { table: 'articles', key: { id: 'x' }, before: { 'id"; DROP TABLE articles; --': 1 }, after: null },
      { table: 'articles; DROP TABLE articles', key: { id: 'x' }, before: null, after: null },
    ];
    for (const change of hostile) {
      const dir = makeTempDir();
      const first = await openTestLibrary({ dir });
      await saveStory(first.client);
      await first.library.close();
      const changes = JSON.stringify([change]).replaceAll("'", "''");
      await changeBehindItsBack(dir, `UPDATE acts SET changes = '${changes}'`);
      const { client } = await openTestLibrary({ dir });
      await expect(client.call('history.undo', {})).rejects.toMatchObject({ code: 'library-damaged' });
      expect((await client.call('articles.list', {})).total).toBe(1);
    }
  });

  it('remembers no more acts than it says', async () => {
    const { client } = await openTestLibrary();
    const { articleId: id } = await saveStory(client);
    for (let i = 0; i < MAX_ACTS + 5; i++) {
      await client.call('articles.update', { ids: [id], patch: { favourite: i % 2 === 0 } });
    }
    let undone = 0;
    while ((await client.call('history.state', {})).undo !== null) {
      await client.call('history.undo', {});
      undone += 1;
    }
    expect(undone).toBe(MAX_ACTS);
  }, 60_000);
});

async function changeBehindItsBack(dir: string, sql: string): Promise<void> {
  const { openDatabase } = await import('./store/connection.ts');
  const raw = openDatabase(`${dir}/library.db`);
  raw.exec(sql);
  raw.close();
}
