import type { RelatedArticle } from '../../../contract/related.ts';
import { saySource } from '../../api/related-words.ts';
import { useMessages } from '../../language/language-provider.tsx';
import type { Messages } from '../../language/make-messages.ts';
import type { Related } from './use-related.ts';
import './related-list.css';

/** Among the facts of a capture: who else has these words, first published first. */
export function RelatedList({ related }: { related: Related }) {
  const { t, compose, sayDate, sayShare } = useMessages();
  return (
    <ul className="related-list">
      {related.items.map((other) => (
        <li key={other.articleId}>
          <button type="button" className="related-title" onClick={() => related.open(other.articleId)}>
            <bdi>{other.title}</bdi>
          </button>
          <p className="related-facts">
            {compose('reader.related.facts', {
              source: <bdi>{saySource(other, t)}</bdi>,
              day: sayDate(other.publishedAt ?? other.savedAt),
              relation: sayRelation(other, { t, sayShare }),
            })}
          </p>
          <button
            type="button"
            className="related-act"
            aria-label={t('reader.related.act', { act: t(actOf(other)), title: other.title })}
            onClick={() => (other.isLinked ? related.unlink(other) : related.link([other]))}
          >
            {t(actOf(other))}
          </button>
        </li>
      ))}
    </ul>
  );
}

function actOf({ isLinked }: RelatedArticle): 'reader.unlink' | 'reader.link-them' {
  return isLinked ? 'reader.unlink' : 'reader.link-them';
}

function sayRelation(
  { relation, similarity }: RelatedArticle,
  { t, sayShare }: Pick<Messages, 't' | 'sayShare'>,
): string {
  // Rounded down: what is not the very same text is never a whole.
  const share = sayShare(Math.floor(similarity * 100) / 100);
  switch (relation) {
    case 'same-text':
      return t('reader.related.same');
    case 'near':
      return t('reader.related.near', { share });
    case 'shared':
      return t('reader.related.shared', { share });
    case null:
      return t('reader.related.said');
  }
}
