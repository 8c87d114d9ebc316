import { expect, it } from 'vitest';
import type { RelatedArticle } from '../../contract/related.ts';
import { englishMessages } from '../language/messages.test-support.ts';
import { offersOf, sayOffer, saySource } from './related-words.ts';

const { t } = englishMessages();

const one = (siteName: string | null, own: Partial<RelatedArticle> = {}): RelatedArticle => ({
  articleId: `id of ${siteName ?? ''}` as RelatedArticle['articleId'],
  title: 'Ships wait',
  siteName,
  url: null,
  publishedAt: null,
  savedAt: '2026-01-01T00:00:00.000Z',
  similarity: 1,
  relation: 'same-text',
  isLinked: false,
  ...own,
});

it('offers what is the same story by its words and not linked yet', () => {
  const all = [
    one('a'),
    one('b', { relation: 'near' }),
    one('c', { relation: 'shared' }),
    one('d', { isLinked: true }),
  ];
  expect(offersOf(all).map(({ siteName }) => siteName)).toEqual(['a', 'b']);
});

it.each([
  [[one('The Quay')], 'The same text is saved from The Quay.'],
  [[one('The Quay', { relation: 'near' })], 'Nearly the same text is saved from The Quay.'],
  [[one('A'), one('B')], 'The same text is saved from A and B.'],
  [[one('A'), one('B'), one('C')], 'The same text is saved from A and 2 others.'],
  [[one('A'), one('A')], 'The same text is saved from A.'],
])('says it in a sentence', (offers, words) => {
  expect(sayOffer(offers, t)).toBe(words);
});

it('names a source by its site, its host or its headline', () => {
  expect(saySource(one(null, { url: 'https://www.example.org/a' }), t)).toBe('example.org');
  expect(saySource(one(null), t)).toBe('“Ships wait”');
});
