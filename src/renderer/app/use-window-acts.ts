import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Article } from '../../contract/article.ts';
import type { ExportScope } from '../../contract/exporting.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { Id } from '../../contract/primitives.ts';
import type { SavedSearch } from '../../contract/saved-search.ts';
import { useCall } from '../api/queries.ts';
import { isOfPassages } from '../library/views.ts';
import { useRecentSearches } from '../search/use-recent-searches.ts';
import { focusList, focusReading, isReadingFocused } from './focus-panes.ts';
import type { Dialogs } from './use-dialogs.ts';
import type { Navigation } from './use-navigation.ts';
import type { Panes } from './use-panes.ts';
import type { ShownList } from './use-shown-list.ts';
import { useStoryActs, type StoryActs } from './use-story-acts.ts';

export interface WindowActs {
  /** What the keys and menus do to the stories that are picked, pointed at or open. */
  story: StoryActs;
  openArticle: Article | undefined;
  searchRef: RefObject<HTMLInputElement | null>;
  find: () => void;
  goTo: Navigation['goTo'];
  /** Opens a story, at one of its passages where that is given. */
  open: (articleId: string, passageId?: string) => void;
  openCursor: () => void;
  openNeighbour: (by: number) => void;
  step: (by: number) => void;
  closeArticle: () => void;
  backToList: () => void;
  /** What is searched for has been acted on: it is remembered. */
  noteSearch: () => void;
  /** Makes a smart list of what stands in the search field. */
  saveSearch: () => void;
  /** Changes the smart list that is shown. */
  editSearch: () => void;
  tagOpen: () => void;
  exportOpen: () => void;
}

export interface WindowActsOptions {
  navigation: Navigation;
  smartList: SavedSearch | null | undefined;
  list: ShownList;
  panes: Panes;
  dialogs: Dialogs;
}

/** What leads from one part of the window to another. */
export function useWindowActs(options: WindowActsOptions): WindowActs {
  const { navigation, list, panes, dialogs } = options;
  const { place } = navigation;
  const searchRef = useRef<HTMLInputElement>(null);
  const id = place.articleId as Id | null;
  const recent = useRecentSearches();
  const noteSearch = (): void => recent.note(list.search.text);
  const open = openerOf(options, noteSearch);
  const { data: openArticle, error } = useCall('articles.get', { id: id ?? '' }, { isEnabled: id !== null });
  useLeaveLost(error, navigation);
  const story = useTargetedActs({ list, dialogs, openId: id, openArticle, open });
  const openNeighbour = (by: number): void => {
    const at = list.state.ids.indexOf(id ?? '');
    const next = list.state.ids[at + by];
    if (at < 0 || next === undefined) return;
    list.state.pointAt(next);
    open(next);
  };
  const closeArticle = (): void => {
    navigation.closeArticle();
    focusList();
  };
  return {
    story,
    open,
    openArticle,
    searchRef,
    openNeighbour,
    closeArticle,
    find: useFind({ navigation, panes, searchRef }),
    goTo: (view, filter) => {
      list.search.setText('');
      navigation.goTo(view, filter);
    },
    openCursor: () => {
      const { cursor } = list.state.selection;
      if (cursor === null) return;
      open(cursor, list.passageCursor.passageId ?? undefined);
      focusReading();
    },
    step: (by) => (isReadingFocused() ? openNeighbour(by) : list.state.move(by)),
    backToList: () => {
      if (panes.isNarrow && panes.isSidebarShown) panes.setIsSidebarShown(false);
      else if (list.state.selection.picked.size > 0) list.state.pickNone();
      else if (isReadingFocused()) closeArticle();
      else focusList();
    },
    noteSearch,
    ...searchActs(options),
    tagOpen: () =>
      openArticle !== undefined &&
      dialogs.show({ kind: 'tag', articles: [openArticle], ids: [openArticle.id] }),
    exportOpen: () =>
      openArticle !== undefined && dialogs.show({ kind: 'export', scope: scopeOf([openArticle.id]) }),
  };
}

