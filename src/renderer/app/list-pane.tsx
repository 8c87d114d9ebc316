import { PanelLeft } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { sayError } from '../api/error-words.ts';
import { ArticleList } from '../library/article-list.tsx';
import { BulkBar, ListHeader } from '../library/list-header.tsx';
import { sayView, type View } from '../library/views.ts';
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
  onOpen: (id: string) => void;
  /** Given where the sidebar is hidden. */
  onShowSidebar: (() => void) | null;
  searchRef: Ref<HTMLInputElement>;
  onLeaveSearch: () => void;
}

/** The middle pane: the search field, what the list is, and the list. */
export function ListPane(props: ListPaneProps) {
  const { view, list, acts, openId, onOpen, onShowSidebar, searchRef } = props;
  const { search, state } = list;
  const title = search.isActive ? 'Found' : sayView(view);
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
          onOpen={openFound}
          onLeave={props.onLeaveSearch}
          activeRowId={search.isActive ? state.selection.cursor : null}
        />
      </div>
      {state.selection.picked.size > 0 ? (
        <BulkBar
          title={title}
          count={state.selection.picked.size}
          isTrash={view.kind === 'trash' && !search.isActive}
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
          order={search.isActive ? null : list.order}
          onOrder={list.setOrder}
        />
      )}
      {search.answer !== undefined && <SearchNotes text={search.text} answer={search.answer} />}
      <ListBody {...props} name={title} menuItems={acts.menuItems} onOpen={onOpen} openId={openId} />
    </div>
  );
}

function ListBody(props: ListPaneProps & { name: string; menuItems: MenuItem[] }): ReactNode {
  const { view, list, name, menuItems, openId, onOpen } = props;
  if (list.error !== null) {
    const { what, hint } = sayError(list.error);
    return (
      <div className="list-pane-note">
        <ErrorNote what={what} hint={hint} act={<Button onClick={list.askAgain}>Try again</Button>} />
      </div>
    );
  }
  if (list.isPending) return <Skeleton />;
  if (list.rows.length === 0) {
    return list.search.isActive ? (
      <NothingFound onClear={() => list.search.setText('')} />
    ) : (
      <EmptyView view={view} />
    );
  }
  return (
    <ArticleList
      name={name}
      rows={list.rows}
      total={list.total ?? list.rows.length}
      state={list.state}
      openId={openId}
      onOpen={onOpen}
      onNearEnd={list.askForMore}
      menuItems={menuItems}
    />
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState title="Nothing found" acts={<Button onClick={onClear}>Clear search</Button>}>
      Try fewer letters, another spelling, or a field: <code>site:</code> <code>tag:</code>{' '}
      <code>speaker:</code>
    </EmptyState>
  );
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
  passages: ['No passages', 'Select words in a story to keep them.'],
} as const satisfies Record<View['kind'], readonly [string, string]>;

function EmptyView({ view }: { view: View }) {
  const [title, words] = emptyWords[view.kind];
  return <EmptyState title={title}>{words}</EmptyState>;
}
