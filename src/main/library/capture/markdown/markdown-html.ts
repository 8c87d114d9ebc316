import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';

/**
 * Markdown (CommonMark with GitHub's tables, footnotes, strike-through, task lists and bare addresses) as HTML.
 * HTML that stands in it goes through as it is: the sanitiser judges it like any page's. Only what the author
 * wrote becomes text: no heading over the footnotes, no arrows back from them.
 */
export function htmlFromMarkdown(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const html = toHast(tree, { allowDangerousHtml: true, clobberPrefix: '' });
  return toHtml(withoutOwnWords(html), { allowDangerousHtml: true });
}

type Tree = ReturnType<typeof toHast>;
type Root = Extract<Tree, { type: 'root' }>;
type Element = Extract<Tree, { type: 'element' }>;

/** What toHast adds to footnotes, for a page without our links and outline. */
function withoutOwnWords(tree: Tree): Tree {
  if (tree.type !== 'root') return tree;
  const waiting: (Root | Element)[] = [tree];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const children: readonly Root['children'][number][] = parent.children;
    const kept = children.filter((child) => child.type !== 'element' || !isAdded(child));
    if (parent.type === 'root') parent.children = kept;
    else parent.children = kept.filter((child) => child.type !== 'doctype');
    for (const child of kept) if (child.type === 'element') waiting.push(child);
  }
  return tree;
}

function isAdded({ properties }: Element): boolean {
  return properties['id'] === 'footnote-label' || properties['dataFootnoteBackref'] !== undefined;
}
