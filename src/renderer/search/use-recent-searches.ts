import { useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { withRecent, withoutRecent } from './recent-searches.ts';

export interface RecentSearches {
  items: readonly string[];
  /** A search was acted on: a story of it was opened, or Enter was pressed. */
  note: (text: string) => void;
  remove: (text: string) => void;
  clear: () => void;
}

/** What was searched for before, unless the user does not want it to be written down. */
export function useRecentSearches(): RecentSearches {
  const { recentSearches: items, keepsRecentSearches } = useSettings();
  const update = useUpdateSettings();
  const put = (recentSearches: readonly string[]): void => {
    if (recentSearches !== items) update({ recentSearches: [...recentSearches] });
  };
  return {
    items,
    note: (text) => keepsRecentSearches && put(withRecent(items, text)),
    remove: (text) => put(withoutRecent(items, text)),
    clear: () => put([]),
  };
}
