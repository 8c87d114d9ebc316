import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import { searchAnswerSchema } from '../../contract/search.ts';
import { makeTempDir, openTestLibrary, saveStory } from './library.test-support.ts';
import type { TestLibrary } from './library.test-support.ts';
import { connect, openDatabase } from './store/connection.ts';
import { join } from 'node:path';

async function titles(client: Client, text: string): Promise<string[]> {
  const answer = searchAnswerSchema.parse(await client.call('articles.search', { text }));
  expect(answer.total).toBe(answer.hits.length);
  return answer.hits.map(({ article }) => article.title);
}

async function openWithStories(): Promise<TestLibrary> {
  const opened = await openTestLibrary();
  const { client } = opened;
  await saveStory(client, {
    title: 'Envoy lands',
    paragraphs: ['Witkoff arrived in the capital.', 'No date was given.'],
    url: 'https://www.one.example/a',
    tags: ['talks/first'],
  });
  const second = await saveStory(client, {
    title: 'Harbour opens',
    paragraphs: ['The capital celebrated.', 'Date palms lined the quay.'],
    url: 'https://two.example/b',
    tags: ['Harbours'],
  });
  const third = await saveStory(client, {
    title: 'Plain words',
    paragraphs: ['Nothing of note; the capital again.'],
  });
  await client.call('articles.update', {
    ids: [second.articleId],
    patch: { state: 'archived', favourite: true },
  });
  await client.call('passages.add', {
    articleId: third.articleId,
    quote: 'Nothing of note',
    note: 'remember',
    tags: ['talks/later'],
    attribution: { speaker: 'Anna Petrova' },
  });
  return opened;
}

describe('all that a query finds', () => {
  it('is told by ids alone, best first, for an act on all of it', async () => {
    const { client } = await openWithStories();
    const { hits } = await client.call('articles.search', { text: 'capital' });
    expect((await client.call('articles.foundIds', { text: 'capital' })).ids).toEqual(
      hits.map(({ article }) => article.id),
    );
    expect((await client.call('articles.foundIds', { text: 'tag:talks' })).ids).toHaveLength(2);
    expect((await client.call('articles.foundIds', { text: 'is:nothing (' })).ids).toHaveLength(3);
  });
});

describe('the article at an address', () => {
  it('is found however the address is spelt, unless it is in the trash', async () => {
    const { client } = await openWithStories();
    const at = async (url: string) => (await client.call('articles.at', { url })).article;
    const article = await at('http://one.example/a?utm_source=x#top');
    expect(article?.title).toBe('Envoy lands');
    expect(await at('https://one.example/b')).toBeNull();
    expect(await at('no address')).toBeNull();
    await client.call('articles.trash', { ids: article === null ? [] : [article.id] });
    expect(await at('https://www.one.example/a')).toBeNull();
  });
});

describe('articles.search in other forms and orders', () => {
  it('finds names in other scripts and spellings, and other forms of a word, after the word itself', async () => {
    const { client } = await openTestLibrary();
    await saveStory(client, {
      title: 'Latin',
      paragraphs: ['Dmitry Peskov answered the questions of the press.'],
    });
    await saveStory(client, {
      title: 'Cyrillic',
      paragraphs: ['Об этом сообщил Песков на встрече с журналистами.'],
    });
    await saveStory(client, {
      title: 'Other',
      paragraphs: ['Nobody asked a question about the pescetarian menu.'],
    });
    expect(await titles(client, 'peskov ')).toEqual(['Latin', 'Cyrillic']);
    expect(await titles(client, 'Песков ')).toEqual(['Cyrillic', 'Latin']);
    expect(await titles(client, 'question ')).toEqual(['Other', 'Latin']);
    const { hits } = await client.call('articles.search', { text: 'peskov ' });
    const [piece] = hits[1]?.snippets ?? [];
    const [start, end] = piece?.marks[0] ?? [0, 0];
    expect(piece?.text.slice(start, end)).toBe('Песков');
  });

  it('orders by relevance, by the day saved, or by the day published', async () => {
    const { client } = await openTestLibrary();
    const dated = async (title: string, date: string, text: string): Promise<void> => {
      const html = `<time>${date}</time><p>${text}</p>`;
      await client.call('articles.save', {
        source: { kind: 'html', html, url: `https://a.example/${title}`, title },
      });
    };
    await dated('First', '2024-03-03', 'The ferry came late that day, and the quay was empty of people.');
    await dated('Second', '2024-05-05', 'The ferry was a ferry, and then again the ferry: ferry, ferry.');
    await dated('Third', '2023-01-01', 'Somebody waited for the ferry, it seems, and went home again.');
    const order = async (sort: 'relevance' | 'saved' | 'published'): Promise<string[]> =>
      (await client.call('articles.search', { text: 'ferry', sort })).hits.map(
        ({ article }) => article.title,
      );
    expect((await order('relevance'))[0]).toBe('Second');
    expect(await order('saved')).toEqual(['Third', 'Second', 'First']);
    expect(await order('published')).toEqual(['Second', 'First', 'Third']);
    const { total, hits } = await client.call('articles.search', {
      text: 'ferry',
      sort: 'published',
      limit: 1,
    });
    expect([total, hits.length]).toEqual([3, 1]);
  });

  it('offers another query where nothing was found', async () => {
    const { client } = await openWithStories();
    const suggested = async (text: string): Promise<string | null> =>
      (await client.call('articles.search', { text })).suggestion;
    expect(await suggested('capital')).toBeNull();
    expect(await suggested('witkoff quay ')).toMatch(/^(?:witkoff|quay)$/u);
    expect(await suggested('capital is:reading')).toBe('capital');
    // Two edits in a word of six letters, which no search takes by itself.
    expect(await suggested('capxxal ')).toBe('capital');
    expect(await suggested('zzzzzzzz ')).toBeNull();
  });
});

