/**
 * The index in its folder. It is a cache: anything that does not fit (another version, a broken byte, a missing file)
 * is taken for no index at all, and it is built again from the library.
 */
import { mkdir } from 'node:fs/promises';
import { PlacedSegment } from './placed-segment.ts';
import {
  loadSegment,
  packRemoved,
  readManifest,
  sweepFiles,
  unpackRemoved,
  writeManifest,
  writeSegment,
  type SegmentRecord,
} from './segment-files.ts';
import { Segment } from './segment.ts';
import type { Shelf } from './shelf.ts';
import type { Shelves } from './shelves.ts';
import { runInSlices } from './slices.ts';
import { NO_SLOT } from './slots.ts';

const YIELD_DOCUMENTS = 2048;

/** The folder of an index, and the numbers of the files in it. */
export class SnapshotFolder {
  readonly #dir: string;
  #nextFile = 0;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Fills empty shelves with what the folder has; the generation, or null when it has nothing that can be used. */
  async load(shelves: Shelves): Promise<number | null> {
    await mkdir(this.#dir, { recursive: true });
    const manifest = await readManifest(this.#dir);
    if (manifest === null) return null;
    for (const record of manifest.segments) {
      const shelf = shelves.all.find(({ number }) => number === record.shelf);
      const image = await loadSegment(this.#dir, record);
      if (image === null || shelf === undefined) return null;
      const placed = await runInSlices(placeSegment(new Segment(image), { shelves, shelf, record }));
      if (placed === null) return null;
      shelf.adopt(placed);
    }
    this.#nextFile = manifest.nextFile;
    return manifest.generation;
  }

  /**
   * Writes what is not written yet, then the manifest. Segments are taken as they are now; what happens to the shelves
   * while files are written is for the next time.
   */
  async save(shelves: Shelves, generation: number): Promise<void> {
    const fresh: { file: string; placed: PlacedSegment }[] = [];
    const segments: SegmentRecord[] = [];
    for (const { number: shelf, segments: own } of shelves.all) {
      for (const placed of own) {
        const file = placed.file ?? `${String(this.#nextFile++)}.segment`;
        if (placed.file === null) fresh.push({ file, placed });
        const { slots, segment } = placed;
        const removed = packRemoved((document) => slots[document] === NO_SLOT, segment.documentCount);
        segments.push({ file, shelf, checksum: segment.image.checksum, removed });
      }
    }
    const nextFile = this.#nextFile;
    for (const { file, placed } of fresh) {
      await writeSegment(this.#dir, file, placed.segment.image);
      placed.file = file;
    }
    await writeManifest(this.#dir, { generation, nextFile, segments });
    await sweepFiles(this.#dir, new Set(segments.map(({ file }) => file)));
  }
}

/** Gives every document that is still wanted its slot; null when one stands on the shelf already. */
function* placeSegment(
  segment: Segment,
  { shelves, shelf, record }: { shelves: Shelves; shelf: Shelf; record: SegmentRecord },
): Generator<void, PlacedSegment | null> {
  const isRemoved = unpackRemoved(record.removed);
  const slots = new Uint32Array(segment.documentCount).fill(NO_SLOT);
  let document = 0;
  const { ids } = segment.image.parts;
  for (const { start } of segment.idPlaces()) {
    if (!isRemoved(document)) {
      const slot = shelves.slots.takeWritten(ids, start);
      if (shelf.has(slot)) return null;
      slots[document] = slot;
    }
    if (++document % YIELD_DOCUMENTS === 0) yield;
  }
  const placed = new PlacedSegment(segment, slots, shelf.fields.length);
  placed.file = record.file;
  return placed;
}
