import { BookmarkPlus, PanelLeft, Pencil } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import type { SavedSearch } from '../../contract/saved-search.ts';
import { sayError } from '../api/error-words.ts';
import { useMessages } from '../language/language-provider.tsx';
import { ArticleList, rowIdOf } from '../library/article-list.tsx';
import {
  BulkBar,
  ListHeader,
  type ListHeaderProps,
  ordersOfList,
  ordersOfSearch,
} from '../library/list-header.tsx';
import { sayView, type View } from '../library/views.ts';
import { NothingFound } from '../search/nothing-found.tsx';
import { NarrowButton } from '../search/narrow-button.tsx';
import { SearchField } from '../search/search-field.tsx';
import { SearchNotes } from '../search/search-notes.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { MenuItem } from '../ui/menu.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useOpenFound } from './use-open-found.ts';
import type { ShownList } from './use-shown-list.ts';
import type { StoryActs } from './use-story-acts.ts';

export interface ListPaneProps {
  view: View;
  list: ShownList;
  acts: StoryActs;
  openId: string | null;
  onOpen: (id: string, passageId?: string) => void;
  /** Given where the sidebar is hidden. */
  onShowSidebar: (() => void) | null;
  /** Null where the view is no smart list, or one that is not there any more. */
  smartList: SavedSearch | null;
  onSaveSearch: () => void;
  onEditSearch: () => void;
  /** A search was acted on. */
  onNoteSearch: () => void;
  searchRef: RefObject<HTMLInputElement | null>;
  onLeaveSearch: () => void;
}

/** The middle pane: the search field, what the list is, and the list. */
export function ListPane(props: ListPaneProps) {
  const { view, smartList, list, acts, openId, onOpen, onShowSidebar, searchRef } = props;
  const messages = useMessages();
  const { search, state, isFound } = list;
  const title = isFound ? 'Found' : sayView(view, messages.t, smartList?.name);
  const openFound = useOpenFound(list, onOpen);
  return (
    <div className="list-pane">
      <div className="list-pane-bar">
        {onShowSidebar !== null && (
          <IconButton name="Show sidebar" icon={<PanelLeft size={16} />} onClick={onShowSidebar} />
        )}
        <SearchField
          fieldRef={searchRef}
          text={search.text}
          onChange={search.setText}
          onMove={state.move}
          onPassageKey={list.passageCursor.takeKey}
          onOpen={() => {
            props.onNoteSearch();
            openFound();
          }}
          onLeave={props.onLeaveSearch}
          activeRowId={search.isActive ? activeRowOf(list) : null}
        />
      </div>
      {state.selection.picked.size > 0 ? (
        <BulkBar
          title={title}
          count={state.selection.picked.size}
          isTrash={view.kind === 'trash' && !isFound}
          onArchive={acts.archive}
          onTag={acts.tag}
          onTrash={acts.trash}
          onRestore={acts.restore}
          onClear={state.pickNone}
        />
      ) : (
        <ListHeader
          title={title}
          total={list.total}
          orders={
            isFound || view.kind === 'smart'
              ? ordersOfSearch(search.sort, search.setSort, messages.t)
              : ordersOfList(list.order, list.setOrder, messages.t)
          }
          narrow={
            search.asked !== null && <NarrowButton text={search.asked.text} onChange={search.setText} />
          }
          {...headOf(props)}
        />
      )}
      {search.answer !== undefined && search.answered !== null && (
        <SearchNotes text={search.answered.text} answer={search.answer} />
      )}
      <ListBody {...props} name={title} menuItems={acts.menuItems} onOpen={onOpen} openId={openId} />
    </div>
  );
}

/** The row, or the passage beneath it, that the keys have moved to. */
function activeRowOf({ state, passageCursor }: ShownList): string | null {
  const { cursor } = state.selection;
  return cursor === null ? null : rowIdOf(cursor, passageCursor.passageId);
}

/** What the header offers beside the order: to save what was searched for, or to change the smart list. */
function headOf(props: ListPaneProps): Pick<ListHeaderProps, 'acts' | 'about'> {
  const { list, smartList, onSaveSearch, onEditSearch } = props;
  if (list.isFound) {
    const icon = <BookmarkPlus size={16} />;
    return { acts: <IconButton name="Save this search" keys="Ctrl+s" icon={icon} onClick={onSaveSearch} /> };
  }
  if (smartList === null) return {};
  return {
    acts: <IconButton name="Edit smart list" icon={<Pencil size={15} />} onClick={onEditSearch} />,
    about: <bdi className="list-pane-query">{smartList.text}</bdi>,
  };
}

function ListBody(props: ListPaneProps & { name: string; menuItems: MenuItem[] }): ReactNode {
  const messages = useMessages();
  const { list, name, menuItems, openId, onOpen } = props;
  if (list.error !== null) {
    const { what, hint } = sayError(list.error, messages);
    return (
      <div className="list-pane-note">
        <ErrorNote what={what} hint={hint} act={<Button onClick={list.askAgain}>Try again</Button>} />
      </div>
    );
  }
  if (list.isPending) return <Skeleton />;
  if (list.rows.length === 0) return <EmptyList {...props} />;
  return (
    <ArticleList
      name={name}
      listKey={list.key}
      rows={list.rows}
      total={list.total ?? list.rows.length}
      state={list.state}
      passageCursor={list.passageCursor}
      openId={openId}
      onOpen={onOpen}
      onNearEnd={list.askForMore}
      menuItems={menuItems}
    />
  );
}

function EmptyList({ view, smartList, list }: ListPaneProps) {
  const { answer, answered, setText } = list.search;
  if (answered === null) return <EmptyView kind={view.kind} />;
  if (!answered.isTyped && smartList !== null) return <EmptyView kind="smart" />;
  return <NothingFound text={answered.text} suggestion={answer?.suggestion ?? null} onSearch={setText} />;
}

const emptyWords = {
  inbox: ['The inbox is empty', 'What you save arrives here: press n, or drop a page on the window.'],
  reading: ['Nothing begun', 'Stories that you have started to read stand here.'],
  archived: ['Nothing archived', 'Press e on a story that you are done with.'],
  favourites: ['No favourites yet', 'Press s on a story to find it here again.'],
  all: ['The library is empty', 'What you save is kept here, whole: press n, or drop a page on the window.'],
  trash: ['The trash is empty', 'Stories that you throw away can be taken back from here.'],
  tag: ['Nothing under this tag', 'Press t on a story to tag it.'],
  site: ['Nothing from this site', 'Stories are listed by the site that they came from.'],
  smart: [
    'Nothing here now',
    'Stories that answer the query of this smart list will stand here by themselves.',
  ],
  passages: ['No passages', 'Select words in a story to keep them.'],
} as const satisfies Record<View['kind'], readonly [string, string]>;

function EmptyView({ kind }: { kind: View['kind'] }) {
  const [title, words] = emptyWords[kind];
  return <EmptyState title={title}>{words}</EmptyState>;
}
