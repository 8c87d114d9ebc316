import { useCallback, useEffect, useState } from 'react';
import type { PassageFilter } from '../../contract/passage.ts';
import { isOfPassages, type View } from '../library/views.ts';
import type { FoundBy } from '../reader/finding/use-searched-words.ts';

/** Where the user is. It lives in the history's state, so that Back and Forward work; the address stays `/`. */
export interface Place {
  view: View;
  articleId: string | null;
  /** The passage that the article was opened at. */
  passageId: string | null;
  passageFilter: PassageFilter | null;
  /** The search that the article was opened from. */
  foundBy: FoundBy | null;
}

export interface Navigation {
  place: Place;
  goTo: (view: View, passageFilter?: PassageFilter) => void;
  /** Opens an article beside the list that is shown. */
  open: (articleId: string, at?: { passageId?: string; foundBy?: FoundBy }) => void;
  closeArticle: () => void;
}

const home: Place = {
  view: { kind: 'inbox' },
  articleId: null,
  passageId: null,
  passageFilter: null,
  foundBy: null,
};

function readPlace(state: unknown): Place {
  const place = (state as { place?: Place } | null)?.place;
  return place ?? home;
}

/** The place, and the ways to another one. `first` is where a window begins that has been nowhere yet. */
export function useNavigation(first: Place | null): Navigation {
  // A window that is loaded again is where it was; a new one is where the last one was closed.
  const [place, setPlace] = useState(() => {
    if (history.state === null && first !== null) history.replaceState({ place: first }, '', '/');
    return readPlace(history.state);
  });
  useEffect(() => {
    const listen = (event: PopStateEvent): void => setPlace(readPlace(event.state));
    window.addEventListener('popstate', listen);
    return () => window.removeEventListener('popstate', listen);
  }, []);
  const go = useCallback((next: (now: Place) => Place) => {
    const now = readPlace(history.state);
    const then = next(now);
    if (JSON.stringify(then) === JSON.stringify(now)) return;
    history.pushState({ place: then }, '', '/');
    setPlace(then);
  }, []);
  return {
    place,
    goTo: useCallback(
      (view, passageFilter) =>
        go((now) => ({
          ...home,
          view,
          passageFilter: passageFilter ?? null,
          articleId: keptArticle(now, view),
        })),
      [go],
    ),
    open: useCallback(
      (articleId, { passageId = null, foundBy = null } = {}) =>
        go((now) => ({ ...now, articleId, passageId, foundBy })),
      [go],
    ),
    closeArticle: useCallback(
      () => go((now) => ({ ...now, articleId: null, passageId: null, foundBy: null })),
      [go],
    ),
  };
}

/** Another list leaves the open story where it is; the passages page wants the room for itself. */
const keptArticle = (now: Place, view: View): string | null => (isOfPassages(view) ? null : now.articleId);
