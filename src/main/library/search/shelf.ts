/**
 * Some of the fields of all articles: segments, and the batch of what came since. An article stands on a shelf once at
 * most; what of it changes is put on the shelf again, and the other shelf keeps what it has.
 */
import { Batch } from './batch.ts';
import { BegunTerms, MostFrequent, type BegunTerm, type BegunWanted } from './begun-terms.ts';
import type { SearchField } from './fields.ts';
import { findNearTerms, type NearTerm } from './near-terms.ts';
import type { NameKeys } from './name-table.ts';
import type { OverlayTerm } from './overlay.ts';
import type { PlacedSegment } from './placed-segment.ts';
import type { Postings } from './postings.ts';
import type { FieldNorm } from './scoring.ts';
import type { Fingerprint } from './segment-builder.ts';
import type { TermEntry } from './segment.ts';
import { NO_SLOT } from './slots.ts';
import { encodeTerm } from './term-bytes.ts';

/** A term, found in each part of a shelf. */
export interface LocatedTerm {
  readonly entries: readonly { placed: PlacedSegment; entry: TermEntry }[];
  readonly overlaid: readonly { batch: Batch; postings: OverlayTerm }[];
}

/** So many words have their near terms remembered, for each segment. */
const MAX_REMEMBERED = 256;

/** Where a document of an article stands. */
type Home = PlacedSegment | Batch;

/** One shelf. Articles are known by their slots, fields by their numbers on the shelf. */
export class Shelf {
  /** Its number in the files. */
  readonly number: number;
  readonly fields: readonly SearchField[];
  segments: readonly PlacedSegment[] = [];
  /** What came since, to be found at once. */
  live: Batch;
  /** What comes in bulk, found when it has become a segment. */
  bulk: Batch;
  /** Whether more is to come in bulk: merging can wait. */
  isFilling = false;
  /** What is being made a segment of, oldest first. */
  folding: readonly Batch[] = [];
  readonly #nameKeys: NameKeys | null;
  /** For every slot, whether the article has a document here: most that are put are new. */
  #present = new Uint8Array(1024);
  readonly #begun = new BegunTerms();
  readonly #near = new WeakMap<PlacedSegment, Map<string, NearTerm[]>>();

  constructor(number: number, fields: readonly SearchField[], nameKeys: NameKeys | null) {
    this.number = number;
    this.fields = fields;
    this.#nameKeys = nameKeys;
    this.live = this.#newBatch('live');
    this.bulk = this.#newBatch('bulk');
  }

  /** How many documents can be found. */
  get documentCount(): number {
    return this.#found().reduce((sum, { liveCount }) => sum + liveCount, 0);
  }

  /** How many documents still have postings though they were removed or replaced. */
  get removedCount(): number {
    return this.#found().reduce((sum, { slots, liveCount }) => sum + slots.length - liveCount, 0);
  }

  /** The lengths of a field in all documents that can be found, added up. */
  totalLength(field: number): number {
    return this.#found().reduce((sum, { totals }) => sum + (totals[field] ?? 0), 0);
  }

  put(
    slot: number,
    document: { texts: readonly string[]; fingerprint: Fingerprint },
    { isBulk }: { isBulk: boolean },
  ): void {
    this.remove(slot);
    const batch = isBulk ? this.bulk : this.live;
    batch.put(slot, document.texts, document.fingerprint);
    this.#note(slot);
    if (isBulk) this.isFilling = true;
  }

  remove(slot: number): void {
    const found = this.#findHome(slot);
    if (found === null) return;
    found.home.drop(found.document);
    this.#present[slot] = 0;
  }

  /** What the article's document here was made of; null when it has none. */
  fingerprintOf(slot: number): Fingerprint | null {
    const found = this.#findHome(slot);
    if (found === null) return null;
    const { home, document } = found;
    return home instanceof Batch ? home.builder.fingerprintOf(document) : home.fingerprintOf(document);
  }

