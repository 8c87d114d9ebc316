import type { CSSProperties } from 'react';
import type { Settings } from '../../contract/settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import { layColumns, passageColumnNames, type ColumnFacts } from './columns.ts';
import { PickBox } from './pick-box.tsx';
import { usePassageRows, type PassageRowsProps } from './use-passage-rows.ts';
import './passage-table.css';

export interface PassageTableProps extends PassageRowsProps {
  columns: Settings['passageColumns'];
  order: Settings['passageOrder'];
  onOrder: (order: Settings['passageOrder']) => void;
}

/** The passages as a table: many at a glance, the columns that one chose. The head of a column orders by it. */
export function PassageTable(props: PassageTableProps) {
  const { rows, picking, onOpen, columns, order, onOrder } = props;
  const { t, sayDate } = useMessages();
  const { scroller, virtual } = usePassageRows(props, { rowPx: 52 });
  const shown = passageColumnNames.filter(({ column }) => columns.includes(column));
  const { tracks, minWidth } = layColumns(shown);
  return (
    <div
      className="passages-scroller passages-table"
      ref={scroller}
      tabIndex={-1}
      role="table"
      aria-label={t('passages.title')}
      aria-rowcount={rows.length + 1}
      style={{ '--tracks': tracks, '--table-min': minWidth } as CSSProperties}
    >
      <div className="passages-table-head" role="row">
        <span role="columnheader">{t('passages.column.words')}</span>
        {shown.map((column) => (
          <Head key={column.column} column={column} order={order} onOrder={onOrder} />
        ))}
      </div>
      <div className="passages-table-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const { passage, heading } = row;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="passages-table-place"
              role="presentation"
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              {heading !== null && (
                <div className="passages-table-group" role="row">
                  <span role="cell">{heading}</span>
                </div>
              )}
              <div
                className="passages-table-row"
                role="row"
                aria-rowindex={index + 2}
                data-current={index === picking.at}
                data-picked={picking.picked.has(passage.id)}
                data-colour={passage.colour}
              >
                <span role="cell" className="passages-table-words">
                  <PickBox index={index} id={passage.id} picking={picking} />
                  <button
                    type="button"
                    dir={passage.source.dir}
                    lang={passage.source.language ?? undefined}
                    title={passage.quote.slice(0, MAX_TOLD)}
                    onClick={(event) =>
                      event.shiftKey || event.ctrlKey || event.metaKey
                        ? picking.pick(index, event.shiftKey)
                        : onOpen(passage)
                    }
                  >
                    {passage.quote.slice(0, MAX_TOLD)}
                  </button>
                </span>
                {shown.map(({ column, read }) => (
                  <span
                    key={column}
                    role="cell"
                    className="passages-table-cell"
                    title={read(passage, sayDate)}
                  >
                    <bdi>{read(passage, sayDate)}</bdi>
                  </span>
                ))}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** More than two lines hold. */
const MAX_TOLD = 600;

interface HeadProps {
  column: ColumnFacts;
  order: Settings['passageOrder'];
  onOrder: (order: Settings['passageOrder']) => void;
}

function Head({ column: { column, sort }, order, onOrder }: HeadProps) {
  const { t } = useMessages();
  const words = t(`passages.column.${column}`);
  if (sort === undefined) return <span role="columnheader">{words}</span>;
  const isOrder = sort === order;
  const direction = sort === 'said' || sort === 'kept' ? 'descending' : 'ascending';
  return (
    <span role="columnheader" aria-sort={isOrder ? direction : 'none'}>
      <button type="button" data-order={isOrder} onClick={() => onOrder(sort)}>
        {words}
        {isOrder && <span aria-hidden>{direction === 'descending' ? '↓' : '↑'}</span>}
      </button>
    </span>
  );
}
