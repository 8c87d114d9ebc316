/**
 * The search index: the only room that knows how words are found. It holds no rows and no texts; it answers ids, scores
 * and the terms that matched, and is a cache that can always be built again from the library. docs/search-index.md
 * tells how it works.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ParsedQuery } from '../../../text/query.ts';
import { analyse } from './analyse.ts';
import { Answerer, type Evaluated } from './answerer.ts';
import type { QueryKnowledge } from './evaluate.ts';
import type { WordForms } from './expand.ts';
import type { SearchDocument } from './fields.ts';
import { findMatchedTerms } from './matched-terms.ts';
import { rankBest, rankedScore } from './rank.ts';
import { Shelves } from './shelves.ts';
import { runAtOnce, runTurn, SLICE_MS } from './slices.ts';
import { SnapshotFolder } from './snapshot.ts';
import { nextUpkeep } from './upkeep.ts';
import { wordForms } from './word-forms.ts';

export type { QueryKnowledge } from './evaluate.ts';
export type { WordForms } from './expand.ts';
export type { SearchDocument } from './fields.ts';
export { holdsPhrase } from './phrase.ts';
export { snippetsFor } from './snippets.ts';

export interface SearchHitRank {
  id: string;
  score: number;
}

export interface SearchResult {
  /** How many documents answer, exactly, unless the answer is partial. */
  total: number;
  /** The best of them, best first; equals in the descending order of their ids, newest first. */
  hits: SearchHitRank[];
  /**
   * For each of some hits the index terms that matched and are not in the query: other forms, what a word nearly is, names
   * in other spellings. They are looked up when they are asked for: nobody looks at all hits.
   */
  termsOf: (ids: readonly string[]) => (readonly string[])[];
  /** Documents that could not be looked at in time for a phrase, and are in neither number. */
  unchecked: number;
  /** Whether time ran out: a part of the question was then not asked. */
  isPartial: boolean;
}

/** What holds back documents that have the words: a tag, a site, a state. */
export interface SearchFilter {
  /** All documents that it lets through; the same object as long as they are the same. */
  all: () => ReadonlySet<string>;
  /** Those of a few documents that it lets through. */
  some: (ids: readonly string[]) => ReadonlySet<string>;
}

export interface SearchOptions {
  limit: number;
  knowledge: QueryKnowledge;
  filter?: SearchFilter | null;
  /** After so many milliseconds the search answers with what it has. Texts that phrases are looked for in come on top. */
  budgetMs?: number;
}

/** All that answer, in no order. */
export interface EverythingFound extends Pick<SearchResult, 'termsOf' | 'unchecked' | 'isPartial'> {
  ids: string[];
  /** Of each of them. */
  scores: number[];
}

export interface SearchIndex {
  /** Puts a document in, in place of an older one with the same id; it is found from then on. */
  put(document: SearchDocument): void;
  /** The same for a third of the price, but it is found only when `work` has made a segment of it. */
  putInBulk(document: SearchDocument): void;
  remove(id: string): void;
  search(query: ParsedQuery, options: SearchOptions): SearchResult;
  /** The same, left off at every `yield`: others may have a turn there, and who waits no more goes on with it no more. */
  searchInSteps(query: ParsedQuery, options: SearchOptions): Generator<void, SearchResult>;
  /** All that answer, in no order, in steps. */
  findAllInSteps(query: ParsedQuery, options: Omit<SearchOptions, 'limit'>): Generator<void, EverythingFound>;
  /** The most frequent of the terms that a term is nearly; null when it is a term itself, or none is near. */
  nearestTerm(term: string): string | null;
  /** How many documents can be found. */
  readonly size: number;
  /** The library's generation that the index holds; 0 for an empty index. */
  generation: number;
  /** Forgets everything, before it is built again. */
  clear(): void;
  /** Whether there is something to tidy up: segments to be made or merged. */
  hasWork(): boolean;
  /** Tidies up for some milliseconds; answers whether there is more to do. */
  work(ms?: number): boolean;
  /** Whether there are documents that were put in bulk and are not found yet. */
  hasUnfound(): boolean;
  /** Whether there is a segment that is not on the disk yet. */
  hasUnsaved(): boolean;
  /** All that was put goes on its way to become a segment, by `work`: what was put in bulk is found then. */
  turn(): void;
  /** Writes what is new, when the index has a folder. */
  save(): Promise<void>;
}

/** So many ids are written out between two rests. */
const IDS_AT_ONCE = 1024;
/** The live documents become a segment when there are so many; those in bulk when there are so many. */
const LIVE_FULL = 1000;
const BULK_FULL = 4000;
/** How an index is made. */
export interface IndexOptions {
  /** Where it is kept; null keeps it in memory. */
  dir: string | null;
  /** By which words are found in other forms; null for letters alone. */
  forms?: WordForms | null;
}

/** Makes an empty index. */
export function createSearchIndex({ dir, forms = wordForms }: IndexOptions): SearchIndex {
  return new PackedIndex(dir, forms);
}

/** Opens the index of a library folder: what it holds when that fits, else an empty one. */
export async function openSearchIndex({
  dir,
  forms = wordForms,
  log,
}: IndexOptions & { dir: string; log: (line: string) => void }): Promise<SearchIndex> {
  const index = new PackedIndex(dir, forms);
  await index.load(log);
  return index;
}

class PackedIndex implements SearchIndex {
  generation = 0;
  readonly #forms: WordForms | null;
  readonly #folder: SnapshotFolder | null;
  #shelves: Shelves;
  #answerer: Answerer;
  #work: Generator<void, void> | null = null;

