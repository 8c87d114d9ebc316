/** Name keys in a segment: which terms may be the same name in another spelling or script. */
import type { Segment } from './segment.ts';
import type { SegmentWriter } from './segment-writer.ts';

/** The keys of a folded term; two terms that share one may be one name. See `text/name-keys.ts`. */
export type NameKeys = (term: string) => readonly string[];

/** Stands for no rank. */
export const NO_RANK = 0xffffffff;

/** Ranks are counted in so many: a hash and a rank make one whole number that a double holds exactly. */
const RANK_SPAN = 2 ** 21;
const YIELD_EVERY = 512;

/** A key as the table has it (FNV-1a over the units). Who finds a term by it has to look at its keys. */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Writes the keys of new terms, given in the order of their ranks. */
export function* writeKeys(
  writer: SegmentWriter,
  terms: readonly string[],
  nameKeys: NameKeys,
): Generator<void, void> {
  const pairs: number[] = [];
  for (const [rank, term] of terms.entries()) {
    for (const key of nameKeys(term)) pairs.push(hashKey(key) * RANK_SPAN + rank);
    if (rank % YIELD_EVERY === 0) yield;
  }
  for (const pair of Float64Array.from(pairs).sort())
    writer.addKey(Math.floor(pair / RANK_SPAN), pair % RANK_SPAN);
}

/** A table that is merged with others: `ranks` says which rank its terms have in the new segment, or `NO_RANK`. */
export interface KeySource {
  readonly segment: Segment;
  readonly ranks: Uint32Array;
}

/** Merges the tables of segments: keys are never computed twice for a term. */
export function* mergeKeys(writer: SegmentWriter, sources: readonly KeySource[]): Generator<void, void> {
  const places = sources.map(() => 0);
  let last: readonly [hash: number, rank: number] | null = null;
  for (let written = 1; ; written++) {
    let first: { hash: number; rank: number; from: number } | null = null;
    for (const [from, { segment, ranks }] of sources.entries()) {
      const { keyHashes, keyRanks } = segment.image.parts;
      const hash = keyHashes[places[from] ?? 0];
      if (hash === undefined) continue;
      const rank = ranks[keyRanks[places[from] ?? 0] ?? 0] ?? NO_RANK;
      if (first === null || hash < first.hash || (hash === first.hash && rank < first.rank))
        first = { hash, rank, from };
    }
    if (first === null) return;
    const { hash, rank, from } = first;
    places[from] = (places[from] ?? 0) + 1;
    const isNew = last === null || last[0] !== hash || last[1] !== rank;
    if (isNew && rank !== NO_RANK) writer.addKey(hash, rank);
    last = [hash, rank];
    if (written % YIELD_EVERY === 0) yield;
  }
}

/** The ranks of the terms of a segment that have a key, or one of the same hash. */
export function ranksOfKey(segment: Segment, key: string): number[] {
  const { keyHashes, keyRanks } = segment.image.parts;
  const hash = hashKey(key);
  let low = 0;
  let high = keyHashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keyHashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  const ranks: number[] = [];
  for (let at = low; keyHashes[at] === hash; at++) ranks.push(keyRanks[at] ?? 0);
  return ranks;
}
