import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseQuery } from '../../../text/query.ts';
import {
  createSearchIndex,
  openSearchIndex,
  type QueryKnowledge,
  type SearchDocument,
  type SearchIndex,
} from './index.ts';
import { holdsPhrase } from './phrase.ts';

const documents: Record<string, Partial<SearchDocument>> = {
  a: {
    title: 'Talks at the lake',
    text: 'The envoy Stefan Vitkoff met the president on Friday.',
    tags: 'diplomacy/lake',
  },
  b: {
    title: 'A dam is repaired',
    text: 'Water stood high. The envoy was not there.',
    speakers: 'Ruta Ellingsmoor',
  },
  c: {
    title: 'Café news',
    text: 'Nothing was signed at the café, said Witkoff.',
    passages: 'Nothing was signed',
  },
  d: { title: 'Переговоры у озера', text: 'Посол не ответил на вопрос о плотине.' },
};

const blank = {
  title: '',
  text: '',
  byline: '',
  siteName: '',
  tags: '',
  note: '',
  passages: '',
  speakers: '',
};

function fill(index: SearchIndex): SearchIndex {
  for (const [id, fields] of Object.entries(documents)) index.put({ ...blank, ...fields, id });
  return index;
}

const knowledge: QueryKnowledge = {
  idsOf: (node) => new Set(node.type === 'value' && node.value === 'archived' ? ['b', 'c'] : []),
  holdPhrases: (ids, phrases) =>
    ids.map((id) =>
      phrases.every((phrase) => Object.values(documents[id] ?? {}).some((text) => holdsPhrase(text, phrase))),
    ),
};

const ask = (index: SearchIndex, text: string): string[] =>
  index.search(parseQuery(text), { limit: 10, knowledge }).hits.map((hit) => hit.id);

describe('the search index', () => {
  const index = fill(createSearchIndex({ dir: null }));
  const cases: [query: string, ids: string[]][] = [
    ['witkoff', ['c', 'a']],
    ['vitkoff ', ['a', 'c']],
    ['talk', ['a']],
    ['envoy', ['b', 'a']],
    ['envoy -dam', ['a']],
    ['cafe', ['c']],
    ['посол', ['d']],
    ['"envoy was"', ['b']],
    ['"envoy president"', []],
    ['talks or dam', ['a', 'b']],
    ['(talks or dam) envoy', ['a', 'b']],
    ['title:envoy', []],
    ['is:archived', ['c', 'b']],
    ['is:archived -envoy', ['c']],
    ['envoy -is:archived', ['a']],
    ['talks or is:archived', ['a', 'c', 'b']],
    ['speaker:ellings', ['b']],
    ['envoy -"was not"', ['a']],
    ['-envoy', ['d', 'c']],
    ['', ['d', 'c', 'b', 'a']],
  ];
  it.each(cases)('%s', (query, ids) => {
    expect(ask(index, query).toSorted()).toEqual(ids.toSorted());
  });

  it('puts an exact word before a word that resembles it', () => {
    expect(ask(index, 'witkoff')).toEqual(['c', 'a']);
    expect(ask(index, 'vitkoff')).toEqual(['a', 'c']);
  });

  it('counts all and answers the best', () => {
    const { total, hits } = index.search(parseQuery('envoy'), { limit: 1, knowledge });
    expect(total).toBe(2);
    expect(hits).toHaveLength(1);
  });

  it('begins anew when the index changes while others have a turn', () => {
    const own = fill(createSearchIndex({ dir: null }));
    const options = { limit: 10, knowledge };
    const before = own.search(parseQuery('envoy'), options).total;
    const steps = own.searchInSteps(parseQuery('envoy'), options);
    expect(steps.next().done).toBe(false);
    own.put({ ...blank, id: 'new', title: 'Another envoy' });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(step.value.total).toBe(before + 1);
    expect(step.value.hits.map(({ id }) => id)).toContain('new');
  });

  it('answers although the index changes at every turn', () => {
    const own = fill(createSearchIndex({ dir: null }));
    const steps = own.searchInSteps(parseQuery('envoy or dam'), { limit: 10, knowledge });
    let turns = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next())
      own.put({ ...blank, id: `new ${String(turns++)}`, title: 'Another envoy' });
    expect(turns).toBeLessThan(10);
  });

  it('says how many it could not look at when the time for phrases was up', () => {
    expect(
      index.search(parseQuery('"the envoy"'), {
        limit: 10,
        knowledge: { ...knowledge, holdPhrases: (ids) => ids.map(() => null) },
      }),
    ).toMatchObject({
      total: 0,
      unchecked: 2,
    });
  });

  it('forgets what was replaced and removed', () => {
    const own = fill(createSearchIndex({ dir: null }));
    own.put({ ...blank, id: 'a', title: 'Other words' });
    own.remove('b');
    own.remove('nobody');
    expect(ask(own, 'talks')).toEqual([]);
    expect(ask(own, 'dam')).toEqual([]);
    expect(ask(own, 'other')).toEqual(['a']);
    expect(own.size).toBe(3);
  });

  it('answers any query at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(() => ask(index, text)).not.toThrow();
      }),
    );
  });
});

describe('the snapshot', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'verbatim-search-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const open = (): Promise<SearchIndex> => openSearchIndex({ dir, log: () => undefined });

  it('comes back with the same answers and its generation', async () => {
    const index = fill(await open());
    index.generation = 7;
    await index.save();
    const again = await open();
    expect(again.generation).toBe(7);
    for (const query of ['witkoff', 'envoy -dam', 'cafe', '"envoy was"'])
      expect(ask(again, query)).toEqual(ask(index, query));
  });

  it('stays true when documents come in while what was replaced is swept out', async () => {
    const index = await open();
    const words = (n: number): string =>
      Array.from({ length: 40 }, (_, i) => `w${(n * 31 + i * 7) % 997}`).join(' ');
    for (let n = 0; n < 400; n++)
      index.put({ ...blank, id: `d${n % 60}`, text: words(n), title: `number${n}` });
    const saved = index.save();
    for (let n = 400; n < 800; n++)
      index.put({ ...blank, id: `d${n % 60}`, text: words(n), title: `number${n}` });
    await saved;
    expect(index.size).toBe(60);
    await index.save();
    expect(ask(index, '"number799"')).toEqual(['d19']);
    expect(ask(index, '"number399"')).toEqual([]);
    expect((await open()).size).toBe(60);
  });
});
