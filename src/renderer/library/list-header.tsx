import { Archive, ArrowDownWideNarrow, RotateCcw, Tag, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticleSort } from '../../contract/article.ts';
import type { SearchSort } from '../../contract/search.ts';
import type { MessageKey } from '../language/catalogue.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { PlainKey, Translate } from '../language/make-messages.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Menu } from '../ui/menu.tsx';
import './list-header.css';

export interface ListOrder {
  sort: ArticleSort;
  isDescending: boolean;
}

export interface ListHeaderProps {
  title: string;
  total: number | null;
  /** What the list can be ordered by; none where its order is its own. */
  orders: readonly OrderChoice[];
  /** Opens what narrows the list; it stays the same one while that changes the list. */
  narrow?: ReactNode;
  /** Buttons of whoever made the list. */
  acts?: ReactNode;
  /** A line beneath: the query of a smart list. */
  about?: ReactNode;
}

/** An order that can be picked. */
export interface OrderChoice {
  words: string;
  isChecked: boolean;
  onPick: () => void;
}

type OrderKey = Extract<MessageKey, `library.order.${string}`> & PlainKey;

const listOrders: { key: OrderKey; order: ListOrder }[] = [
  { key: 'library.order.saved-newest', order: { sort: 'saved', isDescending: true } },
  { key: 'library.order.saved-oldest', order: { sort: 'saved', isDescending: false } },
  { key: 'library.order.published-newest', order: { sort: 'published', isDescending: true } },
  { key: 'library.order.published-oldest', order: { sort: 'published', isDescending: false } },
  { key: 'library.order.title', order: { sort: 'title', isDescending: false } },
];

const searchOrders: { key: OrderKey; sort: SearchSort }[] = [
  { key: 'library.order.relevance', sort: 'relevance' },
  { key: 'library.order.saved-newest', sort: 'saved' },
  { key: 'library.order.published-newest', sort: 'published' },
];

/** The orders of a list of stories. */
export function ordersOfList(
  order: ListOrder,
  onOrder: (order: ListOrder) => void,
  t: Translate,
): OrderChoice[] {
  return listOrders.map((one) => ({
    words: t(one.key),
    isChecked: one.order.sort === order.sort && one.order.isDescending === order.isDescending,
    onPick: () => onOrder(one.order),
  }));
}

/** The orders of what a search found. */
export function ordersOfSearch(
  current: SearchSort,
  onSort: (sort: SearchSort) => void,
  t: Translate,
): OrderChoice[] {
  return searchOrders.map(({ key, sort }) => ({
    words: t(key),
    isChecked: sort === current,
    onPick: () => onSort(sort),
  }));
}

/** What the list is, how many stories are in it, and in which order. */
export function ListHeader({ title, total, orders, narrow, acts, about }: ListHeaderProps) {
  const { t } = useMessages();
  return (
    <header className={joinClasses('list-header', about !== undefined && 'list-header-tall')}>
      <h1 className="list-header-title" title={title}>
        <bdi>{title}</bdi>
      </h1>
      {total !== null && <span className="list-header-count">{t('counts.stories', { count: total })}</span>}
      {narrow}
      {orders.length > 0 && total !== 0 && (
        <Menu
          name={t('library.order')}
          trigger={<IconButton name={t('library.order')} icon={<ArrowDownWideNarrow size={16} />} />}
          items={[...orders]}
        />
      )}
      {acts}
      {about !== undefined && <div className="list-header-about">{about}</div>}
    </header>
  );
}

export interface BulkBarProps {
  title: string;
  count: number;
  /** How many the list has, when more can be picked than are; null when they are all picked. */
  more: number | null;
  onPickMore: () => void;
  isTrash: boolean;
  onArchive: () => void;
  onTag: () => void;
  onTrash: () => void;
  onRestore: () => void;
  onClear: () => void;
}

/** In the place of the header while stories are picked: what can be done to all of them. */
export function BulkBar(props: BulkBarProps) {
  const { t } = useMessages();
  return (
    <div className="list-header list-bulk" role="toolbar" aria-label={t('library.selected')}>
      <h1 className="visually-hidden">{props.title}</h1>
      <IconButton
        name={t('library.clear-selection')}
        keys="Escape"
        icon={<X size={16} />}
        onClick={props.onClear}
      />
      <strong className="list-bulk-count">{t('library.selected.count', { count: props.count })}</strong>
      {props.more !== null && (
        <Button look="quiet" onClick={props.onPickMore}>
          {t('library.select-all', { count: props.more })}
        </Button>
      )}
      {props.isTrash ? (
        <IconButton name={t('library.restore')} icon={<RotateCcw size={16} />} onClick={props.onRestore} />
      ) : (
        <>
          <IconButton
            name={t('library.archive')}
            command="story.archive"
            icon={<Archive size={16} />}
            onClick={props.onArchive}
          />
          <IconButton
            name={t('library.tag')}
            command="story.tag"
            icon={<Tag size={16} />}
            onClick={props.onTag}
          />
          <IconButton
            name={t('library.trash')}
            command="story.trash"
            icon={<Trash2 size={16} />}
            onClick={props.onTrash}
          />
        </>
      )}
    </div>
  );
}
