import {
  Archive,
  BookOpen,
  Inbox,
  Keyboard,
  Library,
  Plus,
  Quote,
  SlidersHorizontal,
  Star,
  Trash2,
} from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { LibraryStatus } from '../../contract/library.ts';
import type { Tag } from '../../contract/tag.ts';
import { useMessages } from '../language/language-provider.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { CollectionLines, type CollectionLinesProps } from './collection-lines.tsx';
import { SiteLines } from './sidebar-groups.tsx';
import { SidebarLine } from './sidebar-line.tsx';
import { SmartListLines, type SmartListLinesProps } from './smart-list-lines.tsx';
import { TagLines, type TagLineActs } from './tag-lines.tsx';
import { isSameView, type PlainView, type View } from './views.ts';
import './sidebar.css';

/** A name, and so the same in every language. */
const APP_NAME = 'Verbatim';

export interface SidebarProps {
  /** Null while the list shows what was found. */
  view: View | null;
  status: LibraryStatus | undefined;
  tags: readonly Tag[];
  tagActs: TagLineActs;
  collections: Omit<CollectionLinesProps, 'view' | 'onGo'>;
  smartLists: Omit<SmartListLinesProps, 'view' | 'onGo'>;
  onGo: (view: View) => void;
  onSave: () => void;
  onKeys: () => void;
  /** The settings button with its sheet: a feature of its own. */
  settings: (trigger: ReactElement) => ReactNode;
}

/** Where one can go: the order of reading first, then what was kept, what was searched for, tags and sites. */
export function Sidebar(props: SidebarProps) {
  const { view, status, tags, tagActs, collections, smartLists, onGo, onSave, onKeys, settings } = props;
  const { t } = useMessages();
  const counts = status?.counts;
  const line = (kind: PlainView, icon: ReactNode, count: number | undefined) => (
    <SidebarLine
      key={kind}
      view={{ kind }}
      isCurrent={view !== null && isSameView(view, { kind })}
      icon={icon}
      count={count}
      onGo={onGo}
    />
  );
  return (
    <div className="sidebar">
      <div className="sidebar-head">
        <span className="sidebar-name">{APP_NAME}</span>
        <IconButton
          name={t('library.save-story')}
          command="story.save"
          icon={<Plus size={18} />}
          onClick={onSave}
        />
      </div>
      <div className="sidebar-scroll">
        <ul>
          {line('inbox', <Inbox size={16} />, counts?.inbox)}
          {line('reading', <BookOpen size={16} />, counts?.reading)}
          {line('archived', <Archive size={16} />, counts?.archived)}
          {line('favourites', <Star size={16} />, counts?.favourites)}
          {line('all', <Library size={16} />, counts?.articles)}
        </ul>
        <ul>{line('passages', <Quote size={16} />, counts?.passages)}</ul>
        <CollectionLines {...collections} view={view} onGo={onGo} />
        <SmartListLines {...smartLists} view={view} onGo={onGo} />
        <TagLines {...tagActs} tags={tags} view={view} onGo={onGo} />
        <SiteLines sites={status?.sites ?? []} view={view} onGo={onGo} />
        <ul>{line('trash', <Trash2 size={16} />, counts?.trashed)}</ul>
      </div>
      <div className="sidebar-foot">
        {settings(
          <IconButton
            name={t('library.settings')}
            command="app.settings"
            icon={<SlidersHorizontal size={16} />}
          />,
        )}
        <IconButton
          name={t('library.keys')}
          command="app.keys"
          icon={<Keyboard size={16} />}
          onClick={onKeys}
        />
      </div>
    </div>
  );
}
