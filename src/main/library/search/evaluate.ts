/**
 * Answers a query tree over the shelves. An article's score is the sum of its words' scores times the number of
 * different words of the query that it has, as in MiniSearch; what has no words (a tag, a state) adds nothing.
 */
import type { PhraseNode, QueryNode, RangeNode, ValueNode, WordNode } from '../../../text/query-tree.ts';
import { bestFirst, UNRANKED, type Accumulator, type AccumulatorPool } from './accumulator.ts';
import type { Budget } from './budget.ts';
import type { Expander, Expansion } from './expand.ts';
import { fieldBoosts, searchFields } from './fields.ts';
import { askExcluded, askPhrase, askWord, countAskedWords, isBeingTyped } from './plan.ts';
import { settledKey, type SettledWord, type SettledWords } from './settled-words.ts';
import { fieldsIn, type Shelves } from './shelves.ts';
import { addScores } from './scoring.ts';
import { WordCosts } from './word-costs.ts';

/** What the index cannot know by itself. */
export interface QueryKnowledge {
  /** The documents that a leaf without words fits: `tag:`, `is:`, `saved:` and the like. */
  idsOf: (node: ValueNode | RangeNode) => ReadonlySet<string>;
  /** For each document whether all phrases stand in it, word next to word; null when there is no time left to look. */
  holdPhrases: (ids: readonly string[], phrases: readonly PhraseNode[]) => readonly (boolean | null)[];
}

/** With what a question is answered. */
export interface EvaluationTools {
  readonly shelves: Shelves;
  readonly expander: Expander;
  readonly pool: AccumulatorPool;
  readonly knowledge: QueryKnowledge;
  readonly budget: Budget;
  readonly settled: SettledWords;
}

/** A query of more words was pasted, not typed: it is taken at its word. */
const MAX_TOLERANT_WORDS = 32;
/** Deeper brackets are left out of the answer. */
const MAX_DEPTH = 12;
/** Work that is left off at every `yield`, where nothing is half done. */
type Steps<T> = Generator<void, T>;

/** So many texts are asked for at once. */
const PHRASE_PAGE = 64;

/** Answers one query. */
export class Evaluator {
  /** Documents that hold all words of a phrase but were not looked at in time; they are in no answer. */
  unchecked = 0;
  /** The terms that made documents answer, each once for every way it was asked for. */
  readonly used: Expansion[] = [];
  readonly #tools: EvaluationTools;
  readonly #isTolerant: boolean;
  readonly #articleCount: number;
  readonly #isTyped: boolean;
  readonly #costs: WordCosts;
  readonly #words = new Map<string, number>();

  constructor(tree: QueryNode, tools: EvaluationTools) {
    this.#tools = tools;
    const { shelves } = tools;
    this.#articleCount = shelves.articleCount;
    this.#isTolerant = countAskedWords(tree) <= MAX_TOLERANT_WORDS;
    this.#isTyped = isBeingTyped(tree);
    this.#costs = new WordCosts(tools, { isTolerant: this.#isTolerant });
  }

  /** What answers a part of the query, among the articles of `within` or among all. To be given back to the pool. */
  *evaluate(node: QueryNode, within: Accumulator | null, depth = 0): Steps<Accumulator> {
    if (node.type === 'and' && depth <= MAX_DEPTH)
      return yield* this.#evaluateEvery(node.children, within, depth);
    const into = this.#take();
    yield* this.#add(node, { within, into, depth });
    return into;
  }

  /** By how much a score counts more for the different words of the query that were met. */
  static quality(words: number): number {
    let count = 0;
    for (let left = words; left !== 0; left &= left - 1) count++;
    return Math.max(1, count);
  }

