import { useCallback, useEffect, useRef } from 'react';
import type { Article } from '../../../contract/article.ts';
import type { TextSpan } from '../../../text/selector.ts';
import { trimSpan, wholeWords } from '../../../text/selector.ts';
import type { EdgeFinder, EdgeStep } from '../../../text/span-edges.ts';
import { createEdgeFinder } from '../../../text/span-edges.ts';
import { useCommand } from '../../api/queries.ts';
import type { ArticleView } from '../frame/article-view.ts';
import { offsetUnder } from '../frame/hit-test.ts';
import type { FramePoint } from '../frame/listen-to-frame.ts';
import type { PlacedMark } from '../frame/paint-marks.ts';
import { useShowMoved } from './use-article-passages.ts';
import type { TrialMarks } from './use-trial.ts';

/** Moving the ends of the passage that is meant: tried first, and kept when it is done. */
export interface Ends {
  /** The passage, as it is tried; null when none is meant, or its text is another one than the library's. */
  mark: PlacedMark | null;
  /** Something is tried that is not kept yet. */
  isTrying: boolean;
  step: (step: EdgeStep) => void;
  beginDrag: (edge: EdgeStep['edge']) => void;
  dragTo: (point: FramePoint) => void;
  /** Keeps what is tried, as one act. */
  keep: () => void;
  /** Back to what the passage was. */
  drop: () => void;
}

interface EndsOptions {
  view: ArticleView;
  article: Article;
  trialMarks: TrialMarks;
  /** The passage that is meant now. */
  currentId: string | null;
  /** An end has moved: what is open beside the words goes along. */
  onMoved: (offset: number) => void;
}

/** Makes the passage that is meant longer or shorter, by keys and by its handles. */
export function useEnds({ view, article, trialMarks, currentId, onMoved }: EndsOptions): Ends {
  const { trial, put, shown } = trialMarks;
  const mark = view.isSameText ? (shown.find(({ id }) => id === currentId) ?? null) : null;
  const finder = useRef<EdgeFinder | null>(null);
  const dragged = useRef<EdgeStep['edge'] | null>(null);
  const keep = useKeepTrial({ view, article, trialMarks, currentId });

  const tryOut = (span: TextSpan | null, edge: EdgeStep['edge']): void => {
    if (mark === null || span === null || (span.start === mark.start && span.end === mark.end)) return;
    const { id, start, end } = mark;
    put((now) => {
      const goesOn = now?.id === id && !now.isAsked;
      return { id, span, was: goesOn ? now.was : { start, end }, isAsked: false };
    });
    onMoved(span[edge]);
  };
  return {
    mark,
    isTrying: trial !== null && !trial.isAsked,
    step: (step) => {
      finder.current ??= createEdgeFinder(view.text, article.language);
      if (mark !== null) tryOut(finder.current.move(mark, step), step.edge);
    },
    beginDrag: (edge) => {
      dragged.current = edge;
    },
    dragTo: (point) => {
      const edge = dragged.current;
      const offset = edge === null ? null : offsetUnder(view, point);
      if (mark === null || edge === null || offset === null) return;
      tryOut(withEnd(view.text, mark, { edge, offset }), edge);
    },
    keep: () => {
      dragged.current = null;
      keep();
    },
    drop: () => {
      dragged.current = null;
      put(() => null);
    },
  };
}

/** One end put at the word under the hand; the other stays as it is, also where it parts a word. */
function withEnd(
  text: string,
  { start, end }: TextSpan,
  { edge, offset }: { edge: EdgeStep['edge']; offset: number },
): TextSpan | null {
  const meant = edge === 'start' ? { start: offset, end } : { start, end: offset };
  if (meant.start >= meant.end || trimSpan(text, meant) === null) return null;
  const words = wholeWords(text, meant);
  const moved = words && { ...meant, [edge]: words[edge] };
  return moved && moved.start < moved.end ? moved : null;
}

/** Keeps what is tried: when asked, when another passage is meant, and when the article or the window is left. */
function useKeepTrial({ view, article, trialMarks, currentId }: Omit<EndsOptions, 'onMoved'>): () => void {
  const { latest, put } = trialMarks;
  const showMoved = useShowMoved();
  const move = useCommand('passages.move').mutate;
  const keep = useCallback(() => {
    const tried = latest();
    if (tried === null || tried.isAsked) return;
    const { id, span, was } = tried;
    const done = (): void => put((now) => (now?.id === id && now.span === span ? null : now));
    if (span.start === was.start && span.end === was.end) return done();
    put(() => ({ ...tried, isAsked: true }));
    move(
      { id, quote: view.text.slice(span.start, span.end), ...span },
      {
        onSuccess: (passage) => {
          showMoved(passage, article.id);
          done();
        },
        onError: done,
      },
    );
  }, [article.id, latest, move, put, showMoved, view.text]);
  const onLeave = useRef(keep);
  useEffect(() => {
    onLeave.current = keep;
  });
  useEffect(() => {
    const keepNow = (): void => onLeave.current();
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, []);
  useEffect(() => {
    if (latest()?.id !== currentId) onLeave.current();
  }, [currentId, latest]);
  return keep;
}
