import type { ArticleView } from './article-view.ts';
import { rectsOf } from './article-view.ts';
import type { PlacedMark } from './paint-marks.ts';

/** How far beside a line a click still means it, in CSS pixels. */
const REACH_PX = 2;

/** The offset of the text that is nearest to a point of the frame's viewport; null where there is none. */
export function offsetUnder(view: ArticleView, point: { x: number; y: number }): number | null {
  const caret = view.document.caretPositionFromPoint(point.x, point.y);
  return caret && view.runs.offsetOf(caret.offsetNode, caret.offset);
}

/** The marks that lie under a point of the frame's viewport, the shortest first: it is the one that is hardest to hit. */
export function marksAt(
  view: ArticleView,
  marks: readonly PlacedMark[],
  point: { x: number; y: number },
): PlacedMark[] {
  const offset = offsetUnder(view, point);
  if (offset === null) return [];
  return marksAround(marks, offset)
    .filter((mark) => rectsOf(view, mark.start, mark.end).some((rect) => holds(rect, point)))
    .sort((one, other) => one.end - one.start - (other.end - other.start));
}

/** A caret stands between two characters: marks that touch it on either side may be meant. */
export function marksAround(marks: readonly PlacedMark[], offset: number): PlacedMark[] {
  return marks.filter(({ start, end }) => start <= offset && offset <= end);
}

function holds(rect: DOMRect, { x, y }: { x: number; y: number }): boolean {
  const isInLine = x >= rect.left - REACH_PX && x <= rect.right + REACH_PX;
  return isInLine && y >= rect.top - REACH_PX && y <= rect.bottom + REACH_PX;
}
