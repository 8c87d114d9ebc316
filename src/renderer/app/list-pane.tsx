import { BookmarkPlus, PanelLeft, Pencil } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import type { SavedSearch } from '../../contract/saved-search.ts';
import { sayError } from '../api/error-words.ts';
import type { CommandId } from '../commands/command-table.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
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
import { Kbd } from '../ui/kbd.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useOpenFound } from './use-open-found.ts';
import type { ShownList } from './use-shown-list.ts';
import type { StoryActs } from './use-story-acts.ts';

/** What an act takes at once, as the contract says of it. */
const MAX_PICKED = 10_000;

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
  onEmptyTrash: () => void;
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
  const title = isFound ? messages.t('app.found') : sayView(view, messages.t, smartList?.name);
  const openFound = useOpenFound(list, onOpen);
  return (
    <div className="list-pane">
      <div className="list-pane-bar">
        {onShowSidebar !== null && (
          <IconButton
            name={messages.t('app.sidebar.show')}
            icon={<PanelLeft size={16} />}
            onClick={onShowSidebar}
          />
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
          more={moreOf(list)}
          onPickMore={() => list.pickWhole?.()}
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
          {...headOf(props, messages.t)}
        />
      )}
      <p className="visually-hidden" role="status">
        {isFound && !search.isBehind && sayFound(list.total, messages.t)}
      </p>
      {search.answer !== undefined && search.answered !== null && (
        <SearchNotes text={search.answered.text} answer={search.answer} />
      )}
      <ListBody {...props} name={title} menuItems={acts.menuItems} onOpen={onOpen} openId={openId} />
    </div>
  );
}

/** How many the whole list has, while all of its rows that are loaded are picked and there are more. */
function moreOf({ state, rows, total, pickWhole }: ShownList): number | null {
  const { picked } = state.selection;
  if (pickWhole === null || total === null || picked.size < rows.length || picked.size >= total) return null;
  return picked.size >= MAX_PICKED ? null : Math.min(total, MAX_PICKED);
}
/** What a search has come to, for a screen reader: the list itself has no focus while one types. */
const sayFound = (total: number | null, t: Translate): string =>
  total === 0 ? t('app.results.none') : t('app.results', { count: total ?? 0 });

/** The row, or the passage beneath it, that the keys have moved to. */
function activeRowOf({ state, passageCursor }: ShownList): string | null {
  const { cursor } = state.selection;
  return cursor === null ? null : rowIdOf(cursor, passageCursor.passageId);
}

/** What the header offers beside the order: to save what was searched for, or to change the smart list. */
function headOf(props: ListPaneProps, t: Translate): Pick<ListHeaderProps, 'acts' | 'about'> {
  const { list, smartList, onSaveSearch, onEditSearch } = props;
  if (list.isFound) {
    const icon = <BookmarkPlus size={16} />;
    return {
      acts: <IconButton name={t('app.save-search')} command="find.save" icon={icon} onClick={onSaveSearch} />,
    };
  }
  if (props.view.kind === 'trash' && list.total !== null && list.total > 0)
    return { acts: <EmptyTrashButton onPress={props.onEmptyTrash} /> };
  if (smartList === null) return {};
  return {
    acts: <IconButton name={t('app.edit-smart-list')} icon={<Pencil size={15} />} onClick={onEditSearch} />,
    about: <bdi className="list-pane-query">{smartList.text}</bdi>,
  };
}

function EmptyTrashButton({ onPress }: { onPress: () => void }) {
  const { t } = useMessages();
  return (
    <Button look="quiet" onClick={onPress}>
      {t('library.trash.empty')}
    </Button>
  );
}

function ListBody(props: ListPaneProps & { name: string; menuItems: MenuItem[] }): ReactNode {
  const messages = useMessages();
  const { list, name, menuItems, openId, onOpen } = props;
  if (list.error !== null) {
    const { what, hint } = sayError(list.error, messages);
    return (
      <div className="list-pane-note">
        <ErrorNote
          what={what}
          hint={hint}
          act={<Button onClick={list.askAgain}>{messages.t('ui.try-again')}</Button>}
        />
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
      start={list.start}
      onStarted={list.onStarted}
      openId={openId}
      onOpen={onOpen}
      onNearEnd={list.askForMore}
      menuItems={menuItems}
    />
  );
}

function EmptyList({ view, smartList, list }: ListPaneProps) {
  const { answer, answered, setText } = list.search;
  // What the page of passages shows never stands here.
  if (answered === null) return <EmptyView kind={view.kind === 'collection' ? 'passages' : view.kind} />;
  if (!answered.isTyped && smartList !== null) return <EmptyView kind="smart" />;
  return <NothingFound text={answered.text} suggestion={answer?.suggestion ?? null} onSearch={setText} />;
}

/** The command that fills each of them, where one does. */
const fillers = {
  inbox: 'story.save',
  all: 'story.save',
  archived: 'story.archive',
  favourites: 'story.favourite',
  tag: 'story.tag',
} as const satisfies Partial<Record<View['kind'], CommandId>>;

const isFilled = (kind: View['kind']): kind is keyof typeof fillers => Object.hasOwn(fillers, kind);

function EmptyView({ kind }: { kind: Exclude<View['kind'], 'collection'> }) {
  const { t, compose } = useMessages();
  return (
    <EmptyState title={t(`app.empty.${kind}`)}>
      {isFilled(kind)
        ? compose(`app.empty.${kind}.how`, { key: <Kbd command={fillers[kind]} /> })
        : t(`app.empty.${kind}.how`)}
    </EmptyState>
  );
}
