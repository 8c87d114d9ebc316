import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countEdits } from './edits.ts';
import { findNearTerms } from './near-terms.ts';
import { Overlay } from './overlay.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { Segment } from './segment.ts';
import { runInSlices } from './slices.ts';

async function segmentOf(terms: readonly string[]): Promise<Segment> {
  const builder = new SegmentBuilder(1);
  builder.add([terms], [0, 0]);
  return new Segment(await runInSlices(builder.build({ shelf: 0, nameKeys: null, idOf: String })));
}

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'ж', '東', '\ud801', '\udc28'),
  minLength: 1,
  maxLength: 9,
});

it('finds the terms that counting edits one by one finds, in a segment and in the overlay', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(word, { minLength: 1, maxLength: 60 }),
      word,
      fc.constantFrom(1, 2),
      async (terms, asked, most) => {
        const expected = terms.filter((term) => term !== asked && countEdits(asked, term) <= most).toSorted();
        const segment = await segmentOf(terms);
        const found = findNearTerms(segment, asked, most);
        expect(found.map(({ rank }) => segment.termOf(rank))).toEqual(expected);
        for (const { rank, edits } of found) expect(edits).toBe(countEdits(asked, segment.termOf(rank)));
        const overlay = new Overlay(1, null);
        overlay.put(0, [terms]);
        expect([...overlay.near(asked, most)].map(([term]) => term).toSorted()).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});

it('finds every term again by its letters and by its beginnings', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(word, { minLength: 1, maxLength: 80 }), word, async (terms, prefix) => {
      const { encodeTerm } = await import('./term-bytes.ts');
      const segment = await segmentOf(terms);
      for (const [rank, term] of terms.toSorted().entries()) {
        expect(segment.find(encodeTerm(term))).toBe(rank);
        expect(segment.termOf(rank)).toBe(term);
      }
      if (!terms.includes(prefix)) expect(segment.find(encodeTerm(prefix))).toBe(-1);
      const begun: string[] = [];
      segment.visitPrefixed(encodeTerm(prefix), (cursor) => begun.push(cursor.term()));
      expect(begun).toEqual(terms.toSorted().filter((term) => term.startsWith(prefix)));
    }),
    { numRuns: 100 },
  );
});

it('counts a swap of neighbours as one edit', () => {
  expect(countEdits('witkoff', 'wiktoff')).toBe(1);
  expect(countEdits('harbour', 'harbor')).toBe(1);
  expect(countEdits('', 'dam')).toBe(3);
});
