import type { TextSpan } from '../../../text/selector.ts';
import { wholeWords } from '../../../text/selector.ts';
import type { ArticleView } from './article-view.ts';

/** What is selected of the article's words, in whole words; null when it is nothing. */
export function readSelection(view: ArticleView): TextSpan | null {
  const selection = view.document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(view.root)) return null;
  const start = offsetAt(view, { node: range.startContainer, offset: range.startOffset });
  const end = offsetAt(view, { node: range.endContainer, offset: range.endOffset });
  return wholeWords(view.text, { start, end });
}

/** Where the caret stands in the words while nothing is selected; null when it does not stand there. */
export function readCaret(view: ArticleView): number | null {
  const selection = view.document.getSelection();
  const node = selection?.isCollapsed === true ? selection.anchorNode : null;
  return node && view.root.contains(node)
    ? offsetAt(view, { node, offset: selection?.anchorOffset ?? 0 })
    : null;
}

/** A point outside the words counts as their nearer end; one in a part that carries none, as the end of that part. */
function offsetAt(view: ArticleView, point: { node: Node; offset: number }): number {
  const { root } = view;
  if (!root.contains(point.node)) {
    const isBefore = (point.node.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const isAround = point.node.contains(root);
    const isLeftOf = isAround
      ? [...point.node.childNodes].slice(point.offset).some((child) => child.contains(root))
      : isBefore;
    return isLeftOf ? 0 : view.text.length;
  }
  for (let { node, offset } = point; ;) {
    const known = view.runs.offsetOf(node, offset);
    if (known !== null || node === root || !node.parentNode) return known ?? 0;
    offset = [...node.parentNode.childNodes].indexOf(node as ChildNode) + 1;
    node = node.parentNode;
  }
}

/** Selects a stretch of the article's words, as if by hand. */
export function selectSpan(view: ArticleView, span: TextSpan): void {
  const from = view.runs.pointAt(span.start);
  const to = view.runs.pointAt(span.end, 'previous');
  if (from && to) view.document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Selects nothing. A caret stays behind what was selected: without one the next arrow would begin at the top. */
export function clearSelection(view: ArticleView): void {
  const selection = view.document.getSelection();
  if (selection && selection.rangeCount > 0 && view.root.isContentEditable) selection.collapseToEnd();
  else selection?.removeAllRanges();
}
