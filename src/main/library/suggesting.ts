/**
 * What to ask instead when nothing was found: the query with a word that is in the library in place of one that is
 * not, else without the part that holds it back most.
 */
import type { QueryNode, WordNode } from '../../text/query-tree.ts';
import { printQuery } from '../../text/print-query.ts';

/** How the caller asks the library. */
export interface Asking {
  /** How many articles a query finds. */
  count: (tree: QueryNode) => Generator<void, number>;
  /** The term of the index that a term most likely is meant for, itself left out; null when none is near. */
  nearestTerm: (term: string) => string | null;
}

/** Each part that is left out for trial costs a search. */
const MAX_TRIALS = 6;

/** The query to offer, as it is to stand in the field; null when none would find anything either. In steps. */
export function* suggestQuery(tree: QueryNode, asking: Asking): Generator<void, string | null> {
  const corrected = correctWords(tree, asking);
  if (corrected !== null && (yield* asking.count(corrected)) > 0) return written(corrected);
  let best: { candidate: QueryNode; count: number } | null = null;
  for (const candidate of withoutOne(tree).slice(0, MAX_TRIALS)) {
    const count = yield* asking.count(candidate);
    if (count > (best?.count ?? 0)) best = { candidate, count };
  }
  return best === null ? null : written(best.candidate);
}

/** The tree with each word that is near another in its place; null when no word is. */
function correctWords(tree: QueryNode, asking: Asking): QueryNode | null {
  switch (tree.type) {
    case 'word':
      return correctWord(tree, asking);
    case 'and':
    case 'or': {
      const children = tree.children.map((child) => correctWords(child, asking) ?? child);
      return children.every((child) => tree.children.includes(child)) ? null : { ...tree, children };
    }
    case 'phrase':
    case 'value':
    case 'range':
    case 'not':
    case 'all':
      return null;
  }
}

function correctWord(word: WordNode, asking: Asking): WordNode | null {
  const term = asking.nearestTerm(word.term);
  return term === null ? null : { ...word, term, text: term, prefix: 'none' };
}

/** The tree without one of the things that must all be so. */
function withoutOne(tree: QueryNode): QueryNode[] {
  if (tree.type !== 'and') return [];
  return tree.children.map((_left, at) => {
    const children = tree.children.filter((_child, other) => other !== at);
    const [first] = children;
    return first !== undefined && children.length === 1 ? first : { ...tree, children };
  });
}

function written(tree: QueryNode): string {
  return printQuery(tree).trim();
}
