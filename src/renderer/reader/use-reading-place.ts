import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Article } from '../../contract/article.ts';
import { useClient } from '../api/api-context.tsx';
import type { ArticleView } from './frame/article-view.ts';
import { readingOffset, readingProgress, restoreReadingOffset } from './frame/reading-place.ts';

/** How long reading rests before its place is noted. */
const NOTED_AFTER_MS = 1_000;

export interface ReadingPlace {
  /** 0 to 1, for the thin line at the upper edge. */
  progress: number;
  /** To be called when the page was scrolled. */
  noteScroll: () => void;
  /** To be called after anything that sets the lines anew: comes back to the line that was being read. */
  keepPlace: () => void;
}

/** Comes back to the line where reading stopped, and notes where it stops now: after a while, and on leaving. */
export function useReadingPlace(view: ArticleView | null, article: Article | undefined): ReadingPlace {
  const client = useClient();
  const [progress, setProgress] = useState(0);
  // Where it stands, as of the last scroll: on leaving, the frame may show the next article already.
  const offset = useRef(0);
  const reached = useRef(0);
  // Where reading began is asked once for each article, not again with each note of progress.
  const readBeginning = useEffectEvent(() => article?.readingOffset ?? 0);
  const id = article?.id;
  const noted = useRef<() => void>(() => undefined);

  const keepPlace = useCallback(() => {
    if (view) restoreReadingOffset(view, offset.current);
  }, [view]);

  const noteScroll = useCallback(() => {
    if (!view) return;
    offset.current = readingOffset(view);
    reached.current = readingProgress(view);
    setProgress(reached.current);
    noted.current();
  }, [view]);

  useEffect(() => {
    if (!view || id === undefined) return;
    const noter = makeNoter((place) => client.call('articles.recordProgress', { id, ...place }));
    const read = (): Place => ({ progress: reached.current, readingOffset: offset.current });
    noted.current = () => noter.noteSoon(read);
    offset.current = readBeginning();
    restoreReadingOffset(view, offset.current);
    reached.current = readingProgress(view);
    setProgress(reached.current);
    noted.current();
    // Lines move when the faces arrive; who has scrolled by then is left where they are.
    const at = view.window.scrollY;
    void view.document.fonts.ready.then(() => {
      if (view.window.scrollY === at) restoreReadingOffset(view, offset.current);
    });
    const options = { signal: noter.signal };
    window.addEventListener('pagehide', noter.noteNow, options);
    view.window.addEventListener('resize', () => restoreReadingOffset(view, offset.current), options);
    return () => {
      noted.current = () => undefined;
      noter.leave();
    };
  }, [client, view, id]);

  return { progress, noteScroll, keepPlace };
}

interface Place {
  progress: number;
  readingOffset: number;
}

/** Writes a place down when it has rested for a while, and what is still unwritten when the article is left. */
function makeNoter(write: (place: Place) => Promise<unknown>) {
  const left = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let read: (() => Place) | undefined;
  let written = '';
  const noteNow = (): void => {
    clearTimeout(timer);
    const place = read?.();
    read = undefined;
    if (!place || JSON.stringify(place) === written) return;
    written = JSON.stringify(place);
    write(place).catch(() => {
      // A place that could not be noted is no loss of the user's: the next scroll notes it again.
      written = '';
    });
  };
  return {
    signal: left.signal,
    noteNow,
    noteSoon: (readPlace: () => Place): void => {
      read = readPlace;
      clearTimeout(timer);
      timer = setTimeout(noteNow, NOTED_AFTER_MS);
    },
    // What is shown next comes first: the place is written a moment later.
    leave: (): void => {
      left.abort();
      setTimeout(noteNow);
    },
  };
}
