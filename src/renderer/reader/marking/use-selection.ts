import { startTransition, useCallback, useState } from 'react';
import type { TextSpan } from '../../../text/selector.ts';
import type { ArticleView } from '../frame/article-view.ts';
import { rectsOf } from '../frame/article-view.ts';
import { toWindow } from '../frame/listen-to-frame.ts';
import { clearSelection, readSelection } from '../frame/read-selection.ts';
import type { Box } from './place-bar.ts';

/** Words that are selected, and where their first and last lines stand in the window. */
export interface SelectedWords extends TextSpan {
  lines: { first: Box; last: Box };
}

export interface Selection {
  selected: SelectedWords | null;
  /** To be called when the selection changed and rests, and when the page was scrolled under it. */
  look: () => void;
  clear: () => void;
}

/** Follows what is selected in the frame. */
export function useSelection(view: ArticleView | null): Selection {
  const [state, setState] = useState<{ view: ArticleView | null; selected: SelectedWords | null }>({
    view: null,
    selected: null,
  });
  const look = useCallback(() => {
    setState({ view, selected: view && withLines(view, readSelection(view)) });
  }, [view]);
  const clear = useCallback(() => {
    if (view) clearSelection(view);
    // What came of the words is drawn first, then that nothing is selected any more.
    startTransition(() => setState({ view, selected: null }));
  }, [view]);
  return { selected: state.view === view ? state.selected : null, look, clear };
}

function withLines(view: ArticleView, span: TextSpan | null): SelectedWords | null {
  if (!span) return null;
  // The ends alone: a selection of a whole book has a hundred thousand lines between them.
  const [first] = rectsOf(view, span.start, span.start + 1);
  const last = rectsOf(view, span.end - 1, span.end).at(-1);
  if (!first || !last) return null;
  return { ...span, lines: { first: toWindow(view, first), last: toWindow(view, last) } };
}
