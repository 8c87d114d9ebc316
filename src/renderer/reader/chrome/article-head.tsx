import type { Article } from '../../../contract/article.ts';
import type { ReactNode } from 'react';
import { useMessages } from '../../language/language-provider.tsx';

/** Beyond this a headline is set like a standfirst: nobody should scroll past a title to reach the words. */
const LONG_TITLE = 120;

export interface ArticleHeadProps {
  article: Article;
  /** The address of the story was pressed. */
  onSource: (url: string) => void;
  /** What stands under the facts: the other sources of the story. */
  children?: ReactNode;
}

/** What stands above the words, inside the frame, so that it scrolls away with them. Everything here is text. */
export function ArticleHead({ article, onSource, children }: ArticleHeadProps) {
  const { t, dir, sayMoment, sayDate, sayReadingTime } = useMessages();
  const { title, byline, siteName, url, publishedAt, wordCount, tags } = article;
  const site = siteName ?? hostOf(url);
  return (
    <>
      <p className="head-source">
        {url !== null && isWebAddress(url) ? (
          <button type="button" title={url} onClick={() => onSource(url)}>
            <bdi>{site ?? url}</bdi>
          </button>
        ) : (
          <bdi>{site ?? t('library.by-hand')}</bdi>
        )}
      </p>
      <h1 className={title.length > LONG_TITLE ? 'head-title is-long' : 'head-title'} dir="auto">
        {title}
      </h1>
      {byline !== null && (
        <p className="head-byline" dir="auto">
          {byline}
        </p>
      )}
      <p className="head-facts">
        {publishedAt !== null && (
          <time dir={dir} dateTime={publishedAt} title={sayMoment(publishedAt)}>
            {sayDate(publishedAt)}
          </time>
        )}
        {wordCount > 0 && (
          <span dir={dir} title={t('counts.words', { count: wordCount })}>
            {t('reader.to-read', { time: sayReadingTime(wordCount) })}
          </span>
        )}
      </p>
      {tags.length > 0 && (
        <ul className="head-tags" aria-label={t('reader.tags')}>
          {tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      {children}
    </>
  );
}

export interface ArticleFootProps {
  article: Article;
  onArchive: () => void;
  onOpenNext: () => void;
}

/** The end of the words, and where to go from here. */
export function ArticleFoot({ article, onArchive, onOpenNext }: ArticleFootProps) {
  const { t } = useMessages();
  return (
    <div className="foot-acts">
      <button type="button" onClick={onArchive}>
        {t(article.state === 'archived' ? 'reader.inbox' : 'reader.archive')}
      </button>
      <button type="button" onClick={onOpenNext}>
        {t('reader.next')}
      </button>
    </div>
  );
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') || null : null;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//iu.test(url);
}
