import type { ArticleView } from './article-view.ts';

/** Where the line that is being read stands below the edge of the pane, in CSS pixels. */
const READING_LINE_PX = 24;
/** What floats at the lower edge of the pane covers so much of it. */
const LOWER_EDGE_PX = 72;

/**
 * The first offset, of `length`, whose line stands below `y`; `length` when there is none. Lines come one below the
 * other (the cells of a table row do not, and land on their row), so that halving finds it in a few measurements.
 */
export function firstOffsetBelow(length: number, y: number, heightOf: (offset: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heightOf(middle) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The offset of the first line in sight: what is stored to come back to it, whatever the font and the width. */
export function readingOffset(view: ArticleView): number {
  if (view.window.scrollY === 0 || view.text === '') return 0;
  // By the middle of a line: tight lines overlap at their edges, and a line would be lost with each coming and going.
  const middleOf = (offset: number): number => {
    const line = lineAt(view, offset);
    return line ? (line.top + line.bottom) / 2 : -Infinity;
  };
  return Math.min(firstOffsetBelow(view.text.length, READING_LINE_PX, middleOf), view.text.length - 1);
}

/** Brings the line of an offset to the place where `readingOffset` finds it again. The beginning is the top, with the head. */
export function restoreReadingOffset(view: ArticleView, offset: number): void {
  const line = offset > 0 ? lineAt(view, offset) : null;
  view.window.scrollTo(0, line ? Math.max(0, view.window.scrollY + line.top - READING_LINE_PX) : 0);
}

/** Brings a stretch of text into sight, a third from the top, unless it is well in sight already. */
export function revealOffset(view: ArticleView, offset: number): void {
  const line = lineAt(view, offset);
  const height = view.window.innerHeight;
  if (!line || (line.top > 48 && line.bottom < height - 96)) return;
  view.window.scrollTo(0, view.window.scrollY + line.top - height / 3);
}

/**
 * Brings a line into sight only when it has left it: above, below or behind what floats at the lower edge.
 * @returns whether the page was moved
 */
export function revealIfLeft(view: ArticleView, offset: number): boolean {
  const line = lineAt(view, offset);
  const height = view.window.innerHeight;
  if (!line || (line.top >= 0 && line.bottom <= height - LOWER_EDGE_PX)) return false;
  view.window.scrollTo(0, view.window.scrollY + line.top - height / 4);
  return true;
}

/** How much has been read, 0 to 1: what has passed above the lower edge of the pane, the head and the foot included. */
export function readingProgress(view: ArticleView): number {
  const { scrollHeight } = view.document.documentElement;
  const room = scrollHeight - view.window.innerHeight;
  return room <= 1 ? 1 : Math.min(1, Math.max(0, view.window.scrollY / room));
}

/** The box of the character at an offset, in the frame's viewport; null when nothing stands there. */
function lineAt(view: ArticleView, offset: number): DOMRect | null {
  const point = view.runs.pointAt(offset);
  if (!point) return null;
  const range = view.document.createRange();
  range.setStart(point.node, point.offset);
  range.setEnd(point.node, Math.min(point.offset + 1, point.node.nodeValue?.length ?? 0));
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}
