/** What a shelf needs done in the background: batches become segments, and many segments few. */
import type { Batch } from './batch.ts';
import { mergeSegments } from './merge-segments.ts';
import { planMerge } from './merge-policy.ts';
import type { NameKeys } from './name-table.ts';
import { PlacedSegment } from './placed-segment.ts';
import type { SegmentImage } from './segment-format.ts';
import { Segment } from './segment.ts';
import type { Shelf } from './shelf.ts';
import { NO_SLOT, type Slots } from './slots.ts';

/** What the work is done with. */
export interface UpkeepTools {
  readonly slots: Slots;
  readonly nameKeys: NameKeys | null;
}

/** The next piece of work on a shelf, in slices; null when there is none. Searches between slices are right. */
export function nextUpkeep(shelf: Shelf, tools: UpkeepTools): Generator<void, void> | null {
  const [batch] = shelf.folding;
  if (batch !== undefined) return fold(shelf, batch, tools);
  const places = planMerge(
    shelf.segments.map(({ liveCount, segment }) => ({ live: liveCount, documents: segment.documentCount })),
    { isIdle: !shelf.isFilling },
  );
  if (places === null) return null;
  return merge(
    shelf,
    places.flatMap((place) => shelf.segments[place] ?? []),
  );
}

function* fold(shelf: Shelf, batch: Batch, { slots, nameKeys }: UpkeepTools): Generator<void, void> {
  const taken: number[] = [];
  const idOf = (document: number): string | null => {
    const slot = batch.slots[document] ?? NO_SLOT;
    if (slot === NO_SLOT) return null;
    taken.push(document);
    return slots.idOf(slot);
  };
  const image = yield* batch.builder.build({ shelf: shelf.number, nameKeys, idOf });
  const places = Uint32Array.from(taken, (document) => batch.slots[document] ?? NO_SLOT);
  shelf.replace(place(image, places, shelf), new Set([batch]));
}

function* merge(shelf: Shelf, merged: readonly PlacedSegment[]): Generator<void, void> {
  let kept = 0;
  const sources = merged.map(({ segment, slots }) => {
    const numbers = new Int32Array(slots.length);
    for (let i = 0; i < slots.length; i++) numbers[i] = slots[i] === NO_SLOT ? -1 : kept++;
    return { segment, numbers };
  });
  const image = yield* mergeSegments(sources, { shelf: shelf.number, fieldCount: shelf.fields.length });
  // What was removed while the merge was under way has no slot any more, and has none in the new segment.
  const places = new Uint32Array(kept);
  for (const [i, { numbers }] of sources.entries()) {
    for (let document = 0; document < numbers.length; document++) {
      const number = numbers[document] ?? -1;
      if (number !== -1) places[number] = merged[i]?.slots[document] ?? NO_SLOT;
    }
  }
  shelf.replace(place(image, places, shelf), new Set(merged));
}

/** A segment of nothing is none. */
function place(image: SegmentImage, slots: Uint32Array, shelf: Shelf): PlacedSegment | null {
  if (image.facts.documents === 0) return null;
  return new PlacedSegment(new Segment(image), slots, shelf.fields.length);
}
