import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { Id } from '../../contract/primitives.ts';
import { speakerSchema, speakerTwinsSchema } from '../../contract/speaker.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

/** A library in which each of these said a word. */
async function openWith(...names: string[]) {
  const opened = await openTestLibrary();
  const words = names.map((_, at) => `word${String(at)}`);
  const { articleId } = await saveStory(opened.client, { paragraphs: [words.join(' ')] });
  const said = [];
  for (const [at, speaker] of names.entries()) {
    const quote = words[at] ?? '';
    const { id, attribution } = await opened.client.call('passages.add', {
      articleId,
      quote,
      attribution: { speaker },
    });
    said.push({ id, speakerId: attribution.speakerId as Id });
  }
  return { ...opened, articleId, said };
}

const speakersOf = async (client: Client): Promise<unknown[]> =>
  (await client.call('speakers.list', {})).items.map(({ name, aliases, passageCount }) => [
    name,
    aliases,
    passageCount,
  ]);

const snapshot = async (client: Client): Promise<unknown> => ({
  speakers: (await client.call('speakers.list', {})).items,
  passages: (await client.call('passages.list', {})).items.map(({ id, attribution }) => [id, attribution]),
  twins: (await client.call('speakers.twins', {})).items,
});

describe('merging speakers', () => {
  it('gives one of them all that was said, all names, roles and notes, and is one act', async () => {
    const { client, said } = await openWith('Dmitry Peskov', 'Песков', 'Peskov', 'Anna');
    const [into, cyrillic, short] = said.map(({ speakerId }) => speakerId) as [Id, Id, Id];
    const role = { role: 'Spokesman', from: '2012', until: null };
    await client.call('speakers.update', { id: into, patch: { note: 'First.', roles: [role] } });
    await client.call('speakers.update', {
      id: cyrillic,
      patch: { note: 'Second.', roles: [role], aliases: ['Д. Песков'], link: 'https://kremlin.example/' },
    });
    await client.call('passages.remove', { ids: [said[1]?.id as Id] });
    const before = await snapshot(client);
    const merged = await client.call('speakers.merge', { id: into, others: [cyrillic, short, into] });
    expect(speakerSchema.parse(merged)).toMatchObject({
      name: 'Dmitry Peskov',
      aliases: ['Песков', 'Д. Песков', 'Peskov'],
      roles: [role],
      note: 'First.\n\nSecond.',
      link: 'https://kremlin.example/',
      passageCount: 2,
    });
    expect(await speakersOf(client)).toEqual([
      ['Anna', [], 1],
      ['Dmitry Peskov', ['Песков', 'Д. Песков', 'Peskov'], 2],
    ]);
    expect((await client.call('articles.search', { text: 'speaker:песков' })).total).toBe(1);
    const after = await snapshot(client);
    await client.call('history.undo', {});
    expect(await snapshot(client)).toEqual(before);
    await client.call('history.redo', {});
    expect(await snapshot(client)).toEqual(after);
    // What had been taken away before comes back under the one they became.
    await client.call('history.undo', {});
    await client.call('history.undo', {});
    expect((await client.call('speakers.list', {})).items).toHaveLength(4);
  });

  it('is refused for a speaker with itself, or with one that is not there', async () => {
    const { client, said } = await openWith('Anna');
    const id = said[0]?.speakerId as Id;
    await expect(client.call('speakers.merge', { id, others: [id] })).rejects.toMatchObject({
      code: 'bad-input',
    });
    await expect(client.call('speakers.merge', { id, others: [said[0]?.id as Id] })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await speakersOf(client)).toEqual([['Anna', [], 1]]);
  });
});

