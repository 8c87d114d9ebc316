import { cpSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import type { Id } from '../../contract/primitives.ts';
import { makeTempDir, openTestLibrary, saveStory } from './library.test-support.ts';
import type { TestLibrary } from './library.test-support.ts';
import { readRows, seedArticles } from './rows.test-support.ts';

/** Enough for many slices. */
const MANY = 1_500;

/** A library of so many articles, and what it tells as it tells it. */
async function openMany(count = MANY): Promise<TestLibrary & { ids: Id[]; onEvent: (hear: Hear) => void }> {
  const dir = makeTempDir();
  const first = await openTestLibrary({ dir });
  await saveStory(first.client, { title: 'Story 00000', paragraphs: ['A few words.'] });
  await first.library.close();
  const ids = seedArticles(dir, count) as Id[];
  let heard: Hear = () => undefined;
  const library = await openTestLibrary({ dir, announce: (event) => heard(event) });
  return { ...library, ids, onEvent: (hear) => (heard = hear) };
}

type Hear = (event: LibraryEvent) => void;

async function countIn(client: Client, filter: { state: 'archived' } | { trashed: true }): Promise<number> {
  return (await client.call('articles.list', { filter })).total;
}

describe('an act on thousands of articles', () => {
  it('lets questions be answered in between, is one act, and is undone and done again whole', async () => {
    const { client, dir, ids } = await openMany(10_000);
    const before = readRows(dir, { isLive: false });
    let isDone = false;
    const done = client
      .call('articles.update', { ids, patch: { state: 'archived', favourite: true } })
      .then(() => (isDone = true));
    let answered = 0;
    while (!isDone) {
      await client.call('library.status', {});
      await setImmediate();
      answered += 1;
    }
    await done;
    expect(answered).toBeGreaterThan(10);
    expect(await countIn(client, { state: 'archived' })).toBe(10_000);
    const history = await client.call('history.list', {});
    expect(history.items.map(({ label }) => label)).toEqual(['Change 10000 articles', 'Save a story']);
    const after = readRows(dir, { isLive: false });
    await client.call('history.undo', {});
    expect(readRows(dir, { isLive: false })).toEqual(before);
    await client.call('history.redo', {});
    expect(readRows(dir, { isLive: false })).toEqual(after);
  }, 120_000);

  it('leaves nothing behind when it is stopped, and what could be redone still can', async () => {
    const { client, dir, ids, onEvent } = await openMany();
    await client.call('articles.update', { ids: ids.slice(0, 1), patch: { note: 'mine' } });
    await client.call('history.undo', {});
    const before = readRows(dir, { isLive: false });
    onEvent((event) => {
      if (event.type === 'call.progress' && event.done > MANY / 2) {
        void client.call('calls.cancel', { callId: event.callId });
      }
    });
    const act = client.call('articles.trash', { ids }, { callId: 'long' });
    await expect(act).rejects.toMatchObject({ code: 'cancelled' });
    expect(readRows(dir, { isLive: false })).toEqual(before);
    expect(await client.call('history.state', {})).toEqual({
      undo: 'Save a story',
      redo: 'Write a note on an article',
    });
  }, 120_000);

  it('was never there when the program died in the middle of it, of its undo, or of its redo', async () => {
    const { client, dir, ids, onEvent } = await openMany();
    const before = readRows(dir, { isLive: false });
    const copies: string[] = [];
    /** The folder as a program that was killed now would leave it: all that is on the disk, half an act among it. */
    const copyInTheMiddle = async (act: (callId: string) => Promise<unknown>): Promise<void> => {
      const copy = makeTempDir();
      onEvent((event) => {
        if (event.type !== 'call.progress' || event.done < event.total / 2 || copies.includes(copy)) return;
        cpSync(dir, copy, { recursive: true });
        copies.push(copy);
      });
      await act(`act ${String(copies.length)}`);
    };
    await copyInTheMiddle((callId) => client.call('articles.tag', { ids, add: ['a/b'] }, { callId }));
    await copyInTheMiddle((callId) => client.call('history.undo', {}, { callId }));
    await copyInTheMiddle((callId) => client.call('history.redo', {}, { callId }));
    expect(copies).toHaveLength(3);
    for (const [at, copy] of copies.entries()) {
      expect(readRows(copy, { isLive: false })).not.toEqual(before);
      const again = await openTestLibrary({ dir: copy });
      expect(readRows(copy, { isLive: false })).toEqual(before);
      expect(await again.client.call('history.state', {})).toEqual({
        undo: 'Save a story',
        redo: at === 0 ? null : `Tag ${String(MANY)} articles`,
      });
      expect((await again.client.call('articles.list', { filter: { tag: 'a' } })).total).toBe(0);
      await again.library.close();
    }
  }, 120_000);

  it('comes before the act that is asked for while it is under way', async () => {
    const { client, ids } = await openMany();
    const [id] = ids as [Id];
    const many = client.call('articles.update', { ids, patch: { state: 'archived' } });
    const one = client.call('articles.update', { ids: [id], patch: { state: 'reading' } });
    await Promise.all([many, one]);
    expect((await client.call('articles.get', { id })).state).toBe('reading');
    expect((await client.call('history.list', { limit: 2 })).items.map(({ label }) => label)).toEqual([
      'Move an article to reading',
      `Move ${String(MANY)} articles to the archive`,
    ]);
  }, 120_000);

  it('is told as a conflict, with nothing changed, when one of its rows is another now', async () => {
    const { client, dir, ids } = await openMany();
    await client.call('articles.update', { ids, patch: { favourite: true } });
    const { connect, openDatabase } = await import('./store/connection.ts');
    const raw = openDatabase(`${dir}/library.db`);
    connect(raw).run('UPDATE articles SET favourite = 0 WHERE seq = 700');
    raw.close();
    const before = readRows(dir, { isLive: false });
    await expect(client.call('history.undo', {})).rejects.toMatchObject({ code: 'conflict' });
    expect(readRows(dir, { isLive: false })).toEqual(before);
    expect((await client.call('history.state', {})).undo).toBe(
      `Add ${String(MANY)} articles to the favourites`,
    );
  }, 120_000);
});
