/** What the answer to a query could be narrowed by: its sites, tags, speakers and years, with exact counts. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { FacetValue, Facets } from '../../contract/search.ts';
import { parseQuery } from '../../text/query.ts';
import type { CallContext } from './context.ts';
import { findAll } from './finding-articles.ts';
import type { Steps } from './finding-articles.ts';
import type { LibraryParts } from './parts.ts';
import { runInSlices } from './search/slices.ts';
import type { Connection } from './store/connection.ts';
import { addToTally, createTally, nameCounts } from './store/facet-counts.ts';
import type { FacetTally } from './store/facet-counts.ts';

/** So many values of each kind are answered. */
const MAX_VALUES = 12;
/** So many articles are counted by one statement. */
const SLICE = 50;

/**
 * Counts over all articles that answer.
 * @throws VerbatimError `cancelled` when the call was dropped meanwhile
 */
export async function countFacets(
  parts: LibraryParts,
  { text }: ParsedInputOf<'search.facets'>,
  { signal }: Pick<CallContext, 'signal'>,
): Promise<Facets> {
  const { ids, unchecked, isPartial } = await runInSlices(findAll(parts, parseQuery(text).tree), signal);
  if (ids.length > SLICE) {
    // What answers was a stretch of its own.
    await nextTurn();
    signal.throwIfAborted();
  }
  const { db } = parts.store;
  const tally = await runInSlices(countInSteps(db, ids), signal);
  return {
    total: tally.articles,
    isExact: unchecked === 0 && !isPartial,
    site: mostFirst(toValues(tally.sites)),
    tag: mostFirst(nameCounts(db, 'tags', tally.tagIds)),
    speaker: mostFirst(nameCounts(db, 'speakers', tally.speakerIds)),
    year: toValues(tally.years)
      .toSorted((a, b) => (a.value < b.value ? 1 : -1))
      .slice(0, MAX_VALUES),
  };
}

function* countInSteps(db: Connection, ids: readonly string[]): Steps<FacetTally> {
  const tally = createTally();
  for (let at = 0; at < ids.length; at += SLICE) {
    addToTally(db, tally, ids.slice(at, at + SLICE));
    yield;
  }
  return tally;
}

function toValues(counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts].map(([value, count]) => ({ value, count }));
}

function mostFirst(values: readonly FacetValue[]): FacetValue[] {
  return values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MAX_VALUES);
}
