/** A segment in its place: which articles its documents are now. */
import type { Fingerprint } from './segment-builder.ts';
import type { Segment, TermEntry } from './segment.ts';
import type { Postings } from './postings.ts';
import { shareOf, type FieldNorm } from './scoring.ts';
import { NO_SLOT } from './slots.ts';

/** So many postings stay in the processor's nearest memory until they are done with. */
const DECODED_AT_ONCE = 1024;

/** Adds removals and places to a segment, which itself never changes. */
export class PlacedSegment {
  readonly segment: Segment;
  /** For every document the slot of its article; `NO_SLOT` once it was removed or replaced. */
  readonly slots: Uint32Array;
  liveCount = 0;
  /** Of every field, the lengths of the documents that are still wanted, added up. */
  readonly totals: Float64Array;
  /** The name of its file, once it has one. */
  file: string | null = null;
  readonly #fieldCount: number;
  readonly #scratch = {
    documents: new Uint32Array(DECODED_AT_ONCE),
    frequencies: new Uint32Array(DECODED_AT_ONCE),
  };

  constructor(segment: Segment, slots: Uint32Array, fieldCount: number) {
    this.segment = segment;
    this.slots = slots;
    this.#fieldCount = fieldCount;
    this.totals = new Float64Array(fieldCount);
    for (let document = 0; document < slots.length; document++)
      if (slots[document] !== NO_SLOT) this.#count(document, 1);
  }

  /** The document of an article; -1 when it has none here. */
  documentOf(slot: number): number {
    return this.slots.indexOf(slot);
  }

  drop(document: number): void {
    this.#count(document, -1);
    this.slots[document] = NO_SLOT;
  }

  fingerprintOf(document: number): Fingerprint {
    const { fingerprints } = this.segment.image.parts;
    return [fingerprints[document * 2] ?? 0, fingerprints[document * 2 + 1] ?? 0];
  }

  /** Adds the postings of a term in a field that are still wanted. */
  gather(entry: TermEntry, { field, perTerm }: FieldNorm, into: Postings): void {
    const count = entry.counts[field] ?? 0;
    if (count === 0) return;
    into.reserve(count);
    const { lengths } = this.segment.image.parts;
    const fieldCount = this.#fieldCount;
    // Arrays by names of their own: the loop is the hottest of the search, and would look them up at every turn.
    const slots = this.slots;
    const intoSlots = into.slots;
    const intoShares = into.shares;
    const { documents, frequencies } = this.#scratch;
    const row = this.segment.beginRow(entry, field);
    let at = into.count;
    for (let left = count; left > 0; left -= DECODED_AT_ONCE) {
      const decoded = Math.min(left, DECODED_AT_ONCE);
      this.segment.decode(row, decoded, this.#scratch);
      for (let i = 0; i < decoded; i++) {
        const document = documents[i] ?? 0;
        const slot = slots[document] ?? NO_SLOT;
        if (slot === NO_SLOT) continue;
        intoSlots[at] = slot;
        intoShares[at] = shareOf(frequencies[i] ?? 1, lengths[document * fieldCount + field] ?? 0, perTerm);
        at++;
      }
    }
    into.count = at;
  }

  #count(document: number, sign: 1 | -1): void {
    const { lengths } = this.segment.image.parts;
    this.liveCount += sign;
    for (let field = 0; field < this.#fieldCount; field++) {
      const length = lengths[document * this.#fieldCount + field] ?? 0;
      this.totals[field] = (this.totals[field] ?? 0) + sign * length;
    }
  }
}
