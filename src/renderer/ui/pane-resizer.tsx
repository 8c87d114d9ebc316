import { useRef } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import './pane-resizer.css';

export interface PaneResizerProps {
  /** What is made wider: `Sidebar width`. */
  name: string;
  widthPx: number;
  leastPx: number;
  mostPx: number;
  /** True where the pane stands at the end of the line: dragging towards its beginning makes it wider. */
  isPaneAtEnd?: boolean;
  /** Called all the while it is dragged. */
  onResize: (widthPx: number) => void;
  /** Called once when it is let go, to be remembered. */
  onSettle: (widthPx: number) => void;
}

const KEY_STEP_PX = 16;

/** The hairline between two panes, to be dragged or moved with the arrow keys. */
export function PaneResizer(props: PaneResizerProps) {
  const { name, widthPx, leastPx, mostPx, isPaneAtEnd = false, onResize, onSettle } = props;
  const drag = useRef<{ fromX: number; fromPx: number } | null>(null);
  const { dir } = useMessages();
  const direction = isPaneAtEnd === (dir === 'rtl') ? 1 : -1;
  const clamp = (px: number): number => Math.round(Math.min(mostPx, Math.max(leastPx, px)));
  const widthAt = (x: number): number =>
    drag.current === null ? widthPx : clamp(drag.current.fromPx + direction * (x - drag.current.fromX));
  return (
    <div
      className="pane-resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label={name}
      aria-valuenow={widthPx}
      aria-valuemin={leastPx}
      aria-valuemax={mostPx}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { fromX: event.clientX, fromPx: widthPx };
      }}
      onPointerMove={(event) => drag.current !== null && onResize(widthAt(event.clientX))}
      onLostPointerCapture={(event) => {
        if (drag.current === null) return;
        onSettle(widthAt(event.clientX));
        drag.current = null;
      }}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        event.stopPropagation();
        const next = clamp(widthPx + step * direction * KEY_STEP_PX);
        onResize(next);
        onSettle(next);
      }}
    />
  );
}
