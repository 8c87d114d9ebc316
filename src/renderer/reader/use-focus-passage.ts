import { useEffect, useRef } from 'react';
import type { PlacedMark } from './frame/paint-marks.ts';

interface FocusPassage {
  focusPassageId: string | null;
  marks: readonly PlacedMark[];
  onFocus: (mark: PlacedMark) => void;
}

/** Goes to a passage that was asked for from elsewhere: once, as soon as it is placed. */
export function useFocusPassage({ focusPassageId, marks, onFocus }: FocusPassage): void {
  const gone = useRef<string | null>(null);
  useEffect(() => {
    if (focusPassageId === null || gone.current === focusPassageId) return;
    const mark = marks.find(({ id }) => id === focusPassageId);
    if (!mark) return;
    gone.current = focusPassageId;
    onFocus(mark);
  }, [focusPassageId, marks, onFocus]);
}
