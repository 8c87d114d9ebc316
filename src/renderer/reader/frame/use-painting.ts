import { useLayoutEffect } from 'react';
import type { ArticleView } from './article-view.ts';
import { paintMarks, paintSpans, type PlacedMark } from './paint-marks.ts';

/** Keeps what is painted in the frame as the passages are, and the current one painted stronger. */
export function usePainting(view: ArticleView, marks: readonly PlacedMark[], currentId: string | null): void {
  useLayoutEffect(() => paintMarks(view, marks), [view, marks]);
  useLayoutEffect(() => {
    paintSpans(
      view,
      'mark-now',
      marks.filter(({ id }) => id === currentId),
    );
  }, [view, marks, currentId]);
}
