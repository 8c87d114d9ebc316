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
  Volume2,
  X,
} from 'lucide-react';
import { useState } from 'react';
import type { Article } from '../../../contract/article.ts';
import { useCommands } from '../../commands/use-commands.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import type { Translate } from '../../language/make-messages.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Popover } from '../../ui/popover.tsx';
import { OutlineButton, type Outline } from '../outline/outline-button.tsx';
import type { Related } from '../related/use-related.ts';
import { CaptureFacts } from './capture-facts.tsx';
import { TimeLeft } from './time-left.tsx';
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
  onReadAloud: () => void;
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
  outline: Outline;
  related: Related;
  acts: ReaderActs;
  onLink: (url: string) => void;
}

const SIZE = 18;

/** The bar above the article: quiet, and the same for every one. */
export function ReaderBar(props: ReaderBarProps) {
  const { article, passageCount, openPanel, isSameText, progress, outline, related, acts, onLink } = props;
  const { t } = useMessages();
  const isArchived = article.state === 'archived';
  const passages =
    passageCount === 0 ? t('reader.passages') : t('reader.passages.count', { count: passageCount });
  return (
    <div className="reader-bar" role="toolbar" aria-label={t('reader.article')}>
      <IconButton name={t('reader.close')} keys="Escape" icon={<X size={SIZE} />} onClick={acts.onClose} />
      <span className="reader-bar-steps">
        <IconButton
          name={t('reader.previous')}
          command="story.previous"
          icon={<ChevronUp size={SIZE} />}
          onClick={acts.onOpenPrevious}
        />
        <IconButton
          name={t('reader.next')}
          command="story.next"
          icon={<ChevronDown size={SIZE} />}
          onClick={acts.onOpenNext}
        />
      </span>
      <OutlineButton outline={outline} />
      <span className="reader-bar-space" />
      <TimeLeft wordCount={article.wordCount} progress={progress} />
      {article.trashedAt === null ? (
        <IconButton
          name={t(isArchived ? 'reader.inbox' : 'reader.archive')}
          command="story.archive"
          icon={isArchived ? <ArchiveRestore size={SIZE} /> : <Archive size={SIZE} />}
          onClick={acts.onArchive}
        />
      ) : (
        <IconButton name={t('reader.restore')} icon={<RotateCcw size={SIZE} />} onClick={acts.onRestore} />
      )}
      <IconButton
        name={t(article.favourite ? 'reader.unfavourite' : 'reader.favourite')}
        command="story.favourite"
        icon={<Star size={SIZE} fill={article.favourite ? 'currentColor' : 'none'} />}
        isPressed={article.favourite}
        onClick={acts.onFavourite}
      />
      {acts.onTag && (
        <IconButton name={t('ui.tags')} command="story.tag" icon={<Tag size={SIZE} />} onClick={acts.onTag} />
      )}
      <InfoButton article={article} isSameText={isSameText} related={related} onLink={onLink} />
      <Menu
        name={t('reader.more')}
        trigger={<IconButton name={t('reader.more')} icon={<Ellipsis size={SIZE} />} />}
        items={moreItems(article, acts, t)}
      />
      <span className="reader-bar-rule" aria-hidden />
      {acts.onToggleStatements && (
        <IconButton
          name={t('statements.show')}
          command="reader.statements"
          icon={<MessageSquareQuote size={SIZE} />}
          isPressed={openPanel === 'statements'}
          onClick={acts.onToggleStatements}
        />
      )}
      <IconButton
        name={passages}
        command="reader.panel"
        icon={<Highlighter size={SIZE} />}
        isPressed={openPanel === 'passages'}
        onClick={acts.onTogglePanel}
      />
      <div
        className="reader-progress"
        role="progressbar"
        aria-label={t('reader.read')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(progress * 100)}
      >
        <span style={{ transform: `scaleX(${String(progress)})` }} />
      </div>
    </div>
  );
}

function moreItems(article: Article, acts: ReaderActs, t: Translate): MenuItem[] {
  const items: MenuItem[] = [
    { words: t('reader.find'), icon: <Search size={16} />, command: 'reader.find', onPick: acts.onFind },
    {
      words: t('reader.aloud'),
      icon: <Volume2 size={16} />,
      command: 'reader.aloud',
      onPick: acts.onReadAloud,
    },
  ];
  if (acts.onExport) {
    items.push({
      words: t('reader.export'),
      icon: <FolderOutput size={16} />,
      command: 'reader.export',
      onPick: acts.onExport,
    });
  }
  if (acts.onRefetch && article.url !== null) {
    items.push({
      words: t('reader.refetch'),
      icon: <RefreshCw size={16} />,
      command: 'story.refetch',
      onPick: acts.onRefetch,
    });
  }
  if (article.trashedAt === null) {
    items.push('rule', {
      words: t('reader.trash'),
      icon: <Trash2 size={16} />,
      command: 'story.trash',
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
  const { t } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  useCommands([{ id: 'reader.about', run: () => setIsOpen(true) }]);
  return (
    <Popover
      name={t('reader.about')}
      align="end"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={<IconButton name={t('reader.about')} command="reader.about" icon={<Info size={SIZE} />} />}
    >
      <CaptureFacts article={article} isSameText={isSameText} related={related} onLink={onLink} />
    </Popover>
  );
}
