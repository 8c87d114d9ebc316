import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../contract/primitives.ts';
import { makeTempDir, openTestLibrary, saveStory } from './library.test-support.ts';
import { connect, openDatabase } from './store/connection.ts';

const later = '2999-01-01T00:00:00.000Z';

describe('emptying the trash', () => {
  it('destroys the stories in it with all that refers to them, and nothing else', async () => {
    const dir = makeTempDir();
    const { client, events, library } = await openTestLibrary({ dir });
    const gone = await saveStory(client, {
      ...{ title: 'Gone', url: 'https://a.example/1', paragraphs: ['unlikely words go'], tags: ['t'] },
    });
    const stays = await saveStory(client, { title: 'Stays', paragraphs: ['other words stay'], tags: ['t'] });
    const keep = async (articleId: string, quote: string): Promise<Id> =>
      (await client.call('passages.add', { articleId, quote, tags: ['p'], attribution: { speaker: 'S' } }))
        .id;
    const lost = await keep(gone.articleId, 'unlikely');
    const kept = await keep(stays.articleId, 'other');
    await client.call('articles.link', { ids: [gone.articleId, stays.articleId] });
    const { id: book } = await client.call('collections.create', {
      ...{ name: 'Book', passageIds: [lost, kept] },
    });
    await client.call('articles.update', {
      ...{ ids: [gone.articleId, stays.articleId], patch: { state: 'archived' } },
    });
    await client.call('articles.trash', { ids: [gone.articleId] });
    expect(await client.call('trash.weigh', {})).toMatchObject({ articles: 1, captures: 1, passages: 1 });
    events.length = 0;
    expect(await client.call('trash.empty', { trashedUntil: later })).toMatchObject({ articles: 1 });
    expect(events).toContainEqual({ type: 'articles.changed', ids: [gone.articleId] });
    await expect(client.call('articles.get', { id: gone.articleId })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await client.call('library.status', {})).counts).toMatchObject({
      ...{ articles: 1, archived: 1, trashed: 0, passages: 1 },
    });
    const { items } = await client.call('passages.list', {
      ...{ filter: { collectionId: book }, sort: 'collection' },
    });
    expect(items.map(({ id }) => id)).toEqual([kept]);
    expect((await client.call('articles.search', { text: 'words' })).total).toBe(1);
    await library.close();
    const raw = openDatabase(`${dir}/library.db`);
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    const words = connect(raw)
      .rows<{ changes: string }>('SELECT changes FROM acts')
      .map(({ changes }) => changes)
      .join();
    raw.close();
    expect(words).not.toContain('unlikely');
    expect(words).toContain('other');
  });

  it('does not stop undo: what was done to others before and after is taken back as ever', async () => {
    const { client } = await openTestLibrary();
    const gone = await saveStory(client, { title: 'Gone' });
    const stays = await saveStory(client, { title: 'Stays', paragraphs: ['Others.'] });
    await client.call('articles.update', { ids: [stays.articleId], patch: { note: 'mine' } });
    await client.call('articles.tag', { ids: [gone.articleId, stays.articleId], add: ['x'] });
    await client.call('articles.trash', { ids: [gone.articleId] });
    await client.call('trash.empty', { trashedUntil: later });
    expect((await client.call('history.list', {})).items.map(({ label }) => label)).toEqual([
      'Tag 2 articles',
      'Write a note on an article',
      'Save a story',
    ]);
    await client.call('history.undo', {});
    await client.call('history.undo', {});
    expect(await client.call('articles.get', { id: stays.articleId })).toMatchObject({
      ...{ note: '', tags: [] },
    });
  });

  it('leaves what came into the trash after one had looked, and what is not in it', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client);
    const looked = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await client.call('articles.trash', { ids: [articleId] });
    expect((await client.call('trash.empty', { trashedUntil: looked })).articles).toBe(0);
    await client.call('articles.restore', { ids: [articleId] });
    expect((await client.call('trash.empty', { trashedUntil: later })).articles).toBe(0);
    expect((await client.call('articles.list', {})).total).toBe(1);
  });

  it('lets an address be saved again as if it had never been there, and the search forget it over a restart', async () => {
    const dir = makeTempDir();
    const first = await openTestLibrary({ dir });
    const url = 'https://a.example/again';
    const { articleId } = await saveStory(first.client, { url, paragraphs: ['forgettable'] });
    await first.client.call('articles.trash', { ids: [articleId] });
    await first.client.call('trash.empty', { trashedUntil: later });
    await first.library.close();
    const { client } = await openTestLibrary({ dir });
    expect((await client.call('articles.search', { text: 'forgettable' })).total).toBe(0);
    expect(await saveStory(client, { url, paragraphs: ['forgettable'] })).toMatchObject({ outcome: 'saved' });
    expect((await client.call('articles.search', { text: 'forgettable' })).total).toBe(1);
  });

  it('takes the files of images that no other story has', async () => {
    const { writeAssetFiles, assetFile } = await import('./store/assets.ts');
    const { sha256Of } = await import('./store/captures.ts');
    const dir = makeTempDir();
    const first = await openTestLibrary({ dir });
    const one = await saveStory(first.client, { title: 'One', paragraphs: ['First.'] });
    const two = await saveStory(first.client, { title: 'Two', paragraphs: ['Second.'] });
    await first.library.close();
    const [own, shared] = ['own', 'shared'].map((words) => {
      const bytes = new TextEncoder().encode(words);
      return { sha256: sha256Of(bytes), mediaType: 'image/png', bytes };
    }) as [Asset, Asset];
    await writeAssetFiles(dir, [own, shared]);
    const raw = openDatabase(`${dir}/library.db`);
    const db = connect(raw);
    for (const { sha256, bytes } of [own, shared])
      db.run("INSERT INTO assets VALUES (?, 'image/png', ?, '2026')", [sha256, bytes.length]);
    for (const [captureId, sha256] of [
      [one.captureId, own.sha256],
      [one.captureId, shared.sha256],
      [two.captureId, shared.sha256],
    ] as const)
      db.run('INSERT INTO captureAssets VALUES (?, ?)', [captureId, sha256]);
    raw.close();
    const { client } = await openTestLibrary({ dir });
    await client.call('articles.trash', { ids: [one.articleId] });
    expect(await client.call('trash.empty', { trashedUntil: later })).toMatchObject({ images: 1 });
    expect(existsSync(assetFile(dir, own.sha256))).toBe(false);
    expect(readFileSync(assetFile(dir, shared.sha256), 'utf8')).toBe('shared');
  });
});

interface Asset {
  sha256: string;
  mediaType: string;
  bytes: Uint8Array;
}
