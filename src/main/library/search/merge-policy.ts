/** Which segments are worth making one of. */

/** A tier holds segments up to eight times as large as the one below; the lowest up to 64 documents. */
const FIRST_TIER = 64;
const TIER_FACTOR = 8;
/** So many of one tier become one. */
const FULL_TIER = 4;
/** From this share of removed documents on, a segment is written again without them. */
const WORTH_CLEANING = 1 / 3;

/** Fewer documents are looked through quickly however they lie. */
const WORTH_UNITING = 4096;

/** What counts in a segment. */
export interface SegmentSize {
  readonly live: number;
  readonly documents: number;
}

/**
 * The places of the segments that should become one; null when all is well. Every document moves a few times only.
 * When nothing else is to be done, a large index is brought together.
 */
export function planMerge(
  sizes: readonly SegmentSize[],
  { isIdle = false }: { isIdle?: boolean } = {},
): number[] | null {
  const tiers = new Map<number, number[]>();
  for (const [i, { live }] of sizes.entries()) {
    const tier = tierOf(live);
    tiers.set(tier, [...(tiers.get(tier) ?? []), i]);
  }
  const full = [...tiers.entries()]
    .sort(([a], [b]) => a - b)
    .find(([, places]) => places.length >= FULL_TIER);
  if (full !== undefined) return full[1];
  const worn = sizes.findIndex(({ live, documents }) => documents - live > documents * WORTH_CLEANING);
  if (worn !== -1) return [worn];
  return isIdle && isSpread(sizes.map(({ live }) => live)) ? sizes.map((_size, i) => i) : null;
}

/** Whether a large index lies in pieces: each has a dictionary of its own, which takes room and has to be looked through. */
function isSpread(counts: readonly number[]): boolean {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const largest = Math.max(0, ...counts);
  return total >= WORTH_UNITING && (total - largest) * 3 > largest;
}

function tierOf(documents: number): number {
  let tier = 0;
  for (let limit = FIRST_TIER; documents > limit; limit *= TIER_FACTOR) tier++;
  return tier;
}
