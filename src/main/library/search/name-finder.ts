/** Names in another spelling or script: terms that share a name key with a word. */
import { ranksOfKey, type NameKeys } from './name-table.ts';
import type { Shelves } from './shelves.ts';

const MAX_NAMES = 24;

/** Looks names up for one index. A key is a guess, so what it finds counts least of all. */
export class NameFinder {
  readonly #shelves: Shelves;
  readonly #nameKeys: NameKeys;

  constructor(shelves: Shelves, nameKeys: NameKeys) {
    this.#shelves = shelves;
    this.#nameKeys = nameKeys;
  }

  /** The terms that may be the same name. */
  find(term: string): string[] {
    const names = new Set<string>();
    for (const key of this.#nameKeys(term)) {
      for (const name of this.#withKey(key)) names.add(name);
    }
    names.delete(term);
    return [...names].slice(0, MAX_NAMES);
  }

  /** The table has hashes of keys, so the keys of what it answers are looked at. */
  #withKey(key: string): string[] {
    return this.#shelves.all.flatMap((shelf) => [
      ...shelf.segments
        .flatMap(({ segment }) => ranksOfKey(segment, key).map((rank) => segment.termOf(rank)))
        .filter((term) => this.#nameKeys(term).includes(key)),
      ...shelf.overlaidNames(key),
    ]);
  }
}