  constructor(dir: string | null, forms: WordForms | null) {
    this.#forms = forms;
    this.#folder = dir === null ? null : new SnapshotFolder(dir);
    this.#shelves = new Shelves(forms?.nameKeys ?? null);
    this.#answerer = new Answerer(this.#shelves, forms);
  }

  async load(log: (line: string) => void): Promise<void> {
    const generation = await this.#folder?.load(this.#shelves).catch((error: unknown) => {
      log(`search: the index could not be read and is built again (${String(error)})`);
      return null;
    });
    if (typeof generation === 'number') this.generation = generation;
    else this.clear();
  }

  get size(): number {
    return this.#shelves.articleCount;
  }

  put(document: SearchDocument): void {
    this.#put(document, false);
    for (const shelf of this.#shelves.all) if (shelf.live.slots.length >= LIVE_FULL) shelf.turn('live');
  }

  putInBulk(document: SearchDocument): void {
    this.#put(document, true);
    for (const shelf of this.#shelves.all) if (shelf.bulk.slots.length >= BULK_FULL) shelf.turn('bulk');
  }

  remove(id: string): void {
    const slot = this.#shelves.slots.find(id);
    if (slot === undefined) return;
    this.#answerer.forget();
    for (const shelf of this.#shelves.all) shelf.remove(slot);
  }

  nearestTerm(term: string): string | null {
    return this.#answerer.expander.nearest(term);
  }

  search(query: ParsedQuery, options: SearchOptions): SearchResult {
    return runAtOnce(this.searchInSteps(query, options));
  }

  *searchInSteps(query: ParsedQuery, options: SearchOptions): Generator<void, SearchResult> {
    const evaluated = yield* this.#answerer.evaluate(query, options);
    const { found, budget, unchecked } = evaluated;
    const { slots } = this.#shelves;
    const best = rankBest(found, options.limit, slots);
    const total = found.count;
    this.#answerer.giveBack(found);
    return {
      ...{ total, unchecked, isPartial: budget.hasRunOut },
      hits: best.map(({ slot, score }) => ({ id: slots.idOf(slot), score })),
      termsOf: this.#lookUpTerms(evaluated),
    };
  }

  *findAllInSteps(
    query: ParsedQuery,
    options: Omit<SearchOptions, 'limit'>,
  ): Generator<void, EverythingFound> {
    const evaluated = yield* this.#answerer.evaluate(query, options);
    const { found, budget, unchecked } = evaluated;
    const { slots } = this.#shelves;
    const own = found.list.slice(0, found.count);
    const scores = Array.from(own, (slot) => rankedScore(found, slot));
    this.#answerer.giveBack(found);
    const ids: string[] = [];
    for (const [i, slot] of own.entries()) {
      ids.push(slots.idOf(slot));
      if (i % IDS_AT_ONCE === 0) yield;
    }
    return {
      ...{ ids, scores, unchecked, isPartial: budget.hasRunOut },
      termsOf: this.#lookUpTerms(evaluated),
    };
  }

  clear(): void {
    this.#answerer.forget();
    this.#shelves = new Shelves(this.#forms?.nameKeys ?? null);
    this.#answerer = new Answerer(this.#shelves, this.#forms);
    this.#work = null;
    this.generation = 0;
  }

  turn(): void {
    for (const shelf of this.#shelves.all) {
      shelf.turn('live');
      shelf.turn('bulk');
      shelf.isFilling = false;
    }
  }

  hasUnfound(): boolean {
    return this.#shelves.all.some(({ bulk, folding }) =>
      [bulk, ...folding].some(({ overlay, liveCount }) => overlay === null && liveCount > 0),
    );
  }

  hasUnsaved(): boolean {
    return this.#shelves.all.some(({ segments }) => segments.some(({ file }) => file === null));
  }

  hasWork(): boolean {
    this.#work ??= this.#nextWork();
    return this.#work !== null;
  }

  work(ms = SLICE_MS): boolean {
    if (!this.hasWork() || this.#work === null) return false;
    // Only its last step changes anything: until then it reads what is there.
    if (runTurn(this.#work, ms)) {
      this.#work = null;
      this.#answerer.forget();
    }
    return this.hasWork();
  }

  async save(): Promise<void> {
    const { generation } = this;
    const shelves = this.#shelves;
    this.turn();
    while (shelves.all.some(({ folding }) => folding.length > 0)) {
      if (shelves !== this.#shelves) return; // it was cleared meanwhile
      this.work();
      await nextTurn();
    }
    await this.#folder?.save(shelves, generation);
  }

  #put(document: SearchDocument, isBulk: boolean): void {
    this.#answerer.forget();
    const slot = this.#shelves.slots.take(document.id);
    for (const shelf of this.#shelves.all) {
      const { isEmpty, fingerprint, texts } = analyse(document, shelf.fields);
      if (isEmpty && shelf !== this.#shelves.stories) {
        shelf.remove(slot);
        continue;
      }
      const before = shelf.fingerprintOf(slot);
      if (before !== null && before[0] === fingerprint[0] && before[1] === fingerprint[1]) continue;
      shelf.put(slot, { texts, fingerprint }, { isBulk });
    }
  }

  #nextWork(): Generator<void, void> | null {
    const tools = { slots: this.#shelves.slots, nameKeys: this.#forms?.nameKeys ?? null };
    for (const shelf of this.#shelves.all) {
      const work = nextUpkeep(shelf, tools);
      if (work !== null) return work;
    }
    return null;
  }

  #lookUpTerms({ used, budget }: Pick<Evaluated, 'used' | 'budget'>): SearchResult['termsOf'] {
    const shelves = this.#shelves;
    return (ids) => findMatchedTerms(shelves, ids, { used, budget });
  }
}
