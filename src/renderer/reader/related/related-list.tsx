import type { RelatedArticle } from '../../../contract/related.ts';
import { saySource } from '../../api/related-words.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { sayDate } from '../../ui/say-time.ts';
import type { Related } from './use-related.ts';
import './related-list.css';

/** Among the facts of a capture: who else has these words, first published first. */
export function RelatedList({ related }: { related: Related }) {
  const { t } = useMessages();
  return (
    <ul className="related-list">
      {related.items.map((other) => (
        <li key={other.articleId}>
          <button type="button" className="related-title" onClick={() => related.open(other.articleId)}>
            <bdi>{other.title}</bdi>
          </button>
          <p className="related-facts">
            <bdi>{saySource(other, t)}</bdi>, {sayDate(other.publishedAt ?? other.savedAt)};{' '}
            {sayRelation(other)}
          </p>
          <button
            type="button"
            className="related-act"
            aria-label={`${actOf(other)}: ${other.title}`}
            onClick={() => (other.isLinked ? related.unlink(other) : related.link([other]))}
          >
            {actOf(other)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function actOf({ isLinked }: RelatedArticle): string {
  return isLinked ? 'Take out of the story' : 'Make it one story';
}

function sayRelation({ relation, similarity }: RelatedArticle): string {
  const share = `${String(Math.floor(similarity * 100))} %`;
  switch (relation) {
    case 'same-text':
      return 'the very same text';
    case 'near':
      return `nearly the same text (${share})`;
    case 'shared':
      return `${share} of the shorter one in common`;
    case null:
      return 'one story because you said so';
  }
}
