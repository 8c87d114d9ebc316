/**
 * The documents of the last minutes, held by MiniSearch: found the moment they are put in. It is asked for postings,
 * not for answers, so that a score counts what stands in the segments too.
 */
import MiniSearch from 'minisearch';
import { isWithinEdits, transpositionsOf } from './edits.ts';
import type { NameKeys } from './name-table.ts';

/** A document as MiniSearch gets it: the terms of each field, a line each, under the number of the field. */
type OverlayDocument = Record<string, string | number>;

/** The postings of a term: by the number of the field, how often each document has it. */
export type OverlayTerm = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** It leans on what MiniSearch calls protected, so its version is pinned. */
export class Overlay extends MiniSearch<OverlayDocument> {
  readonly #fieldNames: readonly string[];
  readonly #nameKeys: NameKeys | null;
  /** The terms that have a name key. */
  readonly #names = new Map<string, Set<string>>();

  constructor(fieldCount: number, nameKeys: NameKeys | null) {
    const fields = Array.from({ length: fieldCount }, (_, field) => String(field));
    super({
      idField: 'id',
      fields,
      // Terms have been cut and folded already.
      tokenize: (lines) => (lines === '' ? [] : lines.split('\n')),
      processTerm: (term) => term,
      // What is no longer wanted goes with the whole overlay, when it becomes a segment.
      autoVacuum: false,
    });
    this.#fieldNames = fields;
    this.#nameKeys = nameKeys;
  }

  /** Takes a document in; numbers are given in ascending order, from 0. */
  put(document: number, fields: readonly (readonly string[])[]): void {
    const own: OverlayDocument = { id: document };
    for (const [field, terms] of fields.entries()) own[this.#fieldNames[field] ?? ''] = terms.join('\n');
    if (this.#nameKeys !== null) for (const terms of fields) this.#addNames(terms, this.#nameKeys);
    this.add(own);
  }

  /** The terms that have a name key. */
  namesOf(key: string): Iterable<string> {
    return this.#names.get(key) ?? [];
  }

  postingsOf(term: string): OverlayTerm | undefined {
    return this._index.get(term);
  }

  /** The terms that begin so. */
  prefixed(prefix: string): Iterable<[string, OverlayTerm]> {
    return this._index.atPrefix(prefix);
  }

  /** The terms at most one or two edits away, not the term itself; two letters that changed places are one edit. */
  *near(term: string, edits: number): Generator<[string, OverlayTerm]> {
    const found = new Map<string, OverlayTerm>();
    for (const [near, [postings]] of this._index.fuzzyGet(term, edits)) found.set(near, postings);
    for (const swapped of transpositionsOf(term)) {
      for (const [near, [postings]] of this._index.fuzzyGet(swapped, edits - 1)) found.set(near, postings);
      if (edits < 2) continue;
      for (const twice of transpositionsOf(swapped)) {
        const postings = this._index.get(twice);
        if (postings !== undefined) found.set(twice, postings);
      }
    }
    for (const [near, postings] of found)
      if (near !== term && isWithinEdits(term, near, edits)) yield [near, postings];
  }

  #addNames(terms: readonly string[], nameKeys: NameKeys): void {
    for (const term of new Set(terms)) {
      if (this._index.has(term)) continue;
      for (const key of nameKeys(term)) {
        const names = this.#names.get(key);
        if (names === undefined) this.#names.set(key, new Set([term]));
        else names.add(term);
      }
    }
  }
}
