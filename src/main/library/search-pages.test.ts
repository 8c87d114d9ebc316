import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../contract/search.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

describe('the pages of an answer', () => {
  const titles = (hits: readonly SearchHit[]): string[] => hits.map(({ article }) => article.title);

  it('follow one another to the end in every order, each story once', async () => {
    const { client } = await openTestLibrary();
    for (let i = 0; i < 23; i++)
      await saveStory(client, {
        title: `Story ${String(i)}`,
        paragraphs: [`Number ${String(i)}: ferry ${'ferry '.repeat(i % 5)}`],
      });
    for (const text of ['ferry', 'is:inbox ', ''])
      for (const sort of ['relevance', 'saved', 'published'] as const) {
        const whole = await client.call('articles.search', { text, sort, limit: 100 });
        expect([whole.next, whole.hits.length]).toEqual([null, 23]);
        const read: SearchHit[] = [];
        let after: string | null = null;
        do {
          const page: typeof whole = await client.call('articles.search', { text, sort, after, limit: 5 });
          read.push(...page.hits);
          after = page.next;
        } while (after !== null);
        expect([text, sort, titles(read)]).toEqual([text, sort, titles(whole.hits)]);
      }
  });

  it('pass nothing over when stories come and go in between', async () => {
    const { client } = await openTestLibrary();
    for (let i = 0; i < 12; i++)
      await saveStory(client, { title: `Story ${String(i)}`, paragraphs: [`Words number ${String(i)}.`] });
    const first = await client.call('articles.search', { text: 'is:inbox ', limit: 5 });
    expect(titles(first.hits)).toEqual(['Story 11', 'Story 10', 'Story 9', 'Story 8', 'Story 7']);
    await saveStory(client, { title: 'Newer', paragraphs: ['Other words.'] });
    const [gone] = first.hits;
    await client.call('articles.trash', { ids: gone === undefined ? [] : [gone.article.id] });
    const second = await client.call('articles.search', { text: 'is:inbox ', limit: 5, after: first.next });
    expect(titles(second.hits)).toEqual(['Story 6', 'Story 5', 'Story 4', 'Story 3', 'Story 2']);
    const last = second.hits.at(-1);
    await client.call('articles.trash', { ids: last === undefined ? [] : [last.article.id] });
    const third = await client.call('articles.search', { text: 'is:inbox ', limit: 5, after: second.next });
    expect(titles(third.hits)).toEqual(['Story 1', 'Story 0']);
  });

  it('refuse what is no place of theirs', async () => {
    const { client } = await openTestLibrary();
    await expect(client.call('articles.search', { text: '', after: 'nonsense' })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});
