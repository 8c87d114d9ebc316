import { useState, type DragEvent, type KeyboardEvent } from 'react';
import type { Settings } from '../../contract/settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { ColumnResizer } from './column-resizer.tsx';
import { moveColumn, type ColumnFacts, type ColumnWidths, type PassageColumn } from './columns.ts';

type Order = Settings['passageOrder'];

export interface TableHeadProps {
  shown: readonly ColumnFacts[];
  columns: Settings['passageColumns'];
  widths: ColumnWidths;
  /** Null where the order is one by hand. */
  order: Order | null;
  onOrder: (order: Order) => void;
  onColumns: (columns: PassageColumn[]) => void;
  onWidths: (widths: ColumnWidths) => void;
}

const COLUMN_DRAG = 'application/x-verbatim-column';
const LEAST_WORDS_PX = 160;
const LEAST_PX = 60;

/** The heads of the columns: pressed they order, dragged or moved with Alt and an arrow key they change places. */
export function PassageTableHead(props: TableHeadProps) {
  const { shown, columns, widths, onColumns, onWidths } = props;
  const { t } = useMessages();
  const [over, setOver] = useState<PassageColumn | null>(null);
  const resize = (column: PassageColumn | 'words', px: number | null): void => {
    const { [column]: _before, ...others } = widths;
    onWidths(px === null ? others : { ...others, [column]: px });
  };
  const drop = (event: DragEvent, target: PassageColumn): void => {
    event.preventDefault();
    setOver(null);
    const dragged = columns.find((column) => column === event.dataTransfer.getData(COLUMN_DRAG));
    if (dragged !== undefined && dragged !== target)
      onColumns(moveColumn(columns, dragged, columns.indexOf(target)));
  };
  return (
    <div className="passages-table-head" role="row">
      <span role="columnheader">
        {t('passages.column.words')}
        <ColumnResizer
          name={t('passages.column.width', { column: t('passages.column.words') })}
          widthPx={widths.words ?? null}
          leastPx={LEAST_WORDS_PX}
          onResize={(px) => resize('words', px)}
        />
      </span>
      {shown.map((facts) => {
        const { column } = facts;
        return (
          <Head
            key={column}
            {...props}
            facts={facts}
            isOver={over === column}
            widthPx={widths[column] ?? null}
            onResize={(px) => resize(column, px)}
            onMoveBy={(step) => onColumns(moveColumn(columns, column, columns.indexOf(column) + step))}
            onDragStart={(event) => {
              event.dataTransfer.setData(COLUMN_DRAG, column);
              event.dataTransfer.effectAllowed = 'move';
            }}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(COLUMN_DRAG)) return;
              event.preventDefault();
              setOver(column);
            }}
            onDrop={(event) => drop(event, column)}
          />
        );
      })}
    </div>
  );
}

interface HeadProps extends TableHeadProps {
  facts: ColumnFacts;
  isOver: boolean;
  widthPx: number | null;
  onResize: (px: number | null) => void;
  onMoveBy: (step: 1 | -1) => void;
  onDragStart: (event: DragEvent) => void;
  onDragOver: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
}

function Head(props: HeadProps) {
  const { facts, order, onOrder, isOver, widthPx, onResize, onMoveBy } = props;
  const { column, sort } = facts;
  const { t, dir } = useMessages();
  const words = t(`passages.column.${column}`);
  const isOrder = sort !== undefined && sort === order;
  const direction = sort === 'said' || sort === 'kept' ? 'descending' : 'ascending';
  const takeKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onMoveBy(dir === 'rtl' ? (step > 0 ? -1 : 1) : step);
  };
  return (
    <span
      role="columnheader"
      className={joinClasses(isOver && 'passages-column-over')}
      aria-sort={sort === undefined ? undefined : isOrder ? direction : 'none'}
      draggable
      onKeyDown={takeKey}
      onDragStart={props.onDragStart}
      onDragOver={props.onDragOver}
      onDrop={props.onDrop}
    >
      <button
        type="button"
        data-order={isOrder}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        aria-disabled={sort === undefined || order === null}
        onClick={() => sort !== undefined && order !== null && onOrder(sort)}
      >
        {words}
        {isOrder && <span aria-hidden>{direction === 'descending' ? '↓' : '↑'}</span>}
      </button>
      <ColumnResizer
        name={t('passages.column.width', { column: words })}
        widthPx={widthPx}
        leastPx={LEAST_PX}
        onResize={onResize}
      />
    </span>
  );
}
