/** Which terms made an article answer: looked up afterwards, for the few articles that are shown. */
import type { Budget } from './budget.ts';
import type { Expansion } from './expand.ts';
import { fieldsIn, type Shelves } from './shelves.ts';

/**
 * For each article the terms of `used` that it has, in their order, without those that are words of the query or begin with
 * one: who marks them knows them by that, and they are the ones that take long. When time runs out, those that were seen by then.
 */
export function findMatchedTerms(
  shelves: Shelves,
  ids: readonly string[],
  { used, budget }: { used: readonly Expansion[]; budget: Budget },
): string[][] {
  const matched = ids.map(() => new Set<string>());
  const unasked = used.filter(({ isInQuery }) => !isInQuery);
  if (unasked.length === 0) return ids.map(() => []);
  // One more than the place in `ids`; most articles have none.
  const places = new Uint32Array(shelves.slots.count);
  for (const [i, id] of ids.entries()) {
    const slot = shelves.slots.find(id);
    if (slot !== undefined) places[slot] = i + 1;
  }
  for (const { term, fields } of unasked) {
    // Looked up anew: the index may have changed since the search.
    const located = shelves.locate(term);
    for (const field of fieldsIn(fields)) {
      if (budget.isSpent()) break;
      const { slots: having, count } = shelves.gather(located, field);
      for (let i = 0; i < count; i++) {
        const place = places[having[i] ?? 0] ?? 0;
        if (place !== 0) matched[place - 1]?.add(term);
      }
    }
  }
  return matched.map((terms) => [...terms]);
}
