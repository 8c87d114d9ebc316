import { useCallback, useEffect, useMemo, type ReactNode } from 'react';
import type { Article } from '../../contract/article.ts';
import type { TextSpan } from '../../text/selector.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { ArticleView } from './frame/article-view.ts';
import { paintSpans } from './frame/paint-marks.ts';
import { revealOffset } from './frame/reading-place.ts';
import { SidePanel } from './marking/side-panel.tsx';

/** What the panel of statements may do with the article that is open. */
export interface StatementsSlot {
  article: Article;
  /** Paints places, or none; nothing where the page does not hold the stored text. */
  onShow: (spans: readonly TextSpan[]) => void;
  onReveal: (span: TextSpan) => void;
  onOpenPassage: (id: string) => void;
  onClose: () => void;
}

export interface StatementsSideProps {
  view: ArticleView;
  article: Article;
  render: (slot: StatementsSlot) => ReactNode;
  onOpenPassage: (id: string) => void;
  onClose: () => void;
}

/** The statements of the article beside it. They are another feature: the app brings the panel. */
export function StatementsSide({ view, article, render, onOpenPassage, onClose }: StatementsSideProps) {
  const { t } = useMessages();
  const onShow = useCallback(
    (spans: readonly TextSpan[]) => paintSpans(view, 'said', view.isSameText ? spans : []),
    [view],
  );
  const onReveal = useCallback(
    (span: TextSpan) => {
      if (view.isSameText) revealOffset(view, span.start);
    },
    [view],
  );
  useEffect(() => () => paintSpans(view, 'said', []), [view]);
  const slot = useMemo(
    () => ({ article, onShow, onReveal, onOpenPassage, onClose }),
    [article, onShow, onReveal, onOpenPassage, onClose],
  );
  return <SidePanel widthName={t('statements.width')}>{render(slot)}</SidePanel>;
}
