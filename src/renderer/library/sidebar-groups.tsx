import { ChevronRight } from 'lucide-react';
import { useMemo, useState, type DragEvent, type ReactNode } from 'react';
import type { LibraryStatus } from '../../contract/library.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { SidebarLine } from './sidebar-line.tsx';
import { isSameView, type View } from './views.ts';

interface LinesProps {
  view: View | null;
  onGo: (view: View) => void;
}

const MOST_SITES = 12;
const INDENT_PX = 32;

/** The sites that stories came from, the fullest first; the rest on request. */
export function SiteLines({ sites, view, onGo }: LinesProps & { sites: LibraryStatus['sites'] }) {
  const { t } = useMessages();
  const [isAllShown, setIsAllShown] = useState(false);
  const sorted = useMemo(() => [...sites].sort((a, b) => b.articles - a.articles), [sites]);
  if (sorted.length === 0) return null;
  const shown = isAllShown ? sorted : sorted.slice(0, MOST_SITES);
  return (
    <Group title={t('library.sites')}>
      <ul>
        {shown.map(({ siteName, articles }) => (
          <SidebarLine
            key={siteName}
            view={{ kind: 'site', siteName }}
            isCurrent={view !== null && isSameView(view, { kind: 'site', siteName })}
            count={articles}
            indentPx={INDENT_PX}
            onGo={onGo}
          />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <button type="button" className="sidebar-more" onClick={() => setIsAllShown(true)}>
          {t('library.sites.all', { count: sorted.length })}
        </button>
      )}
    </Group>
  );
}

export interface GroupProps {
  title: string;
  /** A button beside the title. */
  act?: ReactNode;
  /** True while something hangs over the title that can be dropped there. */
  isOver?: boolean;
  onDragOver?: (event: DragEvent) => void;
  onDrop?: (event: DragEvent) => void;
  children: ReactNode;
}

/** Lines under a title that folds them away. */
export function Group({ title, act, isOver = false, onDragOver, onDrop, children }: GroupProps) {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <section className="sidebar-group" aria-label={title}>
      <div
        className={joinClasses('sidebar-title-line', isOver && 'sidebar-drop')}
        onDragOver={onDragOver}
        onDrop={onDrop}
      >
        <button
          type="button"
          className={joinClasses('sidebar-title', isOpen && 'sidebar-fold-open')}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {title}
          <ChevronRight size={12} aria-hidden />
        </button>
        {act}
      </div>
      {isOpen && children}
    </section>
  );
}
