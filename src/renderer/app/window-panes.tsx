import { PanelLeft } from 'lucide-react';
import { Suspense, useMemo, type CSSProperties } from 'react';
import type { Id } from '../../contract/primitives.ts';
import type { SavedSearch } from '../../contract/saved-search.ts';
import { useMessages } from '../language/language-provider.tsx';
import { isPage, keyOfView, type PageView } from '../library/views.ts';
import { SettingsSheet } from '../settings/settings-sheet.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { PaneResizer } from '../ui/pane-resizer.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useRefetch } from '../versions/use-refetch.ts';
import { focusList } from './focus-panes.ts';
import { PassagesPage, SpeakerPage, SpeakersPage } from './lazy-features.ts';
import { ListPane } from './list-pane.tsx';
import { ReadingPane } from './reading-pane.tsx';
import { SidebarPane, type SidebarPaneProps } from './sidebar-pane.tsx';
import type { Dialogs } from './use-dialogs.ts';
import type { Ordering } from './use-ordering.ts';
import type { Navigation } from './use-navigation.ts';
import type { Panes } from './use-panes.ts';
import type { ShownList } from './use-shown-list.ts';
import { useSteady, useSteadyActs } from './use-steady.ts';
import type { WindowActs } from './use-window-acts.ts';
import './window-panes.css';

export interface WindowPanesProps {
  navigation: Navigation;
  /** That of the view: null where it has none, undefined while it is not known. */
  smartList: SavedSearch | null | undefined;
  list: ShownList;
  panes: Panes;
  acts: WindowActs;
  dialogs: Dialogs;
  ordering: Ordering;
  /** Nothing has been saved yet: the first page stands where the list would. */
  isLibraryEmpty: boolean;
}

/** Library, list, reading: three panes, or what is left of them. */
export function WindowPanes(props: WindowPanesProps) {
  const { t } = useMessages();
  const { navigation, list, panes } = props;
  const { place } = navigation;
  const isAlone = panes.isFocusMode && place.articleId !== null;
  const page = isPage(place.view) && !list.search.isActive ? place.view : null;
  const isPageAlone = page !== null && place.articleId === null;
  const hasSidebar = !isAlone && panes.isSidebarShown;
  const isReadingShown = !panes.isSingle || isPageAlone || place.articleId !== null || props.isLibraryEmpty;
  const isListShown = !isAlone && !isPageAlone && !(panes.isSingle && isReadingShown);
  const widths = {
    '--sidebar-width': `${String(panes.sidebarPx)}px`,
    '--list-width': `${String(panes.listPx)}px`,
  } as CSSProperties;
  return (
    <div
      className={joinClasses('window', panes.isNarrow && 'window-narrow', panes.isSingle && 'window-single')}
      style={widths}
    >
      {hasSidebar ? <LeftColumn {...props} /> : <FloatingSettings {...props} />}
      {isListShown && <MiddleColumn {...props} page={page} />}
      {isReadingShown && (
        <main className="window-reading" aria-label={t('app.reading')}>
          {(isPageAlone || !isListShown) && !isAlone && place.articleId === null && !hasSidebar && (
            <IconButton
              className="window-show-sidebar"
              name={t('app.sidebar.show')}
              icon={<PanelLeft size={16} />}
              onClick={() => panes.setIsSidebarShown(true)}
            />
          )}
          {page !== null && isPageAlone ? <Page {...props} page={page} /> : <RightColumn {...props} />}
        </main>
      )}
    </div>
  );
}

function LeftColumn({ navigation, list, panes, acts, dialogs, ordering }: WindowPanesProps) {
  const { t } = useMessages();
  const { place } = navigation;
  return (
    <>
      <nav className="window-sidebar" aria-label={t('app.library')}>
        <SidebarPane
          view={list.search.isActive ? null : place.view}
          tagActs={useSteadyActs(ordering.tagLines)}
          collections={useCollectionLines(ordering)}
          isArticleOpen={place.articleId !== null}
          isSettingsOpen={dialogs.isSettingsOpen}
          onSettingsOpenChange={dialogs.setIsSettingsOpen}
          onGo={useSteady((view) => {
            if (panes.isNarrow) panes.setIsSidebarShown(false);
            acts.goTo(view);
          })}
          onEditSearch={useSteady((search) => dialogs.show({ kind: 'search', search, text: search.text }))}
          onSave={useSteady(() => dialogs.save())}
          onKeys={useSteady(() => dialogs.show({ kind: 'keys' }))}
          onChangeKeys={useSteady(() => fromSettings(dialogs, 'change-keys'))}
          onCiting={useSteady(() => fromSettings(dialogs, 'citing'))}
        />
        {!panes.isNarrow && (
          <PaneResizer
            name={t('app.sidebar.width')}
            widthPx={panes.sidebarPx}
            leastPx={180}
            mostPx={400}
            onResize={panes.resizeSidebar}
            onSettle={(px) => panes.settle({ sidebarWidthPx: px })}
          />
        )}
      </nav>
      {panes.isNarrow && <div className="window-shade" onClick={() => panes.setIsSidebarShown(false)} />}
    </>
  );
}

/** The same from drawing to drawing, as long as the collections are. */
function useCollectionLines({ collections, collectionLines }: Ordering): SidebarPaneProps['collections'] {
  const { collections: _items, ...acts } = collectionLines;
  const steady = useSteadyActs(acts);
  const { items } = collections;
  return useMemo(() => ({ ...steady, collections: items ?? [] }), [steady, items]);
}

/** From the settings on to the sheet of keys, or of citations. */
function fromSettings(dialogs: Dialogs, kind: 'change-keys' | 'citing'): void {
  dialogs.setIsSettingsOpen(false);
  dialogs.show({ kind });
}

