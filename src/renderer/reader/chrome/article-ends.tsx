import { createPortal } from 'react-dom';
import type { Article } from '../../../contract/article.ts';
import type { ArticleView } from '../frame/article-view.ts';
import { AlsoAt } from '../related/also-at.tsx';
import type { Related } from '../related/use-related.ts';
import { ArticleFoot, ArticleHead } from './article-head.tsx';
import { NotFetchedNote } from './not-fetched-note.tsx';
import { TextDiffers } from './text-differs.tsx';
import { TextOnlyNote } from './text-only-note.tsx';

export interface ArticleEndsProps {
  article: Article;
  view: ArticleView;
  related: Related;
  onSource: (url: string) => void;
  onArchive: () => void;
  onOpenNext: () => void;
  onFetch: (() => void) | undefined;
}

/** What stands above and beneath the words: in the frame, so that it scrolls along, but for what has to be said first. */
export function ArticleEnds(props: ArticleEndsProps) {
  const { article, view, related, onSource, onArchive, onOpenNext, onFetch } = props;
  return (
    <>
      <TextOnlyNote article={article} />
      <NotFetchedNote article={article} onFetch={onFetch} />
      {!view.isSameText && <TextDiffers />}
      {createPortal(
        <ArticleHead article={article} onSource={onSource}>
          <AlsoAt related={related} />
        </ArticleHead>,
        view.head,
      )}
      {createPortal(
        <ArticleFoot article={article} onArchive={onArchive} onOpenNext={onOpenNext} />,
        view.foot,
      )}
    </>
  );
}
