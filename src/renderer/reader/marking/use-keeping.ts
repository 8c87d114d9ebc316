import { useCallback } from 'react';
import type { Article } from '../../../contract/article.ts';
import type { InputOf } from '../../../contract/methods.ts';
import type { MarkColour, Passage } from '../../../contract/passage.ts';
import type { TextSpan } from '../../../text/selector.ts';
import { describeSpan } from '../../../text/selector.ts';
import { useCommand } from '../../api/queries.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { ArticleView } from '../frame/article-view.ts';
import type { AttributionDraft } from './proposed-attributions.ts';
import { useShowKept } from './use-article-passages.ts';
import type { PendingMarks } from './use-pending.ts';

/** What a passage begins with. */
export interface PassageDraft {
  colour: MarkColour;
  attribution?: AttributionDraft | undefined;
}

/** What follows when the library has answered. */
export interface Answered {
  /** Gets the passage, once it is in the library. */
  onKept: (passage: Passage) => void;
  onRefused: () => void;
}

export interface Keeping {
  /** Keeps a stretch of the article's words. */
  keep: (span: TextSpan, passage: PassageDraft, answered: Answered) => void;
  remove: (id: string) => void;
}

/** Keeps and removes passages of the article in the frame, and says so with the way back. */
export function useKeeping(view: ArticleView, article: Article, putPending: PendingMarks['put']): Keeping {
  const { t } = useMessages();
  const toast = useToast();
  const showKept = useShowKept();
  const undo = useCommand('history.undo').mutate;
  const add = useCommand('passages.add').mutate;
  const drop = useCommand('passages.remove', {
    onDone: () => toast({ words: t('marking.removed'), act: { words: t('ui.undo'), run: () => undo({}) } }),
  }).mutate;
  const keep = useCallback<Keeping['keep']>(
    (span, { colour, attribution }, { onKept, onRefused }) => {
      const settle = putPending({ ...span, colour });
      const passage = { ...passageOf(view, article, { span, colour }), ...(attribution && { attribution }) };
      add(passage, {
        onError: () => {
          settle();
          onRefused();
        },
        onSuccess: (passage) => {
          showKept(passage, article);
          settle();
          toast({ words: t('marking.kept'), act: { words: t('ui.undo'), run: () => undo({}) } });
          onKept(passage);
        },
      });
    },
    [add, article, putPending, showKept, t, toast, undo, view],
  );
  const remove = useCallback((id: string) => drop({ ids: [id] }), [drop]);
  return { keep, remove };
}

/**
 * What is asked of the library. The place is named only when the text in the page is the one that it refers to;
 * otherwise the library looks for the very words, and refuses when it has none.
 */
function passageOf(
  view: ArticleView,
  article: Article,
  { span, colour }: { span: TextSpan; colour: MarkColour },
): InputOf<'passages.add'> {
  const { exact, prefix, suffix, start, end } = describeSpan(view.text, span.start, span.end);
  return {
    articleId: article.id,
    captureId: article.currentCaptureId,
    quote: exact,
    prefix,
    suffix,
    colour,
    ...(view.isSameText && { start, end }),
  };
}
