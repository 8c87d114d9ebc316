import { useRef, type PointerEvent } from 'react';
import type { ArticleView } from '../frame/article-view.ts';
import { rectsOf } from '../frame/article-view.ts';
import { toWindow } from '../frame/listen-to-frame.ts';
import type { PlacedMark } from '../frame/paint-marks.ts';
import type { Ends } from './use-ends.ts';
import './mark-handles.css';

/** So near to the edge of the pane, in CSS pixels, a hand that drags scrolls; and so far with each move of it. */
const EDGE_PX = 32;
const SCROLLED_PX = 16;

interface MarkHandlesProps {
  view: ArticleView;
  mark: PlacedMark;
  ends: Ends;
}

/** Two handles at the ends of the passage that is meant, to drag. What they do the keys do too: they are no stop for Tab. */
export function MarkHandles({ view, mark, ends }: MarkHandlesProps) {
  const places = placesOf(view, mark);
  const isDragging = useRef(false);
  const drag = (event: PointerEvent): void => {
    if (!isDragging.current) return;
    const pane = view.element.getBoundingClientRect();
    const isAbove = event.clientY < pane.top + EDGE_PX;
    if (isAbove || event.clientY > pane.bottom - EDGE_PX)
      view.window.scrollBy({ top: isAbove ? -SCROLLED_PX : SCROLLED_PX, behavior: 'instant' });
    ends.dragTo({ x: event.clientX - pane.left, y: event.clientY - pane.top });
  };
  const release = (): void => {
    if (isDragging.current) ends.keep();
    isDragging.current = false;
  };
  return (
    <>
      {places.map(({ edge, at }) => (
        <span
          key={edge}
          aria-hidden
          className="mark-handle"
          data-edge={edge}
          hidden={at === null}
          style={at ?? undefined}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            isDragging.current = true;
            ends.beginDrag(edge);
          }}
          onPointerMove={drag}
          onPointerUp={release}
          onPointerCancel={release}
        />
      ))}
    </>
  );
}

interface HandlePlace {
  edge: 'start' | 'end';
  /** In the window; null while that end is out of sight. */
  at: { left: number; top: number; height: number } | null;
}

function placesOf(view: ArticleView, { start, end }: PlacedMark): HandlePlace[] {
  const isRightToLeft = view.document.documentElement.dir === 'rtl';
  const first = rectsOf(view, start, start + 1)[0];
  const last = rectsOf(view, end - 1, end).at(-1);
  return [
    { edge: 'start', at: placeIn(view, first, isRightToLeft ? 'right' : 'left') },
    { edge: 'end', at: placeIn(view, last, isRightToLeft ? 'left' : 'right') },
  ];
}

function placeIn(view: ArticleView, rect: DOMRect | undefined, side: 'left' | 'right'): HandlePlace['at'] {
  if (!rect || rect.top < 0 || rect.bottom > view.window.innerHeight) return null;
  const box = toWindow(view, rect);
  return { left: box[side], top: box.top, height: box.height };
}
