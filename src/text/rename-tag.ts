/** A query in which a tag goes by another name. */
import { parseQuery } from './query.ts';
import { escapeWord } from './print-query.ts';
import type { QueryNode, ValueNode } from './query-tree.ts';

/** Where queries name a tag, or one that is nested under it: the parts of the input, in their order. */
export function findTagInQuery(query: string, tag: string): ValueNode[] {
  const key = keyOf(tag);
  return valuesOf(parseQuery(query).tree)
    .filter(({ field, value, prefix }) => {
      if (field !== 'tag') return false;
      const named = keyOf(value.replace(/\/+$/u, ''));
      // A beginning with a star may mean this tag among others; only one that can mean no other is named by it.
      return (named === key && prefix !== 'explicit') || named.startsWith(`${key}/`);
    })
    .sort((a, b) => a.start - b.start);
}

/** The query with a tag, and all nested under it, under another name; everything else stands as it was written. */
export function renameTagInQuery(query: string, tag: string, name: string): string {
  let written = '';
  let at = 0;
  for (const { start, end, value, prefix } of findTagInQuery(query, tag)) {
    const below = value
      .split('/')
      .slice(tag.split('/').length)
      .map((part) => `/${part}`)
      .join('');
    const star = prefix === 'explicit' ? '*' : '';
    written += `${query.slice(at, start)}tag:${escapeWord(`${name}${below}`)}${star}`;
    at = end;
  }
  return written + query.slice(at);
}

function valuesOf(node: QueryNode): ValueNode[] {
  switch (node.type) {
    case 'value':
      return [node];
    case 'not':
      return valuesOf(node.child);
    case 'and':
    case 'or':
      return node.children.flatMap(valuesOf);
    default:
      return [];
  }
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
