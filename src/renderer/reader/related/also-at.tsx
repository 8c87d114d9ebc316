import { offersOf, sayOffer, saySource } from '../../api/related-words.ts';
import { useMessages } from '../../language/language-provider.tsx';
import type { Related } from './use-related.ts';

/** Above the words, inside the frame: the other sources of this story, and the offer to call them that. */
export function AlsoAt({ related }: { related: Related }) {
  const { t } = useMessages();
  const linked = related.items.filter(({ isLinked }) => isLinked);
  const offers = offersOf(related.items);
  return (
    <>
      {linked.length > 0 && (
        <p className="head-also">
          <span>{t('reader.also')}</span>
          {linked.map((other) => (
            <button
              key={other.articleId}
              type="button"
              title={other.title}
              onClick={() => related.open(other.articleId)}
            >
              <bdi>{saySource(other, t)}</bdi>
            </button>
          ))}
        </p>
      )}
      {offers.length > 0 && (
        <p className="head-also">
          <span>{sayOffer(offers, t)}</span>
          <button type="button" onClick={() => related.link(offers)}>
            {t('reader.link-them')}
          </button>
        </p>
      )}
    </>
  );
}
