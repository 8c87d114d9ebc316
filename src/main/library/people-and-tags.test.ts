import { describe, expect, it } from 'vitest';
import { speakerSchema } from '../../contract/speaker.ts';
import { makeTempDir, openTestLibrary, saveStory } from './library.test-support.ts';
import { connect, openDatabase } from './store/connection.ts';
import { join } from 'node:path';

describe('speakers', () => {
  it('one person is one speaker, whatever the case, space and accents', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client, { paragraphs: ['a b c d e'] });
    for (const [quote, speaker] of [
      ['a', 'José  Ángel'],
      ['b', 'jose angel'],
      ['c', ' JOSÉ ÁNGEL '],
      ['d', 'José Ángel'],
    ] as const) {
      await client.call('passages.add', { articleId, quote, attribution: { speaker } });
    }
    const { items } = await client.call('speakers.list', {});
    expect(items.map(({ name, passageCount }) => [name, passageCount])).toEqual([['José Ángel', 4]]);
  });

  it.each([
    ['राम', 'रमा'],
    ['ハナ', 'バナ'],
    ['กา', 'กี'],
  ])('%s and %s are two: what looks like an accent is a letter there', async (first, second) => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client, { paragraphs: ['a b'] });
    for (const [quote, speaker] of [
      ['a', first],
      ['b', second],
    ] as const) {
      const kept = await client.call('passages.add', { articleId, quote, attribution: { speaker } });
      expect(kept.attribution.speaker).toBe(speaker);
    }
  });

  it('is found by an alias, unless two have it', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client, { paragraphs: ['a b c d e'] });
    const add = async (quote: string, speaker: string): Promise<string> =>
      (await client.call('passages.add', { articleId, quote, attribution: { speaker } })).attribution
        .speakerId ?? '';
    const witkoff = await add('a', 'Steve Witkoff');
    const updated = await client.call('speakers.update', {
      id: witkoff,
      patch: {
        aliases: ['Виткофф', 'Vitkoff', 'vitkoff'],
        roles: [{ role: 'envoy', from: '2025', until: null }],
      },
    });
    expect(speakerSchema.parse(updated).aliases).toEqual(['Виткофф', 'vitkoff']);
    expect(await add('b', 'виткофф')).toBe(witkoff);
    const other = await add('c', 'Other Vitkoff');
    await client.call('speakers.update', { id: other, patch: { aliases: ['Vitkoff'] } });
    const third = await add('d', 'Vitkoff');
    expect([witkoff, other]).not.toContain(third);
    expect(await add('e', 'VITKOFF')).toBe(third);
  });

  it('never takes the name of another', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client, { paragraphs: ['a b'] });
    await client.call('passages.add', { articleId, quote: 'a', attribution: { speaker: 'Anna' } });
    const b = await client.call('passages.add', { articleId, quote: 'b', attribution: { speaker: 'Boris' } });
    const id = b.attribution.speakerId ?? '';
    await expect(
      client.call('speakers.update', { id, patch: { name: 'ANNA', note: 'n' } }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await client.call('speakers.update', { id, patch: { name: 'BORIS' } })).name).toBe('BORIS');
    expect((await client.call('speakers.update', { id, patch: {} })).note).toBe('');
  });

  it('is announced when it has one passage more or less', async () => {
    const { client, events } = await openTestLibrary();
    const { articleId } = await saveStory(client, { paragraphs: ['a b'] });
    const { id, attribution } = await client.call('passages.add', {
      articleId,
      quote: 'a',
      attribution: { speaker: 'Anna' },
    });
    const acts = [
      () => client.call('passages.remove', { ids: [id] }),
      () => client.call('history.undo', {}),
      () => client.call('articles.trash', { ids: [articleId] }),
      () => client.call('articles.restore', { ids: [articleId] }),
    ];
    for (const act of acts) {
      events.length = 0;
      await act();
      expect(events).toContainEqual({ type: 'speakers.changed', ids: [attribution.speakerId] });
    }
  });

  it('shows up on the passage when renamed, and in the search', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client, { paragraphs: ['a b'] });
    const { id, attribution } = await client.call('passages.add', {
      articleId,
      quote: 'a',
      attribution: { speaker: 'Anna' },
    });
    await client.call('speakers.update', { id: attribution.speakerId ?? '', patch: { name: 'Zinaida' } });
    expect((await client.call('passages.get', { id })).attribution.speaker).toBe('Zinaida');
    expect((await client.call('articles.search', { text: 'zinaida' })).total).toBe(1);
    expect((await client.call('articles.search', { text: 'speaker:anna' })).total).toBe(0);
  });
});

