/** Numbers for articles: from 0, one for each id that was ever met, kept until the index is closed or cleared. */
export class Slots {
  readonly #ids: string[] = [];
  readonly #slots = new Map<string, number>();

  /** How many there are; all slots are below. */
  get count(): number {
    return this.#ids.length;
  }

  /** The slot of an id, a new one if need be. */
  take(id: string): number {
    const known = this.#slots.get(id);
    if (known !== undefined) return known;
    const slot = this.#ids.length;
    this.#ids.push(id);
    this.#slots.set(id, slot);
    return slot;
  }

  find(id: string): number | undefined {
    return this.#slots.get(id);
  }

  idOf(slot: number): string {
    return this.#ids[slot] ?? '';
  }
}

/** Stands in the place of a slot for a document that is no longer wanted. */
export const NO_SLOT = 0xffffffff;
