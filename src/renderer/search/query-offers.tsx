import { Clock, ListFilter, X } from 'lucide-react';
import type { PointerEvent } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import { Kbd } from '../ui/kbd.tsx';
import type { Offer, QueryCompletion } from './use-query-completion.ts';
import './query-offers.css';

const icons = { recent: <Clock size={14} />, saved: <ListFilter size={14} />, field: null, value: null };

/** The list beneath the search field. Picking is on pointer down, so that the field keeps the focus. */
export function QueryOffers({ completion }: { completion: QueryCompletion }) {
  const { t } = useMessages();
  const { listId, offers, at } = completion;
  return (
    <ul className="query-offers" role="listbox" id={listId} aria-label={t('search.suggestions')}>
      {offers.map((offer, index) => (
        <li
          key={
            offer.kind === 'clear' ? 'clear' : `${offer.item.kind} ${offer.item.insert} ${offer.item.label}`
          }
          ref={index === at ? scrollIntoSight : null}
          id={`${listId}-${String(index)}`}
          role="option"
          aria-selected={index === at}
          className={offer.kind === 'clear' ? 'query-offer query-offer-clear' : 'query-offer'}
          onPointerDown={(event) => {
            event.preventDefault();
            completion.pick(offer);
          }}
        >
          <OfferWords offer={offer} isFirst={index === 0} completion={completion} />
        </li>
      ))}
    </ul>
  );
}

interface OfferWordsProps {
  offer: Offer;
  isFirst: boolean;
  completion: QueryCompletion;
}

function OfferWords({ offer, isFirst, completion }: OfferWordsProps) {
  const { t, retell, sayNumber } = useMessages();
  if (offer.kind === 'clear') return t('search.recent.clear');
  const { kind, label, insert, detail, count } = offer.item;
  return (
    <>
      {icons[kind] !== null && <span className="query-offer-icon">{icons[kind]}</span>}
      <bdi className={kind === 'field' ? 'query-offer-label query-offer-field' : 'query-offer-label'}>
        {label}
      </bdi>
      <bdi className="query-offer-detail">{kind === 'saved' ? detail : retell(detail)}</bdi>
      {count !== undefined && <span className="query-offer-count">{sayNumber(count)}</span>}
      {kind === 'field' && isFirst && <Kbd keys="Tab" />}
      {kind === 'recent' && (
        <span
          className="query-offer-remove"
          title={t('search.recent.remove')}
          aria-hidden
          onPointerDown={(event: PointerEvent) => {
            event.preventDefault();
            event.stopPropagation();
            completion.removeRecent(insert);
          }}
        >
          <X size={13} />
        </span>
      )}
    </>
  );
}

const scrollIntoSight = (line: HTMLElement | null): void => line?.scrollIntoView({ block: 'nearest' });
