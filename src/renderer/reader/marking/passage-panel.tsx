import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { PassageCard as PassageCardData } from '../../../contract/passage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { MarkdownNote } from '../../ui/markdown-note.tsx';
import { PassageCard } from '../../ui/passage-card.tsx';
import './passage-panel.css';

export interface PassagePanelProps {
  /** In the order of the text. */
  passages: readonly PassageCardData[];
  /** Those whose words do not stand in the text that is shown. */
  orphans: readonly PassageCardData[];
  currentId: string | null;
  renderActs: (passage: PassageCardData) => React.ReactNode;
  onOpen: (passage: PassageCardData) => void;
  onLink: (url: string) => void;
  onClose: () => void;
}

/** What was kept of the article, beside it. Orphans come last: kept, listed, never painted on other words. */
export function PassagePanel(props: PassagePanelProps) {
  const { passages, orphans, currentId, renderActs, onOpen, onLink, onClose } = props;
  const { t, compose } = useMessages();
  const orphanIds = new Set(orphans.map(({ id }) => id));
  const standing = passages.filter(({ id }) => !orphanIds.has(id));
  const rows = [...standing, ...orphans];
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 132,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 6,
  });
  const currentAt = rows.findIndex(({ id }) => id === currentId);
  useEffect(() => {
    if (currentAt >= 0) virtual.scrollToIndex(currentAt, { align: 'auto' });
  }, [virtual, currentAt]);
  return (
    <aside className="passage-panel" aria-label={t('marking.panel')}>
      <header className="passage-panel-head">
        <h2>
          {passages.length === 0
            ? t('marking.panel.title')
            : t('counts.passages', { count: passages.length })}
        </h2>
        <IconButton
          name={t('marking.panel.hide')}
          command="reader.panel"
          icon={<X size={16} />}
          onClick={onClose}
        />
      </header>
      {rows.length === 0 && (
        <EmptyState title={t('marking.panel.none')}>
          {compose('marking.panel.none.how', {
            mark: <Kbd command="passage.mark" />,
            first: <Kbd command="passage.mark-amber" />,
            last: <Kbd command="passage.mark-sand" />,
          })}
        </EmptyState>
      )}
      <div className="passage-panel-list" ref={scroller}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const passage = rows[index];
            if (!passage) return null;
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className="passage-panel-row"
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                {index === standing.length && <OrphansHead count={orphans.length} />}
                <PassageCard
                  passage={orphanIds.has(passage.id) ? { ...passage, status: 'orphaned' } : passage}
                  isSourceShown={false}
                  isCurrent={passage.id === currentId}
                  renderNote={(note) => <MarkdownNote note={note} onLink={onLink} />}
                  acts={renderActs(passage)}
                  onOpen={() => onOpen(passage)}
                />
              </div>
            );
          })}
        </div>
      </div>
    </aside>
  );
}

function OrphansHead({ count }: { count: number }) {
  const { t } = useMessages();
  return (
    <div className="passage-panel-orphans">
      <h3>{t('marking.orphans', { count })}</h3>
      <p>{t('marking.orphans.why')}</p>
    </div>
  );
}
