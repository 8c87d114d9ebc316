/** Bytes that are written one after the other, in chunks: growing never copies what is there already. */

const FIRST_CHUNK_BYTES = 1 << 12;
const MAX_CHUNK_BYTES = 1 << 20;
/** Fewer bytes are copied faster one by one. */
const SMALL = 32;

/** Collects bytes of which nobody knows beforehand how many they will be. */
export class ByteSink {
  readonly #full: Uint8Array[] = [];
  #fullLength = 0;
  #chunk = new Uint8Array(FIRST_CHUNK_BYTES);
  #at = 0;

  /** How many were written. */
  get length(): number {
    return this.#fullLength + this.#at;
  }

  writeByte(byte: number): void {
    if (this.#at === this.#chunk.length) this.#turn();
    this.#chunk[this.#at++] = byte;
  }

  /** A whole number below 2^32 in groups of seven bits, lowest first; every byte but the last has its top bit set. */
  writeNumber(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.writeByte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.writeByte(rest);
  }

  /** The bytes of `source` from `start` to `end`. */
  writeBytes(source: Uint8Array, start: number, end: number): void {
    let at = start;
    if (end - start < SMALL) {
      while (at < end) this.writeByte(source[at++] ?? 0);
      return;
    }
    while (at < end) {
      if (this.#at === this.#chunk.length) this.#turn();
      const taken = Math.min(end - at, this.#chunk.length - this.#at);
      this.#chunk.set(source.subarray(at, at + taken), this.#at);
      this.#at += taken;
      at += taken;
    }
  }

  /** A row of 32-bit numbers as they lie in memory (little-endian on all that Node runs on). */
  writeWords(words: Uint32Array | Uint16Array): void {
    this.writeBytes(new Uint8Array(words.buffer, words.byteOffset, words.byteLength), 0, words.byteLength);
  }

  /** What was written, in order. */
  chunks(): Uint8Array[] {
    return [...this.#full, this.#chunk.subarray(0, this.#at)];
  }

  #turn(): void {
    this.#full.push(this.#chunk);
    this.#fullLength += this.#chunk.length;
    this.#chunk = new Uint8Array(Math.min(MAX_CHUNK_BYTES, this.#chunk.length * 2));
    this.#at = 0;
  }
}

/** 32-bit numbers that are appended one by one. */
export class WordSink {
  #words = new Uint32Array(1024);
  #count = 0;

  get length(): number {
    return this.#count;
  }

  push(word: number): void {
    if (this.#count === this.#words.length) {
      const grown = new Uint32Array(this.#count * 2);
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[this.#count++] = word;
  }

  /** The numbers so far; not a copy. */
  view(): Uint32Array {
    return this.#words.subarray(0, this.#count);
  }

  clear(): void {
    this.#count = 0;
  }
}
