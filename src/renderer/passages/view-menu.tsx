import { ChartColumn, Columns3, LayoutList, Rows3, Table2 } from 'lucide-react';
import { passageColumnNames, type PassageColumn } from './columns.ts';
import type { Settings } from '../../contract/settings.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';

type View = Pick<Settings, 'passageOrder' | 'passageLayout' | 'passageColumns'>;

const orders: readonly { order: View['passageOrder']; words: string }[] = [
  { order: 'kept', words: 'Newest kept first' },
  { order: 'story', words: 'By story' },
  { order: 'speaker', words: 'By speaker' },
  { order: 'tag', words: 'By tag' },
  { order: 'said', words: 'By the day it was said' },
];

export interface ViewMenuProps {
  view: View;
  onChange: (change: Partial<View>) => void;
  areChartsShown: boolean;
  onShowCharts: () => void;
}

/** How the passages are put in order and laid out. It is remembered. */
export function ViewMenu({ view, onChange, areChartsShown, onShowCharts }: ViewMenuProps) {
  const isTable = view.passageLayout === 'table';
  const toggled = (column: PassageColumn): PassageColumn[] =>
    passageColumnNames
      .map(({ column: each }) => each)
      .filter((each) => view.passageColumns.includes(each) !== (each === column));
  return (
    <div className="passages-view">
      <IconButton
        name={areChartsShown ? 'Hide statistics' : 'Show statistics'}
        icon={<ChartColumn size={16} />}
        onClick={onShowCharts}
      />
      <Menu
        name="Order and groups"
        trigger={<IconButton name="Order and groups" icon={<Rows3 size={16} />} />}
        items={orders.map(({ order, words }) => ({
          words,
          isChecked: order === view.passageOrder,
          onPick: () => onChange({ passageOrder: order }),
        }))}
      />
      {isTable && (
        <Menu
          name="Columns"
          trigger={<IconButton name="Columns" icon={<Columns3 size={16} />} />}
          items={passageColumnNames.map(({ column, words }) => ({
            words,
            isChecked: view.passageColumns.includes(column),
            onPick: () => onChange({ passageColumns: toggled(column) }),
          }))}
        />
      )}
      <IconButton
        name={isTable ? 'Show as cards' : 'Show as a table'}
        icon={isTable ? <LayoutList size={16} /> : <Table2 size={16} />}
        onClick={() => onChange({ passageLayout: isTable ? 'cards' : 'table' })}
      />
    </div>
  );
}
