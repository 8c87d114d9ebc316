import type { Import, TableField } from '../../contract/importing.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';

type Columns = Readonly<Partial<Record<TableField, string>>>;

/** The fields that a person is asked for, in this order. */
const fields = [
  'url',
  'title',
  'highlight',
  'note',
  'speaker',
  'saidOn',
  'tags',
  'folder',
  'savedAt',
  'publishedAt',
  'byline',
  'siteName',
  'language',
  'excerpt',
  'state',
  'favourite',
  'progress',
  'colour',
  'content',
] as const satisfies readonly TableField[];

const SAMPLE_LENGTH = 32;

export interface ImportColumnsProps {
  one: Import;
  /** What the user has said; empty: as it was guessed. */
  columns: Readonly<Record<string, string>>;
  onChange: (columns: Record<string, string>) => void;
}

/** Which column of any table is what: guessed, and to be said where the guess is wrong. */
export function ImportColumns({ one: { id, state }, columns, onChange }: ImportColumnsProps) {
  const { t } = useMessages();
  const table = useCall('imports.columns', { id }, { isEnabled: state === 'ready', keepsPrevious: true }).data
    ?.table;
  if (!table) return null;
  const taken: Columns = Object.keys(columns).length === 0 ? table.guessed : columns;
  const choose = (field: TableField, column: string): void => {
    const others = Object.entries(taken).filter(([name, its]) => name !== field && its !== column);
    onChange(Object.fromEntries(column === '' ? others : [...others, [field, column]]));
  };
  return (
    <details className="import-columns">
      <summary>{t('importing.columns')}</summary>
      <div className="import-columns-fields">
        {fields.map((field) => (
          <label key={field} className="import-format">
            <span>{t(`importing.column.${field}`)}</span>
            <select value={taken[field] ?? ''} onChange={(event) => choose(field, event.target.value)}>
              <option value="">{t('importing.column.none')}</option>
              {table.columns.map((column, at) => (
                <option key={column} value={column}>
                  {sayColumn(
                    column,
                    table.samples.map((cells) => cells[at] ?? ''),
                  )}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}

/** The name of a column, with the first thing that stands in it. */
function sayColumn(column: string, samples: readonly string[]): string {
  const [sample] = samples.filter((cell) => cell !== '');
  if (sample === undefined) return column;
  return `${column} · ${sample.length > SAMPLE_LENGTH ? `${sample.slice(0, SAMPLE_LENGTH)}…` : sample}`;
}
