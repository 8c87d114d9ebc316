import type { MarkColour } from '../../../contract/passage.ts';
import type { TextSpan } from '../../../text/selector.ts';
import { markColours } from '../../ui/mark-colours.ts';
import type { ArticleView } from './article-view.ts';
import { overlapsOf } from './overlaps.ts';

/** A passage where its words stand in the text that is shown. */
export interface PlacedMark extends TextSpan {
  readonly id: string;
  readonly colour: MarkColour;
}

/** The names under which the frame's style sheet knows what is painted, lowest first. */
export const PAINT_LAYERS = [
  ...markColours.map((colour) => `mark-${colour}` as const),
  'mark-overlap',
  'aloud',
  'said',
  'found',
  'found-now',
  'aloud-word',
  'mark-now',
] as const;
export type PaintLayer = (typeof PAINT_LAYERS)[number];

/** What each highlight of ours holds, by the span it is for: a change touches only what has changed. */
const painted = new WeakMap<Highlight, Map<string, readonly StaticRange[]>>();

/**
 * Paints spans with the CSS Custom Highlight API, in place of what the layer held: the article's tree is never
 * touched. Static ranges, because live ones are kept up to date at a cost and the tree does not change.
 */
export function paintSpans(view: ArticleView, layer: PaintLayer, spans: readonly TextSpan[]): void {
  const { CSS, Highlight } = view.window;
  if (spans.length === 0) {
    CSS.highlights.delete(layer);
    return;
  }
  const known = CSS.highlights.get(layer);
  const highlight = known ?? new Highlight();
  const before = painted.get(highlight) ?? new Map<string, readonly StaticRange[]>();
  const now = new Map<string, readonly StaticRange[]>();
  for (const span of spans) {
    const key = `${String(span.start)} ${String(span.end)}`;
    if (now.has(key)) continue;
    const ranges = before.get(key) ?? rangesOf(view, span);
    if (!before.has(key)) for (const range of ranges) highlight.add(range);
    now.set(key, ranges);
  }
  for (const [key, ranges] of before) {
    if (!now.has(key)) for (const range of ranges) highlight.delete(range);
  }
  painted.set(highlight, now);
  if (known) return;
  highlight.priority = PAINT_LAYERS.indexOf(layer);
  CSS.highlights.set(layer, highlight);
}

function rangesOf(view: ArticleView, { start, end }: TextSpan): StaticRange[] {
  const { StaticRange } = view.window;
  return view.runs.locate(start, end).map(
    (piece) =>
      new StaticRange({
        startContainer: piece.node,
        startOffset: piece.start,
        endContainer: piece.node,
        endOffset: piece.end,
      }),
  );
}

/** Paints all passages of an article, each in its colour, and where they lie over one another. */
export function paintMarks(view: ArticleView, marks: readonly PlacedMark[]): void {
  for (const colour of markColours) {
    paintSpans(
      view,
      `mark-${colour}`,
      marks.filter((mark) => mark.colour === colour),
    );
  }
  paintSpans(view, 'mark-overlap', overlapsOf(marks));
}

/** Takes everything painted away, before another article is shown in the same frame. */
export function clearPaint(window: ArticleView['window']): void {
  window.CSS.highlights.clear();
}