describe('tags', () => {
  const names = (items: { name: string; articleCount: number; passageCount: number }[]): unknown[] =>
    items.map(({ name, articleCount, passageCount }) => [name, articleCount, passageCount]);

  it('nest, keep the first spelling, and count by themselves', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client, { paragraphs: ['word'], tags: ['Ukraine/Talks'] });
    await saveStory(client, { paragraphs: ['other'], tags: ['ukraine', ' UKRAINE / talks ', 'caf\u00e9'] });
    await client.call('passages.add', {
      articleId,
      quote: 'word',
      tags: ['ukraine/talks/day one', 'cafe\u0301'],
    });
    expect(names((await client.call('tags.list', {})).items)).toEqual([
      ['café', 1, 1],
      ['Ukraine', 1, 0],
      ['Ukraine/Talks', 2, 0],
      ['Ukraine/Talks/day one', 0, 1],
    ]);
    expect((await client.call('articles.list', { filter: { tag: 'ukraine' } })).total).toBe(2);
  });

  it('are not shown without a use, and are there again with one', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client, { tags: ['a/b'] });
    await client.call('articles.tag', { ids: [articleId], remove: ['A/B'] });
    expect((await client.call('tags.list', {})).items).toEqual([]);
    await client.call('articles.tag', { ids: [articleId], add: ['a/B'], remove: ['a/b', 'nowhere'] });
    expect((await client.call('articles.get', { id: articleId })).tags).toEqual(['a/b']);
    await client.call('articles.trash', { ids: [articleId] });
    expect((await client.call('tags.list', {})).items).toEqual([]);
  });

  it('may have any name', async () => {
    const { client } = await openTestLibrary();
    const hostile = [
      '__proto__',
      'constructor',
      'toString',
      '<img src=x onerror=1>',
      "'; DROP TABLE tags; --",
      '%',
      '\u202egnp',
      '🙂/🙃',
    ];
    const { articleId } = await saveStory(client, { tags: hostile });
    expect((await client.call('articles.get', { id: articleId })).tags.toSorted()).toEqual(
      hostile.toSorted(),
    );
    for (const tag of hostile) {
      expect((await client.call('articles.list', { filter: { tag } })).total).toBe(1);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    await expect(saveStory(client, { paragraphs: ['x'], tags: ['\u0000', ' / '] })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});

describe('settings', () => {
  it('fall back one by one when what is stored does not fit', async () => {
    const dir = makeTempDir();
    const first = await openTestLibrary({ dir });
    await first.client.call('settings.update', { theme: 'sepia', fontSizePx: 22 });
    await first.library.close();
    const raw = openDatabase(join(dir, 'library.db'));
    const db = connect(raw);
    const spoilt: [string, string][] = [
      ['fontSizePx', '"huge"'],
      ['lineHeight', '1e999'],
      ['font', 'not json'],
      ['measureCh', '{"__proto__":{"polluted":1}}'],
      ['__proto__', '{"polluted":true}'],
      ['constructor', '1'],
      ['nonsense', '1'],
    ];
    for (const [key, value] of spoilt) db.run('INSERT OR REPLACE INTO settings VALUES (?, ?)', [key, value]);
    raw.close();
    const { client } = await openTestLibrary({ dir });
    const settings = await client.call('settings.get', {});
    expect(settings).toMatchObject({
      theme: 'sepia',
      fontSizePx: 19,
      lineHeight: 1.6,
      font: 'literata',
      measureCh: 66,
    });
    expect(Object.keys(settings)).not.toContain('nonsense');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuse what is out of bounds, and keep what was', async () => {
    const { client } = await openTestLibrary();
    await expect(client.call('settings.update', { fontSizePx: 99 })).rejects.toMatchObject({
      code: 'bad-input',
    });
    await client.call('settings.update', { markColour: 'leaf' });
    const { articleId } = await saveStory(client, { paragraphs: ['word'] });
    expect((await client.call('passages.add', { articleId, quote: 'word' })).colour).toBe('leaf');
  });
});
