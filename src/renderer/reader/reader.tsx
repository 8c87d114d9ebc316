import { useState, type ReactNode } from 'react';
import type { PassageFilter } from '../../contract/passage.ts';
import { sayError } from '../api/error-words.ts';
import { useCall } from '../api/queries.ts';
import { useListedCapture } from '../api/use-listed-capture.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ArticleFrame } from './frame/article-frame.tsx';
import type { FramePage } from './frame/article-view.ts';
import { useShownArticle } from './frame/use-shown-article.ts';
import { useArticlePassages } from './marking/use-article-passages.ts';
import { OpenArticle } from './open-article.tsx';
import type { FoundBy } from './finding/use-searched-words.ts';
import type { StatementsSlot } from './statements-slot.tsx';
import { useArticleBody } from './use-article-body.ts';
import './reader.css';

export interface ReaderProps {
  articleId: string;
  onClose: () => void;
  onOpenNext: () => void;
  onOpenPrevious: () => void;
  /** Opens another article: one with the same words. */
  onOpenArticle: (articleId: string) => void;
  /** Shows the passages page with a filter. */
  onShowPassages: (filter: PassageFilter) => void;
  /** The search that it was opened from: its words are found in the article once it is shown. */
  foundBy?: FoundBy | null;
  /** A passage to go to. */
  focusPassageId?: string | null;
  /** Shows the statements that were found in the article, in the panel's place. Without it the act is absent. */
  renderStatements?: (slot: StatementsSlot) => ReactNode;
  /** Opens the dialog of tags for this article. Without it the button is absent. */
  onTag?: () => void;
  /** Opens the export of this article. Without it the act is absent. */
  onExport?: () => void;
  /** Asks which collection passages go into. Without it the act is absent. */
  onPut?: (passageIds: readonly string[]) => void;
  /** Fetches this article again. Without it the act is absent. */
  onRefetch?: () => void;
}

/** The reading pane: one article, in a frame of its own that stays from article to article. */
export function Reader(props: ReaderProps) {
  const { t } = useMessages();
  const { articleId } = props;
  const [page, setPage] = useState<FramePage | null>(null);
  const article = useCall('articles.get', { id: articleId });
  const listed = useListedCapture(articleId);
  const body = useArticleBody(article.data?.currentCaptureId ?? listed);
  // Asked for beside the words, not after them: marks are there when the words are.
  useArticlePassages(articleId);
  const { shown, problem } = useShownArticle(page, article.data, body.data);
  const isShown = shown !== null && shown.articleId === articleId && article.data !== undefined;
  const error = article.error ?? body.error;
  return (
    <section className="reader" aria-label={t('reader.article')}>
      <div className="reader-stage" data-state={isShown ? 'shown' : 'waiting'}>
        {isShown && <OpenArticle key={shown.captureId} {...props} article={article.data} view={shown.view} />}
        <ArticleFrame name={article.data?.title ?? t('reader.article')} onPage={setPage} />
      </div>
      {!isShown && (
        <div className="reader-waiting">
          {error || problem !== null ? (
            <ReaderProblem
              error={error}
              problem={problem}
              onRetry={() => {
                void article.refetch();
                void body.refetch();
              }}
              onClose={props.onClose}
            />
          ) : (
            <Skeleton look="article" />
          )}
        </div>
      )}
    </section>
  );
}

interface ReaderProblemProps {
  error: unknown;
  problem: string | null;
  onRetry: () => void;
  onClose: () => void;
}

function ReaderProblem({ error, problem, onRetry, onClose }: ReaderProblemProps) {
  const messages = useMessages();
  const words = error
    ? sayError(error, messages)
    : { what: messages.retell(problem ?? ''), hint: messages.t('reader.nothing-shown'), retry: false };
  return (
    <ErrorNote
      what={words.what}
      hint={words.hint}
      act={
        words.retry ? (
          <Button onClick={onRetry}>{messages.t('ui.try-again')}</Button>
        ) : (
          <Button onClick={onClose}>{messages.t('reader.close')}</Button>
        )
      }
    />
  );
}
