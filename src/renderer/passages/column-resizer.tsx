import { useRef, type KeyboardEvent } from 'react';
import { useMessages } from '../language/language-provider.tsx';

export interface ColumnResizerProps {
  /** What is made wider: `Width of Speaker`. */
  name: string;
  /** The width that was chosen; null while the column shares what is left. */
  widthPx: number | null;
  leastPx: number;
  onResize: (widthPx: number | null) => void;
}

const KEY_STEP_PX = 16;
const MOST_PX = 1200;

/** The end of a column's head: dragged, moved with the arrow keys, and with a double click or Home as it was. */
export function ColumnResizer({ name, widthPx, leastPx, onResize }: ColumnResizerProps) {
  const { dir } = useMessages();
  const drag = useRef<{ fromX: number; fromPx: number } | null>(null);
  const sign = dir === 'rtl' ? -1 : 1;
  const resize = (px: number): void => onResize(Math.round(Math.min(MOST_PX, Math.max(leastPx, px))));
  const widthOf = (element: Element): number => widthPx ?? element.parentElement?.clientWidth ?? leastPx;
  const takeKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? sign : event.key === 'ArrowLeft' ? -sign : 0;
    if (event.altKey || (step === 0 && event.key !== 'Home')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Home') onResize(null);
    else resize(widthOf(event.currentTarget) + step * KEY_STEP_PX);
  };
  return (
    <span
      className="column-resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label={name}
      aria-valuenow={widthPx ?? leastPx}
      aria-valuemin={leastPx}
      aria-valuemax={MOST_PX}
      tabIndex={0}
      draggable
      // The head may be dragged, its end may not.
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { fromX: event.clientX, fromPx: widthOf(event.currentTarget) };
      }}
      onPointerMove={(event) => {
        if (drag.current !== null) resize(drag.current.fromPx + sign * (event.clientX - drag.current.fromX));
      }}
      onLostPointerCapture={() => (drag.current = null)}
      onDoubleClick={() => onResize(null)}
      onKeyDown={takeKey}
    />
  );
}
