/** Documents that are not in a segment yet. */
import { tokenise } from '../../../text/tokenise.ts';
import type { NameKeys } from './name-table.ts';
import { Overlay, type OverlayTerm } from './overlay.ts';
import type { Postings } from './postings.ts';
import { shareOf, type FieldNorm } from './scoring.ts';
import { SegmentBuilder, type Fingerprint } from './segment-builder.ts';
import { NO_SLOT } from './slots.ts';

/**
 * What will be a segment, and, where it is to be found at once, an overlay of the same documents under the same numbers.
 * Without one a document costs a third, and is found when its segment is made.
 */
export class Batch {
  readonly builder: SegmentBuilder;
  readonly overlay: Overlay | null;
  /** For every document the slot of its article; `NO_SLOT` once it was removed or replaced. */
  readonly slots: number[] = [];
  liveCount = 0;
  /** Of every field, the lengths of the documents that are still wanted, added up. */
  readonly totals: Float64Array;

  constructor(
    fieldCount: number,
    { isSearchable, nameKeys }: { isSearchable: boolean; nameKeys: NameKeys | null },
  ) {
    this.totals = new Float64Array(fieldCount);
    this.builder = new SegmentBuilder(fieldCount);
    this.overlay = isSearchable ? new Overlay(fieldCount, nameKeys) : null;
  }

  /** Takes an article in by the texts of its fields. */
  put(slot: number, texts: readonly string[], fingerprint: Fingerprint): void {
    const document = this.#add(texts, fingerprint);
    this.slots[document] = slot;
    this.#count(document, 1);
  }

  documentOf(slot: number): number {
    return this.slots.lastIndexOf(slot);
  }

  drop(document: number): void {
    this.slots[document] = NO_SLOT;
    this.#count(document, -1);
  }

  /** Adds the postings of a term in a field that are still wanted. */
  gather(term: OverlayTerm, { field, perTerm }: FieldNorm, into: Postings): void {
    const postings = term.get(field);
    if (postings === undefined) return;
    into.reserve(postings.size);
    let at = into.count;
    for (const [document, frequency] of postings) {
      const slot = this.slots[document] ?? NO_SLOT;
      if (slot === NO_SLOT) continue;
      into.slots[at] = slot;
      into.shares[at] = shareOf(frequency, this.builder.lengthsOf(document)[field] ?? 0, perTerm);
      at++;
    }
    into.count = at;
  }

  #add(texts: readonly string[], fingerprint: Fingerprint): number {
    if (this.overlay === null) return this.builder.addTexts(texts, fingerprint);
    const fields = texts.map((text) => tokenise(text).map(({ term }) => term));
    const document = this.builder.add(fields, fingerprint);
    this.overlay.put(document, fields);
    return document;
  }

  #count(document: number, sign: 1 | -1): void {
    this.liveCount += sign;
    for (const [field, length] of this.builder.lengthsOf(document).entries())
      this.totals[field] = (this.totals[field] ?? 0) + sign * length;
  }
}
