/** Writes a query tree in the query language again. */

import { findQueryField } from './query-fields.ts';
import { printRange } from './query-ranges.ts';
import type { PrefixKind, QueryNode } from './query-tree.ts';

/** What would end a word or mean something within it. */
const SPECIAL = /[\s()"“”„‟«»＂\\:*]/gu;
/** What would mean something at the start of one: a minus, an address after a colon, the word that joins. */
const SPECIAL_START = /^(?:[-/]|or$)/iu;
const SPECIAL_IN_QUOTES = /["“”„‟«»＂\\]/gu;

/**
 * A query that `parseQuery` reads as the same tree, but for the places of its nodes. A word that ends the input counts
 * as one that is still being typed; so a query whose last word is whole ends with a space.
 */
export function printQuery(tree: QueryNode): string {
  const last = lastLeaf(tree);
  const written = print(tree, prefixOf(last) === 'trailing');
  const isWhole = (last.type === 'word' || last.type === 'value') && last.prefix === 'none';
  return isWhole ? `${written} ` : written;
}

/** `isOpen`: the last word is still being typed, so no bracket was closed after it. */
function print(node: QueryNode, isOpen: boolean): string {
  switch (node.type) {
    case 'all':
      return '';
    case 'word':
      return printField(node.field) + escapeWord(node.text) + printStar(node.prefix);
    case 'phrase':
      return (
        printField(node.field) +
        (node.prefix === 'trailing' ? escapeWord(node.text) : quote(node.text, node.prefix))
      );
    case 'value': {
      const isPlain = node.prefix === 'trailing' || escapeWord(node.value) === node.value;
      const value = isPlain
        ? escapeWord(node.value) + printStar(node.prefix)
        : quote(node.value, node.prefix);
      return printField(node.field) + value;
    }
    case 'range': {
      const field = findQueryField(node.field);
      return field ? printField(node.field) + printRange(node, field) : '';
    }
    case 'not':
      return isLeaf(node.child) ? `-${print(node.child, isOpen)}` : `-${bracket(node.child, isOpen)}`;
    case 'and':
    case 'or':
      return node.children
        .map((child, i) => {
          const isLast = isOpen && i === node.children.length - 1;
          return child.type === 'or' ? bracket(child, isLast) : print(child, isLast);
        })
        .join(node.type === 'or' ? ' or ' : ' ');
  }
}

function bracket(node: QueryNode, isOpen: boolean): string {
  return `(${print(node, isOpen)}${isOpen ? '' : ')'}`;
}

function isLeaf({ type }: QueryNode): boolean {
  return type !== 'and' && type !== 'or' && type !== 'not';
}

function lastLeaf(node: QueryNode): QueryNode {
  if (node.type === 'not') return lastLeaf(node.child);
  if (node.type !== 'and' && node.type !== 'or') return node;
  const last = node.children.at(-1);
  return last ? lastLeaf(last) : node;
}

function prefixOf(leaf: QueryNode): PrefixKind {
  return 'prefix' in leaf ? leaf.prefix : 'none';
}

function printField(field: string | null): string {
  return field === null ? '' : `${field}:`;
}

function printStar(prefix: PrefixKind): string {
  return prefix === 'explicit' ? '*' : '';
}

/** A word as it must be written, so that nothing in it means anything. */
export function escapeWord(text: string): string {
  const safe = text.replace(SPECIAL, (character) => `\\${character}`);
  return SPECIAL_START.test(safe) ? `\\${safe}` : safe;
}

function quote(text: string, prefix: PrefixKind): string {
  return `"${text.replace(SPECIAL_IN_QUOTES, (character) => `\\${character}`)}"${printStar(prefix)}`;
}
