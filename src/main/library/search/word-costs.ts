/** What the words of one query stand for, and how dear they are: the rarest is looked at first. */
import type { QueryNode, WordNode } from '../../../text/query-tree.ts';
import type { Budget } from './budget.ts';
import type { Expander, Expansion } from './expand.ts';
import { askPhrase, askWord } from './plan.ts';
import type { Shelves } from './shelves.ts';

/** So many of the terms that a word stands for are counted. */
const MAX_COUNTED = 100;

/** Looks each word of a query up once. */
export class WordCosts {
  readonly #tools: { readonly expander: Expander; readonly shelves: Shelves; readonly budget: Budget };
  readonly #isTolerant: boolean;
  readonly #expansions = new Map<QueryNode, readonly Expansion[]>();

  constructor(
    tools: { expander: Expander; shelves: Shelves; budget: Budget },
    { isTolerant }: { isTolerant: boolean },
  ) {
    this.#tools = tools;
    this.#isTolerant = isTolerant;
  }

  /** The terms that a word stands for; without time, those that it is. */
  expand(node: WordNode): readonly Expansion[] {
    const known = this.#expansions.get(node);
    if (known !== undefined) return known;
    const asked = askWord(node);
    const { expander, budget } = this.#tools;
    const expansions = budget.isSpent()
      ? expander.expandExactly(asked, { isHurried: true })
      : expander.expand(asked, { isTolerant: this.#isTolerant });
    this.#expansions.set(node, expansions);
    return expansions;
  }

  /** How many postings have to be read, at most. */
  of(node: QueryNode): number {
    switch (node.type) {
      case 'word':
        return this.total(this.expand(node));
      case 'phrase':
        return Math.min(
          ...askPhrase(node).map((word) =>
            this.total(this.#tools.expander.expandExactly({ ...word, prefix: 'none' })),
          ),
        );
      case 'or':
        return node.children.reduce((sum, child) => sum + this.of(child), 0);
      case 'and':
        return Math.min(...node.children.map((child) => this.of(child)));
      case 'not':
      case 'all':
        return Number.POSITIVE_INFINITY;
      default:
        return 0;
    }
  }

  total(expansions: readonly Expansion[]): number {
    const { shelves } = this.#tools;
    // The most frequent come first; what comes after so many of them hardly adds to the cost.
    return expansions
      .slice(0, MAX_COUNTED)
      .reduce((sum, { locate, fields }) => sum + shelves.costOf(locate(), fields), 0);
  }
}
