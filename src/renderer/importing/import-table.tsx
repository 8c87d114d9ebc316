import { Square, SquareCheck } from 'lucide-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ImportRow } from '../../contract/importing.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { outcomeKeys, outcomeOf, sayRow, siteOf } from './say-row.ts';

export interface ImportTableProps {
  rows: readonly ImportRow[];
  isLoading: boolean;
  /** Rows can still be chosen. */
  canChoose: boolean;
  onChoose: (row: ImportRow, isChosen: boolean) => void;
  onNearEnd: () => void;
}

const ROW_PX = 48;
const NEAR_END_ROWS = 40;
const idOf = (position: number): string => `import-row-${String(position)}`;

/** Every row of the file with what becomes of it. The arrow keys go along, Space chooses. */
export function ImportTable({ rows, isLoading, canChoose, onChoose, onNearEnd }: ImportTableProps) {
  const { t } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const at = Math.min(cursor, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - NEAR_END_ROWS) onNearEnd();
  }, [last, rows.length, onNearEnd]);
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setCursor(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    const row = rows[at];
    if (step !== undefined) move(at + step);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows.length - 1);
    else if (event.key === ' ' && row && canChoose && row.plan !== 'refused') onChoose(row, !row.isChosen);
    else return;
    event.preventDefault();
  };
  if (isLoading) return <Skeleton rows={6} />;
  if (rows.length === 0) return <p className="import-none">{t('importing.none-of-these')}</p>;
  return (
    <div
      ref={scroller}
      className="import-table"
      role="listbox"
      tabIndex={0}
      aria-label={t('importing.rows')}
      aria-multiselectable={canChoose}
      aria-activedescendant={rows[at] && idOf(rows[at].position)}
      onKeyDown={onKeyDown}
    >
      <div className="import-table-body" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={row.position}
              className="import-place"
              style={{ transform: `translateY(${String(start)}px)`, height: ROW_PX }}
            >
              <Line
                {...{ row, canChoose, onChoose }}
                isCurrent={index === at}
                onPoint={() => setCursor(index)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface LineProps extends Pick<ImportTableProps, 'canChoose' | 'onChoose'> {
  row: ImportRow;
  isCurrent: boolean;
  onPoint: () => void;
}

function Line({ row, canChoose, onChoose, isCurrent, onPoint }: LineProps) {
  const messages = useMessages();
  const { t } = messages;
  const outcome = outcomeOf(row);
  const isOff = canChoose && (!row.isChosen || outcome === 'refused');
  const words = sayRow(row, messages);
  return (
    <div
      id={idOf(row.position)}
      role="option"
      aria-selected={row.isChosen}
      className={joinClasses('import-line', isCurrent && 'import-current', isOff && 'import-off')}
      onClick={() => {
        onPoint();
        if (canChoose && outcome !== 'refused') onChoose(row, !row.isChosen);
      }}
    >
      {canChoose && (
        <span className="import-box" aria-hidden>
          {row.isChosen && outcome !== 'refused' ? <SquareCheck size={16} /> : <Square size={16} />}
        </span>
      )}
      <div className="import-words">
        <p className="import-title" dir="auto" title={row.title}>
          {row.title === '' ? (row.url ?? t('importing.untitled')) : row.title}
        </p>
        <p className="import-about" title={words}>
          {[siteOf(row), words].filter((part) => part !== '').join(' · ')}
        </p>
      </div>
      <span className={`import-outcome import-outcome-${outcome}`}>{t(outcomeKeys[outcome])}</span>
    </div>
  );
}
