import type { RelatedArticle } from '../../contract/related.ts';
import { useCommand } from '../api/queries.ts';
import { offersOf, sayOffer } from '../api/related-words.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';

export interface SameStoryOfferProps {
  articleId: string;
  related: readonly RelatedArticle[];
  /** It was linked, or it is to stay as it is. */
  onDone: () => void;
}

/** A story that came in twice: nothing is joined in silence, and nothing is asked twice. */
export function SameStoryOffer({ articleId, related, onDone }: SameStoryOfferProps) {
  const { t } = useMessages();
  const link = useCommand('articles.link', { onDone });
  const offers = offersOf(related);
  if (offers.length === 0) return null;
  return (
    <div className="save-offer">
      <p className="save-state">{sayOffer(offers, t)}</p>
      <div className="save-offer-acts">
        <Button
          look="quiet"
          onClick={() => link.mutate({ ids: [articleId, ...offers.map((offer) => offer.articleId)] })}
        >
          {t('saving.same-story.link')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('saving.same-story.keep')}
        </Button>
      </div>
    </div>
  );
}
