import { memo } from 'react';
import { useCall } from '../api/queries.ts';
import { Sidebar, type SidebarProps } from '../library/sidebar.tsx';
import type { SavedSearch } from '../../contract/saved-search.ts';
import type { View } from '../library/views.ts';
import { useSmartLists } from '../search/use-smart-lists.ts';
import { SettingsSheet } from '../settings/settings-sheet.tsx';

export interface SidebarPaneProps {
  /** Null while the list shows what was found. */
  view: View | null;
  tagActs: SidebarProps['tagActs'];
  collections: SidebarProps['collections'];
  isArticleOpen: boolean;
  isSettingsOpen: boolean;
  onSettingsOpenChange: (isOpen: boolean) => void;
  onGo: (view: View) => void;
  onEditSearch: (search: SavedSearch) => void;
  onSave: () => void;
  onKeys: () => void;
  onChangeKeys: () => void;
  onCiting: () => void;
}

/** The left pane, with what it shows from the library. */
export const SidebarPane = memo(function SidebarPane(props: SidebarPaneProps) {
  const status = useCall('library.status', {}).data;
  const tags = useCall('tags.list', {}).data?.items ?? [];
  const smartLists = useSmartLists();
  return (
    <Sidebar
      view={props.view}
      status={status}
      tags={tags}
      tagActs={props.tagActs}
      collections={props.collections}
      smartLists={{
        lists: smartLists.items ?? [],
        onEdit: props.onEditSearch,
        onRemove: smartLists.remove,
        onMove: smartLists.move,
        onMoveTo: smartLists.moveTo,
      }}
      onGo={props.onGo}
      onSave={props.onSave}
      onKeys={props.onKeys}
      settings={(trigger) => (
        <SettingsSheet
          trigger={trigger}
          isOpen={props.isSettingsOpen}
          onOpenChange={props.onSettingsOpenChange}
          needsSample={!props.isArticleOpen}
          onChangeKeys={props.onChangeKeys}
          onCiting={props.onCiting}
        />
      )}
    />
  );
});
