import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';
import type { TestLibrary } from './library.test-support.ts';

const namesOf = async (client: Client): Promise<string[]> =>
  (await client.call('searches.list', {})).items.map(({ name }) => name);

/** A library whose background work is done when the test says so. */
async function openByHand(dir?: string): Promise<TestLibrary & { work: () => Promise<void> }> {
  const due: (() => void)[] = [];
  const opened = await openTestLibrary({
    ...(dir !== undefined && { dir }),
    // Nothing else is to be done in the background.
    resumesJobs: false,
    after: (_, work) => {
      due.push(work);
      return () => due.splice(due.indexOf(work), 1);
    },
  });
  const work = async (): Promise<void> => {
    for (let next = due.shift(); next !== undefined; next = due.shift()) {
      next();
      // A count rests when it takes long, and has fewer steps than this.
      for (let turn = 0; turn < 100; turn++) await nextTurn();
    }
  };
  return { ...opened, work };
}

describe('smart lists', () => {
  it('are saved, renamed, changed, reordered and removed, and every act can be taken back', async () => {
    const { client } = await openTestLibrary();
    const grain = await client.call('searches.save', { name: ' Grain  talks ', text: ' grain or wheat ' });
    expect(grain).toMatchObject({ name: 'Grain talks', text: 'grain or wheat', count: null, problem: null });
    const ferry = await client.call('searches.save', { name: 'Ferry', text: 'ferry' });
    const third = await client.call('searches.save', { name: 'Third', text: 'third' });

    await client.call('searches.reorder', { ids: [third.id] });
    expect(await namesOf(client)).toEqual(['Third', 'Grain talks', 'Ferry']);
    await client.call('searches.update', { id: ferry.id, patch: { name: 'Ferries', text: 'ferr*' } });
    await client.call('searches.remove', { id: grain.id });
    expect(await namesOf(client)).toEqual(['Third', 'Ferries']);

    expect(await client.call('history.state', {})).toMatchObject({ undo: 'Remove a smart list' });
    await client.call('history.undo', {});
    await client.call('history.undo', {});
    await client.call('history.undo', {});
    expect(await namesOf(client)).toEqual(['Grain talks', 'Ferry', 'Third']);
    await client.call('history.redo', {});
    expect(await namesOf(client)).toEqual(['Third', 'Grain talks', 'Ferry']);
    await client.call('history.undo', {});
    await client.call('history.undo', {});
    expect(await namesOf(client)).toEqual(['Grain talks', 'Ferry']);
  });

  it('say what changed, and stay when the library is opened again', async () => {
    const { client, library, events, dir } = await openTestLibrary();
    await client.call('searches.save', { name: 'Ferry', text: 'ferry' });
    expect(events.map(({ type }) => type)).toEqual(['searches.changed', 'history.changed']);
    await library.close();
    const again = await openTestLibrary({ dir });
    expect(await namesOf(again.client)).toEqual(['Ferry']);
  });

  it('refuse what makes no list', async () => {
    const { client } = await openTestLibrary();
    const { id } = await client.call('searches.save', { name: 'Ferry', text: 'ferry' });
    const other = await client.call('searches.save', { name: 'Other', text: 'ferry' });
    await expect(client.call('searches.save', { name: '  ', text: 'x' })).rejects.toMatchObject({
      code: 'bad-input',
    });
    await expect(client.call('searches.save', { name: 'x', text: ' ' })).rejects.toMatchObject({
      code: 'bad-input',
    });
    await expect(client.call('searches.save', { name: 'Ferry', text: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      client.call('searches.update', { id: other.id, patch: { name: 'Ferry' } }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    await client.call('searches.remove', { id });
    for (const call of [
      client.call('searches.remove', { id }),
      client.call('searches.update', { id, patch: { name: 'x' } }),
      client.call('searches.reorder', { ids: [id] }),
    ])
      await expect(call).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the counts of smart lists', () => {
  it('are counted in the background, told, and counted again when the library has changed', async () => {
    const { client, events, work } = await openByHand();
    await saveStory(client, { title: 'The ferry' });
    await client.call('searches.save', { name: 'Ferry', text: 'ferry' });
    await client.call('searches.save', { name: 'Wrong', text: 'ferry or nothing:at all' });
    const counts = async () =>
      (await client.call('searches.list', {})).items.map(({ count, problem }) => [count, problem !== null]);

    expect(await counts()).toEqual([
      [null, false],
      [null, false],
    ]);
    events.length = 0;
    await work();
    expect(events).toEqual([{ type: 'searches.changed' }]);
    expect(await counts()).toEqual([
      [1, false],
      [1, true],
    ]);
    await work();
    expect(events).toHaveLength(1);

    await saveStory(client, { title: 'Another ferry', paragraphs: ['Other words.'] });
    expect((await counts())[0]).toEqual([1, false]);
    events.length = 0;
    await work();
    expect(events).toEqual([{ type: 'searches.changed' }]);
    expect((await counts())[0]).toEqual([2, false]);
  });

  it('are made anew for a query that was changed while others were being counted', async () => {
    const { client, work } = await openByHand();
    await saveStory(client, { title: 'The ferry' });
    const { id } = await client.call('searches.save', { name: 'Ferry', text: 'ferry' });
    await client.call('searches.list', {});
    await client.call('searches.update', { id, patch: { text: 'nowhere' } });
    await client.call('searches.list', {});
    await work();
    expect((await client.call('searches.list', {})).items[0]).toMatchObject({ text: 'nowhere', count: 0 });
  });

  it('give a call no reason to wait: listing does not count', async () => {
    const { client } = await openByHand();
    await client.call('searches.save', { name: 'Ferry', text: 'ferry' });
    for (let turn = 0; turn < 3; turn += 1)
      expect((await client.call('searches.list', {})).items[0]?.count).toBeNull();
  });
});
