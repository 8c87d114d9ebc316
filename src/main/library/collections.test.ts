import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { Id } from '../../contract/primitives.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

async function openKept(count: number): Promise<{ client: Client; articleId: Id; passages: Id[] }> {
  const { client } = await openTestLibrary();
  const words = Array.from({ length: count }, (_, at) => `word${String(at)}`);
  const { articleId } = await saveStory(client, { title: 'Story', paragraphs: [words.join(' ')] });
  const passages: Id[] = [];
  for (const quote of words) passages.push((await client.call('passages.add', { articleId, quote })).id);
  return { client, articleId: articleId as Id, passages };
}

async function orderOf(client: Client, collectionId: Id): Promise<string[]> {
  const { items } = await client.call('passages.list', { filter: { collectionId }, sort: 'collection' });
  return items.map(({ quote }) => quote);
}

describe('a collection', () => {
  it('holds passages in the order they were put in, each once, and is one of several', async () => {
    const { client, passages } = await openKept(4);
    const [a, b, c, d] = passages as [Id, Id, Id, Id];
    const made = await client.call('collections.create', { name: '  My  book ', passageIds: [c, a] });
    expect(made).toMatchObject({ name: 'My book', passageCount: 2 });
    await client.call('collections.add', { id: made.id, passageIds: [b, a, d] });
    expect(await orderOf(client, made.id)).toEqual(['word2', 'word0', 'word1', 'word3']);
    const other = await client.call('collections.create', { name: 'Another', passageIds: [a] });
    expect((await client.call('collections.list', {})).items.map(({ name }) => name)).toEqual([
      'Another',
      'My book',
    ]);
    await client.call('collections.take', { id: other.id, passageIds: [a] });
    expect(await orderOf(client, made.id)).toContain('word0');
    await expect(client.call('collections.create', { name: 'Another' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('hides what was taken away and brings it back in its place', async () => {
    const { client, articleId, passages } = await openKept(3);
    const { id } = await client.call('collections.create', { name: 'Book', passageIds: passages });
    await client.call('passages.remove', { ids: [passages[1] as Id] });
    expect(await orderOf(client, id)).toEqual(['word0', 'word2']);
    await client.call('history.undo', {});
    expect(await orderOf(client, id)).toEqual(['word0', 'word1', 'word2']);
    await client.call('articles.trash', { ids: [articleId] });
    expect((await client.call('collections.list', {})).items).toMatchObject([{ passageCount: 0 }]);
  });

  it('keeps its place when passages are merged and parted', async () => {
    const { client, passages } = await openKept(4);
    const [a, b, c, d] = passages as [Id, Id, Id, Id];
    const { id } = await client.call('collections.create', { name: 'Book', passageIds: [d, c, b] });
    await client.call('passages.merge', { ids: [a, b] });
    expect(await orderOf(client, id)).toEqual(['word3', 'word2', 'word0 word1']);
    await client.call('collections.move', { id, passageIds: [a], before: c });
    await client.call('passages.split', { id: a, at: 6 });
    expect(await orderOf(client, id)).toEqual(['word3', 'word0', 'word1', 'word2']);
  });

  it('is put in order like a list by hand, however often', async () => {
    const { client, passages } = await openKept(5);
    const { id } = await client.call('collections.create', { name: 'Book', passageIds: passages });
    const model = passages.map((_, at) => `word${String(at)}`);
    const move = fc.record({
      some: fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }),
      before: fc.option(fc.nat({ max: 4 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 40, maxLength: 60 }), async (moves) => {
        for (const { some, before } of moves) {
          if (before !== null && some.includes(before)) continue;
          const ids = some.map((at) => passages[at] as Id);
          await client.call('collections.move', {
            id,
            passageIds: ids,
            before: before === null ? null : (passages[before] as Id),
          });
          const words = new Set(some.map((at) => `word${String(at)}`));
          const moved = model.filter((word) => words.has(word));
          const others = model.filter((word) => !words.has(word));
          const at = before === null ? others.length : others.indexOf(`word${String(before)}`);
          model.splice(0, model.length, ...others.slice(0, at), ...moved, ...others.slice(at));
          expect(await orderOf(client, id)).toEqual(model);
        }
      }),
      { numRuns: 3 },
    );
  }, 60_000);

  it('is numbered anew when there is no room between two', async () => {
    const { client, passages } = await openKept(3);
    const [a, b, c] = passages as [Id, Id, Id];
    const { id } = await client.call('collections.create', { name: 'Book', passageIds: passages });
    for (let i = 0; i < 40; i += 1) {
      await client.call('collections.move', { id, passageIds: [c], before: b });
      await client.call('collections.move', { id, passageIds: [b], before: c });
    }
    await client.call('collections.move', { id, passageIds: [a], before: null });
    expect(await orderOf(client, id)).toEqual(['word1', 'word2', 'word0']);
  });

  it('is carried out in its order: as Markdown with each citation, as JSON with its ids', async () => {
    const { client, passages } = await openKept(3);
    const [a, b, c] = passages as [Id, Id, Id];
    await client.call('passages.update', { ids: [b], patch: { private: true } });
    await client.call('passages.update', { ids: [a], patch: { note: 'My *note*', tags: ['x'] } });
    const { id } = await client.call('collections.create', {
      ...{ name: 'Book: one', note: 'What it is for.', passageIds: [c, b, a] },
    });
    const scope = { kind: 'collection', id } as const;
    const markdown = await client.call('exports.make', { format: 'markdown', scope, layout: 'one' });
    expect(markdown.counts).toEqual({ articles: 1, passages: 2, withheld: 1 });
    const [file] = markdown.files;
    expect(file?.name).toBe('Book one.md');
    expect(file?.text).toMatch(/^# Book: one\n\nWhat it is for\.\n\n> word2\n\n— Story.*\n\n> word0\n\n— /su);
    expect(file?.text).toContain('My *note*');
    const json = await client.call('exports.make', { format: 'json', scope, layout: 'one' });
    expect(JSON.parse(json.files[0]?.text ?? '')).toMatchObject({
      collection: { id, name: 'Book: one', passages: [c, a] },
      articles: [{ passages: [{ id: c }, { id: a }] }],
    });
    const each = await client.call('exports.make', { format: 'markdown', scope, layout: 'each' });
    expect(each.files).toHaveLength(1);
  });
});
