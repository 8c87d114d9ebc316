import { useCallback, useState, useSyncExternalStore } from 'react';
import { useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';

export interface Panes {
  sidebarPx: number;
  listPx: number;
  isFocusMode: boolean;
  isSidebarShown: boolean;
  /** True where the sidebar floats over the list for want of room. */
  isNarrow: boolean;
  /** True where there is room for one pane: the list, or the story that is open. */
  isSingle: boolean;
  resizeSidebar: (px: number) => void;
  resizeList: (px: number) => void;
  settle: (widths: { sidebarWidthPx?: number; listWidthPx?: number }) => void;
  toggleFocusMode: () => void;
  setIsSidebarShown: (isShown: boolean) => void;
}

const NARROW = '(max-width: 1079px)';
/** A list and a line of text to be read have no room beside each other: a window of 1280 pixels at 200 % is one. */
const SINGLE = '(max-width: 819px)';

/** Whether a media query holds, as the window changes. */
function useMatch(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** The widths of the panes, remembered in the settings, and which of them are shown. */
export function usePanes(): Panes {
  const settings = useSettings();
  const update = useUpdateSettings();
  const [sidebarPx, resizeSidebar] = useState(settings.sidebarWidthPx);
  const [listPx, resizeList] = useState(settings.listWidthPx);
  // Each window has its own: what is kept of them is how the next one begins.
  const [isFocusMode, setIsFocusMode] = useState(settings.isFocusMode);
  const [isWideSidebarShown, setIsWideSidebarShown] = useState(settings.isSidebarShown);
  const [isFloatingSidebarShown, setIsFloatingSidebarShown] = useState(false);
  const isNarrow = useMatch(NARROW);
  const isSingle = useMatch(SINGLE);
  return {
    sidebarPx,
    listPx,
    isFocusMode,
    isSidebarShown: isNarrow ? isFloatingSidebarShown : isWideSidebarShown,
    isNarrow,
    isSingle,
    resizeSidebar,
    resizeList,
    settle: update,
    toggleFocusMode: () => {
      setIsFocusMode(!isFocusMode);
      update({ isFocusMode: !isFocusMode });
    },
    setIsSidebarShown: (isShown) => {
      if (isNarrow) setIsFloatingSidebarShown(isShown);
      else {
        setIsWideSidebarShown(isShown);
        update({ isSidebarShown: isShown });
      }
    },
  };
}
