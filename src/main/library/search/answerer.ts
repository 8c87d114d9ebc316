/** Asks the shelves a question: in steps, within a budget, through a filter, and anew when the index changes meanwhile. */
import type { ParsedQuery } from '../../../text/query.ts';
import { type Accumulator, AccumulatorPool, UNRANKED } from './accumulator.ts';
import { Budget } from './budget.ts';
import { Evaluator } from './evaluate.ts';
import { Expander, type Expansion, type WordForms } from './expand.ts';
import type { SearchFilter, SearchOptions } from './index.ts';
import { hasPhrase } from './plan.ts';
import { SettledWords } from './settled-words.ts';
import type { Shelves } from './shelves.ts';

/** A search takes no longer than this, beside the reading of texts. */
const BUDGET_MS = 70;
/** A search begins anew when the index changed while others had a turn; after so many times it goes through at once. */
const MAX_RESTARTS = 2;
/** A step that took longer was left off between: others had a turn. */
const RESTED_MS = 0.5;
/** Fewer articles than this are put through a filter one by one. */
const FEW_TO_FILTER = 1000;

type Asked = Omit<SearchOptions, 'limit'>;

/** What was found, and by what. */
export interface Evaluated {
  /** To be given back to the pool. */
  readonly found: Accumulator;
  readonly used: readonly Expansion[];
  readonly budget: Budget;
  readonly unchecked: number;
}

/** What asks one set of shelves. */
export class Answerer {
  readonly expander: Expander;
  readonly #shelves: Shelves;
  readonly #pool = new AccumulatorPool();
  readonly #settled = new SettledWords(this.#pool);
  #changes = 0;
  /** The slots of a filter, as long as no article has come that it may let through as well. */
  readonly #filterSlots = new WeakMap<ReadonlySet<string>, { slots: Uint32Array; slotCount: number }>();

  constructor(shelves: Shelves, forms: WordForms | null) {
    this.#shelves = shelves;
    this.expander = new Expander(shelves, forms);
  }

  /** Forgets what is remembered from search to search: what is found changes. */
  forget(): void {
    this.#changes++;
    this.#settled.clear();
    this.#shelves.forget();
  }

  /** Takes back the place of what was found. */
  giveBack(found: Accumulator): void {
    this.#pool.give(found);
  }

  /** What answers, before it is ranked. It begins anew when the index changes while others have a turn. */
  *evaluate(query: ParsedQuery, options: Asked): Generator<void, Evaluated> {
    for (let restarts = 0; ; restarts++) {
      const changes = this.#changes;
      const budget = new Budget(options.budgetMs ?? BUDGET_MS);
      const steps = this.#evaluateOnce(query, options, budget);
      for (let step = steps.next(); changes === this.#changes; step = steps.next()) {
        if (step.done === true) return step.value;
        if (restarts >= MAX_RESTARTS) continue;
        const left = performance.now();
        yield;
        const rested = performance.now() - left;
        if (rested > RESTED_MS) budget.extend(rested);
        if (changes !== this.#changes) break;
      }
    }
  }

  *#evaluateOnce(
    query: ParsedQuery,
    { knowledge, filter = null }: Asked,
    budget: Budget,
  ): Generator<void, Evaluated> {
    const tools = {
      ...{ shelves: this.#shelves, knowledge, budget, expander: this.expander },
      ...{ pool: this.#pool, settled: this.#settled },
    };
    const evaluator = new Evaluator(query.tree, tools);
    // Texts are read for a phrase, so it is better to know first which may be left out.
    const within = filter !== null && hasPhrase(query.tree) ? this.#accumulate(filter.all()) : null;
    const found = yield* evaluator.evaluate(query.tree, within);
    if (within !== null) this.#pool.give(within);
    else if (filter !== null) this.#filter(found, filter);
    const { used, unchecked } = evaluator;
    return { found, used, budget, unchecked };
  }

  #filter(found: Accumulator, { all, some }: SearchFilter): void {
    const { slots } = this.#shelves;
    if (found.count <= FEW_TO_FILTER) {
      const ids = Array.from(found.list.subarray(0, found.count), (slot) => slots.idOf(slot));
      const kept = some(ids);
      found.keep((slot) => kept.has(slots.idOf(slot)));
      return;
    }
    const allowed = this.#accumulate(all());
    found.keep((slot) => allowed.has(slot));
    this.#pool.give(allowed);
  }

  #accumulate(ids: ReadonlySet<string>): Accumulator {
    const { slots } = this.#shelves;
    let known = this.#filterSlots.get(ids);
    if (known?.slotCount !== slots.count) {
      const own = new Set<number>();
      for (const id of ids) {
        const slot = slots.find(id);
        if (slot !== undefined) own.add(slot);
      }
      known = { slots: Uint32Array.from(own), slotCount: slots.count };
      this.#filterSlots.set(ids, known);
    }
    const allowed = this.#pool.take(slots.count);
    for (const slot of known.slots) allowed.add(slot, UNRANKED, 0);
    return allowed;
  }
}
