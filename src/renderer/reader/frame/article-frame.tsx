import { useEffect, useLayoutEffect, useRef } from 'react';
import type { FramePage } from './article-view.ts';
import { readFramePage } from './article-view.ts';
import { dressFrame } from './dress-frame.ts';
import { openEmptyPage } from './frame-policy.ts';

export interface ArticleFrameProps {
  /** What the frame is called by a screen reader: the title of the article. */
  name: string;
  /** The frame is there, dressed and empty. Stable: from a `useState` setter or `useCallback`. */
  onPage: (page: FramePage | null) => void;
}

/**
 * The frame in which articles are shown, one after the other. `allow-same-origin` without `allow-scripts`: the app
 * may look in and paint, the page can do nothing at all. It stays for all articles: nothing loads twice, nothing flashes.
 */
export function ArticleFrame({ name, onPage }: ArticleFrameProps) {
  const element = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const frame = element.current;
    if (!frame) return;
    const ready = (): void => {
      const page = readFramePage(frame);
      if (!page) return;
      dressFrame(page, document);
      onPage(page);
    };
    frame.addEventListener('load', ready);
    openEmptyPage(frame);
    return () => {
      frame.removeEventListener('load', ready);
      onPage(null);
    };
  }, [onPage]);
  useLayoutEffect(() => {
    const frame = element.current;
    return () => {
      // A frame that is taken away with the focus in it leaves the window without any: the clipboard is then refused.
      if (frame && document.activeElement === frame) frame.blur();
    };
  }, []);
  return <iframe ref={element} className="reader-frame" title={name} sandbox="allow-same-origin" />;
}
