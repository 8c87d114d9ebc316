import {
  Archive,
  ArchiveRestore,
  ChevronDown,
  ChevronUp,
  Ellipsis,
  FolderOutput,
  Highlighter,
  Info,
  MessageSquareQuote,
  RefreshCw,
  RotateCcw,
  Search,
  Star,
  Tag,
  Trash2,
  X,
} from 'lucide-react';
import { useState } from 'react';
import type { Article } from '../../../contract/article.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Popover } from '../../ui/popover.tsx';
import type { Related } from '../related/use-related.ts';
import { CaptureFacts } from './capture-facts.tsx';
import './reader-bar.css';

/** What can be done with the article that is open. An act that the app does not offer is left out. */
export interface ReaderActs {
  onClose: () => void;
  onOpenNext: () => void;
  onOpenPrevious: () => void;
  onArchive: () => void;
  onFavourite: () => void;
  onTrash: () => void;
  onRestore: () => void;
  onFind: () => void;
  onTogglePanel: () => void;
  onToggleStatements: (() => void) | undefined;
  onTag: (() => void) | undefined;
  onExport: (() => void) | undefined;
  onRefetch: (() => void) | undefined;
}

export interface ReaderBarProps {
  article: Article;
  passageCount: number;
  openPanel: 'passages' | 'statements' | null;
  isSameText: boolean;
  progress: number;
  related: Related;
  acts: ReaderActs;
  onLink: (url: string) => void;
}

const SIZE = 18;

/** The bar above the article: quiet, and the same for every one. */
export function ReaderBar(props: ReaderBarProps) {
  const { article, passageCount, openPanel, isSameText, progress, related, acts, onLink } = props;
  const { t } = useMessages();
  const isArchived = article.state === 'archived';
  const passages = passageCount === 0 ? 'Passages' : `Passages (${passageCount.toLocaleString('en-GB')})`;
  return (
    <div className="reader-bar" role="toolbar" aria-label="Article">
      <IconButton name="Close article" keys="Escape" icon={<X size={SIZE} />} onClick={acts.onClose} />
      <IconButton
        name="Previous story"
        keys="k"
        icon={<ChevronUp size={SIZE} />}
        onClick={acts.onOpenPrevious}
      />
      <IconButton name="Next story" keys="j" icon={<ChevronDown size={SIZE} />} onClick={acts.onOpenNext} />
      <span className="reader-bar-space" />
      {article.trashedAt === null ? (
        <IconButton
          name={isArchived ? 'Back to inbox' : 'Archive'}
          keys="e"
          icon={isArchived ? <ArchiveRestore size={SIZE} /> : <Archive size={SIZE} />}
          onClick={acts.onArchive}
        />
      ) : (
        <IconButton name="Restore from trash" icon={<RotateCcw size={SIZE} />} onClick={acts.onRestore} />
      )}
      <IconButton
        name={article.favourite ? 'Remove from favourites' : 'Add to favourites'}
        keys="s"
        icon={<Star size={SIZE} fill={article.favourite ? 'currentColor' : 'none'} />}
        isPressed={article.favourite}
        onClick={acts.onFavourite}
      />
      {acts.onTag && <IconButton name="Tags" keys="t" icon={<Tag size={SIZE} />} onClick={acts.onTag} />}
      <InfoButton article={article} isSameText={isSameText} related={related} onLink={onLink} />
      <Menu
        name="More"
        trigger={<IconButton name="More" icon={<Ellipsis size={SIZE} />} />}
        items={moreItems(article, acts)}
      />
      <span className="reader-bar-rule" aria-hidden />
      {acts.onToggleStatements && (
        <IconButton
          name={t('statements.show')}
          keys="w"
          icon={<MessageSquareQuote size={SIZE} />}
          isPressed={openPanel === 'statements'}
          onClick={acts.onToggleStatements}
        />
      )}
      <IconButton
        name={passages}
        keys="p"
        icon={<Highlighter size={SIZE} />}
        isPressed={openPanel === 'passages'}
        onClick={acts.onTogglePanel}
      />
      <div
        className="reader-progress"
        role="progressbar"
        aria-label="Read"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(progress * 100)}
      >
        <span style={{ transform: `scaleX(${String(progress)})` }} />
      </div>
    </div>
  );
}

function moreItems(article: Article, acts: ReaderActs): MenuItem[] {
  const items: MenuItem[] = [
    { words: 'Find in article', icon: <Search size={16} />, keys: 'Ctrl+f', onPick: acts.onFind },
  ];
  if (acts.onExport) {
    items.push({
      words: 'Export article…',
      icon: <FolderOutput size={16} />,
      keys: 'x',
      onPick: acts.onExport,
    });
  }
  if (acts.onRefetch && article.url !== null) {
    items.push({
      words: 'Fetch again',
      icon: <RefreshCw size={16} />,
      keys: 'Shift+r',
      onPick: acts.onRefetch,
    });
  }
  if (article.trashedAt === null) {
    items.push('rule', {
      words: 'Move to trash',
      icon: <Trash2 size={16} />,
      keys: '#',
      isDanger: true,
      onPick: acts.onTrash,
    });
  }
  return items;
}

interface InfoButtonProps {
  article: Article;
  isSameText: boolean;
  related: Related;
  onLink: (url: string) => void;
}

function InfoButton({ article, isSameText, related, onLink }: InfoButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      name="About this capture"
      align="end"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={<IconButton name="About this capture" keys="i" icon={<Info size={SIZE} />} />}
    >
      <CaptureFacts article={article} isSameText={isSameText} related={related} onLink={onLink} />
    </Popover>
  );
}
