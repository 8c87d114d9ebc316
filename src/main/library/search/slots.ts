import { readUuid, readUuidBytes, UUID_WORDS, writeUuid } from './uuid-words.ts';

const FIRST_ROOM = 1024;

/**
 * Numbers for articles: from 0, one for each id that was ever met, kept until the index is closed or cleared. Ids of
 * articles are UUIDs, and those are kept as words in a hash table with open addressing; any other id is kept as it is.
 */
export class Slots {
  /** Four words for every slot; of an id that is no UUID, nothing. */
  #words = new Uint32Array(FIRST_ROOM * UUID_WORDS);
  #hashes = new Uint32Array(FIRST_ROOM);
  /** One more than a slot, or 0; at most half of it is used. */
  #table = new Uint32Array(FIRST_ROOM * 2);
  #count = 0;
  readonly #others = { slots: new Map<string, number>(), ids: new Map<number, string>() };
  /** The UUID that is being looked for. */
  readonly #asked = new Uint32Array(UUID_WORDS);

  /** How many there are; all slots are below. */
  get count(): number {
    return this.#count;
  }

  /** The slot of an id, a new one if need be. */
  take(id: string): number {
    if (readUuid(id, this.#asked)) return this.#takeAsked();
    const known = this.#others.slots.get(id);
    if (known !== undefined) return known;
    const slot = this.#count++;
    this.#makeRoom();
    this.#others.slots.set(id, slot);
    this.#others.ids.set(slot, id);
    return slot;
  }

  /** The same for an id as a segment has it: a zero and the bytes of a UUID, or a length and UTF-8. */
  takeWritten(ids: Uint8Array, at: number): number {
    const length = ids[at] ?? 0;
    if (length > 0) return this.take(new TextDecoder().decode(ids.subarray(at + 1, at + 1 + length)));
    readUuidBytes(ids, at + 1, this.#asked);
    return this.#takeAsked();
  }

  find(id: string): number | undefined {
    if (!readUuid(id, this.#asked)) return this.#others.slots.get(id);
    const slot = (this.#table[this.#placeOf(hashOf(this.#asked))] ?? 0) - 1;
    return slot === -1 ? undefined : slot;
  }

  idOf(slot: number): string {
    return this.#others.ids.get(slot) ?? writeUuid(this.#words, slot * UUID_WORDS);
  }

  /** Above 0 when the id of the one comes after that of the other. */
  compare(one: number, other: number): number {
    if (this.#others.ids.size > 0) return this.idOf(one) < this.idOf(other) ? -1 : 1;
    for (let i = 0; i < UUID_WORDS; i++) {
      const difference =
        (this.#words[one * UUID_WORDS + i] ?? 0) - (this.#words[other * UUID_WORDS + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #takeAsked(): number {
    const hash = hashOf(this.#asked);
    const place = this.#placeOf(hash);
    const known = (this.#table[place] ?? 0) - 1;
    if (known !== -1) return known;
    const slot = this.#count++;
    const hasMoved = this.#makeRoom();
    this.#hashes[slot] = hash;
    this.#words.set(this.#asked, slot * UUID_WORDS);
    this.#table[hasMoved ? this.#placeOf(hash) : place] = slot + 1;
    return slot;
  }

  /** Where a UUID stands in the table, or where it would. */
  #placeOf(hash: number): number {
    const last = this.#table.length - 1;
    for (let at = hash & last; ; at = (at + 1) & last) {
      const slot = (this.#table[at] ?? 0) - 1;
      if (slot === -1 || (this.#hashes[slot] === hash && this.#isAsked(slot))) return at;
    }
  }

  #isAsked(slot: number): boolean {
    for (let i = 0; i < UUID_WORDS; i++)
      if (this.#words[slot * UUID_WORDS + i] !== this.#asked[i]) return false;
    return true;
  }

  /** Makes room for the last slot; true when everything stands elsewhere now. */
  #makeRoom(): boolean {
    const before = this.#hashes.length;
    if (this.#count <= before) return false;
    this.#hashes = grown(this.#hashes);
    this.#words = grown(this.#words);
    const table = new Uint32Array(before * 4);
    const last = table.length - 1;
    for (let slot = 0; slot < before; slot++) {
      if (this.#others.ids.has(slot)) continue;
      let at = (this.#hashes[slot] ?? 0) & last;
      while (table[at] !== 0) at = (at + 1) & last;
      table[at] = slot + 1;
    }
    this.#table = table;
    return true;
  }
}

function grown(words: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(words.length * 2);
  larger.set(words);
  return larger;
}

function hashOf(words: Uint32Array): number {
  const mixed =
    Math.imul(words[0] ?? 0, 0x9e3779b1) ^
    Math.imul(words[1] ?? 0, 0x85ebca6b) ^
    Math.imul(words[2] ?? 0, 0xc2b2ae35) ^
    Math.imul(words[3] ?? 0, 0x27d4eb2f);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Stands in the place of a slot for a document that is no longer wanted. */
export const NO_SLOT = 0xffffffff;
