/** Answers a query tree: MiniSearch for the words, sets and the texts themselves where phrases stand. */
import MiniSearch, { type Query } from 'minisearch';
import type { PhraseNode, QueryNode, RangeNode, ValueNode } from '../../../text/query-tree.ts';
import { wordOptions, type SearchDocument } from './fields.ts';
import { planCandidates, planExcluded, planQuery } from './plan.ts';

/** A document that answers, with the index terms that made it answer. */
export interface Found {
  score: number;
  terms: readonly string[];
}

/** What the index cannot know by itself. */
export interface QueryKnowledge {
  /** The documents that a value field fits: `tag:`, `is:`, `saved:` and the like. */
  idsOf: (node: ValueNode | RangeNode) => ReadonlySet<string>;
  /** Whether a phrase's words stand next to each other in the document; null when there is no time left to look. */
  hasPhrase: (id: string, node: PhraseNode) => boolean | null;
}

type Answer = Map<string, Found>;

export interface Evaluation {
  found: Answer;
  /** Documents that hold all words of a phrase but were not looked at in time; they are not in `found`. */
  unchecked: number;
}

/** What a query tree finds, with a score each: MiniSearch's own for words, nothing for what has no words. */
export function evaluateQuery(
  index: MiniSearch<SearchDocument>,
  tree: QueryNode,
  knowledge: QueryKnowledge,
): Evaluation {
  const evaluator = new Evaluator(index, knowledge);
  const found = evaluator.evaluate(tree);
  return { found, unchecked: evaluator.unchecked };
}

class Evaluator {
  unchecked = 0;
  readonly #index: MiniSearch<SearchDocument>;
  readonly #knowledge: QueryKnowledge;

  constructor(index: MiniSearch<SearchDocument>, knowledge: QueryKnowledge) {
    this.#index = index;
    this.#knowledge = knowledge;
  }

  evaluate(node: QueryNode): Answer {
    const plan = planQuery(node);
    if (plan !== null) return this.#ask(plan);
    switch (node.type) {
      case 'phrase':
        return this.#keepPhrases(this.#ask(planCandidates(node)), [node]);
      case 'value':
      case 'range':
        return new Map([...this.#knowledge.idsOf(node)].map((id) => [id, { score: 0, terms: [] }]));
      case 'not':
        return this.#without(this.#ask(MiniSearch.wildcard), node.child);
      case 'or':
        return node.children.map((child) => this.evaluate(child)).reduce(unite);
      case 'and':
        return this.#evaluateEvery(node.children);
      case 'word':
      case 'all':
        return new Map(); // both always have a plan
    }
  }

  #ask(query: Query): Answer {
    const results = this.#index.search(query, wordOptions);
    return new Map(results.map(({ id, score, terms }) => [id as string, { score, terms }]));
  }

  /** Phrases come last, when the other parts have left few documents to look into. */
  #evaluateEvery(children: readonly QueryNode[]): Answer {
    const wanted = children
      .filter((child) => child.type !== 'not')
      .map((child) => (child.type === 'phrase' ? this.#ask(planCandidates(child)) : this.evaluate(child)));
    const joined = wanted.length === 0 ? this.#ask(MiniSearch.wildcard) : wanted.reduce(intersect);
    const left = children.reduce(
      (answer, child) => (child.type === 'not' ? this.#without(answer, child.child) : answer),
      joined,
    );
    return this.#keepPhrases(
      left,
      children.filter((child) => child.type === 'phrase'),
    );
  }

  #without(answer: Answer, node: QueryNode): Answer {
    const plan = planExcluded(node);
    const excluded = plan === null ? this.evaluate(node) : this.#ask(plan);
    return new Map([...answer].filter(([id]) => !excluded.has(id)));
  }

  /** The best are looked at first, so that a budget of time is spent on what will be shown. */
  #keepPhrases(answer: Answer, phrases: readonly PhraseNode[]): Answer {
    if (phrases.length === 0) return answer;
    const ranked = [...answer].sort((a, b) => b[1].score - a[1].score);
    return new Map(
      ranked.filter(([id]) => {
        const verdicts = phrases.map((phrase) => this.#knowledge.hasPhrase(id, phrase));
        if (verdicts.includes(false)) return false;
        if (verdicts.includes(null)) this.unchecked += 1;
        return !verdicts.includes(null);
      }),
    );
  }
}

function intersect(a: Answer, b: Answer): Answer {
  const both: Answer = new Map();
  for (const [id, found] of a) {
    const other = b.get(id);
    if (other !== undefined) both.set(id, addFound(found, other));
  }
  return both;
}

function unite(a: Answer, b: Answer): Answer {
  const either: Answer = new Map(a);
  for (const [id, found] of b) {
    const other = a.get(id);
    either.set(id, other === undefined ? found : addFound(other, found));
  }
  return either;
}

function addFound(a: Found, b: Found): Found {
  return { score: a.score + b.score, terms: [...new Set([...a.terms, ...b.terms])] };
}
