import type { FacetValue, Facets } from '../../contract/search.ts';
import { printQuery } from '../../text/print-query.ts';
import { parseQuery } from '../../text/query.ts';
import type { QueryNode } from '../../text/query-tree.ts';

/** What an answer can be narrowed by. */
export const facetKinds = ['site', 'tag', 'speaker', 'year'] as const;
export type FacetKind = (typeof facetKinds)[number];

/** Whether a query asks for a value, or for what has it not. */
export type Narrowing = 'chosen' | 'left out' | null;

/** What a query says of a value, where it says so by itself: not within brackets or an `or`. */
export function narrowingOf(text: string, kind: FacetKind, value: string): Narrowing {
  const key = keyOf(leafOf(kind, value));
  for (const part of partsOf(text)) {
    if (keyOf(part) === key) return 'chosen';
    if (part.type === 'not' && keyOf(part.child) === key) return 'left out';
  }
  return null;
}

/**
 * The query with a value asked for, left out, or neither. A word that is still being typed goes on to stand for all that
 * begin so, as it is not the last one any more.
 */
export function narrow(
  text: string,
  { kind, value }: { kind: FacetKind; value: string },
  wanted: Narrowing,
): string {
  const leaf = leafOf(kind, value);
  const key = keyOf(leaf);
  const others = partsOf(text).filter((part) => keyOf(part.type === 'not' ? part.child : part) !== key);
  const added: QueryNode[] =
    wanted === null ? [] : [wanted === 'chosen' ? leaf : { ...nowhere, type: 'not', child: leaf }];
  const parts = [...others.map(withoutTyping), ...added];
  const [first] = parts;
  if (first === undefined) return '';
  const tree: QueryNode = parts.length === 1 ? first : { ...nowhere, type: 'and', children: parts };
  return printQuery(tree);
}

/** The values of a kind that a query asks for or leaves out by itself. */
export function narrowedBy(text: string, kind: FacetKind): string[] {
  return partsOf(text).flatMap((part) => {
    const leaf = part.type === 'not' ? part.child : part;
    const value = valueOf(leaf, kind);
    return value !== null && keyOf(leaf) === keyOf(leafOf(kind, value)) ? [value] : [];
  });
}

/** A line of the panel; the count is null where it is not known. */
export interface FacetLine {
  value: string;
  count: number | null;
}

/** So many values of a kind are answered, so of fewer it is known that there are no others. */
const MAX_VALUES = 12;

/**
 * The lines of a kind: those that were shown before stay where they were, so that nothing moves under the hand; then what
 * the query says of values, and as many of the others as there is room for.
 */
export function linesOf(
  shown: readonly string[],
  answered: readonly FacetValue[],
  asked: readonly string[],
): FacetLine[] {
  const counts = new Map(answered.map(({ value, count }) => [value, count]));
  const first = [...new Set([...shown, ...asked])];
  const room = Math.max(0, MAX_VALUES - first.length);
  const others = [...counts.keys()].filter((value) => !first.includes(value)).slice(0, room);
  const none = answered.length < MAX_VALUES ? 0 : null;
  return [...first, ...others].map((value) => ({ value, count: counts.get(value) ?? none }));
}

/** The lines of all kinds that have any. */
export type FacetGroups = Readonly<Record<FacetKind, readonly FacetLine[]>>;

/** All groups for an answer; `before` are those that are shown. */
export function groupsOf(facets: Facets, text: string, before: FacetGroups | null): FacetGroups {
  const lines = (kind: FacetKind): FacetLine[] =>
    linesOf(
      (before?.[kind] ?? []).map(({ value }) => value),
      facets[kind],
      narrowedBy(text, kind),
    );
  return { site: lines('site'), tag: lines('tag'), speaker: lines('speaker'), year: lines('year') };
}

/** For what was not read from anywhere. */
const nowhere = { start: 0, end: 0 } as const;

/** What must all be so. */
function partsOf(text: string): readonly QueryNode[] {
  const { tree } = parseQuery(text);
  if (tree.type === 'all') return [];
  return tree.type === 'and' ? tree.children : [tree];
}

function leafOf(kind: FacetKind, value: string): QueryNode {
  switch (kind) {
    case 'site':
    case 'tag':
      return { ...nowhere, type: 'value', field: kind, value, prefix: 'none' };
    case 'speaker':
      return { ...nowhere, type: 'phrase', field: 'speaker', text: value, terms: [], prefix: 'none' };
    case 'year': {
      const year = { value, isIncluded: true };
      return { ...nowhere, type: 'range', field: 'published', from: year, until: year };
    }
  }
}

function valueOf(leaf: QueryNode, kind: FacetKind): string | null {
  if (leaf.type === 'value') return leaf.field === kind ? leaf.value : null;
  if (leaf.type === 'phrase') return kind === 'speaker' && leaf.field === 'speaker' ? leaf.text : null;
  if (leaf.type !== 'range' || kind !== 'year' || leaf.field !== 'published') return null;
  const value = leaf.from?.value ?? '';
  return /^\d{4}$/u.test(value) ? value : null;
}

/** Two parts that are written alike, case and the space after the last word aside, mean the same. */
function keyOf(part: QueryNode): string {
  return printQuery(part).trim().toLowerCase();
}

function withoutTyping(node: QueryNode): QueryNode {
  switch (node.type) {
    case 'word':
    case 'phrase':
      return node.prefix === 'trailing' ? { ...node, prefix: 'explicit' } : node;
    case 'value':
      return node.prefix === 'trailing' ? { ...node, prefix: 'explicit' } : node;
    case 'not':
      return { ...node, child: withoutTyping(node.child) };
    case 'and':
    case 'or':
      return { ...node, children: node.children.map(withoutTyping) };
    case 'range':
    case 'all':
      return node;
  }
}
