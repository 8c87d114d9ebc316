/**
 * The little that is asked of a tree; DOM nodes of every implementation satisfy it as they are. Children are reached
 * by `firstChild` and `nextSibling`: in jsdom `childNodes` is several times slower.
 */
export interface TreeNode<N> {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: N | null;
  readonly nextSibling: N | null;
}
