import { useCallback, useRef, useState } from 'react';
import type { ArticleView } from '../frame/article-view.ts';
import { findNote, targetOf, type Footnote } from './find-note.ts';

export interface Notes {
  /** The note that is shown beside its sign. */
  note: Footnote | null;
  /** A link within the article was pressed: its note is shown, or it is gone to. */
  follow: (link: HTMLAnchorElement) => void;
  /** From the sheet of a note to where it stands in the article. */
  goToNote: () => void;
  close: () => void;
  /** Something was pressed: elsewhere than in the sheet, it closes. */
  press: (target: EventTarget | null) => void;
  canGoBack: boolean;
  /** Back to where a link within the article was pressed. */
  goBack: () => void;
}

/** Places that were left by links within the article: where the page stood, and the link. */
interface Left {
  scrollY: number;
  link: HTMLElement;
}

/** Links that lead to places in the article: notes in place, all others with a way back. */
export function useNotes(view: ArticleView, onJump: () => void): Notes {
  const [note, setNote] = useState<Footnote | null>(null);
  const [left, setLeft] = useState<readonly Left[]>([]);
  const open = useRef<Footnote | null>(null);
  const show = useCallback((next: Footnote | null) => {
    open.current = next;
    setNote(next);
  }, []);
  const goTo = useCallback(
    (target: HTMLElement, link: HTMLElement) => {
      // Read now: React asks for the next state when the page has moved already.
      const place = { scrollY: view.window.scrollY, link };
      setLeft((now) => [...now, place]);
      bringThere(target);
      onJump();
    },
    [view, onJump],
  );
  return {
    note,
    canGoBack: left.length > 0,
    follow: useCallback(
      (link) => {
        const found = findNote(view.root, link);
        const target = targetOf(view.root, link);
        show(found);
        if (!found && target) goTo(target, link);
      },
      [view, goTo, show],
    ),
    goToNote: useCallback(() => {
      const { current } = open;
      show(null);
      if (current) goTo(current.block, current.sign);
    }, [goTo, show]),
    close: useCallback(() => {
      open.current?.sign.focus({ preventScroll: true });
      show(null);
    }, [show]),
    press: useCallback(
      (target) => {
        if (!(target as Element | null)?.closest('.note-sheet')) show(null);
      },
      [show],
    ),
    goBack: () => {
      const last = left.at(-1);
      if (!last) return;
      setLeft(left.slice(0, -1));
      view.window.scrollTo({ top: last.scrollY, behavior: 'instant' });
      last.link.focus({ preventScroll: true });
      onJump();
    },
  };
}

/** Brings a place into sight and the focus to it: the next Tab, and a screen reader, go on from there. */
function bringThere(target: HTMLElement): void {
  target.scrollIntoView({ block: 'start' });
  if (!target.matches('a[href], button')) {
    target.setAttribute('tabindex', '-1');
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target.focus({ preventScroll: true });
}
