import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queryWords, type QueryNode } from '../../../text/query-tree.ts';
import { createSearchIndex, openSearchIndex, type SearchDocument, type SearchIndex } from './index.ts';
import { Twin } from './twin.test-support.ts';

/** More for a long run by hand: `TWIN_RUNS=5000 npx vitest run src/main/library/search/twin.test.ts`. */
const RUNS = Number(process.env['TWIN_RUNS'] ?? 300);

/** Words close to each other, so that prefixes and typos meet; in several scripts, one beyond the first plane. */
const words = [
  ...[
    'harbour',
    'harbor',
    'harbours',
    'hrabour',
    'harp',
    'ha',
    'h',
    'talks',
    'talk',
    'tasks',
    'stalk',
    'tlaks',
  ],
  ...[
    'witkoff',
    'vitkoff',
    'wikoff',
    'witkof',
    'dam',
    'damn',
    'date',
    'update',
    'updated',
    'updates',
    '1000',
    '10',
  ],
  ...['песков', 'пескова', 'пексов', 'уиткофф', 'посол', '東京', '𐐨𐐩𐐪𐐫', '𐐨𐐪𐐩𐐫', 'naive', 'na'],
];
const word = fc.constantFrom(...words);
const some = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(word, { maxLength }).map((list) => list.join(' '));

const document = fc.record({
  id: fc.constantFrom(...Array.from({ length: 14 }, (_, i) => `d${i}`)),
  title: some(3),
  text: some(14),
  byline: some(1),
  siteName: fc.constantFrom('', 'harbour post'),
  tags: some(2),
  note: some(2),
  passages: some(3),
  speakers: some(1),
});

const asked = fc.oneof(
  word,
  fc.tuple(word, fc.nat(8)).map(([whole, length]) => whole.slice(0, Math.max(1, length))),
);
const leaf: fc.Arbitrary<QueryNode> = fc
  .record({
    type: fc.constantFrom('word' as const, 'word' as const, 'phrase' as const),
    term: asked,
    field: fc.constantFrom(
      null,
      null,
      null,
      'title' as const,
      'text' as const,
      'speaker' as const,
      'note' as const,
    ),
    prefix: fc.constantFrom('none' as const, 'trailing' as const, 'explicit' as const),
  })
  .map(({ type, term, field, prefix }) => {
    const place = { field, prefix, text: term, start: 0, end: 0 };
    return type === 'word' ? { type, term, ...place } : { type, terms: [term], ...place };
  });
const group = (children: readonly QueryNode[], type: 'and' | 'or'): QueryNode => ({
  type,
  children,
  start: 0,
  end: 0,
});
const negate = (child: QueryNode): QueryNode => ({ type: 'not', child, start: 0, end: 0 });
const several = (item: fc.Arbitrary<QueryNode>): fc.Arbitrary<QueryNode[]> =>
  fc.array(item, { minLength: 1, maxLength: 3 });
const either = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: several(leaf).map((c) => group(c, 'or')) },
);
const tree: fc.Arbitrary<QueryNode> = fc.oneof(
  either,
  several(
    fc.oneof(
      either,
      several(either).map((c) => group(c, 'and')),
    ),
  ).map((c) => group(c, 'or')),
  fc
    .tuple(several(either), fc.array(either, { maxLength: 2 }))
    .map(([wanted, excluded]) => group([...wanted, ...excluded.map(negate)], 'and')),
  either.map(negate),
  fc.constant<QueryNode>({ type: 'all', start: 0, end: 0 }),
);

const step = fc.oneof(
  { weight: 16, arbitrary: document.map((put) => ({ put }) as const) },
  { weight: 6, arbitrary: fc.array(document, { maxLength: 5 }).map((bulk) => ({ bulk }) as const) },
  { weight: 4, arbitrary: document.map(({ id }) => ({ remove: id }) as const) },
  { weight: 6, arbitrary: fc.constant({ turn: true } as const) },
  { weight: 8, arbitrary: fc.nat(60).map((work) => ({ work }) as const) },
  { weight: 1, arbitrary: fc.constant({ reload: true } as const) },
  { weight: 12, arbitrary: tree.map((ask) => ({ ask }) as const) },
);

const nothing = { idsOf: () => new Set<string>(), holdPhrases: () => [] };

function compare(index: SearchIndex, kept: ReadonlyMap<string, SearchDocument>, ask: QueryNode): void {
  const expected = new Twin(kept.values()).answer(ask);
  const options = { limit: Number.MAX_SAFE_INTEGER, knowledge: nothing, budgetMs: Infinity };
  const { total, hits, isPartial, termsOf } = index.search({ tree: ask, problems: [] }, options);
  expect(isPartial).toBe(false);
  expect(total).toBe(expected.length);
  const own = new Map(hits.map((hit) => [hit.id, hit]));
  const ownTerms = termsOf(expected.map(({ id }) => id));
  for (const [i, { id, score, terms }] of expected.entries()) {
    expect([id, own.get(id)?.score]).toEqual([id, expect.closeTo(score, 6)]);
    expect(Math.abs((own.get(id)?.score ?? 0) - score)).toBeLessThanOrEqual(1e-6 * score);
    const asked = queryWords(ask);
    const unasked = terms.filter(
      (term) => !asked.some((word) => (word.isPrefix ? term.startsWith(word.term) : term === word.term)),
    );
    expect(ownTerms[i]).toEqual(expect.arrayContaining(unasked));
  }
  for (const [i, hit] of hits.entries()) {
    const next = hits[i + 1];
    if (next === undefined) break;
    expect(hit.score > next.score || (hit.score === next.score && hit.id > next.id)).toBe(true);
  }
  // The first of them are the same when no more are asked for.
  const few = index.search({ tree: ask, problems: [] }, { ...options, limit: 3 });
  expect(few).toMatchObject({ total, hits: hits.slice(0, 3) });
}

it('answers as one plain MiniSearch does, whatever was put, removed, folded, merged, saved and loaded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 60, size: 'max' }), async (steps) => {
      const dir = await mkdtemp(join(tmpdir(), 'verbatim-twin-'));
      const kept = new Map<string, SearchDocument>();
      let index = createSearchIndex({ dir, forms: null });
      try {
        for (const each of steps) {
          if ('put' in each) {
            index.put(each.put);
            kept.set(each.put.id, each.put);
          } else if ('bulk' in each) {
            for (const one of each.bulk) {
              index.putInBulk(one);
              kept.set(one.id, one);
            }
            index.turn();
            while (index.work());
          } else if ('remove' in each) {
            index.remove(each.remove);
            kept.delete(each.remove);
          } else if ('turn' in each) index.turn();
          else if ('work' in each) for (let i = 0; i < each.work; i++) index.work(0);
          else if ('ask' in each) compare(index, kept, each.ask);
          else {
            await index.save();
            index = await openSearchIndex({ dir, forms: null, log: () => undefined });
            expect(index.size).toBe(kept.size);
          }
        }
        expect(index.size).toBe(kept.size);
      } finally {
        await rm(dir, { recursive: true, force: true });
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);
