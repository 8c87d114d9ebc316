import { useEffect } from 'react';
import { useApi } from '../api/api-context.tsx';
import { useCall } from '../api/queries.ts';
import { useInvalidation } from '../api/use-library-events.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { useCommands, useWindowKeys } from '../commands/use-commands.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { sayView } from '../library/views.ts';
import { BookDialog } from '../saving/book-dialog.tsx';
import { DropZone } from '../saving/drop-zone.tsx';
import { SaveStack } from '../saving/save-stack.tsx';
import { usePasteAnywhere } from '../saving/use-paste-anywhere.ts';
import { useJobs } from '../saving/use-jobs.ts';
import { useSaving } from '../saving/use-saving.ts';
import { useSmartLists } from '../search/use-smart-lists.ts';
import { useAppearance } from '../settings/use-appearance.ts';
import { useToast } from '../ui/toast.tsx';
import { listAppCommands } from './app-commands.ts';
import { preloadFeatures } from './lazy-features.ts';
import { LongAct } from './long-act.tsx';
import { useDialogs } from './use-dialogs.ts';
import { useHistoryActs } from './use-history-acts.ts';
import { useHostCommands } from './use-host-commands.ts';
import { useKeepWindow, useLastWindow } from './use-last-window.ts';
import { useNavigation } from './use-navigation.ts';
import { useOrdering } from './use-ordering.ts';
import { usePanes } from './use-panes.ts';
import { smartListOf, useShownList } from './use-shown-list.ts';
import { useTaking } from './use-taking.ts';
import { useWindowActs } from './use-window-acts.ts';
import { WindowDialogs } from './window-dialogs.tsx';
import { WindowPanes } from './window-panes.tsx';

/** The window: here the features meet. What each of them does is theirs; what leads from one to another is here. */
export function Window() {
  const messages = useMessages();
  useInvalidation();
  useAppearance();
  useWindowKeys();
  const { bridge } = useApi();
  const { t } = useMessages();
  const toast = useToast();
  const last = useLastWindow();
  const navigation = useNavigation(last?.place ?? null);
  const { place, open } = navigation;
  const smartLists = useSmartLists();
  const smartList = smartListOf(place.view, smartLists.items);
  const list = useShownList(place.view, smartList, last);
  useKeepWindow({ place, cursor: list.state.selection.cursor });
  const panes = usePanes();
  const dialogs = useDialogs();
  const saving = useSaving();
  const jobs = useJobs();
  const history = useHistoryActs();
  const updateSettings = useUpdateSettings();
  const ordering = useOrdering({ navigation, dialogs });
  const acts = useWindowActs({ navigation, smartList, list, panes, dialogs });
  const showSettings = (): void => dialogs.setIsSettingsOpen(true);
  const showPalette = (): void => dialogs.show({ kind: 'palette' });
  const showKeys = (): void => dialogs.show({ kind: 'keys' });

  useCommands(
    listAppCommands({
      ...acts,
      acts: acts.story,
      smartLists: smartLists.items ?? [],
      canSaveSearch: list.search.isActive && dialogs.open === null,
      canEditSearch: smartList != null,
      list: list.state,
      intoPassages: () => void list.passageCursor.takeKey('ArrowRight'),
      history,
      save: () => dialogs.save(),
      showSettings,
      showPalette,
      showKeys,
      changeKeys: () => dialogs.show({ kind: 'change-keys' }),
      openWindow: bridge.openWindow,
      t,
      toggleFocusMode: panes.toggleFocusMode,
      toggleSidebar: () => panes.setIsSidebarShown(!panes.isSidebarShown),
      setTheme: (theme) => updateSettings({ theme }),
    }),
  );
  useHostCommands(bridge, {
    'save-story': () => dialogs.save(),
    'new-window': () => bridge.openWindow(),
    'save-url': ({ url }) => dialogs.save({ text: url, rich: null }),
    find: acts.find,
    export: acts.story.exportThem,
    undo: history.undo,
    redo: history.redo,
    settings: showSettings,
    palette: showPalette,
    keys: showKeys,
    notice: ({ message }) => toast({ words: message }),
  });
  const take = useTaking({ dialogs, saving });
  usePasteAnywhere(dialogs.save, take);
  const counts = useCall('library.status', {}).data?.counts;
  const isLibraryEmpty = counts !== undefined && counts.articles + counts.trashed === 0;
  const title =
    place.articleId === null
      ? sayView(place.view, messages.t, smartList?.name ?? ordering.shown?.name)
      : (acts.openArticle?.title ?? 'Verbatim');
  useEffect(() => {
    document.title = `${title} · Verbatim`;
  }, [title]);

  useEffect(() => {
    const idle = requestIdleCallback(() => void preloadFeatures(), { timeout: 2000 });
    return () => cancelIdleCallback(idle);
  }, []);

  return (
    <>
      <WindowPanes {...{ navigation, smartList, list, panes, acts, dialogs, ordering, isLibraryEmpty }} />
      <WindowDialogs {...{ dialogs, saving, ...ordering }} goTo={navigation.goTo} />
      <LongAct />
      <SaveStack saving={saving} jobs={jobs} onOpen={open} />
      <DropZone onDrop={take} />
      {saving.books.length > 0 && (
        <BookDialog
          names={saving.books.map(({ label }) => label)}
          onChoose={saving.chooseBook}
          onClose={() => saving.chooseBook(null)}
        />
      )}
    </>
  );
}
