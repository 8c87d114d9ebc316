import { describe, expect, it } from 'vitest';
import type { Passage } from '../../contract/passage.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

const PARAGRAPHS = [
  'The port stayed open. “We are ready,” said Mr Hale. No ship had left the quay.',
  'The next day the ministry said nothing.',
  'On the third day it closed the port.',
];
const TEXT = PARAGRAPHS.join('\n\n');

async function openWithStory() {
  const { client, ...opened } = await openTestLibrary();
  const { articleId } = await saveStory(client, { title: 'Port', paragraphs: PARAGRAPHS });
  const keep = (quote: string, facts: object = {}): Promise<Passage> => {
    const start = TEXT.indexOf(quote);
    return client.call('passages.add', { articleId, quote, start, end: start + quote.length, ...facts });
  };
  const all = async () => (await client.call('passages.list', { sort: 'position' })).items;
  return { ...opened, client, articleId, keep, all };
}

const spanOf = (quote: string) => {
  const start = TEXT.indexOf(quote);
  return { quote, start, end: start + quote.length };
};

describe('passages.move', () => {
  it('changes words, context and place together, in one act that undo takes back', async () => {
    const { client, keep, articleId } = await openWithStory();
    const before = await keep('We are', { note: 'mine', tags: ['ports'] });
    const moved = await client.call('passages.move', { id: before.id, ...spanOf('“We are ready,”') });
    expect(moved).toMatchObject({
      ...spanOf('“We are ready,”'),
      prefix: 'The port stayed open. ',
      suffix: ' said Mr Hale. No ship had left ',
      ...{ note: 'mine', tags: ['ports'], status: 'anchored' },
    });
    expect((await client.call('passages.list', { filter: { text: 'ready' } })).total).toBe(1);
    const found = await client.call('articles.search', { text: 'passage:ready' });
    expect(found.hits.map(({ article }) => article.id)).toEqual([articleId]);
    expect((await client.call('history.undo', {})).redo).toBe('Move the ends of a passage');
    expect(await client.call('passages.get', { id: before.id })).toMatchObject(before);
    await client.call('history.redo', {});
    expect(await client.call('passages.get', { id: before.id })).toMatchObject(spanOf('“We are ready,”'));
  });

  it('refuses words that do not stand there, and changes nothing', async () => {
    const { client, keep } = await openWithStory();
    const { id, ...before } = await keep('We are');
    const wrong = { ...spanOf('We are ready'), start: 3 };
    for (const input of [wrong, { quote: ' ', start: 3, end: 4 }, { quote: 'x', start: 9_999, end: 9_998 }])
      await expect(client.call('passages.move', { id, ...input })).rejects.toMatchObject({
        code: 'quote-not-found',
      });
    expect(await client.call('passages.get', { id })).toMatchObject(before);
  });

  it('leaves white space at the ends out', async () => {
    const { client, keep } = await openWithStory();
    const { id } = await keep('We are');
    const start = TEXT.indexOf(' “We are ready,” ');
    const moved = await client.call('passages.move', {
      ...{ id, quote: ' “We are ready,” ', start, end: start + 17 },
    });
    expect(moved.quote).toBe('“We are ready,”');
  });
});

