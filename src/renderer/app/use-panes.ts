import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';

export interface Panes {
  sidebarPx: number;
  listPx: number;
  isFocusMode: boolean;
  isSidebarShown: boolean;
  /** True where the sidebar floats over the list for want of room. */
  isNarrow: boolean;
  resizeSidebar: (px: number) => void;
  resizeList: (px: number) => void;
  settle: (widths: { sidebarWidthPx?: number; listWidthPx?: number }) => void;
  toggleFocusMode: () => void;
  setIsSidebarShown: (isShown: boolean) => void;
}

const narrow = (): MediaQueryList => window.matchMedia('(max-width: 1079px)');

function subscribe(listener: () => void): () => void {
  const query = narrow();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The widths of the panes, remembered in the settings, and which of them are shown. */
export function usePanes(): Panes {
  const { sidebarWidthPx, listWidthPx, isFocusMode } = useSettings();
  const update = useUpdateSettings();
  const [sidebarPx, resizeSidebar] = useState(sidebarWidthPx);
  const [listPx, resizeList] = useState(listWidthPx);
  const isNarrow = useSyncExternalStore(subscribe, () => narrow().matches);
  const [isSidebarShown, setIsSidebarShown] = useState(!isNarrow);
  useEffect(() => setIsSidebarShown(!isNarrow), [isNarrow]);
  return {
    sidebarPx,
    listPx,
    isFocusMode,
    isSidebarShown,
    isNarrow,
    resizeSidebar,
    resizeList,
    settle: update,
    toggleFocusMode: () => update({ isFocusMode: !isFocusMode }),
    setIsSidebarShown,
  };
}
