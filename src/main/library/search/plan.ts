/**
 * Turns a parsed query into a question to MiniSearch. What MiniSearch cannot know (a state, a language, the
 * order of words in a phrase) makes no plan: `evaluate.ts` joins those by sets.
 */
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { PhraseNode, QueryNode, WordNode } from '../../../text/query-tree.ts';
import { LONG_ENOUGH_PREFIX, maxEdits, searchFields, shortFields, type SearchField } from './fields.ts';

/** Which index field a text field of the query language looks in. */
const fieldOfQuery: Partial<Record<NonNullable<WordNode['field']>, SearchField>> = {
  title: 'title',
  text: 'text',
  author: 'byline',
  speaker: 'speakers',
  note: 'note',
  passage: 'passages',
};

/** Terms come folded from the parser: cutting and folding them again would be done twice. */
const asGiven: SearchOptions = { tokenize: (term) => [term], processTerm: (term) => term };

/** The whole subtree as one question, or null when a part of it needs sets. */
export function planQuery(node: QueryNode): Query | null {
  switch (node.type) {
    case 'all':
      return MiniSearch.wildcard;
    case 'word':
      return planWord(node);
    case 'phrase':
      return node.terms.length === 1 ? planCandidates(node) : null;
    case 'value':
    case 'range':
    case 'not':
      return null;
    case 'or':
      return combine('OR', node.children.map(planQuery));
    case 'and':
      return planEvery(node.children);
  }
}

/** Documents that hold all words of a phrase: where the phrase may stand. */
export function planCandidates(node: PhraseNode): Query {
  const last = node.terms.length - 1;
  return {
    combineWith: 'AND',
    queries: node.terms.map((term, i) => exactly(term, node.field, i === last && node.prefix !== 'none')),
  };
}

/** What must not be there: the very word (or what it begins, when `*` says so), never what merely resembles it. */
export function planExcluded(node: QueryNode): Query | null {
  return node.type === 'word' ? exactly(node.term, node.field, node.prefix === 'explicit') : planQuery(node);
}

function planEvery(children: readonly QueryNode[]): Query | null {
  const wanted = combine('AND', children.filter((child) => child.type !== 'not').map(planQuery));
  const excluded = children
    .filter((child) => child.type === 'not')
    .map((child): Query | null => planExcluded(child.child));
  if (wanted === null || excluded.length === 0) return wanted;
  return combine('AND_NOT', [wanted, ...excluded]);
}

function combine(combineWith: 'AND' | 'OR' | 'AND_NOT', parts: readonly (Query | null)[]): Query | null {
  const queries = parts.filter((part) => part !== null);
  if (queries.length !== parts.length) return null;
  if (queries.length === 0) return MiniSearch.wildcard;
  return { combineWith, queries };
}

function planWord(node: WordNode): Query {
  const { term, prefix } = node;
  const fields = fieldsOf(node.field);
  const edits = maxEdits(term);
  if (prefix === 'none') return { ...asGiven, queries: [term], fields, fuzzy: edits };
  if (term.length >= LONG_ENOUGH_PREFIX)
    return { ...asGiven, queries: [term], fields, prefix: true, fuzzy: edits };
  return {
    combineWith: 'OR',
    queries: [
      {
        ...asGiven,
        queries: [term],
        fields: fields.filter((field) => shortFields.includes(field)),
        prefix: true,
      },
      { ...asGiven, queries: [term], fields: fields.filter((field) => !shortFields.includes(field)) },
    ],
  };
}

function exactly(term: string, field: WordNode['field'], prefix: boolean): Query {
  return { ...asGiven, queries: [term], fields: fieldsOf(field), prefix };
}

function fieldsOf(field: WordNode['field']): SearchField[] {
  const own = field === null ? undefined : fieldOfQuery[field];
  return own === undefined ? searchFields : [own];
}
