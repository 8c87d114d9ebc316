import { describe, expect, it } from 'vitest';
import { exportAnswerSchema } from '../../contract/exporting.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

describe('exports.make', () => {
  it('carries out articles, passages, what a query finds, or everything; private ones only when asked', async () => {
    const { client } = await openTestLibrary();
    const a = await saveStory(client, { title: 'Alpha', paragraphs: ['one two three'], tags: ['x'] });
    const b = await saveStory(client, { title: 'Beta', paragraphs: ['four five six'] });
    const one = await client.call('passages.add', { articleId: a.articleId, quote: 'one' });
    await client.call('passages.add', {
      articleId: a.articleId,
      quote: 'three',
      private: true,
      note: 'secret',
    });
    const four = await client.call('passages.add', { articleId: b.articleId, quote: 'four' });
    const make = async (input: object) => {
      const answer = await client.call('exports.make', {
        format: 'markdown',
        scope: { kind: 'library' },
        ...input,
      });
      return exportAnswerSchema.parse(answer);
    };
    const articles = await make({ scope: { kind: 'articles', ids: [a.articleId] } });
    expect(articles.counts).toEqual({ articles: 1, passages: 1, withheld: 1 });
    expect(articles.files[0]?.text).not.toContain('secret');
    const open = await make({ scope: { kind: 'articles', ids: [a.articleId] }, includePrivate: true });
    expect(open.counts).toEqual({ articles: 1, passages: 2, withheld: 0 });
    expect(open.files[0]?.text.indexOf('> one')).toBeLessThan(open.files[0]?.text.indexOf('> three') ?? 0);
    const passages = await make({
      scope: { kind: 'passages', ids: [four.id, one.id] },
      layout: 'one',
      format: 'json',
    });
    expect(passages.counts).toEqual({ articles: 2, passages: 2, withheld: 0 });
    expect(passages.files).toHaveLength(1);
    const query = await make({ scope: { kind: 'query', text: 'tag:x' } });
    expect(query.files.map(({ name, key }) => [name, key])).toEqual([['Alpha.md', a.articleId]]);
    const keys = await Promise.all(
      [
        { kind: 'library' },
        { kind: 'query', text: 'tag:x' },
        { kind: 'query', text: 'tag:y' },
        { kind: 'articles', ids: [a.articleId] },
        { kind: 'articles', ids: [b.articleId] },
      ].map(async (scope) => (await make({ scope, layout: 'one' })).files[0]?.key),
    );
    // Each its own: in one folder the second would otherwise take the place of the first.
    expect(new Set(keys).size).toBe(keys.length);
    await client.call('articles.trash', { ids: [b.articleId] });
    expect((await make({})).counts).toEqual({ articles: 1, passages: 1, withheld: 1 });
    await expect(make({ scope: { kind: 'passages', ids: [one.id, a.articleId] } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