  *#add(node: QueryNode, place: Place): Steps<void> {
    const { within, into, depth } = place;
    if (depth > MAX_DEPTH) {
      this.#tools.budget.giveUp();
      return;
    }
    switch (node.type) {
      case 'word':
        yield* this.#addExpansions(node.term, this.#costs.expand(node), place);
        return;
      case 'phrase': {
        const found = yield* this.#everyWord(node, within);
        yield* this.#keepPhrases(found, [node]);
        this.#pour(found, into);
        return;
      }
      case 'all':
        this.#addAll(place);
        return;
      case 'not': {
        const excluded = yield* this.#evaluateExcluded(node.child, within, depth);
        this.#addAll({ ...place, without: excluded });
        this.#tools.pool.give(excluded);
        return;
      }
      case 'or':
        for (const child of node.children) yield* this.#add(child, { ...place, depth: depth + 1 });
        return;
      case 'and':
        this.#pour(yield* this.#evaluateEvery(node.children, within, depth), into);
        return;
      default:
        this.#addIds(this.#tools.knowledge.idsOf(node), place);
    }
  }

  /** The rarest first, so that the others are only looked at where they can still matter; phrases last. */
  *#evaluateEvery(
    children: readonly QueryNode[],
    within: Accumulator | null,
    depth: number,
  ): Steps<Accumulator> {
    const wanted = children.filter((child) => child.type !== 'not');
    let found: Accumulator | null = null;
    for (const child of yield* this.#rarestFirst(wanted)) {
      if (found !== null && (found.count === 0 || this.#tools.budget.isSpent())) break;
      const next: Accumulator = yield* this.#evaluateOne(child, found ?? within, depth);
      if (found !== null) {
        next.addScores(found);
        this.#tools.pool.give(found);
      }
      found = next;
    }
    if (found === null) {
      found = this.#take();
      this.#addAll({ within, into: found, depth });
    }
    for (const child of children) if (child.type === 'not') yield* this.#exclude(found, child.child, depth);
    yield* this.#keepPhrases(
      found,
      wanted.filter((child) => child.type === 'phrase'),
    );
    return found;
  }

  *#evaluateOne(child: QueryNode, within: Accumulator | null, depth: number): Steps<Accumulator> {
    if (child.type === 'phrase') return yield* this.#everyWord(child, within);
    if (!this.#isSettled(child)) return yield* this.evaluate(child, within, depth + 1);
    const into = this.#take();
    yield* this.#addSettled(child, { within, into });
    return into;
  }

  *#rarestFirst(children: readonly QueryNode[]): Steps<QueryNode[]> {
    const priced: { child: QueryNode; cost: number }[] = [];
    for (const child of children) {
      yield;
      priced.push({ child, cost: this.#costOf(child) });
    }
    return priced.sort((a, b) => a.cost - b.cost).map(({ child }) => child);
  }

  /** How many postings have to be read, at most. */
  #costOf(node: QueryNode): number {
    if (!this.#isSettled(node)) return this.#costs.of(node);
    const key = settledKey(askWord(node), { isTolerant: this.#isTolerant });
    return this.#tools.settled.get(key)?.found.count ?? this.#costs.of(node);
  }

  *#exclude(found: Accumulator, node: QueryNode, depth: number): Steps<void> {
    if (found.count === 0) return;
    const excluded = yield* this.#evaluateExcluded(node, found, depth);
    found.keep((slot) => !excluded.has(slot));
    this.#tools.pool.give(excluded);
  }

  *#evaluateExcluded(node: QueryNode, within: Accumulator | null, depth: number): Steps<Accumulator> {
    const usedBefore = this.used.length;
    const into = this.#take();
    if (node.type === 'word') {
      const expansions = this.#tools.expander.expandExactly(askExcluded(node), {
        isHurried: this.#tools.budget.isSpent(),
      });
      yield* this.#addExpansions(node.term, expansions, { within, into, depth });
    } else yield* this.#add(node, { within, into, depth: depth + 1 });
    this.used.length = usedBefore;
    return into;
  }

  /** Articles that have all words of a phrase: where it may stand. */
  *#everyWord(node: PhraseNode, within: Accumulator | null): Steps<Accumulator> {
    const asked = askPhrase(node)
      .map((word) => ({
        word,
        expansions: this.#tools.expander.expandExactly(word, { isHurried: this.#tools.budget.isSpent() }),
      }))
      .map((each) => ({ ...each, cost: this.#costs.total(each.expansions) }))
      .sort((a, b) => a.cost - b.cost);
    let found: Accumulator | null = null;
    for (const { word, expansions } of asked) {
      const next: Accumulator = this.#take();
      yield* this.#addExpansions(word.term, expansions, { within: found ?? within, into: next, depth: 0 });
      if (found !== null) {
        next.addScores(found);
        this.#tools.pool.give(found);
      }
      found = next;
      if (found.count === 0) break;
    }
    return found ?? this.#take();
  }

  *#addExpansions(word: string, expansions: readonly Expansion[], { within, into }: Place): Steps<void> {
    const { shelves, budget } = this.#tools;
    const bit = this.#bitOf(word);
    for (const expansion of expansions) {
      yield;
      if (budget.isSpent()) return;
      this.used.push(expansion);
      const located = expansion.locate();
      for (const field of fieldsIn(expansion.fields)) {
        const postings = shelves.gather(located, field);
        if (postings.count === 0) continue;
        const name = searchFields[field];
        const facts = {
          weight: expansion.weight * (name === undefined ? 1 : fieldBoosts[name]),
          articleCount: this.#articleCount,
          word: bit,
        };
        addScores(postings, facts, { within, into });
      }
    }
  }

  #addAll({ within, into, without }: Place & { without?: Accumulator }): void {
    this.#tools.shelves.stories.visitSlots((slot) => {
      if (within !== null && !within.has(slot)) return;
      if (without?.has(slot) !== true) into.add(slot, 1, 0);
    });
  }

  #addIds(ids: ReadonlySet<string>, { within, into }: Place): void {
    const { slots, stories } = this.#tools.shelves;
    for (const id of ids) {
      const slot = slots.find(id);
      if (slot === undefined || !stories.has(slot)) continue;
      if (within === null || within.has(slot)) into.add(slot, UNRANKED, 0);
    }
  }

  /** The best are looked at first, so that a budget of time is spent on what will be shown. */
  *#keepPhrases(found: Accumulator, phrases: readonly PhraseNode[]): Steps<void> {
    const long = phrases.filter(({ terms }) => terms.length > 1);
    if (long.length === 0 || found.count === 0) return;
    const { shelves, knowledge } = this.#tools;
    const kept = new Set<number>();
    let looked = 0;
    for (const ranked of bestFirst(found)) {
      for (let from = 0; from < ranked.length; from += PHRASE_PAGE) {
        yield;
        const page = ranked.slice(from, from + PHRASE_PAGE);
        const ids = page.map((slot) => shelves.slots.idOf(slot));
        const verdicts = knowledge.holdPhrases(ids, long);
        // Time does not come back: the rest need not be named.
        if (verdicts.every((verdict) => verdict === null)) {
          this.unchecked += found.count - looked;
          found.keep((slot) => kept.has(slot));
          return;
        }
        for (const [i, slot] of page.entries()) {
          if (verdicts[i] === true) kept.add(slot);
          else if (verdicts[i] !== false) this.unchecked++;
        }
        looked += page.length;
      }
    }
    found.keep((slot) => kept.has(slot));
  }

  /** A finished word beside one that is being typed is asked for again with every letter. */
  #isSettled(node: QueryNode): node is WordNode {
    return this.#isTyped && node.type === 'word' && node.prefix === 'none';
  }

  *#addSettled(node: WordNode, { within, into }: Omit<Place, 'depth'>): Steps<void> {
    const { settled, budget, pool } = this.#tools;
    const key = settledKey(askWord(node), { isTolerant: this.#isTolerant });
    const known = settled.get(key) ?? (yield* this.#settle(node));
    const { found, used } = known;
    this.used.push(...used);
    const bit = this.#bitOf(node.term);
    into.addCommon(found, within, bit);
    if (!budget.isSpent()) settled.keep(key, known);
    else if (settled.get(key) === undefined) pool.give(found);
  }

  *#settle(node: WordNode): Steps<SettledWord> {
    const before = this.used.length;
    const found = yield* this.evaluate(node, null);
    return { found, used: this.used.splice(before) };
  }

  /** A bit for each different word; the thirty-second and all after it share one. */
  #bitOf(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const bit = (1 << Math.min(31, this.#words.size)) >>> 0;
    this.#words.set(word, bit);
    return bit;
  }

  #take(): Accumulator {
    return this.#tools.pool.take(this.#tools.shelves.slots.count);
  }

  /** Adds what was found by itself, and gives the place of it back. */
  #pour(found: Accumulator, into: Accumulator): void {
    into.addAll(found);
    this.#tools.pool.give(found);
  }
}

/** Where in the query something stands, and where its answer goes. */
interface Place {
  readonly within: Accumulator | null;
  readonly into: Accumulator;
  readonly depth: number;
}