describe('splitting a speaker', () => {
  it('gives the chosen names and passages to another, and is one act', async () => {
    const { client, articleId, said } = await openWith('Smith', 'Smith');
    const id = said[0]?.speakerId as Id;
    await client.call('speakers.update', { id, patch: { aliases: ['Anna Smith', 'A. Smith', 'John'] } });
    const before = await snapshot(client);
    const other = await client.call('speakers.split', {
      id,
      name: 'Anna Smith',
      aliases: ['A. Smith'],
      passageIds: [said[1]?.id as Id],
    });
    expect(other).toMatchObject({ name: 'Anna Smith', aliases: ['A. Smith'], passageCount: 1 });
    expect(await speakersOf(client)).toEqual([
      ['Anna Smith', ['A. Smith'], 1],
      ['Smith', ['John'], 1],
    ]);
    // Somebody has just said that they are two.
    expect((await client.call('speakers.twins', {})).items).toEqual([]);
    const { items } = await client.call('passages.list', { filter: { articleId, speakerId: other.id } });
    expect(items.map((passage) => passage.id)).toEqual([said[1]?.id]);
    await client.call('history.undo', {});
    expect(await snapshot(client)).toEqual(before);
  });

  it('leaves nothing behind when a passage is not theirs, or the name another’s', async () => {
    const { client, said } = await openWith('Anna', 'Boris');
    const [id, other] = said.map(({ speakerId }) => speakerId) as [Id, Id];
    expect(other).not.toBe(id);
    const passageIds = [said[1]?.id as Id];
    await expect(client.call('speakers.split', { id, name: 'New', passageIds })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(client.call('speakers.split', { id, name: 'BORIS' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await speakersOf(client)).toEqual([
      ['Anna', [], 1],
      ['Boris', [], 1],
    ]);
  });
});

describe('deleting a speaker', () => {
  it('leaves the passages without one, and is one act', async () => {
    const { client, said } = await openWith('Anna', 'Boris');
    const id = said[0]?.speakerId as Id;
    await client.call('speakers.update', {
      id,
      patch: { aliases: ['Anya'], kind: 'group', roles: [{ role: 'r', from: null, until: null }] },
    });
    await client.call('speakers.tellApart', { id, otherId: said[1]?.speakerId as Id });
    const before = await snapshot(client);
    await client.call('speakers.remove', { ids: [id] });
    expect(await speakersOf(client)).toEqual([['Boris', [], 1]]);
    expect((await client.call('passages.get', { id: said[0]?.id as Id })).attribution.speaker).toBeNull();
    expect((await client.call('articles.search', { text: 'speaker:anya' })).total).toBe(0);
    await client.call('history.undo', {});
    expect(await snapshot(client)).toEqual(before);
    expect((await client.call('articles.search', { text: 'speaker:anya' })).total).toBe(1);
  });
});

describe('a speaker', () => {
  it('is a person, a group or an institution, first by the name and then as somebody says', async () => {
    const { client, said } = await openWith('the Kremlin', 'Anna', 'Ukrainian officials');
    const kinds = async () => (await client.call('speakers.list', {})).items.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['person', 'institution', 'group']);
    await client.call('speakers.update', { id: said[2]?.speakerId as Id, patch: { kind: 'person' } });
    expect(await kinds()).toEqual(['person', 'institution', 'person']);
    await client.call('history.undo', {});
    expect(await kinds()).toEqual(['person', 'institution', 'group']);
  });

  it('may be written down before anything was said, once', async () => {
    const { client } = await openWith('Anna');
    const made = await client.call('speakers.add', {
      name: ' Boris  Blank ',
      link: 'https://boris.example/',
      aliases: ['Борис'],
    });
    expect(made).toMatchObject({ name: 'Boris Blank', kind: 'person', passageCount: 0 });
    await expect(client.call('speakers.add', { name: 'BORIS blank' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      client.call('speakers.add', { name: 'C', link: 'javascript:alert(1)' }),
    ).rejects.toMatchObject({ code: 'bad-input' });
    expect((await client.call('speakers.list', {})).items).toHaveLength(2);
    await client.call('history.undo', {});
    expect((await client.call('speakers.list', {})).items).toHaveLength(1);
  });
});

describe('who may be one', () => {
  it('is proposed, and not again once they were told apart', async () => {
    const { client, said } = await openWith('Песков', 'Dmitry Peskov', 'Dmitry Peskov', 'Ivan Peskov');
    const { items } = await client.call('speakers.twins', {});
    expect(items.map((pair) => speakerTwinsSchema.parse(pair).certainty)).toEqual(['likely', 'likely']);
    const [pair] = items.filter(({ id }) => id === said[1]?.speakerId);
    expect(pair?.otherId).toBe(said[0]?.speakerId);
    await client.call('speakers.tellApart', { id: said[0]?.speakerId as Id, otherId: pair?.id as Id });
    expect((await client.call('speakers.twins', {})).items).toHaveLength(1);
    await client.call('history.undo', {});
    expect((await client.call('speakers.twins', {})).items).toHaveLength(2);
  });

  it('is never decided between two', async () => {
    const { client, said } = await openWith('Dmitry Peskov', 'Anna Smith', 'John Smith');
    const [peskov, anna, john] = said.map(({ speakerId }) => speakerId);
    const meaning = (name: string) => client.call('speakers.resolve', { name });
    expect(await meaning('Mr Peskov')).toEqual({
      speakerId: peskov,
      certainty: 'likely',
      candidates: [peskov],
    });
    expect(await meaning('Дмитрий Песков')).toMatchObject({ speakerId: peskov, certainty: 'same' });
    expect(await meaning('Smith')).toEqual({ speakerId: null, certainty: null, candidates: [anna, john] });
  });
});
