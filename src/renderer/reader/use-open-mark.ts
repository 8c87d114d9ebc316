import { useCallback, useMemo, useState } from 'react';
import type { ArticleView } from './frame/article-view.ts';
import { rectsOf } from './frame/article-view.ts';
import { marksAt } from './frame/hit-test.ts';
import { toWindow, type FramePoint } from './frame/listen-to-frame.ts';
import type { PlacedMark } from './frame/paint-marks.ts';
import { revealOffset } from './frame/reading-place.ts';
import type { EditorField } from './marking/passage-editor.tsx';
import type { OpenMark } from './marking/passage-popover.tsx';
import { settledId } from './marking/use-pending.ts';

/** So much of the end of a mark is measured: its last line, and not the thousands that it may have. */
const END_UNITS = 40;

export interface OpenMarks {
  open: OpenMark | null;
  /** The passage that is meant now: painted stronger, and in sight in the panel. */
  currentId: string | null;
  openAt: (point: FramePoint) => void;
  openOne: (mark: PlacedMark, focus: EditorField | null) => void;
  /** Opens a passage beside something else than its words: its card, or nothing of its own when it is an orphan. */
  openBeside: (id: string, at: OpenMark['at']) => void;
  reveal: (mark: PlacedMark) => void;
  /** This passage is the current one, wherever it stands. */
  mean: (id: string) => void;
  /** The page was scrolled: what is open goes along. */
  follow: () => void;
  close: () => void;
}

/** Which passage is open beside its words, and which is the current one. */
export function useOpenMark(view: ArticleView | null, marks: readonly PlacedMark[]): OpenMarks {
  const [asked, setOpen] = useState<OpenMark | null>(null);
  const [meantId, setCurrentId] = useState<string | null>(null);
  const open = useMemo(
    () => asked && { ...asked, ids: asked.ids.map((id) => settledId(id, marks)) },
    [asked, marks],
  );
  const currentId = meantId === null ? null : settledId(meantId, marks);
  const openOne = useCallback(
    (mark: PlacedMark, focus: EditorField | null) => {
      const at = view && boxOf(view, mark);
      if (!at) return;
      setCurrentId(mark.id);
      setOpen({ ids: [mark.id], focus, at, isByWords: true });
    },
    [view],
  );
  const openBeside = useCallback((id: string, at: OpenMark['at']) => {
    setCurrentId(id);
    setOpen({ ids: [id], focus: null, at, isByWords: false });
  }, []);
  const openAt = useCallback(
    (point: FramePoint) => {
      if (!view) return;
      const hit = marksAt(view, marks, point);
      const [first] = hit;
      if (!first) setCurrentId(null);
      else if (hit.length === 1) openOne(first, null);
      else {
        const { x, y } = toWindow(view, new DOMRect(point.x, point.y, 0, 0));
        const at = { left: x, top: y - 8, width: 0, height: 16 };
        setOpen({ ids: hit.map(({ id }) => id), focus: null, at, isByWords: false });
      }
    },
    [view, marks, openOne],
  );
  const reveal = useCallback(
    (mark: PlacedMark) => {
      if (!view) return;
      revealOffset(view, mark.start);
      setCurrentId(mark.id);
    },
    [view],
  );
  const follow = useCallback(() => {
    setOpen((now) => {
      const [first = ''] = now?.isByWords === true ? now.ids : [];
      const mark = marks.find(({ id }) => id === settledId(first, marks));
      const at = view && mark && boxOf(view, mark);
      return now && at ? { ...now, at } : now;
    });
  }, [view, marks]);
  const close = useCallback(() => setOpen(null), []);
  return { open, currentId, openAt, openOne, openBeside, reveal, mean: setCurrentId, follow, close };
}

/** Where a mark stands, in the window: from its first line to its last, as wide as the last. What belongs to it never covers it. */
function boxOf(view: ArticleView, mark: PlacedMark): OpenMark['at'] | null {
  const [begin] = rectsOf(view, mark.start, mark.start + 1);
  const end = rectsOf(view, Math.max(mark.start, mark.end - END_UNITS), mark.end).at(-1);
  if (!begin || !end) return null;
  const [first, last] = [toWindow(view, begin), toWindow(view, end)];
  const top = Math.min(first.top, last.top);
  return { left: last.left, top, width: last.width, height: last.bottom - top };
}