/** A window may begin at a story that is not in the library any more: then it begins at the list. */
function useLeaveLost(error: Error | null, { place, closeArticle }: Navigation): void {
  const [firstId] = useState(place.articleId);
  const isLost = error instanceof VerbatimError && error.code === 'not-found' && place.articleId === firstId;
  useEffect(() => {
    if (isLost) closeArticle();
  }, [isLost, closeArticle]);
}

/** A passage is gone to by itself; else the article is opened at the first word that was searched for. */
function openerOf({ navigation, list }: WindowActsOptions, noteSearch: () => void): WindowActs['open'] {
  return (articleId, passageId) => {
    noteSearch();
    const { asked, answer } = list.search;
    if (passageId !== undefined) navigation.open(articleId, { passageId });
    else if (asked === null) navigation.open(articleId);
    else {
      const terms = answer?.hits.find(({ article }) => article.id === articleId)?.terms ?? [];
      navigation.open(articleId, { foundBy: { query: asked.text, terms } });
    }
  };
}

interface TargetedOptions extends Pick<WindowActsOptions, 'list' | 'dialogs'> {
  openId: string | null;
  openArticle: Article | undefined;
  open: (articleId: string) => void;
}

/** The acts on stories, about those that the keys mean now. */
function useTargetedActs({ list, dialogs, openId, openArticle, open }: TargetedOptions): StoryActs {
  return useStoryActs({
    targetIds: () => {
      if (isReadingFocused() && openArticle !== undefined) return [openArticle.id];
      const listed = list.targetIds(openId);
      return listed.length > 0 || openArticle === undefined ? listed : [openArticle.id];
    },
    onActed: list.state.pickNone,
    targets: () => {
      // While one reads, an act is about what one reads, wherever the list stands.
      if (isReadingFocused() && openArticle !== undefined) return [openArticle];
      const listed = list.targets(openId);
      return listed.length > 0 || openArticle === undefined ? listed : [openArticle];
    },
    onOpen: open,
    onTag: (articles, ids) => dialogs.show({ kind: 'tag', articles, ids }),
    onExport: (ids) => dialogs.show({ kind: 'export', scope: scopeOf(ids) }),
  });
}

function searchActs({
  smartList,
  list,
  dialogs,
}: Omit<WindowActsOptions, 'navigation' | 'panes'>): Pick<WindowActs, 'saveSearch' | 'editSearch'> {
  return {
    saveSearch: () => dialogs.show({ kind: 'search', search: null, text: list.search.text }),
    editSearch: () => {
      if (smartList != null) dialogs.show({ kind: 'search', search: smartList, text: smartList.text });
    },
  };
}

function scopeOf(ids: readonly string[]): ExportScope {
  if (ids.length === 0) return { kind: 'library' };
  return { kind: 'articles', ids: [...ids] as Id[] };
}

interface FindOptions extends Pick<WindowActsOptions, 'navigation' | 'panes'> {
  searchRef: RefObject<HTMLInputElement | null>;
}

/**
 * Puts the focus in the search field, wherever one is, before the next key comes: that one is already meant for it. A
 * field that is hidden until this very moment takes it as soon as it is shown.
 */
function useFind({ navigation, panes, searchRef }: FindOptions): () => void {
  const isWanted = useRef(false);
  const take = (): void => {
    searchRef.current?.focus();
    if (searchRef.current === null || document.activeElement !== searchRef.current) return;
    isWanted.current = false;
    searchRef.current.select();
  };
  useLayoutEffect(() => {
    if (isWanted.current) take();
  });
  return () => {
    isWanted.current = true;
    if (panes.isFocusMode) panes.toggleFocusMode();
    // One pane: the list comes back into it.
    if (panes.isSingle && navigation.place.articleId !== null) navigation.closeArticle();
    // The passages page has a field of its own for passages; this one looks through the stories.
    if (isOfPassages(navigation.place.view) && searchRef.current === null) navigation.goTo({ kind: 'all' });
    take();
  };
}
