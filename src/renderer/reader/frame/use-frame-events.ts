import { useEffect, useRef } from 'react';
import type { ArticleView } from './article-view.ts';
import { listenToFrame, type FrameListeners } from './listen-to-frame.ts';

/** Hears the frame for as long as the article is shown; always with the listeners of the last render. */
export function useFrameEvents(view: ArticleView, listeners: FrameListeners): void {
  const latest = useRef(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  useEffect(
    () =>
      listenToFrame(view, {
        onKey: (event) => latest.current.onKey(event),
        onSelection: () => latest.current.onSelection(),
        onPress: (target) => latest.current.onPress(target),
        onPlace: (link) => latest.current.onPlace(link),
        onLink: (href, point) => latest.current.onLink(href, point),
        onPicture: (image) => latest.current.onPicture(image),
        onWords: (point) => latest.current.onWords(point),
        onScroll: () => latest.current.onScroll(),
      }),
    [view],
  );
}
