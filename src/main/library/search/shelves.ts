/** All fields of all articles: which shelf a field stands on, and what counts for scores. */
import type { BegunTerm } from './begun-terms.ts';
import { markFields, searchFields, storyFields, type SearchField } from './fields.ts';
import type { NameKeys } from './name-table.ts';
import { FrequentPostings, Postings } from './postings.ts';
import { perTermOf, type FieldNorm } from './scoring.ts';
import { Shelf, type LocatedTerm } from './shelf.ts';
import { Slots } from './slots.ts';

/** A term stands in several parts of the shelves, and what is frequent in all of them need not be in each. */
const PARTS_OF_A_TERM = 4;

/** A set of fields: bit `i` is `searchFields[i]`. */
export type FieldSet = number;

/** Where a field stands. */
interface Place {
  readonly shelf: Shelf;
  /** Its number on the shelf. */
  readonly field: number;
}

/** A term, found on all shelves. */
export interface LocatedEverywhere {
  readonly term: string;
  readonly on: ReadonlyMap<Shelf, LocatedTerm>;
}

/** The shelves of one index. Fields are known by their place in `searchFields`. */
export class Shelves {
  readonly slots = new Slots();
  readonly stories: Shelf;
  readonly marks: Shelf;
  readonly all: readonly Shelf[];
  readonly #places: readonly Place[];
  readonly #postings = new Postings();
  readonly #frequent = new FrequentPostings();
  /** By the number of the field, as long as nothing changes. */
  #norms: (FieldNorm | undefined)[] = [];

  constructor(nameKeys: NameKeys | null) {
    this.stories = new Shelf(0, storyFields, nameKeys);
    this.marks = new Shelf(1, markFields, nameKeys);
    this.all = [this.stories, this.marks];
    this.#places = searchFields.map((name) => this.#placeOf(name));
  }

  /** Every article stands among the stories. */
  get articleCount(): number {
    return this.stories.documentCount;
  }

  /** Forgets what is remembered from search to search: something in the index changes. */
  forget(): void {
    this.#frequent.clear();
    this.#norms = [];
  }

  locate(term: string): LocatedEverywhere {
    return { term, on: new Map(this.all.map((shelf) => [shelf, shelf.locate(term)])) };
  }

  /** Where a term stands in one field, without what was removed. The answer holds until the next call. */
  gather(located: LocatedEverywhere, field: number): Postings {
    const place = this.#places[field];
    const term = place === undefined ? undefined : located.on.get(place.shelf);
    const count = this.#costIn(located, field);
    return this.#frequent.find(located.term, { field, count }, () => {
      const postings = this.#postings;
      postings.count = 0;
      if (term !== undefined) place?.shelf.gather(term, this.#normOf(field, place), postings);
      return postings;
    });
  }

  /** How many postings a term has in some fields, those of removed articles too: what it costs to read them. */
  costOf(located: LocatedEverywhere, fields: FieldSet): number {
    let cost = 0;
    for (const field of fieldsIn(fields)) cost += this.#costIn(located, field);
    return cost;
  }

  /** How many postings a term has in some fields that count; from `limit` on they are not counted further. */
  countUpTo(located: LocatedEverywhere, fields: FieldSet, limit: number): number {
    if (this.costOf(located, fields) - this.#removedCount() * fieldsIn(fields).length >= limit) return limit;
    let count = 0;
    for (const field of fieldsIn(fields)) {
      if (count >= limit) break;
      count += this.gather(located, field).count;
    }
    return Math.min(limit, count);
  }

  /** Calls `visit` with each term that begins so in one of the fields, and how many postings it has there. */
  visitPrefixed(prefix: string, fields: FieldSet, visit: (term: () => string, count: number) => void): void {
    for (const shelf of this.all) {
      const own = this.#fieldsOn(shelf, fields);
      if (own.length > 0) shelf.visitPrefixed(prefix, own, visit);
    }
  }

  /**
   * The terms that begin so in one of the fields, of each part of the shelves the most frequent, at least `most` if there
   * are so many. A term comes once for each part that it stands in.
   */
  begun(prefix: string, fields: FieldSet, most: number): BegunTerm[] {
    return this.all.flatMap((shelf) => {
      const own = this.#fieldsOn(shelf, fields);
      return own.length === 0 ? [] : shelf.begun(prefix, { fields: own, most: most * PARTS_OF_A_TERM });
    });
  }

  /** The terms on the shelves of these fields that are so many edits from a word or fewer. */
  near(word: string, edits: number, fields: FieldSet): Set<string> {
    const shelves = this.all.filter((shelf) => this.#fieldsOn(shelf, fields).length > 0);
    return new Set(shelves.flatMap((shelf) => shelf.near(word, edits)));
  }

  #costIn(located: LocatedEverywhere, field: number): number {
    const place = this.#places[field];
    const term = place === undefined ? undefined : located.on.get(place.shelf);
    if (place === undefined || term === undefined) return 0;
    let cost = 0;
    for (const { entry } of term.entries) cost += entry.counts[place.field] ?? 0;
    for (const { postings } of term.overlaid) cost += postings.get(place.field)?.size ?? 0;
    return cost;
  }

  #normOf(field: number, place: Place): FieldNorm {
    const known = this.#norms[field];
    if (known !== undefined) return known;
    const meanLength = place.shelf.totalLength(place.field) / this.articleCount;
    const norm = { field: place.field, perTerm: perTermOf(meanLength) };
    this.#norms[field] = norm;
    return norm;
  }

  #removedCount(): number {
    return this.all.reduce((sum, shelf) => sum + shelf.removedCount, 0);
  }

  /** Those of the fields that stand on a shelf, by their numbers there. */
  #fieldsOn(shelf: Shelf, fields: FieldSet): number[] {
    return fieldsIn(fields).flatMap((field) => {
      const place = this.#places[field];
      return place?.shelf === shelf ? [place.field] : [];
    });
  }

  #placeOf(name: SearchField): Place {
    const shelf = this.stories.fields.includes(name) ? this.stories : this.marks;
    return { shelf, field: shelf.fields.indexOf(name) };
  }
}

/** The numbers of the fields in each set there is. */
const fieldsOfSets: readonly (readonly number[])[] = Array.from(
  { length: 1 << searchFields.length },
  (_set, set) => searchFields.flatMap((_name, field) => ((set & (1 << field)) === 0 ? [] : [field])),
);

/** The numbers of the fields in a set. */
export function fieldsIn(fields: FieldSet): readonly number[] {
  return fieldsOfSets[fields] ?? [];
}

/** A set of fields from their names. */
export function fieldSet(names: readonly SearchField[]): FieldSet {
  return names.reduce((set, name) => set | (1 << searchFields.indexOf(name)), 0);
}
