/**
 * How many articles each smart list has: counted in the background when somebody looks at the lists, one list at a time
 * with rests between, so that no call waits for a count. A count holds until something is written that lists can show.
 */
import type { SavedSearch } from '../../contract/saved-search.ts';
import type { LibraryParts } from './parts.ts';
import { countAnswering } from './search-articles.ts';
import type { StoredSearch } from './store/searches.ts';

/** Before the first count: what is being shown comes first. */
const FIRST_REST_MS = 20;
/** Between two rounds, while an import changes the library many times a second. */
const ROUND_REST_MS = 1_000;
/** After a count that took one part, so many parts are left to the calls. */
const REST_SHARE = 4;
const LEAST_REST_MS = 10;
/** `saved:today` is another question tomorrow. */
const DAY_MS = 86_400_000;

type Known = Pick<SavedSearch, 'count' | 'problem'>;

/** What is known of how many articles the smart lists have. */
export interface SearchCounts {
  known(search: StoredSearch): Known;
  /** Sees to it that these are counted soon; `searches.changed` tells when that was done and something is new. */
  want(searches: readonly StoredSearch[]): void;
  stop(): void;
}

interface Counted extends Known {
  text: string;
  /** The state of the library that was counted; null when the index had not caught up with it. */
  state: object | null;
}

/** Counts for one library; nothing is done before they are wanted. */
export function createSearchCounts(parts: LibraryParts): SearchCounts {
  return new Counter(parts);
}

class Counter implements SearchCounts {
  readonly #parts: LibraryParts;
  readonly #stopped = new AbortController();
  readonly #counted = new Map<string, Counted>();
  #wanted: readonly StoredSearch[] = [];
  #queue: StoredSearch[] = [];
  #cancel: (() => void) | null = null;
  #isCounting = false;
  #isNew = false;
  #roundEndedAt = -Infinity;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  known(search: StoredSearch): Known {
    const { count, problem } = this.#countedOf(search) ?? { count: null, problem: null };
    return { count, problem };
  }

  want(searches: readonly StoredSearch[]): void {
    this.#wanted = searches;
    // A round that is under way looks at its end for what has changed in the meantime.
    if (this.#cancel === null && !this.#isCounting) this.#beginRound({ isAgain: false });
  }

  stop(): void {
    this.#stopped.abort();
    this.#cancel?.();
    this.#cancel = null;
    this.#queue = [];
    this.#wanted = [];
  }

  /** What the index was behind with waits until somebody asks again: its own news will make them. */
  #beginRound({ isAgain }: { isAgain: boolean }): void {
    const state = this.#state();
    this.#queue = this.#wanted.filter((search) => {
      const counted = this.#countedOf(search);
      return counted === undefined || (counted.state !== state && !(isAgain && counted.state === null));
    });
    if (this.#queue.length === 0) return;
    const sinceRound = this.#parts.ports.now() - this.#roundEndedAt;
    this.#later(Math.max(FIRST_REST_MS, ROUND_REST_MS - sinceRound));
  }

  #later(ms: number): void {
    this.#cancel = this.#parts.ports.after(ms, () => {
      this.#cancel = null;
      void this.#countNext();
    });
  }

  /** Counting rests as well: a list that is stopped meanwhile is counted to no end. */
  async #countNext(): Promise<void> {
    const next = this.#queue.shift();
    if (next === undefined) {
      this.#endRound();
      return;
    }
    const begun = performance.now();
    this.#isCounting = true;
    const counted = await this.#count(next.text);
    this.#isCounting = false;
    if (this.#stopped.signal.aborted) return;
    const before = this.known(next);
    this.#counted.set(next.id, counted);
    if (before.count !== counted.count || before.problem !== counted.problem) this.#isNew = true;
    this.#later(Math.max(LEAST_REST_MS, (performance.now() - begun) * REST_SHARE));
  }

  #endRound(): void {
    this.#roundEndedAt = this.#parts.ports.now();
    if (this.#isNew) this.#parts.ports.announce({ type: 'searches.changed' });
    this.#isNew = false;
    this.#beginRound({ isAgain: true });
  }

  async #count(text: string): Promise<Counted> {
    const state = this.#state();
    try {
      const { total, problem } = await countAnswering(this.#parts, text, this.#stopped);
      return { text, count: total, problem, state: this.#parts.searching.isComplete() ? state : null };
    } catch (error) {
      if (this.#stopped.signal.aborted) return { text, count: null, problem: null, state };
      // A list without a number is no harm; opening it says what is wrong, to somebody who is there.
      this.#parts.ports.log(
        `searches: a list was not counted (${error instanceof Error ? error.name : 'unknown'})`,
      );
      return { text, count: null, problem: null, state };
    }
  }

  #countedOf({ id, text }: StoredSearch): Counted | undefined {
    const counted = this.#counted.get(id);
    return counted?.text === text ? counted : undefined;
  }

  /** An object that becomes another one with every write that lists can show, and with every day. */
  #state(): object {
    const { store, ports } = this.#parts;
    return store.remember(`counted on ${String(Math.floor(ports.now() / DAY_MS))}`, () => ({}));
  }
}
