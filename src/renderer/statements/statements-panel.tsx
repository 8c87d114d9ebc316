import { useVirtualizer } from '@tanstack/react-virtual';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Article } from '../../contract/article.ts';
import type { FoundStatement, StatementList } from '../../contract/found-statement.ts';
import { sayError } from '../api/error-words.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import {
  arrangeStatements,
  keyOfStatement,
  partsOf,
  speakerKeyOf,
  statementsOf,
  type Arrangement,
  type Fold,
  type StatementSpan,
} from './arrange-statements.ts';
import { PanelLine } from './panel-line.tsx';
import { useStatementActs, type StatementActs } from './use-statement-acts.ts';
import { useStatementCursor } from './use-statement-cursor.ts';
import { useStatementKeys } from './use-statement-keys.ts';
import './statements-panel.css';

export interface StatementsPanelProps {
  article: Article;
  /** Paints places in the article, or none. Nothing is painted where the page's text is not the stored one. */
  onShow: (spans: readonly StatementSpan[]) => void;
  /** Brings a place into sight. */
  onReveal: (span: StatementSpan) => void;
  onOpenPassage: (id: string) => void;
  onClose: () => void;
}

/** What the program found in the article: suggestions, of which the user keeps what is wanted. */
export function StatementsPanel(props: StatementsPanelProps) {
  const { t } = useMessages();
  const { article, onClose } = props;
  const list = useCall('statements.list', { articleId: article.id });
  const [arrangement, setArrangement] = useState<Arrangement>('speaker');
  return (
    <aside className="statements-panel" aria-label={t('statements.name')}>
      <header className="statements-head">
        <h2>{t('statements.count', { count: list.data?.items.length ?? 0 })}</h2>
        <Arrangements current={arrangement} onPick={setArrangement} />
        <IconButton
          name={t('statements.hide')}
          command="reader.statements"
          icon={<X size={16} />}
          onClick={onClose}
        />
      </header>
      {list.error ? (
        <Problem error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Skeleton />
      ) : (
        <Found key={article.currentCaptureId} {...props} found={list.data} arrangement={arrangement} />
      )}
    </aside>
  );
}

function Problem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const messages = useMessages();
  const { what, hint } = sayError(error, messages);
  return (
    <div className="statements-note">
      <ErrorNote
        what={what}
        hint={hint}
        act={<Button onClick={onRetry}>{messages.t('ui.try-again')}</Button>}
      />
    </div>
  );
}

function Arrangements({ current, onPick }: { current: Arrangement; onPick: (one: Arrangement) => void }) {
  const { t } = useMessages();
  return (
    <div className="statements-arrangements" role="group" aria-label={t('statements.arrangement')}>
      {(['speaker', 'order'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={one === current} onClick={() => onPick(one)}>
          {t(`statements.by-${one}`)}
        </button>
      ))}
    </div>
  );
}

interface FoundProps extends StatementsPanelProps {
  found: StatementList;
  arrangement: Arrangement;
}

function Found(props: FoundProps) {
  const { t } = useMessages();
  const { article, found, arrangement, onShow, onReveal, onOpenPassage, onClose } = props;
  const [openFolds, setOpenFolds] = useState<ReadonlySet<Fold>>(new Set());
  const lines = arrangeStatements(found.items, arrangement, openFolds);
  const shown = statementsOf(lines);
  const acts = useStatementActs(article.id);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines[at]?.type === 'statement' ? 108 : 40),
    getItemKey: (at) => lines[at]?.key ?? at,
    overscan: 8,
  });
  const cursor = useStatementCursor(shown, (statement) => {
    onReveal(statement);
    onShow(partsOf(statement));
    const at = lines.findIndex(({ key }) => key === keyOfStatement(statement));
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  });
  useStatementKeys({ ...actsOnCurrent(cursor.current, shown, acts), onMove: cursor.move, onClose });
  // What was lit up is not, once nobody points at it any more.
  useEffect(() => () => onShow([]), [onShow]);
  if (found.items.length === 0) {
    return (
      <EmptyState title={t(found.outcome === 'failed' ? 'statements.failed' : 'statements.none')}>
        {t(found.outcome === 'failed' ? 'statements.failed.why' : 'statements.none.why')}
      </EmptyState>
    );
  }
  return (
    <div className="statements-list" ref={scroller}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          return (
            line && (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className="statements-line"
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <PanelLine
                  {...{ line, article, acts, onShow, onOpenPassage }}
                  current={cursor.current}
                  onOpen={(statement) => {
                    cursor.point(statement);
                    onReveal(statement);
                    onShow(partsOf(statement));
                  }}
                  onFold={(fold) => setOpenFolds((now) => toggled(now, fold))}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function toggled(folds: ReadonlySet<Fold>, fold: Fold): ReadonlySet<Fold> {
  const next = new Set(folds);
  if (!next.delete(fold)) next.add(fold);
  return next;
}

/** What the keys do to the statement that they mean. */
function actsOnCurrent(
  current: FoundStatement | null,
  shown: readonly FoundStatement[],
  acts: StatementActs,
) {
  return {
    hasCurrent: current !== null,
    onKeep: () => current && acts.keep([current]),
    onKeepAll: () => current && acts.keep(shown.filter((one) => speakerKeyOf(one) === speakerKeyOf(current))),
    onDismiss: () => {
      if (current?.state === 'open') acts.dismiss(current);
      if (current?.state === 'dismissed') acts.restore(current);
    },
  };
}
