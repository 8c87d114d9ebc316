/** A box in CSS pixels of the window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface BarPlace {
  left: number;
  top: number;
  side: 'below' | 'above' | 'edge';
}

const GAP_PX = 8;
/** The handles that a touch screen puts under a selection stand this far below its last line, and must stay in reach. */
const HANDLES_PX = 40;
const MARGIN_PX = 8;

/**
 * Where a bar of a size stands by a selection: under its last line, beginning near where the selection ended, so that
 * the hand is there already; above its first line when there is no room; and at the pane's lower edge when the
 * selection fills the pane. Never over the selected words unless they are all there is.
 */
export function placeBar(
  lines: { first: Box; last: Box },
  pane: Box,
  bar: { width: number; height: number; isByTouch?: boolean },
): BarPlace {
  const { first, last } = lines;
  const bottom = pane.top + pane.height - MARGIN_PX;
  const right = pane.left + pane.width - MARGIN_PX;
  const wanted = last.left + last.width - bar.width / 2;
  const left = Math.round(Math.max(pane.left + MARGIN_PX, Math.min(wanted, right - bar.width)));
  const below = last.top + last.height + (bar.isByTouch === true ? HANDLES_PX : GAP_PX);
  if (below >= pane.top && below + bar.height <= bottom)
    return { left, top: Math.round(below), side: 'below' };
  const above = first.top - GAP_PX - bar.height;
  if (above >= pane.top + MARGIN_PX && above + bar.height <= bottom) {
    return { left, top: Math.round(above), side: 'above' };
  }
  return { left, top: Math.round(bottom - bar.height), side: 'edge' };
}
