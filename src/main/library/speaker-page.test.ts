import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { InputOf } from '../../contract/methods.ts';
import type { Id } from '../../contract/primitives.ts';
import { speakerPageSchema } from '../../contract/speaker-page.ts';
import type { Saying } from '../../contract/speaker-page.ts';
import { openTestLibrary, servePages } from './library.test-support.ts';
import { testEngine } from './statements.test-support.ts';

const stories: Record<string, { site: string; time: string; paragraphs: string[] }> = {
  'https://one.example/a': {
    ...{ site: 'One', time: '2025-04-25' },
    paragraphs: [
      'spokesman Dmitry Peskov said on Thursday: “Russia is prepared to reopen the border before the first snow falls.”',
      'Anna Smith said: “We have heard that before, and more than once.”',
    ],
  },
  'https://two.example/b': {
    ...{ site: 'Two', time: '2025-05-02' },
    paragraphs: ['Peskov said: “We are prepared to reopen the border before the first snow falls.”'],
  },
  'https://one.example/c': {
    ...{ site: 'One', time: '2025-05-20' },
    paragraphs: ['Peskov said: “The grain corridor will stay open for the summer.”'],
  },
};

async function openWithStories() {
  const pages = Object.fromEntries(
    Object.entries(stories).map(([url, { site, time, paragraphs }]) => [
      url,
      `<site>${site}</site><time>${time}</time>${paragraphs.map((each) => `<p>${each}</p>`).join('')}`,
    ]),
  );
  const opened = await openTestLibrary({ statements: testEngine(), fetchBytes: servePages(pages) });
  const articleIds: Id[] = [];
  for (const url of Object.keys(pages)) {
    const { articleId } = await opened.client.call('articles.save', { source: { kind: 'url', url } });
    await opened.client.call('statements.list', { articleId });
    articleIds.push(articleId);
  }
  const [first] = articleIds;
  const kept = await opened.client.call('passages.add', {
    articleId: first as Id,
    quote: 'Russia is prepared to reopen the border before the first snow falls.',
    tags: ['ukraine/talks'],
    attribution: { speaker: 'Dmitry Peskov', kind: 'direct', saidOn: '2025-04-24' },
  });
  return { ...opened, articleIds, id: kept.attribution.speakerId as Id, kept };
}

const quoteOf = (saying: Saying): string =>
  saying.type === 'passage' ? saying.passage.quote : saying.suggestion.quote;

const read = async (client: Client, input: InputOf<'speakers.page'>) =>
  speakerPageSchema.parse(await client.call('speakers.page', input));

describe('speakers.page', () => {
  it('holds what was kept, and says how much more was found', async () => {
    const { client, id, kept } = await openWithStories();
    const page = await read(client, { id });
    expect(page.items).toMatchObject([
      { day: '2025-04-24', first: { type: 'passage', passage: { id: kept.id } }, others: [] },
    ]);
    expect(page).toMatchObject({
      ...{ total: 1, suggestionCount: 2, next: null, isCut: false },
      months: [{ month: '2025-04', passages: 1, suggestions: 0 }],
      tags: [{ value: 'ukraine/talks', count: 1 }],
      spellings: [{ value: 'Peskov', count: 2 }],
    });
  });

  it('shows what was found too, what was said once together and first told first', async () => {
    const { client, id } = await openWithStories();
    const page = await read(client, { id, withSuggestions: true });
    expect(
      page.items.map(({ day, first, others }) => [day, first.type, others.map(({ likeness }) => likeness)]),
    ).toEqual([
      ['2025-05-20', 'suggestion', []],
      ['2025-04-24', 'passage', ['same']],
    ]);
    expect(page.sites).toEqual([
      { value: 'One', count: 2 },
      { value: 'Two', count: 1 },
    ]);
    const oldest = await read(client, { id, withSuggestions: true, order: 'oldest', limit: 1 });
    expect(oldest).toMatchObject({ total: 2, next: 1, items: [{ day: '2025-04-24' }] });
  });

  it('is narrowed by words, tag, site and month', async () => {
    const { client, id } = await openWithStories();
    const quotes = async (filter: InputOf<'speakers.page'>['filter']) =>
      (await read(client, { id, withSuggestions: true, filter })).items.map(({ first }) =>
        quoteOf(first).slice(0, 8),
      );
    expect(await quotes({ text: 'GRAIN summer' })).toEqual(['“The gra']);
    expect(await quotes({ tag: 'ukraine' })).toEqual(['Russia i']);
    expect(await quotes({ siteName: 'Two' })).toEqual(['Russia i']);
    expect(await quotes({ period: '2025-05' })).toEqual(['“The gra', 'Russia i']);
    expect(await quotes({ period: '2024' })).toEqual([]);
  });

  it('knows who is met in the same stories, and what is dismissed or kept is no suggestion', async () => {
    const { client, id, articleIds } = await openWithStories();
    const anna = await client.call('speakers.add', { name: 'Anna Smith' });
    expect((await read(client, { id })).related).toEqual([{ id: anna.id, name: 'Anna Smith', count: 1 }]);
    const articleId = articleIds[2] as Id;
    const spans = (await client.call('statements.list', { articleId })).items.map(({ start, end }) => ({
      start,
      end,
    }));
    await client.call('statements.dismiss', { articleId, spans });
    expect((await read(client, { id })).suggestionCount).toBe(1);
    await client.call('statements.keep', { articleId, spans });
    expect(await read(client, { id })).toMatchObject({ total: 2, suggestionCount: 1 });
  });

  it('of nobody is refused', async () => {
    const { client, kept } = await openWithStories();
    await expect(client.call('speakers.page', { id: kept.id })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('speakers.found', () => {
  it('names who is met often and is nobody that the library knows', async () => {
    const { client, id } = await openWithStories();
    const names = async () =>
      (await client.call('speakers.found', {})).items.map(({ name, count }) => [name, count]);
    expect(await names()).toEqual([]);
    await client.call('speakers.remove', { ids: [id] });
    expect(await names()).toEqual([['Peskov', 2]]);
  });
});

describe('speakers.dossier', () => {
  it('is a file in three formats; private passages stay at home unless asked for', async () => {
    const { client, id, kept } = await openWithStories();
    const make = (input: Partial<InputOf<'speakers.dossier'>>) =>
      client.call('speakers.dossier', { id, format: 'markdown', ...input });
    const { files, counts } = await make({ withSuggestions: true });
    expect(files).toMatchObject([{ name: 'Dmitry Peskov dossier.md', key: `dossier:${id}` }]);
    expect(counts).toEqual({ articles: 3, passages: 1, withheld: 0 });
    expect(files[0]?.text).toContain('Told again:');
    expect((await make({ format: 'html' })).files[0]?.mediaType).toBe('text/html');
    expect((await make({ format: 'csv' })).files[0]?.name).toBe('Dmitry Peskov dossier.csv');
    await client.call('passages.update', { ids: [kept.id], patch: { private: true } });
    expect(await make({})).toMatchObject({ counts: { passages: 0, withheld: 1 } });
    const withSuggestions = await make({ withSuggestions: true });
    expect(withSuggestions.files[0]?.text).not.toContain('Russia is prepared');
    expect(withSuggestions.files[0]?.text).toContain('We are prepared');
    expect((await make({ includePrivate: true })).counts).toMatchObject({ passages: 1, withheld: 0 });
  });
});