describe('articles.search', () => {
  it('finds words, names in other spellings, notes, speakers and tags', async () => {
    const { client } = await openWithStories();
    expect(await titles(client, 'vitkoff')).toEqual(['Envoy lands']);
    expect(await titles(client, 'remember')).toEqual(['Plain words']);
    expect(await titles(client, 'petrova')).toEqual(['Plain words']);
    expect(await titles(client, 'harb')).toEqual(['Harbour opens']);
    expect((await titles(client, 'capital')).toSorted()).toEqual([
      'Envoy lands',
      'Harbour opens',
      'Plain words',
    ]);
    expect(await titles(client, '"date was given"')).toEqual(['Envoy lands']);
    expect(await titles(client, '"was date"')).toEqual([]);
  });

  it('filters by what the store knows, alone and with words, in any combination', async () => {
    const { client } = await openWithStories();
    const cases: [string, string[]][] = [
      ['tag:talks ', ['Plain words', 'Envoy lands']],
      ['tag:talks/first ', ['Envoy lands']],
      ['tag:har', ['Harbour opens']],
      ['tag:talk ', []],
      ['is:archived ', ['Harbour opens']],
      ['is:favourite capital', ['Harbour opens']],
      ['capital -is:archived tag:talks', ['Envoy lands', 'Plain words']],
      ['has:passage ', ['Plain words']],
      ['has:speaker ', ['Plain words']],
      ['has:note ', ['Plain words']],
      ['-has:tag ', ['Plain words']],
      ['has:image ', []],
      ['site:one.example ', ['Envoy lands']],
      ['site:one ', ['Envoy lands']],
      ['-site:one ', ['Plain words', 'Harbour opens']],
      ['lang:en ', []],
      ['-lang:en ', ['Plain words', 'Harbour opens', 'Envoy lands']],
      ['witkoff or is:archived', ['Envoy lands', 'Harbour opens']],
      ['(witkoff or petrova) -tag:talks/first', ['Plain words']],
      ['tag:talks (-note:remember) ', ['Envoy lands']],
      ['', ['Plain words', 'Harbour opens', 'Envoy lands']],
    ];
    for (const [query, expected] of cases) {
      const found = await titles(client, query);
      expect([query, query.includes('capital') || query.includes(' or ') ? found.toSorted() : found]).toEqual(
        [query, query.includes('capital') || query.includes(' or ') ? expected.toSorted() : expected],
      );
    }
  });

  it('counts all and shows as many as were asked for', async () => {
    const { client } = await openWithStories();
    for (const text of ['capital', 'is:inbox capital', '-has:image ']) {
      const answer = await client.call('articles.search', { text, limit: 1 });
      expect([text, answer.total, answer.hits.length]).toEqual([text, text.startsWith('is') ? 2 : 3, 1]);
    }
  });

  it('shows the words in their place', async () => {
    const { client } = await openWithStories();
    const { hits } = await client.call('articles.search', { text: 'celebrated' });
    const snippet = hits[0]?.snippets.find(({ field }) => field === 'text');
    const [start, end] = snippet?.marks[0] ?? [0, 0];
    expect(snippet?.text.slice(start, end)).toBe('celebrated');
  });

  it('answers anything at all', async () => {
    const { client } = await openWithStories();
    for (const text of [
      '"',
      'a AND',
      'NEAR(',
      '-',
      ':',
      'tag:',
      'tag:/',
      'is:nonsense ',
      '('.repeat(500),
      '\ud800',
      '%',
      "'; --",
      'x '.repeat(5000),
    ]) {
      const answer = await client.call('articles.search', { text });
      expect(searchAnswerSchema.parse(answer).isComplete).toBe(true);
    }
  });

  it('does not find what is in the trash, and finds it again after', async () => {
    const { client } = await openWithStories();
    const { hits } = await client.call('articles.search', { text: 'witkoff' });
    const ids = hits.map(({ article }) => article.id);
    await client.call('articles.trash', { ids });
    expect(await titles(client, 'witkoff')).toEqual([]);
    expect(await titles(client, 'tag:talks/first ')).toEqual([]);
    await client.call('articles.restore', { ids });
    expect(await titles(client, 'witkoff')).toEqual(['Envoy lands']);
  });
});