/** Where the sidebar is hidden its settings button is too; the key opens them all the same. */
function FloatingSettings({ navigation, dialogs }: WindowPanesProps) {
  return (
    <SettingsSheet
      trigger={null}
      isOpen={dialogs.isSettingsOpen}
      onOpenChange={dialogs.setIsSettingsOpen}
      needsSample={navigation.place.articleId === null}
      onChangeKeys={() => fromSettings(dialogs, 'change-keys')}
      onCiting={() => fromSettings(dialogs, 'citing')}
    />
  );
}

function MiddleColumn(props: WindowPanesProps & { page: PageView | null }) {
  const { t } = useMessages();
  const { navigation, smartList, list, panes, acts, page } = props;
  return (
    <section className="window-list" aria-label={t(page === null ? 'app.stories' : nameOfPage(page))}>
      {page !== null ? (
        <Page {...props} page={page} />
      ) : (
        <ListPane
          view={navigation.place.view}
          smartList={smartList ?? null}
          list={list}
          acts={acts.story}
          onNoteSearch={acts.noteSearch}
          onSaveSearch={acts.saveSearch}
          onEmptyTrash={() => props.dialogs.show({ kind: 'empty-trash' })}
          onEditSearch={acts.editSearch}
          openId={navigation.place.articleId}
          onOpen={acts.open}
          onShowSidebar={panes.isSidebarShown ? null : () => panes.setIsSidebarShown(true)}
          searchRef={acts.searchRef}
          onLeaveSearch={focusList}
        />
      )}
      {!panes.isSingle && (
        <PaneResizer
          name={t('app.list.width')}
          widthPx={panes.listPx}
          leastPx={260}
          mostPx={560}
          onResize={panes.resizeList}
          onSettle={(px) => panes.settle({ listWidthPx: px })}
        />
      )}
    </section>
  );
}

function RightColumn({ navigation, acts, dialogs }: WindowPanesProps) {
  const refetch = useRefetch();
  const { openArticle } = acts;
  return (
    <ReadingPane
      place={navigation.place}
      onClose={useSteady(acts.closeArticle)}
      onOpenNext={useSteady(() => acts.openNeighbour(1))}
      onOpenPrevious={useSteady(() => acts.openNeighbour(-1))}
      onOpenArticle={useSteady((articleId: string) => navigation.open(articleId))}
      onShowPassages={useSteady((filter) => acts.goTo({ kind: 'passages' }, filter))}
      onTag={useSteady(acts.tagOpen)}
      onExport={useSteady(acts.exportOpen)}
      onRefetch={useSteady(() => openArticle !== undefined && refetch([openArticle.id]))}
      onPut={useSteady((passageIds) => dialogs.show({ kind: 'put', passageIds }))}
      onSave={useSteady(() => dialogs.save())}
      onBringIn={useSteady(() => dialogs.show({ kind: 'import', files: [] }))}
    />
  );
}

const nameOfPage = ({ kind }: PageView): 'library.view.speakers' | 'library.view.passages' =>
  kind === 'speaker' || kind === 'speakers' ? 'library.view.speakers' : 'library.view.passages';

/** What is a page of its own, where the list would be or in the whole room. */
function Page(props: WindowPanesProps & { page: PageView }) {
  const { page } = props;
  return (
    <div className="window-page" tabIndex={-1}>
      <Suspense fallback={<Skeleton />}>
        {page.kind === 'passages' || page.kind === 'collection' ? (
          <Passages {...props} view={page} />
        ) : (
          <Speakers {...props} view={page} />
        )}
      </Suspense>
    </div>
  );
}

type SpeakersView = Extract<PageView, { kind: 'speakers' | 'speaker' }>;

function Speakers({ navigation, dialogs, view }: WindowPanesProps & { view: SpeakersView }) {
  const openSpeaker = (speakerId: string): void => navigation.goTo({ kind: 'speaker', speakerId });
  if (view.kind === 'speakers') return <SpeakersPage onOpenSpeaker={openSpeaker} />;
  return (
    <SpeakerPage
      key={view.speakerId}
      speakerId={view.speakerId as Id}
      onBack={() => navigation.goTo({ kind: 'speakers' })}
      onOpenSpeaker={openSpeaker}
      onOpenPassage={(articleId, passageId) => navigation.open(articleId, { passageId })}
      onOpenArticle={(articleId) => navigation.open(articleId)}
      onEdit={() => dialogs.show({ kind: 'speaker', speakerId: view.speakerId })}
    />
  );
}

type PassagesView = Extract<PageView, { kind: 'passages' | 'collection' }>;

function Passages({ navigation, dialogs, ordering, view }: WindowPanesProps & { view: PassagesView }) {
  const { place, open } = navigation;
  const { shown, collections } = ordering;
  return (
    <PassagesPage
      key={keyOfView(view)}
      filter={place.passageFilter}
      collection={
        view.kind === 'collection'
          ? {
              id: view.collectionId as Id,
              shown,
              onMove: (ids, before) => collections.move(view.collectionId, ids, before),
              onTake: (ids) => {
                if (shown !== null) collections.take(shown, ids);
              },
              onEdit: () => {
                if (shown !== null) dialogs.show({ kind: 'collection', collection: shown });
              },
            }
          : null
      }
      onPut={(passageIds) => dialogs.show({ kind: 'put', passageIds })}
      onOpenPassage={({ articleId, id }) => open(articleId, { passageId: id })}
      onExport={(scope) => dialogs.show({ kind: 'export', scope })}
      onEditSpeaker={(speakerId) => dialogs.show({ kind: 'speaker', speakerId })}
    />
  );
}
