import type { Answer, Call } from '../../contract/call.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import type { OnLost } from './attach.ts';
import { closedError, toVerbatimError } from './host-errors.ts';
import type { LibraryHandle } from './library-handle.ts';

type LossKind = Parameters<OnLost>[0];

/** Finds a handle. It is told how the last one was lost, and calls `onLost` when this one is. */
type Reach = (how: LossKind | null, onLost: OnLost) => Promise<LibraryHandle>;

/**
 * A library by whatever way it can be had just now. When the program that held it goes, the next way is looked
 * for at once; calls wait for it, and listeners hear that everything shown may be stale.
 */
export class ReachedLibrary implements LibraryHandle {
  readonly #reach: Reach;
  readonly #listeners = new Set<(event: LibraryEvent) => void>();
  #now: LibraryHandle | null = null;
  #coming: Promise<LibraryHandle> | null = null;
  #lastLoss: LossKind | null = null;
  #lostCount = 0;
  #isClosed = false;

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  get dir(): string {
    return this.#now?.dir ?? '';
  }

  get isAttached(): boolean {
    return this.#now?.isAttached ?? false;
  }

  get pid(): number | undefined {
    return this.#now?.pid;
  }

  get restartCount(): number {
    return this.#lostCount + (this.#now?.restartCount ?? 0);
  }

  readonly send = async (call: Call): Promise<Answer> => {
    try {
      return await (this.#now ?? (await this.reach())).send(call);
    } catch (error) {
      return { ok: false, error: toVerbatimError(error).toShape() };
    }
  };

  async openResource(path: string): ReturnType<LibraryHandle['openResource']> {
    return (this.#now ?? (await this.reach())).openResource(path);
  }

  subscribe(listener: (event: LibraryEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stats(): ReturnType<LibraryHandle['stats']> {
    return this.#now?.stats() ?? new Map();
  }

  /**
   * Looks for a way, once for all who wait; a way that failed is looked for again by the next call.
   * @throws VerbatimError what stands in every way
   */
  reach(): Promise<LibraryHandle> {
    // A call that comes too late must not open the library again, with nobody left to close it.
    if (this.#isClosed) return Promise.reject(closedError());
    this.#coming ??= this.#find().finally(() => {
      this.#coming = null;
    });
    return this.#coming;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const [found] = await Promise.allSettled([this.#coming ?? this.#now]);
    if (found.status === 'fulfilled') await found.value?.close();
  }

  async #find(): Promise<LibraryHandle> {
    const found = await this.#reach(this.#lastLoss, (how) => {
      this.#onLost(how);
    });
    found.subscribe((event) => {
      this.#tell(event);
    });
    this.#now = found;
    return found;
  }

  #onLost(how: LossKind): void {
    this.#now = null;
    this.#lastLoss = how;
    if (this.#isClosed) return;
    this.#lostCount += 1;
    this.reach().then(
      () => {
        this.#tell({ type: 'library.restarted' });
      },
      () => {
        // Nobody waits for this one; the next call looks again and is told what stands in the way.
      },
    );
  }

  #tell(event: LibraryEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
