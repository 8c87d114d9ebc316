/** Turns the leaves of a query tree into words that are asked for, and puts what stands together in order. */
import type { PhraseNode, QueryNode, WordNode } from '../../../text/query-tree.ts';
import type { AskedWord } from './expand.ts';
import { searchFields, type SearchField } from './fields.ts';
import { fieldSet, type FieldSet } from './shelves.ts';

/** Which index field a text field of the query language looks in. */
const fieldOfQuery: Partial<Record<NonNullable<WordNode['field']>, SearchField>> = {
  title: 'title',
  text: 'text',
  author: 'byline',
  speaker: 'speakers',
  note: 'note',
  passage: 'passages',
};

const allFields = fieldSet(searchFields);

/** A word as the index is asked for it. */
export function askWord(node: WordNode): AskedWord {
  return { term: node.term, fields: fieldsOf(node.field), prefix: node.prefix };
}

/** The words of a phrase: an article must have them all to have the phrase. */
export function askPhrase(node: PhraseNode): AskedWord[] {
  const last = node.terms.length - 1;
  return node.terms.map((term, i) => ({
    term,
    fields: fieldsOf(node.field),
    prefix: i === last ? node.prefix : 'none',
  }));
}

/** What must not be there: the very word (or what it begins, when `*` says so), never what merely resembles it. */
export function askExcluded(node: WordNode): AskedWord {
  const asked = askWord(node);
  return node.prefix === 'explicit' ? asked : { ...asked, prefix: 'none' };
}

/** Whether a part of a query has a phrase of two words or more, whose place only the text itself can tell. */
export function hasPhrase(node: QueryNode): boolean {
  switch (node.type) {
    case 'phrase':
      return node.terms.length > 1;
    case 'not':
      return hasPhrase(node.child);
    case 'and':
    case 'or':
      return node.children.some(hasPhrase);
    default:
      return false;
  }
}

/** Whether a query has a word whose end is open because nothing follows it yet. */
export function isBeingTyped(node: QueryNode): boolean {
  switch (node.type) {
    case 'word':
      return node.prefix === 'trailing';
    case 'and':
    case 'or':
      return node.children.some(isBeingTyped);
    default:
      return false;
  }
}

/** How many words a query has. */
export function countAskedWords(node: QueryNode): number {
  switch (node.type) {
    case 'word':
      return 1;
    case 'phrase':
      return node.terms.length;
    case 'not':
      return countAskedWords(node.child);
    case 'and':
    case 'or':
      return node.children.reduce((count, child) => count + countAskedWords(child), 0);
    default:
      return 0;
  }
}

function fieldsOf(field: WordNode['field']): FieldSet {
  const own = field === null ? undefined : fieldOfQuery[field];
  return own === undefined ? allFields : fieldSet([own]);
}
