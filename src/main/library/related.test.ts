import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import { relatedListSchema } from '../../contract/related.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

/** Sentences that no two seeds share. */
function paragraphs(seed: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    Array.from({ length: 20 }, (_word, n) => `${seed}${String((at * 20 + n) % 97)}x${String(at * n)}`).join(
      ' ',
    ),
  );
}

async function relatedTo(client: Client, id: string) {
  return relatedListSchema.parse(await client.call('articles.related', { id })).items;
}

describe('the same words at another address', () => {
  it('are saved, and said: the very same, nearly the same, and copy that both have', async () => {
    const { client } = await openTestLibrary();
    const words = paragraphs('a', 20);
    const first = await saveStory(client, {
      url: 'https://one.example/story',
      paragraphs: words,
      title: 'Ships wait',
    });
    const same = await client.call('articles.save', {
      source: {
        kind: 'html',
        html: words.map((p) => `<p>${p}</p>`).join(''),
        url: 'https://two.example/x',
        title: 'Else',
      },
    });
    expect(same).toMatchObject({
      outcome: 'saved',
      sameStoryAs: [
        {
          articleId: first.articleId,
          title: 'Ships wait',
          siteName: 'one.example',
          similarity: 1,
          relation: 'same-text',
        },
      ],
    });
    const edited = words.with(3, `${words[3] ?? ''} indeed`);
    const near = await saveStory(client, {
      url: 'https://three.example/x',
      paragraphs: edited,
      title: 'Ships wait | 3',
    });
    const wire = [...paragraphs('b', 30), ...words.slice(0, 15)];
    const shared = await saveStory(client, {
      url: 'https://four.example/x',
      paragraphs: wire,
      title: 'Harbour',
    });
    const items = await relatedTo(client, first.articleId);
    expect(items.map(({ articleId, relation, isLinked }) => ({ articleId, relation, isLinked }))).toEqual([
      { articleId: same.articleId, relation: 'same-text', isLinked: false },
      { articleId: near.articleId, relation: 'near', isLinked: false },
      { articleId: shared.articleId, relation: 'shared', isLinked: false },
    ]);
    expect(items[1]?.similarity).toBeGreaterThan(0.9);
    expect(items[1]?.similarity).toBeLessThan(1);
    expect(items[2]?.similarity).toBeGreaterThan(0.6);
  });

  it('are not said of a story with a paragraph in common, nor of one in the trash', async () => {
    const { client } = await openTestLibrary();
    const words = paragraphs('a', 20);
    const first = await saveStory(client, { url: 'https://one.example/a', paragraphs: words });
    await saveStory(client, {
      url: 'https://one.example/b',
      paragraphs: [...paragraphs('c', 20), ...words.slice(0, 2)],
    });
    const gone = await saveStory(client, { url: 'https://one.example/c', paragraphs: words });
    await client.call('articles.trash', { ids: [gone.articleId] });
    expect(await relatedTo(client, first.articleId)).toEqual([]);
    await client.call('history.undo', {});
    expect(await relatedTo(client, first.articleId)).toHaveLength(1);
  });

  it('are found in what a story says since it was fetched again', async () => {
    const { client } = await openTestLibrary();
    const words = paragraphs('a', 20);
    const html = (parts: string[]): string => parts.map((part) => `<p>${part}</p>`).join('');
    const first = await saveStory(client, { url: 'https://one.example/a', paragraphs: ['Nothing yet.'] });
    await client.call('articles.refetch', {
      id: first.articleId,
      source: { kind: 'html', html: html(words) },
    });
    const near = words.with(3, `${words[3] ?? ''} indeed`);
    const second = await saveStory(client, { url: 'https://two.example/a', paragraphs: near });
    expect(await relatedTo(client, second.articleId)).toMatchObject([
      { articleId: first.articleId, relation: 'near' },
    ]);
  });

  it('first published first', async () => {
    const { client } = await openTestLibrary();
    const words = paragraphs('a', 20);
    const save = async (site: string, published: string) =>
      client.call('articles.save', {
        source: {
          kind: 'html',
          html: `<time>${published}</time>${words.map((p) => `<p>${p}</p>`).join('')}`,
          url: `https://${site}.example/x`,
        },
      });
    const late = await save('late', '2026-03-03');
    await save('later', '2026-03-04');
    await save('early', '2026-03-01');
    const items = await relatedTo(client, late.articleId);
    expect(items.map(({ siteName }) => siteName)).toEqual(['early.example', 'later.example']);
  });
});

describe('one story', () => {
  async function threeStories() {
    const opened = await openTestLibrary();
    const ids: string[] = [];
    for (const seed of ['a', 'b', 'c']) {
      const saved = await saveStory(opened.client, {
        url: `https://${seed}.example/x`,
        paragraphs: paragraphs(seed, 3),
      });
      ids.push(saved.articleId);
    }
    const [a = '', b = '', c = ''] = ids;
    return { ...opened, a, b, c };
  }
  const link = (client: Client, ids: string[]) => client.call('articles.link', { ids: ids });

  it('is what the user says; each article stays, with its own captures', async () => {
    const { client, a, b, events } = await threeStories();
    await link(client, [a, b]);
    expect(await relatedTo(client, a)).toMatchObject([{ articleId: b, isLinked: true, relation: null }]);
    expect(await relatedTo(client, b)).toMatchObject([{ articleId: a, isLinked: true }]);
    expect((await client.call('articles.list', {})).total).toBe(3);
    expect(events).toContainEqual({ type: 'articles.changed', ids: [a, b] });
  });

  it('grows by what is linked to any of it', async () => {
    const { client, a, b, c } = await threeStories();
    await link(client, [a, b]);
    await link(client, [c, b]);
    expect((await relatedTo(client, a)).map(({ articleId }) => articleId)).toEqual([b, c]);
  });

  it('is undone and done again, and an article is taken out', async () => {
    const { client, a, b, c } = await threeStories();
    await link(client, [a, b, c]);
    expect((await client.call('history.state', {})).undo).toBe('Make one story of 3 articles');
    await client.call('history.undo', {});
    expect(await relatedTo(client, a)).toEqual([]);
    await client.call('history.redo', {});
    expect(await relatedTo(client, a)).toHaveLength(2);
    await client.call('articles.unlink', { id: a });
    expect(await relatedTo(client, a)).toEqual([]);
    expect(await relatedTo(client, b)).toHaveLength(1);
    await client.call('articles.unlink', { id: b });
    expect(await relatedTo(client, c)).toEqual([]);
    await client.call('history.undo', {});
    expect(await relatedTo(client, c)).toHaveLength(1);
  });

  it('needs two articles that are there', async () => {
    const { client, a } = await threeStories();
    await expect(link(client, [a, a])).rejects.toMatchObject({ code: 'bad-input' });
    await expect(link(client, [a, '0196b2a5-1111-7111-8111-111111111111'])).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
