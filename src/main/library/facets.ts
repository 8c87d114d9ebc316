/** What the answer to a query could be narrowed by: its sites, tags, speakers and years, with exact counts. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { FacetValue, Facets } from '../../contract/search.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { findAnswering } from './search-articles.ts';
import { workedMs } from './search/budget.ts';
import { addToTally, createTally, nameCounts } from './store/facet-counts.ts';

/** So many values of each kind are answered. */
const MAX_VALUES = 12;
/** So many articles are counted by one statement. */
const SLICE = 50;
/** After so much work other calls are answered. */
const STRETCH_MS = 4;

/**
 * Counts over all articles that answer. A small answer is counted at once.
 * @throws VerbatimError `cancelled` when the call was dropped meanwhile
 */
export async function countFacets(
  { store, ...parts }: LibraryParts,
  { text }: ParsedInputOf<'search.facets'>,
  { signal }: Pick<CallContext, 'signal'>,
): Promise<Facets> {
  const { ids, isExact } = findAnswering({ store, ...parts }, text);
  const tally = createTally();
  // What answers was looked up in one go: that was a stretch of its own.
  let begun = ids.length > SLICE ? -Infinity : workedMs();
  for (let at = 0; at < ids.length; at += SLICE) {
    if (workedMs() - begun > STRETCH_MS) {
      await nextTurn();
      signal.throwIfAborted();
      begun = workedMs();
    }
    addToTally(store.db, tally, ids.slice(at, at + SLICE));
  }
  return {
    total: tally.articles,
    isExact,
    site: mostFirst(toValues(tally.sites)),
    tag: mostFirst(nameCounts(store.db, 'tags', tally.tagIds)),
    speaker: mostFirst(nameCounts(store.db, 'speakers', tally.speakerIds)),
    year: toValues(tally.years)
      .toSorted((a, b) => (a.value < b.value ? 1 : -1))
      .slice(0, MAX_VALUES),
  };
}

function toValues(counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts].map(([value, count]) => ({ value, count }));
}

function mostFirst(values: readonly FacetValue[]): FacetValue[] {
  return values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MAX_VALUES);
}
