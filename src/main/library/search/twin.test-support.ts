/** The twin: one plain MiniSearch with all documents, asked the same question. What it answers is right by definition. */
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { PhraseNode, QueryNode, WordNode } from '../../../text/query-tree.ts';
import { tokenise } from '../../../text/tokenise.ts';
import {
  fieldBoosts,
  LONG_ENOUGH_PREFIX,
  maxEdits,
  searchFields,
  shortFields,
  type SearchDocument,
  type SearchField,
} from './fields.ts';

export interface TwinHit {
  id: string;
  score: number;
  terms: string[];
}

const FEW_FOUND = 10;

/** Answers as plain MiniSearch does, but for what is near a word: we count a swap as one edit and take the nearest. */
export class Twin extends MiniSearch<SearchDocument> {
  readonly #terms = new Map<SearchField, Map<string, number>>();
  /** What each fuzzy word in turn is near to. */
  readonly #near: Map<string, number>[] = [];

  constructor(documents: Iterable<SearchDocument>) {
    super({
      fields: searchFields,
      tokenize: (text) => tokenise(text).map(({ term }) => term),
      processTerm: (term) => term,
    });
    for (const document of documents) {
      this.add(document);
      for (const field of searchFields) this.#countTerms(field, document[field]);
    }
    this._index.fuzzyGet = () => {
      const near = this.#near.shift() ?? new Map<string, number>();
      return new Map([...near].map(([term, edits]) => [term, [this._index.get(term) ?? new Map(), edits]]));
    };
  }

  answer(tree: QueryNode): TwinHit[] {
    const query = this.#plan(tree);
    return this.search(query, { boost: fieldBoosts, weights: { prefix: 0.6, fuzzy: 0.35 } }).map(
      ({ id, score, terms }) => ({ id: id as string, score, terms }),
    );
  }

  #plan(node: QueryNode): Query {
    switch (node.type) {
      case 'word':
        return this.#planWord(node);
      case 'phrase':
        return planPhrase(node);
      case 'or':
        return { combineWith: 'OR', queries: node.children.map((child) => this.#plan(child)) };
      case 'and':
        return this.#planEvery(node.children);
      case 'not':
        return this.#planEvery([node]);
      default:
        return MiniSearch.wildcard;
    }
  }

  #planEvery(children: readonly QueryNode[]): Query {
    const wanted = children.filter((child) => child.type !== 'not').map((child) => this.#plan(child));
    const excluded = children.flatMap((child): Query[] =>
      child.type === 'not' ? [this.#planExcluded(child.child)] : [],
    );
    const every: Query = { combineWith: 'AND', queries: wanted };
    return {
      combineWith: 'AND_NOT',
      queries: [wanted.length === 0 ? MiniSearch.wildcard : every, ...excluded],
    };
  }

  #planExcluded(node: QueryNode): Query {
    if (node.type !== 'word') return this.#plan(node);
    return {
      ...asGiven,
      queries: [node.term],
      fields: fieldsOf(node),
      prefix: node.prefix === 'explicit',
      fuzzy: 0,
    };
  }

  #planWord(node: WordNode): Query {
    const { term, prefix } = node;
    const fields = fieldsOf(node);
    const own = { ...asGiven, queries: [term] };
    if (prefix === 'none') return { ...own, fields, prefix: false, fuzzy: this.#noteNear(node, fields) };
    if (term.length >= LONG_ENOUGH_PREFIX) {
      const isFew = this.#countBegun(term, fields) < FEW_FOUND;
      return { ...own, fields, prefix: true, fuzzy: isFew ? this.#noteNear(node, fields) : 0 };
    }
    const short = fields.filter((field) => shortFields.includes(field));
    const long = fields.filter((field) => !shortFields.includes(field));
    return {
      combineWith: 'OR',
      queries: [
        ...(short.length > 0 ? [{ ...own, fields: short, prefix: true, fuzzy: 0 }] : []),
        ...(long.length > 0 ? [{ ...own, fields: long, prefix: false, fuzzy: 0 }] : []),
      ],
    };
  }

  #noteNear({ term, prefix }: WordNode, fields: readonly SearchField[]): number {
    const most = maxEdits(term);
    if (most === 0) return 0;
    const near = new Map<string, number>();
    for (let edits = 1; edits <= most && near.size === 0; edits++) {
      for (const field of fields) {
        for (const candidate of this.#terms.get(field)?.keys() ?? []) {
          if (prefix !== 'none' && candidate.startsWith(term)) continue;
          if (candidate !== term && distance(term, candidate) === edits) near.set(candidate, edits);
        }
      }
    }
    this.#near.push(near);
    return most;
  }

  #countBegun(prefix: string, fields: readonly SearchField[]): number {
    let count = 0;
    for (const field of fields)
      for (const [term, documents] of this.#terms.get(field) ?? [])
        if (term.startsWith(prefix)) count += documents;
    return count;
  }

  #countTerms(field: SearchField, text: string): void {
    const counts = this.#terms.get(field) ?? new Map<string, number>();
    for (const term of new Set(tokenise(text).map((token) => token.term)))
      counts.set(term, (counts.get(term) ?? 0) + 1);
    this.#terms.set(field, counts);
  }
}

const asGiven: SearchOptions = { tokenize: (term) => [term], processTerm: (term) => term };

function planPhrase({ terms, field, prefix }: PhraseNode): Query {
  return {
    combineWith: 'AND',
    queries: terms.map((term, i) => ({
      ...asGiven,
      queries: [term],
      fields: fieldsOf({ field }),
      prefix: i === terms.length - 1 && prefix !== 'none',
      fuzzy: 0,
    })),
  };
}

function fieldsOf({ field }: Pick<WordNode, 'field'>): SearchField[] {
  switch (field) {
    case 'title':
    case 'text':
    case 'note':
      return [field];
    case 'speaker':
      return ['speakers'];
    default:
      return searchFields;
  }
}

/** Edits by recursion over what is left of both words: slow, and nothing like the table of the index. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (Math.abs(a.length - b.length) > 2) return 3;
  if (a[0] === b[0]) return distance(a.slice(1), b.slice(1));
  const ways = [distance(a.slice(1), b), distance(a, b.slice(1)), distance(a.slice(1), b.slice(1))];
  if (a[0] === b[1] && a[1] === b[0] && a.length > 1) ways.push(distance(a.slice(2), b.slice(2)));
  return 1 + Math.min(...ways);
}
