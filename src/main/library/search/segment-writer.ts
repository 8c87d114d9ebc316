/** Writes the dictionary, the postings and the documents of a new segment, in order. */
import { ByteSink, WordSink } from './byte-sink.ts';
import { assembleSegment, type SegmentImage } from './segment-format.ts';
import { POSTING_WIDTHS, PostingRowWriter } from './posting-rows.ts';
import { MAX_TERM_BYTES } from './term-bytes.ts';

/** So many terms share a block: the first is written whole, of the others what differs from the one before. */
export const BLOCK_TERMS = 16;

/**
 * Terms come in ascending order of their bytes; of each, its fields in ascending order; of each field its documents in
 * ascending order. For each field `beginField`, the postings, `endField`; then `endTerm`.
 */
export class SegmentWriter {
  readonly #terms = new ByteSink();
  readonly #infos = new ByteSink();
  readonly #postings = new ByteSink();
  readonly #blocks = { terms: new WordSink(), infos: new WordSink(), postings: new WordSink() };
  readonly #keys = { hashes: new WordSink(), ranks: new WordSink() };
  readonly #documents = { ids: new ByteSink(), lengths: new ByteSink(), fingerprints: new WordSink() };
  readonly #last = new Uint8Array(MAX_TERM_BYTES);
  #lastLength = 0;
  #termCount = 0;
  #documentCount = 0;
  /** Of the term being written: its fields, and for each how many postings it has and where they began. */
  readonly #fields: { field: number; count: number; start: number; width: number }[] = [];
  /** Of the field being written. */
  readonly #row = new PostingRowWriter();

  get termCount(): number {
    return this.#termCount;
  }

  /** The number of the next document; documents may be written before, between or after the terms. */
  addDocument(document: {
    /** A string, or the bytes that another segment has for it. */
    id: string | Uint8Array;
    lengths: Uint16Array;
    fingerprint: readonly [number, number];
  }): void {
    const { id } = document;
    if (typeof id === 'string') writeId(this.#documents.ids, id);
    else this.#documents.ids.writeBytes(id, 0, id.length);
    this.#documents.lengths.writeWords(document.lengths);
    for (const word of document.fingerprint) this.#documents.fingerprints.push(word);
    this.#documentCount++;
  }

  beginField(field: number): void {
    this.#fields.push({ field, count: 0, start: this.#postings.length, width: 0 });
  }

  /** A document that has the term `frequency` times. */
  addPosting(document: number, frequency: number): void {
    this.#row.add(document, frequency);
  }

  endField(): void {
    const field = this.#fields.at(-1);
    if (field === undefined) return;
    field.count = this.#row.count;
    field.width = this.#row.writeInto(this.#postings);
  }

  /** Writes the term itself. One without a posting left is left out: then the answer is false. */
  endTerm(bytes: Uint8Array, length: number): boolean {
    const end = this.#postings.length;
    const fields = this.#fields.filter(({ count }) => count > 0);
    const start = this.#fields[0]?.start ?? end;
    this.#fields.length = 0;
    if (fields.length === 0) return false;
    if (this.#termCount % BLOCK_TERMS === 0) this.#beginBlock(start);
    this.#writeTerm(bytes, length);
    this.#infos.writeByte(fields.reduce((mask, { field }) => mask | (1 << field), 0));
    for (const [i, { count, start: from, width }] of fields.entries()) {
      this.#infos.writeNumber(count * POSTING_WIDTHS.length + width);
      this.#infos.writeNumber((fields[i + 1]?.start ?? end) - from);
    }
    this.#termCount++;
    return true;
  }

  /** A name key of a term; keys come in ascending order of their hashes. */
  addKey(hash: number, rank: number): void {
    this.#keys.hashes.push(hash);
    this.#keys.ranks.push(rank);
  }

  /** Puts all together; nothing can be added after. */
  *finish(shelf: number): Generator<void, SegmentImage> {
    const words = (sink: WordSink): Uint8Array[] => {
      const view = sink.view();
      return [new Uint8Array(view.buffer, view.byteOffset, view.byteLength)];
    };
    return yield* assembleSegment(
      { shelf, documents: this.#documentCount, terms: this.#termCount },
      {
        blockTerms: words(this.#blocks.terms),
        blockInfos: words(this.#blocks.infos),
        blockPostings: words(this.#blocks.postings),
        lengths: this.#documents.lengths.chunks(),
        fingerprints: words(this.#documents.fingerprints),
        keyHashes: words(this.#keys.hashes),
        keyRanks: words(this.#keys.ranks),
        ids: this.#documents.ids.chunks(),
        infos: this.#infos.chunks(),
        terms: this.#terms.chunks(),
        postings: this.#postings.chunks(),
      },
    );
  }

  #beginBlock(postingsStart: number): void {
    this.#blocks.terms.push(this.#terms.length);
    this.#blocks.infos.push(this.#infos.length);
    this.#blocks.postings.push(postingsStart);
    this.#lastLength = 0;
  }

  /** How many bytes it shares with the term before, how many follow, and these. */
  #writeTerm(bytes: Uint8Array, length: number): void {
    const last = this.#last;
    const most = Math.min(length, this.#lastLength);
    let same = 0;
    while (same < most && bytes[same] === last[same]) same++;
    // Never in the middle of a unit: who reads unit by unit goes on from here.
    while (same < length && ((bytes[same] ?? 0) & 0xc0) === 0x80) same--;
    this.#terms.writeByte(same);
    this.#terms.writeByte(length - same);
    this.#terms.writeBytes(bytes, same, length);
    last.set(bytes.subarray(same, length), same);
    this.#lastLength = length;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID is a zero and its 16 bytes; any other id its length in bytes and its UTF-8. */
function writeId(sink: ByteSink, id: string): void {
  const isUuid = UUID.test(id);
  const bytes = isUuid ? Buffer.from(id.replaceAll('-', ''), 'hex') : Buffer.from(id);
  if (bytes.length > 255) throw new RangeError('an id of more than 255 bytes cannot be indexed');
  sink.writeByte(isUuid ? 0 : bytes.length);
  sink.writeBytes(bytes, 0, bytes.length);
}
