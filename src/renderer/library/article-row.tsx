import { Quote, Star } from 'lucide-react';
import { memo } from 'react';
import type { ArticleRow as ArticleRowData } from '../../contract/article.ts';
import type { Snippet } from '../../contract/search.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { MarkedText } from '../ui/marked-text.tsx';
import './article-row.css';

export interface ArticleRowProps {
  article: ArticleRowData;
  /** What a search found in it, the title apart; null where its own beginning tells why it is here. */
  pieces: readonly Snippet[] | null;
  titleSnippet?: Snippet | undefined;
  now: number;
}

const isUnread = ({ state, progress }: ArticleRowData): boolean => state === 'inbox' && progress === 0;

/** One story in a list: where from and when, the headline, one line of why it is here. */
export const ArticleRow = memo(function ArticleRow({ article, pieces, titleSnippet, now }: ArticleRowProps) {
  const { t, sayAge, sayMoment, sayNumber } = useMessages();
  const { title, siteName, byline, savedAt, excerpt, tags, progress, dir, language, passageCount } = article;
  const lang = language ?? undefined;
  return (
    <div className="row">
      <div className="row-from">
        {isUnread(article) && <span className="row-unread" role="img" aria-label={t('library.unread')} />}
        <bdi className="row-site">{siteName ?? byline ?? t('library.by-hand')}</bdi>
        {article.favourite && (
          <Star className="row-star" size={12} role="img" aria-label={t('library.favourite')} />
        )}
        <time
          className="row-age"
          dateTime={savedAt}
          title={t('library.saved-at', { moment: sayMoment(savedAt) })}
        >
          {sayAge(savedAt, now)}
        </time>
      </div>
      <p className="row-title" dir={dir} lang={lang}>
        {titleSnippet === undefined ? (
          title
        ) : (
          <MarkedText text={titleSnippet.text} marks={titleSnippet.marks} />
        )}
      </p>
      {pieces === null && excerpt !== null && (
        <p className="row-why" dir={dir} lang={lang}>
          {excerpt}
        </p>
      )}
      {pieces?.map(({ text, marks }) => (
        <p
          key={text}
          className={joinClasses('row-why', pieces.length === 1 && 'row-found')}
          dir="auto"
          lang={lang}
        >
          <MarkedText text={text} marks={marks} />
        </p>
      ))}
      {(tags.length > 0 || passageCount > 0) && (
        <p className="row-tags">
          {passageCount > 0 && (
            <span className="row-passages" title={t('counts.passages', { count: passageCount })}>
              <Quote size={11} aria-hidden />
              <span aria-hidden>{sayNumber(passageCount)}</span>
              <span className="visually-hidden">{t('counts.passages', { count: passageCount })}</span>
            </span>
          )}
          {tags.map((tag) => (
            <bdi key={tag}>{tag}</bdi>
          ))}
        </p>
      )}
      {progress > 0 && progress < 1 && (
        <span className="row-progress" style={{ width: `${String(Math.round(progress * 100))}%` }} />
      )}
    </div>
  );
});
