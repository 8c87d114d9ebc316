/** What a query means: the tree that the parser makes and the search walks. */

import type { QueryFieldName } from './query-fields.ts';

/** Every node says which part of the input it came from, in UTF-16 units. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/**
 * How the end of a word is meant: `none`: the word is whole; `explicit`: it was written with `*`; `trailing`: it ends
 * the input with nothing after it, so the person may still be typing it.
 */
export type PrefixKind = 'none' | 'explicit' | 'trailing';

interface TextLeaf extends Placed {
  /** Where to look; null is everywhere. */
  readonly field: QueryFieldName | null;
  /** What was written, without quotation marks, escapes and `*`. */
  readonly text: string;
  /** Of a phrase: of its last word. */
  readonly prefix: PrefixKind;
}

/** One folded term, as `tokenise` gives it. */
export interface WordNode extends TextLeaf {
  readonly type: 'word';
  readonly term: string;
}

/** Folded terms that stand next to each other, two or more; or one that was put in quotation marks. */
export interface PhraseNode extends TextLeaf {
  readonly type: 'phrase';
  readonly terms: readonly string[];
}

/** A field with a name or a choice, as it was written (choices in lower case). */
export interface ValueNode extends Placed {
  readonly type: 'value';
  readonly field: QueryFieldName;
  readonly value: string;
  readonly prefix: PrefixKind;
}

/** An end of a range as it was written, in its one spelling: `2024-03`, `7d`, `today`; or a number, `1000`. */
export interface RangeBound {
  readonly value: string;
  /** False: the range begins after it or ends before it. */
  readonly isIncluded: boolean;
}

/**
 * A field with a date or a number between bounds, never both open. What its dates mean depends on the day it is asked:
 * `query-dates.ts` says it.
 */
export interface RangeNode extends Placed {
  readonly type: 'range';
  readonly field: QueryFieldName;
  readonly from: RangeBound | null;
  readonly until: RangeBound | null;
}

/** What must not be. */
export interface NotNode extends Placed {
  readonly type: 'not';
  readonly child: QueryNode;
}

/** All of them (`and`), or one of them at least (`or`); always two or more, and never directly in its own kind. */
export interface GroupNode extends Placed {
  readonly type: 'and' | 'or';
  readonly children: readonly QueryNode[];
}

/** Nothing was asked for: everything fits. Only ever the whole tree. */
export interface AllNode extends Placed {
  readonly type: 'all';
}

/** A query, or a part of one. */
export type QueryNode = WordNode | PhraseNode | ValueNode | RangeNode | NotNode | GroupNode | AllNode;

/** What is wrong with a query, for the person who wrote it, and which part of the input it is about. */
export interface QueryProblem extends Placed {
  readonly message: string;
}

/** A word that a result is to show. */
export interface QueryWord {
  readonly term: string;
  readonly isPrefix: boolean;
  readonly field: QueryFieldName | null;
}

/** The words that were asked for and not excluded, in the order of the query, for marking. */
export function queryWords(tree: QueryNode): QueryWord[] {
  switch (tree.type) {
    case 'word':
      return [{ term: tree.term, isPrefix: tree.prefix !== 'none', field: tree.field }];
    case 'phrase': {
      const last = tree.terms.length - 1;
      return tree.terms.map((term, i) => ({
        term,
        isPrefix: i === last && tree.prefix !== 'none',
        field: tree.field,
      }));
    }
    case 'and':
    case 'or':
      return tree.children.flatMap(queryWords);
    case 'not':
    case 'value':
    case 'range':
    case 'all':
      return [];
  }
}
