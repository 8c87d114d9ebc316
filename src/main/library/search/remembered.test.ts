import { expect, test } from 'vitest';
import { parseQuery } from '../../../text/query.ts';
import { createSearchIndex, type SearchDocument } from './index.ts';
import { Twin } from './twin.test-support.ts';

/** More than what is worth remembering: `postings.ts`, `begun-terms.ts`. */
const DOCUMENTS = 5_000;
const WORDS = 600;

const blank = { byline: '', siteName: '', tags: '', note: '', passages: '', speakers: '' };
const nothing = { idsOf: () => new Set<string>(), holdPhrases: () => [] };

function documentOf(number: number): SearchDocument {
  const rare = `w${String((number * number) % WORDS)}x`;
  const often = 'common '.repeat(1 + (number % 7));
  return { ...blank, id: `d${String(number)}`, title: `${rare} common`, text: `${often}${rare} usual` };
}

test('what is remembered from letter to letter answers as the twin does, before a change and after it', () => {
  const kept = new Map(Array.from({ length: DOCUMENTS }, (_, i) => [`d${String(i)}`, documentOf(i)]));
  const index = createSearchIndex({ dir: null, forms: null });
  for (const document of kept.values()) index.putInBulk(document);
  index.turn();
  while (index.work());
  const compare = (text: string): void => {
    const { tree } = parseQuery(text);
    const limit = DOCUMENTS * 2;
    const answer = index.search({ tree, problems: [] }, { limit, knowledge: nothing, budgetMs: Infinity });
    const own = new Map(answer.hits.map(({ id, score }) => [id, score]));
    const expected = new Twin(kept.values()).answer(tree);
    expect([text, own.size]).toEqual([text, expected.length]);
    for (const { id, score } of expected) {
      const difference = Math.abs((own.get(id) ?? 0) - score);
      if (difference > 1e-6 * score) expect([text, id, own.get(id)]).toEqual([text, id, score]);
    }
  };
  const compareAll = (): void => {
    for (const text of ['common ', 'usual ', 'usual com', 'common usual ', 'common or usual ', 'usual -w1x '])
      for (let again = 0; again < 2; again++) compare(text);
  };
  compareAll();
  index.remove('d7');
  kept.delete('d7');
  const changed = { ...documentOf(8), text: 'common common unheard' };
  index.put(changed);
  kept.set('d8', changed);
  const added = { ...documentOf(9), id: 'new' };
  index.put(added);
  kept.set('new', added);
  compareAll();
});

test('the most frequent terms of a beginning are those that are counted anew', () => {
  const index = createSearchIndex({ dir: null, forms: null });
  for (let number = 0; number < 2_000; number++) index.putInBulk(documentOf(number));
  index.turn();
  while (index.work());
  const ask = () => index.search(parseQuery('w'), { limit: 20, knowledge: nothing });
  const first = ask();
  expect(first.total).toBeGreaterThan(0);
  expect(ask()).toMatchObject({ total: first.total, hits: first.hits });
  const often = 'w1999often';
  for (let number = 0; number < 300; number++)
    index.put({ ...blank, id: `more${String(number)}`, title: often, text: '' });
  index.turn();
  while (index.work());
  expect(ask().total).toBeGreaterThanOrEqual(300);
});