describe('the index', () => {
  const waitUntilComplete = async (client: Client): Promise<number> => {
    for (;;) {
      const { search } = await client.call('library.status', {});
      if (search.isComplete) return search.indexed;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  it('is built anew in the background when there is no snapshot, and answers meanwhile', async () => {
    const dir = makeTempDir();
    const first = await openTestLibrary({ dir });
    for (let i = 0; i < 60; i++)
      await saveStory(first.client, { paragraphs: [`story${String(i)} about ships`] });
    await first.library.close();
    const { rmSync } = await import('node:fs');
    rmSync(join(dir, 'search'), { recursive: true });
    const { client, events } = await openTestLibrary({ dir });
    const early = await client.call('articles.search', { text: 'ships' });
    expect(early.isComplete).toBe(false);
    const scope = { kind: 'query', text: 'ships' } as const;
    const exported = await client.call('exports.make', { format: 'json', scope });
    expect(exported.counts.articles).toBe(60);
    expect(await waitUntilComplete(client)).toBe(60);
    expect((await client.call('articles.search', { text: 'ships' })).total).toBe(60);
    expect(events).toContainEqual({ type: 'search.changed' });
  });

  it('catches up with what was committed after its snapshot, and with nothing else', async () => {
    const dir = makeTempDir();
    const first = await openTestLibrary({ dir });
    const kept = await saveStory(first.client, { title: 'Old', paragraphs: ['ships'] });
    const gone = await saveStory(first.client, { title: 'Gone', paragraphs: ['ships too'] });
    await first.library.close();
    const raw = openDatabase(join(dir, 'library.db'));
    const db = connect(raw);
    db.run('UPDATE library SET generation = generation + 1');
    db.run(
      "UPDATE articles SET note = 'lighthouse', changedIn = (SELECT generation FROM library) WHERE id = ?",
      [kept.articleId],
    );
    db.run(
      "UPDATE articles SET trashedAt = '2026', changedIn = (SELECT generation FROM library) WHERE id = ?",
      [gone.articleId],
    );
    raw.close();
    const { client } = await openTestLibrary({ dir });
    expect(await waitUntilComplete(client)).toBe(1);
    expect(await titles(client, 'lighthouse')).toEqual(['Old']);
    expect(await titles(client, 'ships')).toEqual(['Old']);
  });

  it('from the future of a library that was put back is thrown away', async () => {
    const dir = makeTempDir();
    const first = await openTestLibrary({ dir });
    await saveStory(first.client, { title: 'One', paragraphs: ['ships'] });
    await saveStory(first.client, { title: 'Two', paragraphs: ['boats'] });
    await first.library.close();
    const raw = openDatabase(join(dir, 'library.db'));
    raw.exec("UPDATE library SET generation = 1; UPDATE articles SET trashedAt = '2026' WHERE title = 'Two'");
    raw.close();
    const { client, lines } = await openTestLibrary({ dir });
    expect(await waitUntilComplete(client)).toBe(1);
    expect(await titles(client, 'boats')).toEqual([]);
    expect(lines.join('\n')).toContain('newer than the library');
  });

  it('follows many changes at once without holding up the answer', async () => {
    const { client } = await openTestLibrary();
    const ids: string[] = [];
    for (let i = 0; i < 40; i++) {
      ids.push((await saveStory(client, { paragraphs: [`story${String(i)} about ships`] })).articleId);
    }
    await client.call('articles.tag', { ids, add: ['fleet'] });
    await waitUntilComplete(client);
    expect((await client.call('articles.search', { text: 'fleet', limit: 500 })).total).toBe(40);
    await client.call('articles.trash', { ids });
    expect((await client.call('articles.search', { text: 'ships' })).hits).toEqual([]);
    await waitUntilComplete(client);
    expect((await client.call('articles.search', { text: 'ships' })).total).toBe(0);
  });
});
