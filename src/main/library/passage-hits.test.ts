import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import { searchAnswerSchema } from '../../contract/search.ts';
import type { SearchHit } from '../../contract/search.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

const words = [
  'The ferry left the harbour at dawn.',
  'Nobody asked about the river treaty.',
  'A treaty is a treaty, said the envoy.',
  'The harbour and the river were calm.',
  'The treaty was signed by the river.',
];

async function keep(client: Client, articleId: string, facts: Record<string, unknown>): Promise<void> {
  await client.call('passages.add', { articleId, quote: '', ...facts });
}

/** A story with all of the words, and a passage of each. */
async function openWithPassages(): Promise<Client> {
  const { client } = await openTestLibrary();
  const { articleId } = await saveStory(client, {
    title: 'The treaty',
    paragraphs: words,
    url: 'https://www.one.example/a',
    tags: ['talks'],
  });
  const [ferry, asked, envoy, calm, signed] = words;
  await keep(client, articleId, { quote: ferry, note: 'compare with the treaty', colour: 'rose' });
  await keep(client, articleId, {
    quote: asked,
    attribution: { speaker: 'Anna Petrova', saidOn: '2025-04-02' },
  });
  await keep(client, articleId, {
    quote: envoy,
    attribution: { speaker: 'Dmitry Peskov', saidOn: '2025-05' },
  });
  await keep(client, articleId, { quote: calm, tags: ['weather/calm'] });
  await keep(client, articleId, { quote: signed });
  await saveStory(client, { title: 'Another harbour', paragraphs: ['The harbour is far from the river.'] });
  return client;
}

async function search(client: Client, text: string): Promise<SearchHit | undefined> {
  const answer = searchAnswerSchema.parse(await client.call('articles.search', { text }));
  return answer.hits.find(({ article }) => article.title === 'The treaty');
}

/** The first word but one of each passage that is shown, which tells which it is. */
async function shown(client: Client, text: string): Promise<[number | null, ...string[]]> {
  const hit = await search(client, text);
  const names = ['ferry', 'asked', 'envoy', 'calm', 'signed'];
  const nameOf = (quote: string): string => names[words.indexOf(quote)] ?? quote;
  return [hit?.passageCount ?? null, ...(hit?.passages ?? []).map(({ quote }) => nameOf(quote.text))];
}

describe('the passages of a hit', () => {
  it('are those that have all words by themselves, the best first, three at most', async () => {
    const client = await openWithPassages();
    expect(await shown(client, 'treaty river ')).toEqual([2, 'asked', 'signed']);
    expect(await shown(client, 'treaty ')).toEqual([4, 'asked', 'envoy', 'signed']);
    expect(await shown(client, 'ferry treaty ')).toEqual([1, 'ferry']);
    expect(await shown(client, 'dawn calm ')).toEqual([0]);
  });

  it('answer by other forms, typos, other spellings, beginnings and phrases', async () => {
    const client = await openWithPassages();
    expect(await shown(client, 'treaties ')).toEqual([4, 'asked', 'envoy', 'signed']);
    expect(await shown(client, 'treatty rivers ')).toEqual([2, 'asked', 'signed']);
    expect(await shown(client, 'Песков ')).toEqual([1, 'envoy']);
    expect(await shown(client, 'harb')).toEqual([2, 'ferry', 'calm']);
    expect(await shown(client, '"river treaty"')).toEqual([1, 'asked']);
    expect(await shown(client, '"treaty river"')).toEqual([null]);
  });

  it('answer by what is asked of passages; what is asked of the story holds none of them back', async () => {
    const client = await openWithPassages();
    expect(await shown(client, 'speaker:petrova ')).toEqual([1, 'asked']);
    expect(await shown(client, 'passage:treaty ')).toEqual([3, 'asked', 'envoy', 'signed']);
    expect(await shown(client, 'note:compare ')).toEqual([1, 'ferry']);
    expect(await shown(client, 'said:2025-04 ')).toEqual([1, 'asked']);
    expect(await shown(client, 'said:2025 has:passage treaty ')).toEqual([2, 'asked', 'envoy']);
    expect(await shown(client, 'tag:weather ')).toEqual([1, 'calm']);
    expect(await shown(client, 'tag:talks ferry ')).toEqual([1, 'ferry']);
    expect(await shown(client, 'site:one title:treaty envoy ')).toEqual([1, 'envoy']);
    expect(await shown(client, '(speaker:peskov or dawn) -tag:nothing ')).toEqual([2, 'ferry', 'envoy']);
  });

  it('are none where only the story was asked for', async () => {
    const client = await openWithPassages();
    for (const text of ['', 'site:one ', 'title:treaty ', 'tag:talks ', 'has:passage ', '-ferry '])
      expect([text, ...((await search(client, text))?.passages ?? [])]).toEqual([text]);
  });

  it('are shown with their words marked, their note where it answers, and who said them', async () => {
    const client = await openWithPassages();
    const [ferry] = (await search(client, 'ferry treaties '))?.passages ?? [];
    const marked = (piece: { text: string; marks: [number, number][] } | null | undefined): string[] =>
      (piece?.marks ?? []).map(([start, end]) => piece?.text.slice(start, end) ?? '');
    expect(marked(ferry?.quote)).toEqual(['ferry']);
    expect(marked(ferry?.note)).toEqual(['treaty']);
    expect(ferry).toMatchObject({ colour: 'rose', speaker: null, saidOn: null });
    const [asked] = (await search(client, 'petrova '))?.passages ?? [];
    expect(asked).toMatchObject({ note: null, speaker: 'Anna Petrova', saidOn: '2025-04-02' });
  });

  it('stand hostile ones: markup, right to left, a note of 100 KB', async () => {
    const client = await openWithPassages();
    const hostile = [
      '&lt;img src=x onerror=alert(1)&gt; lantern',
      '\u202eقال إن الفانوس lantern\u202c',
      `lantern ${'x '.repeat(400)}`,
    ];
    const { articleId } = await saveStory(client, { title: 'Hostile', paragraphs: hostile });
    for (const quote of hostile)
      await keep(client, articleId, { quote, note: `${'далеко '.repeat(14_000)} beacon` });
    const { hits } = searchAnswerSchema.parse(
      await client.call('articles.search', { text: 'lantern beacon ' }),
    );
    expect(hits[0]?.passages).toHaveLength(3);
    for (const { quote, note } of hits[0]?.passages ?? []) {
      expect(quote.text.length).toBeLessThan(170);
      expect(quote.marks.map(([start, end]) => quote.text.slice(start, end))).toEqual(['lantern']);
      expect(note?.marks.map(([start, end]) => note.text.slice(start, end))).toEqual(['beacon']);
    }
  });
});
