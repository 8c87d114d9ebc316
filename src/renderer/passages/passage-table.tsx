import { useState, type CSSProperties } from 'react';
import type { Settings } from '../../contract/settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { columnsInOrder, layColumns } from './columns.ts';
import { isEditable } from './edit-fields.ts';
import { PassageTableHead, type TableHeadProps } from './passage-table-head.tsx';
import { PassageTableRow } from './passage-table-row.tsx';
import { usePassageRows, type PassageRowsProps } from './use-passage-rows.ts';
import './passage-table.css';

export interface PassageTableProps extends PassageRowsProps, Omit<TableHeadProps, 'shown'> {
  columns: Settings['passageColumns'];
}

/**
 * The passages as a table: many at a glance, the columns that one chose. The arrow keys go from cell to cell, Enter opens
 * the words in their place or edits a fact of them; Tab goes on to the next, Escape takes it back.
 */
export function PassageTable(props: PassageTableProps) {
  const { rows, picking, onOpen, columns, widths, inCollection } = props;
  const { t } = useMessages();
  const shown = columnsInOrder(columns);
  const cells = ['words' as const, ...shown.map(({ column }) => column)];
  const [cell, setCell] = useState(0);
  const [isEditing, setIsEditing] = useState(false);
  const [overIndex, setOverIndex] = useState<number | null>(null);
  const at = Math.min(cell, cells.length - 1);
  const edit = (index: number): void => {
    const column = cells[index];
    if (column === undefined || !isEditable(column)) return;
    setCell(index);
    setIsEditing(true);
  };
  const current = rows[picking.at]?.passage;
  const table = usePassageRows(props, {
    rowPx: 52,
    keys: {
      onEdit: () => edit(isEditable(cells[at] ?? 'words') ? at : cells.findIndex(isEditable)),
      onMoveCell: (step) => setCell(Math.max(0, Math.min(cells.length - 1, at + step))),
      onEnter: () => (isEditable(cells[at] ?? 'words') ? edit(at) : current && onOpen(current)),
    },
  });
  const { scroller, virtual } = table;
  /** On to the next fact that can be edited; at the end of the row to the first one of the next. */
  const goOn = (step: 1 | 0 | -1): void => {
    setIsEditing(false);
    scroller.current?.focus();
    if (step === 0) return;
    const next = cells.findIndex((column, index) => (index - at) * step > 0 && isEditable(column));
    const inRow = step > 0 ? next : cells.findLastIndex((column, index) => index < at && isEditable(column));
    if (inRow >= 0) {
      edit(inRow);
      return;
    }
    if (rows[picking.at + step] === undefined) return;
    picking.move(picking.at + step);
    edit(step > 0 ? cells.findIndex(isEditable) : cells.findLastIndex(isEditable));
  };
  const { tracks, minWidth } = layColumns(shown, widths);
  return (
    <div
      className="passages-scroller passages-table"
      ref={scroller}
      tabIndex={0}
      role="grid"
      aria-label={t('passages.title')}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      aria-activedescendant={current === undefined ? undefined : cellIdOf(picking.at, at)}
      style={{ '--tracks': tracks, '--table-min': minWidth } as CSSProperties}
      onDragEnd={() => setOverIndex(null)}
    >
      <PassageTableHead {...props} shown={shown} />
      <div className="passages-table-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const isCurrent = index === picking.at;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={joinClasses(
                'passages-table-place',
                isCurrent && isEditing && 'passages-table-editing',
                overIndex === index && 'passages-drop',
              )}
              role="presentation"
              style={{ transform: `translateY(${String(start)}px)` }}
              draggable={!isEditing}
              onDragStart={(event) => table.startDrag(event, row.passage)}
              onDragOver={(event) => table.takeDrag(event) && setOverIndex(index)}
              onDrop={(event) => {
                setOverIndex(null);
                if (inCollection !== null) table.drop(event, index);
              }}
            >
              <PassageTableRow
                {...{ row, index, shown, picking, onOpen }}
                at={isCurrent ? at : null}
                isEditing={isCurrent && isEditing}
                idOf={(place) => cellIdOf(index, place)}
                onPoint={(place) => {
                  picking.move(index);
                  setCell(place);
                }}
                onEdit={(place) => {
                  picking.move(index);
                  edit(place);
                }}
                onDone={goOn}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const cellIdOf = (row: number, cell: number): string => `passage-cell-${String(row)}-${String(cell)}`;