describe('passages.merge', () => {
  it('takes the words of all, joins notes in the order of the text, unites tags, and keeps the oldest', async () => {
    const { client, keep, all } = await openWithStory();
    const old = await keep('said Mr Hale. No ship', { note: 'second', tags: ['b', 'a'], colour: 'sky' });
    const young = await keep('We are ready,” said Mr Hale', {
      note: 'first',
      tags: ['c', 'a'],
      private: true,
    });
    const { passage, differing } = await client.call('passages.merge', { ids: [young.id, old.id] });
    expect(passage).toMatchObject({
      ...spanOf('We are ready,” said Mr Hale. No ship'),
      ...{ id: old.id, note: 'first\n\nsecond', colour: 'sky', private: true },
    });
    expect(passage.tags.toSorted()).toEqual(['a', 'b', 'c']);
    expect(differing).toEqual([]);
    expect(await all()).toHaveLength(1);
    expect((await client.call('history.undo', {})).redo).toBe('Merge 2 passages');
    expect((await all()).map(({ id, note, tags, quote }) => ({ id, note, tags, quote }))).toEqual(
      [young, old].map(({ id, note, tags, quote }) => ({ id, note, tags, quote })),
    );
  });

  it('keeps what the older one was said to be, and writes down what differs', async () => {
    const { client, keep } = await openWithStory();
    const old = await keep('We are ready', { attribution: { speaker: 'Bruno Hale', saidOn: '2025-03-14' } });
    const young = await keep('“We are ready,”', { note: 'Sure?', attribution: { speaker: 'Irena Solv' } });
    const { passage, differing } = await client.call('passages.merge', { ids: [old.id, young.id] });
    expect(passage.attribution).toMatchObject({ speaker: 'Bruno Hale', saidOn: '2025-03-14' });
    expect(differing).toEqual(['Irena Solv']);
    expect(passage.note).toBe('Sure?\n\n— Irena Solv');
  });

  it('takes over who said it when only the younger one knows', async () => {
    const { client, keep } = await openWithStory();
    const old = await keep('We are ready');
    const young = await keep('ready,” said', { attribution: { speaker: 'Irena Solv', role: 'director' } });
    const { passage, differing } = await client.call('passages.merge', { ids: [old.id, young.id] });
    expect(passage.attribution).toMatchObject({ speaker: 'Irena Solv', role: 'director' });
    expect([passage.id, differing]).toEqual([old.id, []]);
  });

  it('takes what lies between in one paragraph, goes over its end, and no further', async () => {
    const { client, keep } = await openWithStory();
    const port = await keep('The port');
    const quay = await keep('left the quay.');
    const one = (await client.call('passages.merge', { ids: [quay.id, port.id] })).passage;
    expect(one.quote).toBe(PARAGRAPHS[0]);
    const next = await keep('The next day the ministry said nothing.');
    const two = (await client.call('passages.merge', { ids: [next.id, port.id] })).passage;
    expect(two.quote).toBe(PARAGRAPHS.slice(0, 2).join('\n\n'));
    const far = await keep('closed the port.');
    await expect(client.call('passages.merge', { ids: [two.id, far.id] })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('refuses one alone, twice the same, what is not there, and passages of two texts', async () => {
    const { client, keep } = await openWithStory();
    const { id } = await keep('We are');
    const other = await saveStory(client, { title: 'Other', paragraphs: ['We are elsewhere.'] });
    const away = await client.call('passages.add', { articleId: other.articleId, quote: 'elsewhere' });
    const nobody = '01890000-0000-7000-8000-000000000000' as Passage['id'];
    for (const [ids, code] of [
      [[id], 'bad-input'],
      [[id, id], 'bad-input'],
      [[id, away.id], 'bad-input'],
      [[id, nobody], 'not-found'],
    ] as const)
      await expect(client.call('passages.merge', { ids: [...ids] })).rejects.toMatchObject({ code });
  });
});

describe('passages.split', () => {
  it('parts the words; both say who and what, and the note stays with the first', async () => {
    const { client, keep, all } = await openWithStory();
    const facts = { note: 'mine', tags: ['ports'], colour: 'iris', attribution: { speaker: 'Bruno Hale' } };
    const whole = await keep('“We are ready,” said Mr Hale. No ship had left', facts);
    const at = TEXT.indexOf(' No ship');
    const { first, second } = await client.call('passages.split', { id: whole.id, at });
    expect(first).toMatchObject({ id: whole.id, note: 'mine', ...spanOf('“We are ready,” said Mr Hale.') });
    expect(second).toMatchObject({
      ...spanOf('No ship had left'),
      ...{ note: '', tags: ['ports'], colour: 'iris', status: 'anchored' },
      attribution: whole.attribution,
    });
    await client.call('history.undo', {});
    expect(await all()).toMatchObject([{ id: whole.id, quote: whole.quote }]);
    await client.call('history.redo', {});
    expect((await all()).map(({ quote }) => quote)).toEqual([first.quote, second.quote]);
  });

  it('refuses a place with no words on one side', async () => {
    const { client, keep } = await openWithStory();
    const { id, start, end } = await keep('We are ready');
    for (const at of [0, start, end, end + 5])
      await expect(client.call('passages.split', { id, at })).rejects.toMatchObject({ code: 'bad-input' });
  });
});
