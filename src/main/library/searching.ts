/**
 * Keeps the search index true to the library. The index is a cache: each article says in which generation its words
 * last changed, the index says up to which generation it is true, and what lies between is indexed in the background,
 * in slices so short that calls are answered in between. The same way builds an index from nothing, and repairs one
 * whose program was killed between a commit and its indexing.
 */
import { join } from 'node:path';
import type { LibraryPorts } from './ports.ts';
import { openSearchIndex } from './search/index.ts';
import type { SearchIndex } from './search/index.ts';
import { codeOf } from './store/failures.ts';
import { listChangedArticles, readSearchable } from './store/search-documents.ts';
import type { Store } from './store/store.ts';

/** No slice of background work is much longer: the interface is waiting behind it. */
const SLICE_MS = 10;
/** So many articles are indexed within the call that changed them; more go to the background. */
const MAX_INDEXED_AT_ONCE = 8;
const PAGE = 100;

/** The index, and how far it is. */
export interface Searching {
  readonly index: SearchIndex;
  isComplete(): boolean;
  /** Resolves when the index has caught up, or cannot; rejects when the caller has stopped waiting. */
  whenComplete(signal: AbortSignal): Promise<void>;
  indexed(): number;
  /** Brings these articles' words up to date; many at once are done in the background. */
  reindex(articleIds: Iterable<string>): void;
  /** Writes the snapshot if there is anything new; a failure is only logged. */
  save(): Promise<void>;
  /** Stops the work in the background and writes the snapshot. */
  close(): Promise<void>;
}

/** Opens the index of a library and begins to bring it up to date. */
export async function openSearching(
  store: Store,
  ports: Pick<LibraryPorts, 'log' | 'announce'>,
): Promise<Searching> {
  return new IndexKeeper(store, await openFitting(store, ports.log), ports);
}

class IndexKeeper implements Searching {
  readonly index: SearchIndex;
  readonly #store: Store;
  readonly #ports: Pick<LibraryPorts, 'log' | 'announce'>;
  readonly #pending = new Set<string>();
  /** How far along the history of changes the background has come. */
  #reached: { generation: number; seq: number };
  #isCaughtUp: boolean;
  /** False once indexing has failed: the index then never says that it is true, and the next start repairs it. */
  #isTrue = true;
  #timer: NodeJS.Immediate | null = null;
  #waiting: (() => void)[] = [];
  #savedGeneration: number;
  #saving: Promise<void> = Promise.resolve();

  constructor(store: Store, index: SearchIndex, ports: Pick<LibraryPorts, 'log' | 'announce'>) {
    this.index = index;
    this.#store = store;
    this.#ports = ports;
    this.#reached = { generation: index.generation, seq: Number.MAX_SAFE_INTEGER };
    this.#isCaughtUp = index.generation === store.generation();
    this.#savedGeneration = index.generation;
    if (!this.#isCaughtUp || index.hasWork()) this.#wake();
  }

  isComplete(): boolean {
    return this.#isCaughtUp && this.#pending.size === 0 && !this.index.hasUnfound();
  }

  whenComplete(signal: AbortSignal): Promise<void> {
    if (this.isComplete() || !this.#isTrue) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push(resolve);
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
  }

  indexed(): number {
    return this.index.size;
  }

  reindex(articleIds: Iterable<string>): void {
    for (const id of articleIds) this.#pending.add(id);
    if (this.#pending.size === 0) return;
    if (!this.#isCaughtUp || this.#pending.size > MAX_INDEXED_AT_ONCE) {
      this.#wake();
      return;
    }
    this.#guard(() => {
      while (this.#workOne());
      this.#noteTrue();
      if (this.index.hasWork()) this.#wake();
    });
  }

  save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#saveNew());
    return this.#saving;
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearImmediate(this.#timer);
    await this.save();
  }

  async #saveNew(): Promise<void> {
    const { generation } = this.index;
    if (!this.#isTrue || (generation === this.#savedGeneration && !this.index.hasUnsaved())) return;
    try {
      await this.index.save();
      this.#savedGeneration = generation;
    } catch (error) {
      // A full disk, say. The snapshot is a cache: the next start makes up for what the older one lacks.
      this.#ports.log(`search: the snapshot was not written (${codeOf(error) ?? 'unknown'})`);
    }
  }

  #wake(): void {
    this.#timer ??= setImmediate(() => {
      this.#timer = null;
      this.#guard(() => {
        this.#workSlice();
      });
    });
  }

  /** Making segments and merging them comes before more articles: what was indexed should be found. */
  #workSlice(): void {
    const wasComplete = this.isComplete();
    if (this.index.hasWork()) this.index.work();
    else this.#indexSlice();
    if (this.isComplete()) {
      this.#noteTrue();
      if (!wasComplete) this.#ports.announce({ type: 'search.changed' });
    }
    if (!this.isComplete() || this.index.hasWork()) this.#wake();
  }

  #indexSlice(): void {
    const deadline = performance.now() + SLICE_MS;
    while (performance.now() < deadline && this.#workOne());
  }

  /** One article, or a step along the history of changes; false when there is nothing left. */
  #workOne(): boolean {
    const [next] = this.#pending;
    if (next !== undefined) {
      this.#pending.delete(next);
      this.#indexOne(next);
      return true;
    }
    if (this.#isCaughtUp) return false;
    const changed = listChangedArticles(this.#store.db, this.#reached, PAGE);
    for (const { id } of changed) this.#pending.add(id);
    const last = changed.at(-1);
    if (last === undefined) {
      this.#isCaughtUp = true;
      this.index.turn();
    } else {
      // All that changed before the generation that is being read is in the index now.
      this.index.generation = Math.max(this.index.generation, this.#reached.generation - 1);
      this.#reached = { generation: last.changedIn, seq: last.seq };
    }
    return true;
  }

  #indexOne(id: string): void {
    const article = readSearchable(this.#store.db, id);
    if (article === null) this.index.remove(id);
    else if (this.#isCaughtUp) this.index.put(article);
    else this.index.putInBulk(article);
  }

  #noteTrue(): void {
    if (this.#isTrue) this.index.generation = this.#store.generation();
    this.#releaseWaiting();
  }

  #releaseWaiting(): void {
    for (const resume of this.#waiting.splice(0)) resume();
  }

  /** The library stands whatever happens to its index. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#isTrue = false;
      this.#releaseWaiting();
      const name = error instanceof Error ? error.name : 'unknown';
      this.#ports.log(`search: indexing failed (${name}); the next start repairs it`);
    }
  }
}

/** A snapshot from the future belongs to a database that was put back to an earlier state: it is thrown away. */
async function openFitting(store: Store, log: LibraryPorts['log']): Promise<SearchIndex> {
  const index = await openSearchIndex({ dir: join(store.dir, 'search'), log });
  if (index.generation <= store.generation()) return index;
  log('search: the index is newer than the library; it is built anew');
  index.clear();
  return index;
}
