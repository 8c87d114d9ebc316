import { useCallback, useRef } from 'react';
import type { Article } from '../../../contract/article.ts';
import type { MarkColour } from '../../../contract/passage.ts';
import type { TextSpan } from '../../../text/selector.ts';
import { useCommand } from '../../api/queries.ts';
import { useCopyCitation } from '../../api/use-copy-citation.ts';
import type { ArticleView } from '../frame/article-view.ts';
import type { PlacedMark } from '../frame/paint-marks.ts';
import { readSelection, selectSpan } from '../frame/read-selection.ts';
import type { EditorField } from './passage-editor.tsx';
import type { AttributionDraft } from './proposed-attributions.ts';
import { useKeeping } from './use-keeping.ts';
import type { PendingMarks } from './use-pending.ts';
import type { Selection } from './use-selection.ts';
import { useToast } from '../../ui/toast.tsx';

/** After this a keeping that was not answered may be tried again. */
const ANSWERED_BY_MS = 1_000;

export interface Marking {
  mark: (colour: MarkColour) => void;
  markAndEdit: (field: EditorField) => void;
  markAndCopy: () => void;
  /** Keeps the selection as said by somebody. */
  markSaid: (attribution: AttributionDraft) => void;
  /** Keeps words that are not selected: those that are being read aloud. */
  markSpan: (span: TextSpan) => void;
  /** Keeps the selection, and goes on with the passage that it became. */
  markAndThen: (run: (passageId: string) => void) => void;
  remove: (id: string) => void;
}

interface Chosen {
  /** The usual colour where none is chosen. */
  chosen?: MarkColour;
  attribution?: AttributionDraft;
}

interface MarkingOptions {
  view: ArticleView;
  article: Article;
  marks: readonly PlacedMark[];
  putPending: PendingMarks['put'];
  selection: Selection;
  /** The colour that is taken when none was chosen. */
  colour: MarkColour;
  onEdit: (mark: PlacedMark, focus: EditorField) => void;
}

/** From a selection to a passage, and on to what is to be said about it. Without a selection nothing happens. */
export function useMarking(options: MarkingOptions): Marking {
  const { view, article, marks, putPending, selection, colour, onEdit } = options;
  const { keep, remove } = useKeeping(view, article, putPending);
  const copy = useCopyCitation(useToast());
  const { selected, clear } = selection;
  const underWay = useRef('');
  const change = useCommand('passages.update').mutate;
  const mark = useCallback(
    (meant: TextSpan | null, { chosen, attribution }: Chosen, then?: (kept: PlacedMark) => void) => {
      if (!meant) return;
      const { start, end } = meant;
      // The very same words are one passage, not two: it takes the colour that was chosen.
      const known = marks.find((one) => one.start === start && one.end === end);
      if (known) {
        const patch = {
          ...(chosen !== undefined && chosen !== known.colour && { colour: chosen }),
          ...(attribution && { attribution }),
        };
        if (Object.keys(patch).length > 0) change({ ids: [known.id], patch });
        clear();
        then?.(known);
        return;
      }
      // A key that is pressed twice before the library has answered keeps the words once.
      const words = `${article.id} ${String(start)} ${String(end)}`;
      if (underWay.current === words) return;
      underWay.current = words;
      setTimeout(() => (underWay.current = ''), ANSWERED_BY_MS);
      const taken = chosen ?? colour;
      keep(
        { start, end },
        { colour: taken, attribution },
        {
          onKept: ({ id }) => then?.({ id, start, end, colour: taken }),
          onRefused: () => {
            if (readSelection(view) === null) selectSpan(view, meant);
          },
        },
      );
      // At once: the next keys are about the passage, or about words that are selected meanwhile.
      clear();
    },
    [article.id, change, clear, colour, keep, marks, view],
  );
  return {
    mark: useCallback((chosen) => mark(selected, { chosen }), [mark, selected]),
    markAndEdit: useCallback(
      (field) => mark(selected, {}, (kept) => onEdit(kept, field)),
      [mark, onEdit, selected],
    ),
    markAndCopy: useCallback(() => mark(selected, {}, ({ id }) => void copy([id])), [copy, mark, selected]),
    markSaid: useCallback((attribution) => mark(selected, { attribution }), [mark, selected]),
    markSpan: useCallback((span) => mark(span, {}), [mark]),
    markAndThen: useCallback((run) => mark(selected, {}, ({ id }) => run(id)), [mark, selected]),
    remove,
  };
}
