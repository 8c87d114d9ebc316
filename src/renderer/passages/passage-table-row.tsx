import type { PassageCard } from '../../contract/passage.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import type { ColumnFacts } from './columns.ts';
import { isEditable } from './edit-fields.ts';
import { FieldEditor } from './field-editor.tsx';
import type { HeadedPassage } from './headings.ts';
import { PickBox } from './pick-box.tsx';
import type { Picking } from './use-picking.ts';

export interface PassageTableRowProps {
  row: HeadedPassage;
  index: number;
  shown: readonly ColumnFacts[];
  picking: Picking;
  /** The cell that the keys are on; null in every other row. */
  at: number | null;
  isEditing: boolean;
  idOf: (cell: number) => string;
  onOpen: (passage: PassageCard) => void;
  onPoint: (cell: number) => void;
  onEdit: (cell: number) => void;
  onDone: (step: 1 | 0 | -1) => void;
}

/** More than two lines hold. */
const MAX_TOLD = 600;

/** One passage of the table, under its heading where a group begins. */
export function PassageTableRow(props: PassageTableRowProps) {
  const { row, index, shown, picking, at, onOpen, idOf } = props;
  const { passage, heading } = row;
  return (
    <>
      {heading !== null && (
        <div className="passages-table-group" role="row">
          <span role="gridcell">{heading}</span>
        </div>
      )}
      <div
        className="passages-table-row"
        role="row"
        aria-rowindex={index + 2}
        aria-selected={picking.picked.has(passage.id)}
        data-current={at !== null}
        data-picked={picking.picked.has(passage.id)}
        data-colour={passage.colour}
      >
        <span
          role="gridcell"
          id={idOf(0)}
          className={joinClasses('passages-table-words', at === 0 && 'passages-table-at')}
        >
          <PickBox index={index} id={passage.id} picking={picking} />
          <button
            type="button"
            tabIndex={-1}
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
        {shown.map((facts, place) => (
          <Cell key={facts.column} {...props} facts={facts} place={place + 1} />
        ))}
      </div>
    </>
  );
}

function Cell(props: PassageTableRowProps & { facts: ColumnFacts; place: number }) {
  const { row, facts, place, at, isEditing, idOf, onPoint, onEdit, onDone } = props;
  const { passage } = row;
  const { column, read } = facts;
  const { sayDate } = useMessages();
  const words = read(passage, sayDate);
  const isAt = at === place;
  return (
    <span
      role="gridcell"
      id={idOf(place)}
      aria-readonly={!isEditable(column)}
      className={joinClasses('passages-table-cell', isAt && 'passages-table-at')}
      title={words}
      onClick={() => onPoint(place)}
      onDoubleClick={() => onEdit(place)}
    >
      {isAt && isEditing && isEditable(column) ? (
        <FieldEditor passage={passage} field={column} isLabelHidden autoFocus onDone={onDone} />
      ) : (
        <bdi>{words}</bdi>
      )}
    </span>
  );
}
