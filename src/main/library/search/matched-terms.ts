/** Which terms made an article answer: looked up afterwards, for the few articles that are shown. */
import type { Budget } from './budget.ts';
import type { Expansion } from './expand.ts';
import { fieldsIn, type Shelves } from './shelves.ts';

/**
 * For each slot the terms of `used` that it has, in their order, without those that are words of the query or begin with
 * one: who marks them knows them by that, and they are the ones that take long. When time runs out, those that were seen by then.
 */
export function findMatchedTerms(
  shelves: Shelves,
  slots: readonly number[],
  { used, budget }: { used: readonly Expansion[]; budget: Budget },
): Set<string>[] {
  const matched = slots.map(() => new Set<string>());
  const unasked = used.filter(({ isInQuery }) => !isInQuery);
  if (unasked.length === 0) return matched;
  // One more than the place in `slots`; most articles have none.
  const places = new Uint32Array(shelves.slots.count);
  for (const [i, slot] of slots.entries()) places[slot] = i + 1;
  for (const { term, fields, locate } of unasked) {
    const located = locate();
    for (const field of fieldsIn(fields)) {
      if (budget.isSpent()) return matched;
      const { slots: having, count } = shelves.gather(located, field);
      for (let i = 0; i < count; i++) {
        const place = places[having[i] ?? 0] ?? 0;
        if (place !== 0) matched[place - 1]?.add(term);
      }
    }
  }
  return matched;
}
