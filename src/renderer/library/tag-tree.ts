import type { Tag } from '../../contract/tag.ts';

export interface TagNode {
  /** The whole name: `ukraine/negotiations`. */
  name: string;
  /** The last part of it. */
  label: string;
  depth: number;
  /** How many articles have this tag itself; null for a parent that exists only in the names of others. */
  articleCount: number | null;
  hasChildren: boolean;
}

/**
 * The tags as the lines of a tree, parents before their children. A parent that nobody uses by itself is added:
 * it filters for all that is nested under it.
 */
export function growTagTree(tags: readonly Tag[]): TagNode[] {
  const counts = new Map<string, number | null>();
  for (const { name, articleCount } of tags) {
    const parts = name.split('/');
    for (let length = 1; length < parts.length; length += 1) {
      const parent = parts.slice(0, length).join('/');
      if (!counts.has(parent)) counts.set(parent, null);
    }
    counts.set(name, articleCount);
  }
  const compare = new Intl.Collator('en-GB', { numeric: true }).compare;
  const byPath = [...counts.keys()]
    .map((name) => name.split('/'))
    .sort((a, b) => {
      const at = a.findIndex((part, index) => part !== b[index]);
      return at < 0 ? a.length - b.length : compare(a[at] ?? '', b[at] ?? '');
    });
  return byPath.map((parts, index) => {
    const name = parts.join('/');
    const next = byPath[index + 1]?.join('/');
    return {
      name,
      label: parts.at(-1) ?? name,
      depth: parts.length - 1,
      articleCount: counts.get(name) ?? null,
      hasChildren: next?.startsWith(`${name}/`) === true,
    };
  });
}

/** The lines that are seen: those under a closed parent are not. */
export function showOpenNodes(nodes: readonly TagNode[], closed: ReadonlySet<string>): TagNode[] {
  return nodes.filter(({ name }) => ![...closed].some((parent) => name.startsWith(`${parent}/`)));
}
