import { useEffect, useLayoutEffect, useReducer } from 'react';
import type { Article } from '../../contract/article.ts';
import type { KeyPress } from '../commands/strokes.ts';
import { useCommandRegistry, useCommands } from '../commands/use-commands.tsx';
import type { ArticleView } from './frame/article-view.ts';
import { readCaret } from './frame/read-selection.ts';
import { readingOffset, revealOffset } from './frame/reading-place.ts';
import type { PlacedMark } from './frame/paint-marks.ts';
import { reshapingCommands } from './reshaping-commands.ts';
import { useEnds, type Ends } from './marking/use-ends.ts';
import { useJoining, type Joining } from './marking/use-joining.ts';
import type { Selection } from './marking/use-selection.ts';
import type { TrialMarks } from './marking/use-trial.ts';
import type { OpenMarks } from './use-open-mark.ts';

/** What can be done with the words that a passage holds. */
export interface Reshaping {
  ends: Ends;
  joining: Joining;
  /** Runs what a key means for the passage, where the app's keys are not heard: in its sheet. */
  takeKey: (press: KeyPress) => boolean;
  /** Opens the passage that is meant, or that the caret stands in. @returns whether there was one */
  openMeant: () => boolean;
  /** The page was scrolled: the handles go along. */
  follow: () => void;
}

interface ReshapingOptions {
  view: ArticleView;
  article: Article;
  trialMarks: TrialMarks;
  open: OpenMarks;
  selection: Selection;
}

/** Joins the moving of ends, merging and splitting to the passage that is meant, and registers their keys. */
export function useReshaping({ view, article, trialMarks, open, selection }: ReshapingOptions): Reshaping {
  const marks = trialMarks.shown;
  const { currentId, close, mean, reveal } = open;
  const [, follow] = useReducer((count: number) => count + 1, 0);
  const ends = useEnds({ view, article, trialMarks, currentId, onMoved: (at) => revealOffset(view, at) });
  const joining = useJoining({
    ...{ view, article, marks, mark: ends.mark },
    onMeant: (id) => {
      close();
      mean(id);
    },
  });
  const openFollow = open.follow;
  // The sheet stands by the words, and they have just changed.
  useLayoutEffect(() => openFollow(), [openFollow]);

  const isMeant = ends.mark !== null;
  // Another width, another font: the lines have moved, and the handles stand at their ends.
  useEffect(() => {
    if (!isMeant) return;
    const observer = new ResizeObserver(follow);
    observer.observe(view.root);
    observer.observe(view.element);
    return () => observer.disconnect();
  }, [isMeant, view]);

  const goTo = (mark: PlacedMark | undefined): void => {
    if (!mark) return;
    close();
    reveal(mark);
  };
  const commands = reshapingCommands({
    ends,
    joining,
    isMeant: isMeant && selection.selected === null,
    isRightToLeft: view.document.documentElement.dir === 'rtl',
    onNext: () => goTo(markBeside(view, marks, { currentId, step: 1 })),
    onPrevious: () => goTo(markBeside(view, marks, { currentId, step: -1 })),
  });
  useCommands(commands);
  const registry = useCommandRegistry();
  return {
    ends,
    joining,
    follow,
    takeKey: (press) => registry.takeKeyAmong(commands, press),
    openMeant: () => {
      const caret = readCaret(view);
      const meant = marks.find(({ id }) => id === currentId);
      const under = marks.filter(({ start, end }) => caret !== null && start <= caret && caret < end);
      const mark = under.find(({ id }) => id === currentId) ?? under.at(-1) ?? meant;
      if (!mark || selection.selected) return false;
      open.openOne(mark, null);
      return true;
    },
  };
}

/** The passage before or after the one that is meant; before or after the line that is read when none is. */
function markBeside(
  view: ArticleView,
  marks: readonly PlacedMark[],
  { currentId, step }: { currentId: string | null; step: 1 | -1 },
): PlacedMark | undefined {
  const at = marks.findIndex(({ id }) => id === currentId);
  if (at >= 0) return marks[at + step];
  const line = readingOffset(view);
  return step > 0 ? marks.find(({ start }) => start >= line) : marks.findLast(({ start }) => start < line);
}
