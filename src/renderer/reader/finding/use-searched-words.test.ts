import { expect, it } from 'vitest';
import { findSearchedWords } from './use-searched-words.ts';

const TEXT = 'Peskov added that talks may begin. Talks, said Vitkoff, are begun.';
const found = (query: string, terms: string[] = []): string[] =>
  findSearchedWords(TEXT, { query, terms }).map(({ start, end }) => TEXT.slice(start, end));

it.each([
  ['talks', ['talks', 'Talks']],
  ['peskov beg', ['Peskov', 'begin', 'begun']],
  ['tag:ukraine talks ', ['talks', 'Talks']],
  ['title:peskov', []],
  ['-talks vitkoff', ['Vitkoff']],
  ['', []],
])('%s', (query, expected) => expect(found(query)).toEqual(expected));

it('marks what answered and is not in the query', () => {
  expect(found('witkoff talk ', ['vitkoff', 'talks'])).toEqual(['talks', 'Talks', 'Vitkoff']);
});
