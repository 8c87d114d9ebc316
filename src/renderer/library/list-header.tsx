import { Archive, ArrowDownWideNarrow, RotateCcw, Tag, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticleSort } from '../../contract/article.ts';
import type { SearchSort } from '../../contract/search.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Menu } from '../ui/menu.tsx';
import { sayCount, sayNumber } from '../ui/say-time.ts';
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

const listOrders: { words: string; order: ListOrder }[] = [
  { words: 'Newest saved first', order: { sort: 'saved', isDescending: true } },
  { words: 'Oldest saved first', order: { sort: 'saved', isDescending: false } },
  { words: 'Newest published first', order: { sort: 'published', isDescending: true } },
  { words: 'Oldest published first', order: { sort: 'published', isDescending: false } },
  { words: 'By title', order: { sort: 'title', isDescending: false } },
];

const searchOrders: { words: string; sort: SearchSort }[] = [
  { words: 'Best match first', sort: 'relevance' },
  { words: 'Newest saved first', sort: 'saved' },
  { words: 'Newest published first', sort: 'published' },
];

/** The orders of a list of stories. */
export function ordersOfList(order: ListOrder, onOrder: (order: ListOrder) => void): OrderChoice[] {
  return listOrders.map((one) => ({
    words: one.words,
    isChecked: one.order.sort === order.sort && one.order.isDescending === order.isDescending,
    onPick: () => onOrder(one.order),
  }));
}

/** The orders of what a search found. */
export function ordersOfSearch(current: SearchSort, onSort: (sort: SearchSort) => void): OrderChoice[] {
  return searchOrders.map(({ words, sort }) => ({
    words,
    isChecked: sort === current,
    onPick: () => onSort(sort),
  }));
}

/** What the list is, how many stories are in it, and in which order. */
export function ListHeader({ title, total, orders, narrow, acts, about }: ListHeaderProps) {
  return (
    <header className={joinClasses('list-header', about !== undefined && 'list-header-tall')}>
      <h1 className="list-header-title" title={title}>
        <bdi>{title}</bdi>
      </h1>
      {total !== null && <span className="list-header-count">{sayCount(total, 'story', 'stories')}</span>}
      {narrow}
      {orders.length > 0 && total !== 0 && (
        <Menu
          name="Order"
          trigger={<IconButton name="Order" icon={<ArrowDownWideNarrow size={16} />} />}
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
  isTrash: boolean;
  onArchive: () => void;
  onTag: () => void;
  onTrash: () => void;
  onRestore: () => void;
  onClear: () => void;
}

/** In the place of the header while stories are picked: what can be done to all of them. */
export function BulkBar(props: BulkBarProps) {
  return (
    <div className="list-header list-bulk" role="toolbar" aria-label="Selected stories">
      <h1 className="visually-hidden">{props.title}</h1>
      <IconButton name="Clear selection" keys="Escape" icon={<X size={16} />} onClick={props.onClear} />
      <strong className="list-bulk-count">{sayNumber(props.count)} selected</strong>
      {props.isTrash ? (
        <IconButton name="Restore" icon={<RotateCcw size={16} />} onClick={props.onRestore} />
      ) : (
        <>
          <IconButton
            name="Archive"
            command="story.archive"
            icon={<Archive size={16} />}
            onClick={props.onArchive}
          />
          <IconButton name="Tag" command="story.tag" icon={<Tag size={16} />} onClick={props.onTag} />
          <IconButton
            name="Move to trash"
            command="story.trash"
            icon={<Trash2 size={16} />}
            onClick={props.onTrash}
          />
        </>
      )}
    </div>
  );
}
