import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { Id } from '../../contract/primitives.ts';
import { makeTempDir, openTestLibrary, saveStory } from './library.test-support.ts';
import { readRows } from './rows.test-support.ts';

async function idOf(client: Client, name: string): Promise<Id> {
  const found = (await client.call('tags.list', {})).items.find((tag) => tag.name === name);
  return found?.id as Id;
}

/** Each tag with its counts: `a/b 1 2`. */
async function tell(client: Client): Promise<string[]> {
  const { items } = await client.call('tags.list', {});
  return items.map(
    ({ name, articleCount, passageCount }) => `${name} ${String(articleCount)} ${String(passageCount)}`,
  );
}

async function openTagged(): Promise<{ client: Client; first: Id; second: Id; passage: Id }> {
  const { client } = await openTestLibrary();
  const one = await saveStory(client, { title: 'One', paragraphs: ['some words'], tags: ['war/ukraine'] });
  const two = await saveStory(client, { title: 'Two', paragraphs: ['others'], tags: ['war', 'peace'] });
  const { id } = await client.call('passages.add', {
    ...{ articleId: one.articleId, quote: 'words', tags: ['war/ukraine/talks'] },
  });
  return { client, first: one.articleId as Id, second: two.articleId as Id, passage: id };
}

describe('renaming a tag', () => {
  it('takes all that is nested under it along, on stories and passages, and in the search', async () => {
    const { client, first, passage } = await openTagged();
    const answer = await client.call('tags.rename', { id: await idOf(client, 'war'), name: 'conflict' });
    expect(answer).toEqual({ name: 'conflict', searches: [] });
    expect(await tell(client)).toEqual([
      'conflict 1 0',
      'conflict/ukraine 1 0',
      'conflict/ukraine/talks 0 1',
      'peace 1 0',
    ]);
    expect((await client.call('articles.get', { id: first })).tags).toEqual(['conflict/ukraine']);
    expect((await client.call('passages.get', { id: passage })).tags).toEqual(['conflict/ukraine/talks']);
    expect((await client.call('articles.list', { filter: { tag: 'conflict' } })).total).toBe(2);
    expect((await client.call('articles.search', { text: 'conflict' })).total).toBe(2);
    expect((await client.call('articles.search', { text: 'tag:war' })).total).toBe(0);
  });

  it('moves it in the tree, with the spelling that is there', async () => {
    const { client, first } = await openTagged();
    const ukraine = await idOf(client, 'war/ukraine');
    expect((await client.call('tags.rename', { id: ukraine, name: 'PEACE/hopes/ukraine' })).name).toBe(
      'peace/hopes/ukraine',
    );
    expect(await tell(client)).toEqual([
      'peace 1 0',
      'peace/hopes 0 0',
      'peace/hopes/ukraine 1 0',
      'peace/hopes/ukraine/talks 0 1',
      'war 1 0',
    ]);
    expect((await client.call('articles.list', { filter: { tag: 'peace' } })).total).toBe(2);
    await client.call('tags.rename', { id: await idOf(client, 'peace/hopes/ukraine'), name: 'ukraine' });
    expect((await client.call('articles.get', { id: first })).tags).toEqual(['ukraine']);
  });

  it('changes nothing but the letters when only their case is another', async () => {
    const { client } = await openTagged();
    await client.call('tags.rename', { id: await idOf(client, 'war'), name: 'War' });
    expect(await tell(client)).toEqual(['peace 1 0', 'War 1 0', 'War/ukraine 1 0', 'War/ukraine/talks 0 1']);
  });

  it('never merges unasked, and never puts a tag under itself', async () => {
    const { client } = await openTagged();
    const war = await idOf(client, 'war');
    const before = await tell(client);
    await expect(client.call('tags.rename', { id: war, name: 'Peace' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(client.call('tags.rename', { id: war, name: 'war/old' })).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(await tell(client)).toEqual(before);
  });

  it('is free to take a name that nothing has any more, and hands its colour on', async () => {
    const { client, second } = await openTagged();
    await client.call('articles.tag', { ids: [second], remove: ['peace'] });
    await client.call('tags.recolour', { id: await idOf(client, 'war'), colour: 'rose' });
    await client.call('tags.rename', { id: await idOf(client, 'war'), name: 'peace' });
    const { items } = await client.call('tags.list', {});
    expect(items.map(({ name, colour }) => [name, colour])).toEqual([
      ['peace', 'rose'],
      ['peace/ukraine', null],
      ['peace/ukraine/talks', null],
    ]);
    await client.call('articles.tag', { ids: [second], add: ['war'] });
    expect((await client.call('tags.list', {})).items.find(({ name }) => name === 'war')?.colour).toBeNull();
  });

  it('is followed by the smart lists that name it, and undone with them', async () => {
    const { client } = await openTagged();
    const named = await client.call('searches.save', { name: 'Talks', text: 'tag:war/ukraine is:inbox' });
    await client.call('searches.save', { name: 'Other', text: 'ukraine' });
    expect((await client.call('tags.uses', { id: await idOf(client, 'war') })).searches).toEqual(['Talks']);
    const { searches } = await client.call('tags.rename', { id: await idOf(client, 'war'), name: 'big war' });
    expect(searches).toEqual(['Talks']);
    const textOf = async (): Promise<string | undefined> =>
      (await client.call('searches.list', {})).items.find(({ id }) => id === named.id)?.text;
    expect(await textOf()).toBe('tag:big\\ war/ukraine is:inbox');
    expect((await client.call('articles.search', { text: String(await textOf()) })).total).toBe(1);
    await client.call('history.undo', {});
    expect(await textOf()).toBe('tag:war/ukraine is:inbox');
  });

  it('is followed by what was searched for lately', async () => {
    const { client } = await openTagged();
    await client.call('settings.update', { recentSearches: ['ukraine', 'tag:war/ukraine x', 'tag:war'] });
    const lately = async () => (await client.call('settings.get', {})).recentSearches;
    await client.call('tags.rename', { id: await idOf(client, 'war'), name: 'strife' });
    expect(await lately()).toEqual(['ukraine', 'tag:strife/ukraine x', 'tag:strife']);
    await client.call('tags.merge', {
      id: await idOf(client, 'strife'),
      intoId: await idOf(client, 'peace'),
    });
    expect(await lately()).toEqual(['ukraine', 'tag:peace/ukraine x', 'tag:peace']);
  });
});

describe('merging tags', () => {
  it('puts the other in the place of one, and what is nested under it there as well', async () => {
    const { client, second } = await openTagged();
    await client.call('tags.merge', { id: await idOf(client, 'war'), intoId: await idOf(client, 'peace') });
    expect(await tell(client)).toEqual(['peace 1 0', 'peace/ukraine 1 0', 'peace/ukraine/talks 0 1']);
    expect((await client.call('articles.get', { id: second })).tags).toEqual(['peace']);
  });

  it('can lift a tag to the one above it, which loses nothing', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client, { tags: ['a/b', 'a/b/b'] });
    await client.call('tags.merge', { id: await idOf(client, 'a/b'), intoId: await idOf(client, 'a') });
    expect((await client.call('articles.get', { id: articleId })).tags).toEqual(['a', 'a/b']);
  });

  it('counts what is to be merged, and refuses a tag with itself or one under it', async () => {
    const { client } = await openTagged();
    const war = await idOf(client, 'war');
    expect(await client.call('tags.uses', { id: war })).toEqual({
      ...{ articles: 2, passages: 1, nested: 2, searches: [] },
    });
    for (const into of ['war', 'war/ukraine']) {
      const merge = client.call('tags.merge', { id: war, intoId: await idOf(client, into) });
      await expect(merge).rejects.toMatchObject({ code: 'bad-input' });
    }
  });
});

it('removing a tag takes those under it too, and undo brings all of them back', async () => {
  const { client, first } = await openTagged();
  const before = await tell(client);
  await client.call('tags.remove', { id: await idOf(client, 'war') });
  expect(await tell(client)).toEqual(['peace 1 0']);
  expect((await client.call('articles.get', { id: first })).tags).toEqual([]);
  await client.call('history.undo', {});
  expect(await tell(client)).toEqual(before);
});

it('whatever is done to tags and collections, undo takes back row for row, and redo does again', async () => {
  const act = fc.record({
    kind: fc.constantFrom(
      'rename',
      'merge',
      'remove',
      'colour',
      'tag',
      'untag',
      'mark',
      'put',
      'move',
      'take',
    ),
    from: fc.constantFrom('a', 'a/b', 'a/b/c', 'd', 'd/b'),
    to: fc.constantFrom('a', 'd', 'd/b', 'e', 'e/f', 'a/x', 'b'),
    at: fc.nat({ max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (given) => {
      const dir = makeTempDir();
      const { client } = await openTestLibrary({ dir });
      const ids: Id[] = [];
      const kept: Id[] = [];
      for (const [at, tags] of [['a/b/c'], ['a', 'd'], ['d/b', 'a/b']].entries()) {
        const paragraphs = [`Words of story ${String(at)}.`];
        const { articleId } = await saveStory(client, { title: `S${String(at)}`, paragraphs, tags });
        ids.push(articleId as Id);
        kept.push((await client.call('passages.add', { articleId, quote: 'Words', tags: ['d/b'] })).id);
      }
      const { id: book } = await client.call('collections.create', { name: 'Book', passageIds: kept });
      await client.call('searches.save', { name: 'List', text: 'tag:a/b or -tag:d x' });
      const states = [readRows(dir, { isLive: false })];
      for (const { kind, from, to, at } of given) {
        const id = await idOf(client, from);
        const one = ids[at] as Id;
        const passage = kept[at] as Id;
        const next = kept[(at + 1) % 3] as Id;
        const doAct: Record<typeof kind, () => Promise<unknown>> = {
          rename: () => client.call('tags.rename', { id, name: to }),
          merge: async () => client.call('tags.merge', { id, intoId: await idOf(client, to) }),
          remove: () => client.call('tags.remove', { id }),
          colour: () => client.call('tags.recolour', { id, colour: at === 0 ? null : 'leaf' }),
          tag: () => client.call('articles.tag', { ids: [one], add: [from, to] }),
          untag: () => client.call('articles.tag', { ids: ids, remove: [from] }),
          mark: () => client.call('passages.tag', { ids: [passage], add: [from], remove: [to] }),
          put: () => client.call('collections.add', { id: book, passageIds: [passage, next] }),
          move: () => client.call('collections.move', { id: book, passageIds: [passage], before: next }),
          take: () => client.call('collections.take', { id: book, passageIds: [passage] }),
        };
        const before = (await client.call('history.list', { limit: 1 })).items[0]?.seq;
        // A tag that is not there, a name that is taken: refused, and nothing is changed.
        await doAct[kind]().catch(() => undefined);
        const after = (await client.call('history.list', { limit: 1 })).items[0]?.seq;
        const rows = readRows(dir, { isLive: false });
        if (before === after) expect(rows).toEqual(states.at(-1));
        else states.push(rows);
      }
      for (const state of states.slice(0, -1).reverse()) {
        await client.call('history.undo', {});
        expect(readRows(dir, { isLive: false })).toEqual(state);
      }
      for (const state of states.slice(1)) {
        await client.call('history.redo', {});
        expect(readRows(dir, { isLive: false })).toEqual(state);
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);
