/** The best of what answers. */
import type { Accumulator } from './accumulator.ts';
import { Evaluator } from './evaluate.ts';

/** An article by its slot. */
export interface RankedSlot {
  readonly slot: number;
  readonly score: number;
}

/** The best, best first; equals in the descending order of their ids, so the newest first. */
export function rankBest(found: Accumulator, limit: number, idOf: (slot: number) => string): RankedSlot[] {
  const isBefore = (a: RankedSlot, b: RankedSlot): boolean =>
    a.score !== b.score ? a.score > b.score : idOf(a.slot) > idOf(b.slot);
  const best: RankedSlot[] = [];
  const isWhole = limit >= found.count;
  for (let i = 0; i < found.count; i++) {
    const slot = found.list[i] ?? 0;
    const each = { slot, score: found.scoreOf(slot) * Evaluator.quality(found.wordsOf(slot)) };
    if (isWhole) {
      best.push(each);
      continue;
    }
    const last = best[limit - 1];
    if (last !== undefined && !isBefore(each, last)) continue;
    best.splice(placeFor(best, each, isBefore), 0, each);
    if (best.length > limit) best.pop();
  }
  return isWhole ? best.sort((a, b) => (isBefore(a, b) ? -1 : 1)) : best;
}

function placeFor<T>(sorted: readonly T[], item: T, isBefore: (a: T, b: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && isBefore(other, item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
