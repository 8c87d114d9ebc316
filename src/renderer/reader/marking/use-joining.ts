import { useRef } from 'react';
import type { Article } from '../../../contract/article.ts';
import { createEdgeFinder } from '../../../text/span-edges.ts';
import { sayDiffering } from '../../api/merge-words.ts';
import { useCommand } from '../../api/queries.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { ArticleView } from '../frame/article-view.ts';
import type { PlacedMark } from '../frame/paint-marks.ts';
import { readCaret } from '../frame/read-selection.ts';
import { touching } from './touching.ts';

/** Making one passage of several, and two of one. */
export interface Joining {
  /** The passage that is meant has others that overlap or touch it. */
  canMerge: boolean;
  canSplit: boolean;
  /** Merges these; without ids, the passage that is meant with all that overlap or touch it. */
  merge: (ids?: readonly string[]) => void;
  /** At the caret when it stands in the passage, else after its first sentence. */
  split: () => void;
}

interface JoiningOptions {
  view: ArticleView;
  article: Article;
  marks: readonly PlacedMark[];
  /** The passage that is meant; null when its text is another one than the library's. */
  mark: PlacedMark | null;
  /** The passage that is meant from now on. */
  onMeant: (id: string) => void;
}

/** Merges and splits passages of the article in the frame, and says so with the way back. */
export function useJoining({ view, article, marks, mark, onMeant }: JoiningOptions): Joining {
  const { t } = useMessages();
  const toast = useToast();
  const undo = useCommand('history.undo').mutate;
  const mergeThem = useCommand('passages.merge').mutate;
  const splitIt = useCommand('passages.split').mutate;
  const endOfSentence = useRef<((offset: number) => number | null) | null>(null);
  const tell = (words: string, hint?: string): void =>
    toast({ words, hint, act: { words: t('ui.undo'), run: () => undo({}) } });
  const near = mark === null ? [] : touching(view.text, marks, mark);

  const placeToSplit = (): number | null => {
    if (mark === null) return null;
    const caret = readCaret(view);
    if (caret !== null && mark.start < caret && caret < mark.end) return caret;
    endOfSentence.current ??= createEdgeFinder(view.text, article.language).endOfSentence;
    const end = endOfSentence.current(mark.start);
    return end !== null && view.text.slice(end, mark.end).trim() !== '' ? end : null;
  };
  return {
    canMerge: near.length > 1,
    canSplit: mark !== null,
    merge: (ids = near.map(({ id }) => id)) => {
      if (ids.length < 2) return;
      mergeThem(
        { ids: [...ids] },
        {
          onSuccess: (merged) => {
            onMeant(merged.passage.id);
            tell(t('marking.merged', { count: ids.length }), sayDiffering(merged, t));
          },
        },
      );
    },
    split: () => {
      const at = placeToSplit();
      if (mark === null) return;
      if (at === null) {
        toast({ words: t('marking.one-sentence'), hint: t('marking.one-sentence.how') });
        return;
      }
      splitIt(
        { id: mark.id, at },
        {
          onSuccess: ({ second }) => {
            onMeant(second.id);
            tell(t('marking.split.done'));
          },
        },
      );
    },
  };
}
