/** Makes one segment of several, without what was removed. */
import type { InfoCursor, TermCursor } from './segment-cursors.ts';
import { mergeKeys, NO_RANK, type KeySource } from './name-table.ts';
import type { Segment } from './segment.ts';
import type { SegmentImage } from './segment-format.ts';
import { SegmentWriter } from './segment-writer.ts';

const YIELD_TERMS = 64;
const YIELD_POSTINGS = 1 << 14;
const YIELD_DOCUMENTS = 1024;

/** A segment that is to be merged, and the number in the new one of each of its documents; -1 leaves it out. */
export interface MergeSource {
  readonly segment: Segment;
  readonly numbers: Int32Array;
}

interface Walk extends MergeSource, KeySource {
  readonly terms: TermCursor;
  readonly infos: InfoCursor;
  isDone: boolean;
}

/** Merges segments in slices: it yields between them, and what it reads never changes meanwhile. */
export function* mergeSegments(
  sources: readonly MergeSource[],
  { shelf, fieldCount }: { shelf: number; fieldCount: number },
): Generator<void, SegmentImage> {
  const writer = new SegmentWriter();
  for (const source of sources) yield* copyDocuments(writer, source, fieldCount);
  const walks = sources.map(beginWalk);
  const room = Math.max(...sources.map(({ segment }) => segment.documentCount));
  const postings = new PostingCopier(writer, room);
  let first = firstOf(walks);
  for (let i = 1; first !== null; i++) {
    const here = walks.filter((walk) => isAt(walk, first));
    for (const walk of here) walk.infos.next();
    for (let field = 0; field < fieldCount; field++) {
      const inField = here.filter(({ infos }) => (infos.counts[field] ?? 0) > 0);
      if (inField.length > 0) writer.beginField(field);
      for (const walk of inField) postings.copy(walk, field);
      if (inField.length > 0) writer.endField();
    }
    const rank = writer.termCount;
    const isKept = writer.endTerm(first.bytes, first.length);
    for (const walk of here) walk.ranks[walk.terms.rank] = isKept ? rank : NO_RANK;
    for (const walk of here) walk.isDone = !walk.terms.next();
    if (i % YIELD_TERMS === 0 || postings.isTime()) yield;
    first = firstOf(walks);
  }
  yield* mergeKeys(writer, walks);
  return yield* writer.finish(shelf);
}

function beginWalk(source: MergeSource): Walk {
  const terms = source.segment.termsFrom(0);
  const isDone = !terms.next();
  const infos = source.segment.infosBefore(0);
  const ranks = new Uint32Array(source.segment.termCount).fill(NO_RANK);
  return { ...source, terms, infos, ranks, isDone };
}

/** A copy of the smallest term that a walk stands on. */
function firstOf(walks: readonly Walk[]): { bytes: Uint8Array; length: number } | null {
  let first: TermCursor | null = null;
  for (const { terms, isDone } of walks) {
    if (isDone) continue;
    if (first === null || terms.compare(first.bytes, first.length) < 0) first = terms;
  }
  return first === null ? null : { bytes: first.bytes.slice(0, first.length), length: first.length };
}

function isAt({ terms, isDone }: Walk, first: { bytes: Uint8Array; length: number } | null): boolean {
  return !isDone && first !== null && terms.compare(first.bytes, first.length) === 0;
}

function* copyDocuments(
  writer: SegmentWriter,
  { segment, numbers }: MergeSource,
  fieldCount: number,
): Generator<void, void> {
  const { ids, lengths, fingerprints } = segment.image.parts;
  let document = 0;
  for (const { start, end } of segment.idPlaces()) {
    if (numbers[document] !== -1) {
      const own = lengths.slice(document * fieldCount, (document + 1) * fieldCount);
      const at = document * 2;
      writer.addDocument({
        id: ids.subarray(start, end),
        lengths: own,
        fingerprint: [fingerprints[at] ?? 0, fingerprints[at + 1] ?? 0],
      });
    }
    if (++document % YIELD_DOCUMENTS === 0) yield;
  }
}

/** Carries postings over, with their new numbers. */
class PostingCopier {
  readonly #writer: SegmentWriter;
  readonly #scratch: { documents: Uint32Array; frequencies: Uint32Array };
  #sinceYield = 0;

  constructor(writer: SegmentWriter, room: number) {
    this.#writer = writer;
    this.#scratch = { documents: new Uint32Array(room), frequencies: new Uint32Array(room) };
  }

  copy({ segment, numbers, infos }: Walk, field: number): void {
    const { documents, frequencies } = this.#scratch;
    const count = infos.counts[field] ?? 0;
    segment.decode(segment.beginRow(infos, field), count, this.#scratch);
    for (let i = 0; i < count; i++) {
      const number = numbers[documents[i] ?? 0] ?? -1;
      if (number !== -1) this.#writer.addPosting(number, frequencies[i] ?? 1);
    }
    this.#sinceYield += count;
  }

  /** Whether so much was carried that others should have a turn. */
  isTime(): boolean {
    if (this.#sinceYield < YIELD_POSTINGS) return false;
    this.#sinceYield = 0;
    return true;
  }
}
