/** Collects documents and makes a segment of them: the one way in which words come into a segment. */
import { visitTerms, type TermVisitor } from '../../../text/tokenise.ts';
import { WordSink } from './byte-sink.ts';
import { writeKeys, type NameKeys } from './name-table.ts';
import type { SegmentImage } from './segment-format.ts';
import { SegmentWriter } from './segment-writer.ts';
import { encodeInto, MAX_TERM_BYTES } from './term-bytes.ts';
import { TermNumbers } from './term-numbers.ts';

/** A document and a frequency share a word, so neither may be larger. */
const MAX_DOCUMENTS = 0x10000;
const MAX_FREQUENCY = 0xffff;
const MAX_LENGTH = 0xffff;
const YIELD_TERMS = 64;
const YIELD_POSTINGS = 1 << 16;

/** What a segment is made with beside the words. */
export interface BuildOptions {
  readonly shelf: number;
  readonly nameKeys: NameKeys | null;
  /** The id of a document, or null for one that is no longer wanted. */
  readonly idOf: (document: number) => string | null;
}

/** Two words that say which words a document was made of. */
export type Fingerprint = readonly [number, number];

/** Documents on their way into a segment. */
export class SegmentBuilder {
  readonly #fieldCount: number;
  readonly #terms = new TermNumbers();
  /** Postings as they came: term times fields plus field, and document with frequency. */
  readonly #keys = new WordSink();
  readonly #values = new WordSink();
  readonly #documents: { lengths: Uint16Array; fingerprint: Fingerprint }[] = [];
  /** Of the field being counted: how often each term was seen. All zero between fields. */
  #seen = new Uint32Array(4096);
  readonly #touched: number[] = [];
  readonly #visitor: TermVisitor = {
    plain: (text, start, end) => this.#note(this.#terms.numberOfPlain(text, start, end)),
    term: (term) => this.#note(this.#terms.numberOf(term)),
  };

  constructor(fieldCount: number) {
    this.#fieldCount = fieldCount;
  }

  get documentCount(): number {
    return this.#documents.length;
  }

  get isFull(): boolean {
    return this.#documents.length >= MAX_DOCUMENTS;
  }

  fingerprintOf(document: number): Fingerprint {
    return this.#documents[document]?.fingerprint ?? [0, 0];
  }

  /** How many different terms a document has in each field. */
  lengthsOf(document: number): Uint16Array {
    return this.#documents[document]?.lengths ?? new Uint16Array(this.#fieldCount);
  }

  /** Adds a document by the terms of its fields; answers its number. */
  add(fields: readonly (readonly string[])[], fingerprint: Fingerprint): number {
    return this.#add(fingerprint, fields, (terms) => terms.forEach(this.#visitor.term));
  }

  /** Adds a document by the texts of its fields; answers its number. */
  addTexts(texts: readonly string[], fingerprint: Fingerprint): number {
    return this.#add(fingerprint, texts, (text) => visitTerms(text, this.#visitor));
  }

  /** Makes the segment, in slices. Documents keep their order; those without an id are left out. */
  *build(options: BuildOptions): Generator<void, SegmentImage> {
    const writer = new SegmentWriter();
    const numbers = new Int32Array(this.#documents.length);
    let kept = 0;
    for (const [document, { lengths, fingerprint }] of this.#documents.entries()) {
      const id = options.idOf(document);
      numbers[document] = id === null ? -1 : kept++;
      if (id !== null) writer.addDocument({ id, lengths, fingerprint });
    }
    yield;
    const ordered = yield* this.#sortTerms();
    const postings = yield* this.#sortPostings();
    const written = yield* this.#writeTerms(writer, ordered, { postings, numbers });
    if (options.nameKeys !== null) yield* writeKeys(writer, written, options.nameKeys);
    return yield* writer.finish(options.shelf);
  }

  #add<T>(fingerprint: Fingerprint, fields: readonly T[], noteTerms: (field: T) => void): number {
    const document = this.#documents.length;
    const lengths = new Uint16Array(this.#fieldCount);
    for (const [field, words] of fields.entries()) {
      noteTerms(words);
      lengths[field] = Math.min(MAX_LENGTH, this.#touched.length);
      this.#keepNoted(document, field);
    }
    this.#documents.push({ lengths, fingerprint });
    return document;
  }

  #note(rank: number): void {
    if (rank >= this.#seen.length) {
      const grown = new Uint32Array(this.#seen.length * 2);
      grown.set(this.#seen);
      this.#seen = grown;
    }
    const before = this.#seen[rank] ?? 0;
    if (before === 0) this.#touched.push(rank);
    this.#seen[rank] = before + 1;
  }

  /** Makes postings of the terms that were noted, and forgets them. */
  #keepNoted(document: number, field: number): void {
    for (const rank of this.#touched) {
      this.#keys.push(rank * this.#fieldCount + field);
      this.#values.push(document * MAX_DOCUMENTS + Math.min(MAX_FREQUENCY, this.#seen[rank] ?? 1));
      this.#seen[rank] = 0;
    }
    this.#touched.length = 0;
  }

  /** The numbers of the terms in the order of the terms; by first letters, for sorting all at once takes too long. */
  *#sortTerms(): Generator<void, number[]> {
    const terms = this.#terms.list;
    const groups = new Map<number, number[]>();
    for (const [rank, term] of terms.entries()) {
      const first = (term.charCodeAt(0) || 0) * 0x10000 + (term.charCodeAt(1) || 0);
      const group = groups.get(first);
      if (group === undefined) groups.set(first, [rank]);
      else group.push(rank);
    }
    yield;
    const ordered: number[] = [];
    for (const first of [...groups.keys()].sort((a, b) => a - b)) {
      const group = groups.get(first) ?? [];
      group.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
      for (const rank of group) ordered.push(rank);
      yield;
    }
    return ordered;
  }

  /** The postings by term and field (a counting sort, which keeps documents in order), and where each begins. */
  *#sortPostings(): Generator<void, { starts: Uint32Array; sorted: Uint32Array }> {
    const keys = this.#keys.view();
    const values = this.#values.view();
    const starts = new Uint32Array(this.#terms.list.length * this.#fieldCount + 1);
    for (let i = 0; i < keys.length; i++) {
      const next = (keys[i] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
      if (i % YIELD_POSTINGS === 0) yield;
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    yield;
    const places = starts.slice();
    const sorted = new Uint32Array(values.length);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      const place = places[key] ?? 0;
      sorted[place] = values[i] ?? 0;
      places[key] = place + 1;
      if (i % YIELD_POSTINGS === 0) yield;
    }
    return { starts, sorted };
  }

  /** Answers the terms that were written, in order. */
  *#writeTerms(
    writer: SegmentWriter,
    ordered: readonly number[],
    sources: { postings: { starts: Uint32Array; sorted: Uint32Array }; numbers: Int32Array },
  ): Generator<void, string[]> {
    const { postings, numbers } = sources;
    const bytes = new Uint8Array(MAX_TERM_BYTES);
    const written: string[] = [];
    for (const [i, rank] of ordered.entries()) {
      for (let field = 0; field < this.#fieldCount; field++) {
        const key = rank * this.#fieldCount + field;
        const end = postings.starts[key + 1] ?? 0;
        let at = postings.starts[key] ?? 0;
        if (at === end) continue;
        writer.beginField(field);
        for (; at < end; at++) {
          const value = postings.sorted[at] ?? 0;
          const document = numbers[value >>> 16] ?? -1;
          if (document !== -1) writer.addPosting(document, value & MAX_FREQUENCY);
        }
        writer.endField();
      }
      const term = this.#terms.list[rank] ?? '';
      if (writer.endTerm(bytes, encodeInto(bytes, term))) written.push(term);
      if (i % YIELD_TERMS === 0) yield;
    }
    return written;
  }
}
