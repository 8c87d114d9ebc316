import { ChevronRight } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { LibraryStatus } from '../../contract/library.ts';
import type { Tag } from '../../contract/tag.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { SidebarLine } from './sidebar-line.tsx';
import { growTagTree, showOpenNodes } from './tag-tree.ts';
import { isSameView, type View } from './views.ts';

interface GroupProps {
  view: View | null;
  onGo: (view: View) => void;
}

const MOST_SITES = 12;
const INDENT_PX = 32;
const STEP_PX = 14;

/** The tags as a tree; a closed branch is remembered for as long as the window is open. */
export function TagLines({ tags, view, onGo }: GroupProps & { tags: readonly Tag[] }) {
  const { t } = useMessages();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const nodes = useMemo(() => growTagTree(tags), [tags]);
  if (nodes.length === 0) return null;
  const toggle = (name: string): void =>
    setClosed((now) => {
      const next = new Set(now);
      if (!next.delete(name)) next.add(name);
      return next;
    });
  return (
    <Group title={t('ui.tags')}>
      {showOpenNodes(nodes, closed).map(({ name, label, depth, articleCount, hasChildren }) => (
        <div className="sidebar-branch" key={name}>
          {hasChildren && (
            <button
              type="button"
              className={joinClasses('sidebar-fold', !closed.has(name) && 'sidebar-fold-open')}
              style={{ insetInlineStart: 10 + depth * STEP_PX }}
              aria-expanded={!closed.has(name)}
              aria-label={t('library.tags.under', { name })}
              onClick={() => toggle(name)}
            >
              <ChevronRight size={12} />
            </button>
          )}
          <ul>
            <SidebarLine
              view={{ kind: 'tag', tag: name }}
              isCurrent={view !== null && isSameView(view, { kind: 'tag', tag: name })}
              label={label}
              count={articleCount}
              indentPx={INDENT_PX + depth * STEP_PX}
              onGo={onGo}
            />
          </ul>
        </div>
      ))}
    </Group>
  );
}

/** The sites that stories came from, the fullest first; the rest on request. */
export function SiteLines({ sites, view, onGo }: GroupProps & { sites: LibraryStatus['sites'] }) {
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

/** Lines under a title that folds them away. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <section className="sidebar-group" aria-label={title}>
      <button
        type="button"
        className={joinClasses('sidebar-title', isOpen && 'sidebar-fold-open')}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {title}
        <ChevronRight size={12} aria-hidden />
      </button>
      {isOpen && children}
    </section>
  );
}
