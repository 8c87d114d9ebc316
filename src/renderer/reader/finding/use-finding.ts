import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TextSpan } from '../../../text/selector.ts';
import type { ArticleView } from '../frame/article-view.ts';
import { paintSpans } from '../frame/paint-marks.ts';
import { readingOffset, revealOffset } from '../frame/reading-place.ts';

export interface Finding {
  found: readonly TextSpan[];
  /** Which of them is the current one; -1 when nothing was found. */
  at: number;
  next: () => void;
  previous: () => void;
}

/** Nobody has gone to a place yet: they are painted, and the page stays where it is. */
const NOT_YET = -1;

/**
 * Paints places that were found, shows the nearest one from here on, and goes from one to the next, round and round.
 * `onJump` hears of each jump at once: the scroll event comes a frame later, and a pane that changes its size in between
 * would come back to the place before.
 */
export function useFinding(
  view: ArticleView | null,
  found: readonly TextSpan[],
  onJump: () => void,
): Finding {
  const [place, setPlace] = useState({ found, at: NOT_YET });
  const at = place.found === found ? place.at : NOT_YET;
  const goTo = useCallback(
    (index: number) => {
      if (!view || found.length === 0) return;
      const wrapped = (index + found.length) % found.length;
      const span = found[wrapped];
      setPlace({ found, at: wrapped });
      if (span) revealOffset(view, span.start);
      onJump();
    },
    [view, found, onJump],
  );
  useEffect(() => {
    if (view) paintSpans(view, 'found', found);
    if (view && found.length > 0) {
      const here = readingOffset(view);
      goTo(
        Math.max(
          0,
          found.findIndex(({ start }) => start >= here),
        ),
      );
    }
    return () => {
      if (view) paintSpans(view, 'found', []);
    };
  }, [view, found, goTo]);
  useEffect(() => {
    const span = found[at];
    if (view) paintSpans(view, 'found-now', span ? [span] : []);
    return () => {
      if (view) paintSpans(view, 'found-now', []);
    };
  }, [view, found, at]);
  return useMemo(
    () => ({
      found,
      at,
      next: () => goTo(at + 1),
      previous: () => goTo(at === NOT_YET ? found.length - 1 : at - 1),
    }),
    [found, at, goTo],
  );
}
