/** The best of what answers. */
import { UNRANKED, type Accumulator } from './accumulator.ts';
import { Evaluator } from './evaluate.ts';
import type { Slots } from './slots.ts';

/** An article by its slot. */
export interface RankedSlot {
  readonly slot: number;
  readonly score: number;
}

/** What an article is ranked by: its score times the number of different words that it has. */
export function rankedScore(found: Accumulator, slot: number): number {
  const score = found.scoreOf(slot);
  return score === UNRANKED ? 0 : score * Evaluator.quality(found.wordsOf(slot));
}

/** The best, best first; equals in the descending order of their ids, so the newest first. */
export function rankBest(found: Accumulator, limit: number, slots: Slots): RankedSlot[] {
  const isBefore = (a: RankedSlot, b: RankedSlot): boolean =>
    a.score !== b.score ? a.score > b.score : slots.compare(a.slot, b.slot) > 0;
  const best: RankedSlot[] = [];
  const isWhole = limit >= found.count;
  let least = Number.NEGATIVE_INFINITY;
  const { list, scores, words } = found;
  const commonQuality = Evaluator.quality(found.commonWords);
  // The newest came last, and goes first among equals: from the end, few have to make room again.
  for (let i = found.count - 1; i >= 0; i--) {
    const slot = list[i] ?? 0;
    const quality = words === null ? commonQuality : Evaluator.quality(words[slot] ?? 0);
    const own = scores[slot] ?? 0;
    const score = own === UNRANKED ? 0 : own * quality;
    if (score < least) continue;
    const each = { slot, score };
    if (isWhole) {
      best.push(each);
      continue;
    }
    const last = best[limit - 1];
    if (last !== undefined && !isBefore(each, last)) continue;
    best.splice(placeFor(best, each, isBefore), 0, each);
    if (best.length > limit) best.pop();
    least = best[limit - 1]?.score ?? least;
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