  /** Calls `visit` with the slots of all articles that can be found. */
  visitSlots(visit: (slot: number) => void): void {
    for (const { slots } of this.#found()) for (const slot of slots) if (slot !== NO_SLOT) visit(slot);
  }

  locate(term: string): LocatedTerm {
    const bytes = encodeTerm(term);
    const entries = [];
    for (const placed of this.segments) {
      const rank = placed.segment.find(bytes);
      if (rank !== -1) entries.push({ placed, entry: placed.segment.entryOf(rank) });
    }
    const overlaid = [];
    for (const batch of this.#overlays()) {
      const postings = batch.overlay?.postingsOf(term);
      if (postings !== undefined) overlaid.push({ batch, postings });
    }
    return { entries, overlaid };
  }

  /** Adds a term's postings in a field; those of articles that were removed or changed since are left out. */
  gather({ entries, overlaid }: LocatedTerm, norm: FieldNorm, into: Postings): void {
    for (const { placed, entry } of entries) placed.gather(entry, norm, into);
    for (const { batch, postings } of overlaid) batch.gather(postings, norm, into);
  }

  /** Calls `visit` with each term that begins so and how many documents have it in one of the fields, at most. */
  visitPrefixed(
    prefix: string,
    fields: readonly number[],
    visit: (term: () => string, count: number) => void,
  ): void {
    const bytes = encodeTerm(prefix);
    for (const { segment } of this.segments) {
      segment.visitPrefixed(bytes, (terms, infos) => {
        let count = 0;
        for (const field of fields) count += infos.counts[field] ?? 0;
        if (count > 0) visit(() => terms.term(), count);
      });
    }
    for (const { overlay } of this.#overlays()) {
      for (const [term, postings] of overlay?.prefixed(prefix) ?? []) {
        const count = fields.reduce((sum, field) => sum + (postings.get(field)?.size ?? 0), 0);
        if (count > 0) visit(() => term, count);
      }
    }
  }

  /** The terms that begin so in one of the fields: the most frequent of each part. */
  begun(prefix: string, wanted: BegunWanted): BegunTerm[] {
    const overlaid = this.#overlays().flatMap(({ overlay }) => {
      const best = new MostFrequent(wanted.most);
      for (const [term, postings] of overlay?.prefixed(prefix) ?? []) {
        const count = wanted.fields.reduce((sum, field) => sum + (postings.get(field)?.size ?? 0), 0);
        if (count > 0 && best.isWorth(count)) best.add(term, count);
      }
      return best.list();
    });
    return [
      ...this.segments.flatMap(({ segment }) => this.#begun.find(segment, prefix, wanted)),
      ...overlaid,
    ];
  }

  /** The terms so many edits from a word or fewer, but for the word itself. A term may come more than once. */
  near(word: string, edits: number): string[] {
    const terms: string[] = [];
    for (const placed of this.segments) {
      const { segment } = placed;
      for (const near of this.#nearIn(placed, word, edits)) terms.push(segment.termOf(near.rank));
    }
    for (const { overlay } of this.#overlays())
      for (const [term] of overlay?.near(word, edits) ?? []) terms.push(term);
    return terms;
  }

  /** The terms that have a name key and are in no segment yet. */
  overlaidNames(key: string): string[] {
    return this.#overlays().flatMap(({ overlay }) => [...(overlay?.namesOf(key) ?? [])]);
  }

  /** Puts a segment in the place of batches and segments, which it was made of. */
  replace(placed: PlacedSegment | null, replaced: ReadonlySet<Home>): void {
    const kept = this.segments.filter((segment) => !replaced.has(segment));
    this.segments = placed === null ? kept : [...kept, placed];
    this.folding = this.folding.filter((batch) => !replaced.has(batch));
  }

  /** Takes a segment in that was read from its file. */
  adopt(placed: PlacedSegment): void {
    this.segments = [...this.segments, placed];
    for (const slot of placed.slots) if (slot !== NO_SLOT) this.#note(slot);
  }

  has(slot: number): boolean {
    return this.#present[slot] === 1;
  }

  /** What was put since goes on its way to become a segment. */
  turn(batch: 'live' | 'bulk'): void {
    if (this[batch].slots.length === 0) return;
    this.folding = [...this.folding, this[batch]];
    this[batch] = this.#newBatch(batch);
  }

  #newBatch(kind: 'live' | 'bulk'): Batch {
    return new Batch(this.fields.length, { isSearchable: kind === 'live', nameKeys: this.#nameKeys });
  }

  #nearIn(placed: PlacedSegment, word: string, edits: number): NearTerm[] {
    const known = this.#near.get(placed) ?? new Map<string, NearTerm[]>();
    this.#near.set(placed, known);
    const key = `${String(edits)}${word}`;
    const found = known.get(key) ?? findNearTerms(placed.segment, word, edits);
    known.delete(key); // to stand last, among those asked for most recently
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > MAX_REMEMBERED && oldest !== undefined) known.delete(oldest);
    return found;
  }

  #overlays(): Batch[] {
    return [...this.folding, this.live].filter(({ overlay }) => overlay !== null);
  }

  /** All in which something can be found. */
  #found(): Home[] {
    return [...this.segments, ...this.#overlays()];
  }

  #findHome(slot: number): { home: Home; document: number } | null {
    if (!this.has(slot)) return null;
    for (const home of [this.live, this.bulk, ...this.folding, ...this.segments]) {
      const document = home.documentOf(slot);
      if (document !== -1) return { home, document };
    }
    return null;
  }

  #note(slot: number): void {
    if (slot >= this.#present.length) {
      const grown = new Uint8Array(Math.max(slot + 1, this.#present.length * 2));
      grown.set(this.#present);
      this.#present = grown;
    }
    this.#present[slot] = 1;
  }
}
