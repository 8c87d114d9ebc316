import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseQuery } from '../../../text/query.ts';
import { createSearchIndex, openSearchIndex, type SearchIndex, type WordForms } from './index.ts';

/** Forms simple enough to be seen through: endings of English, and names by their consonants. */
const forms: WordForms = {
  stemsOf: (term) => [term, term.replace(/(?:ying|ies|y|s|ing)$/u, '')],
  nameKeys: (term) =>
    /^[wvкуw]/u.test(term) ? [term.replace(/^(?:v|уи)/u, 'w').replace(/[кk]офф|koff/u, 'k')] : [],
};

const titles: Record<string, string> = {
  exact: 'witkoff studies',
  name: 'vitkoff in moscow',
  study: 'a study of dams',
  studying: 'studying the lake',
  steady: 'steadily on',
};

function fill(index: SearchIndex): void {
  const blank = { text: '', byline: '', siteName: '', tags: '', note: '', passages: '', speakers: '' };
  for (const [id, title] of Object.entries(titles)) index.put({ ...blank, id, title });
}

const nothing = { idsOf: () => new Set<string>(), holdPhrases: () => [] };
const ask = (index: SearchIndex, text: string): { ids: string[]; terms: string[] } => {
  const { hits, termsOf } = index.search(parseQuery(text), { limit: 10, knowledge: nothing });
  const ids = hits.map(({ id }) => id);
  return { ids, terms: termsOf(ids).flat() };
};

async function eachWay(check: (index: SearchIndex) => void): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'verbatim-expand-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const live = createSearchIndex({ dir, forms });
  fill(live);
  check(live);
  await live.save();
  check(live);
  check(await openSearchIndex({ dir, forms, log: () => undefined }));
}

describe('what a word stands for', () => {
  it('is its other forms too, below the word itself, in the overlay and in segments', async () => {
    await eachWay((index) => {
      const { ids, terms } = ask(index, 'studies ');
      expect(ids[0]).toBe('exact');
      expect(ids.toSorted()).toEqual(['exact', 'study', 'studying']);
      expect(terms.toSorted()).toEqual(['study', 'studying']);
      expect(ask(index, 'text:studies ').ids).toEqual([]);
      expect(ask(index, '-studies').ids).toContain('study');
    });
  });

  it('is the name in other spellings, last of all', async () => {
    await eachWay((index) => {
      expect(ask(index, 'witkoff ').ids).toEqual(['exact', 'name']);
      expect(ask(index, 'vitkoff ').ids).toEqual(['name', 'exact']);
    });
  });
});
