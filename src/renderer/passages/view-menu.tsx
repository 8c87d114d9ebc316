import { ChartColumn, Columns3, LayoutList, Rows3, Table2 } from 'lucide-react';
import type { Settings } from '../../contract/settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { passageColumnFacts, toggleColumn } from './columns.ts';

type View = Pick<Settings, 'passageOrder' | 'passageLayout' | 'passageColumns' | 'passageColumnWidths'>;

const orders = ['kept', 'story', 'speaker', 'tag', 'said'] as const satisfies readonly View['passageOrder'][];

export interface ViewMenuProps {
  view: View;
  onChange: (change: Partial<View>) => void;
  /** False where the order is one by hand. */
  hasOrders: boolean;
  areChartsShown: boolean;
  onShowCharts: () => void;
}

/** How the passages are put in order and laid out. It is remembered. */
export function ViewMenu({ view, onChange, hasOrders, areChartsShown, onShowCharts }: ViewMenuProps) {
  const { t } = useMessages();
  const isTable = view.passageLayout === 'table';
  return (
    <div className="passages-view">
      <IconButton
        name={t(areChartsShown ? 'passages.statistics.hide' : 'passages.statistics.show')}
        icon={<ChartColumn size={16} />}
        onClick={onShowCharts}
      />
      {hasOrders && (
        <Menu
          name={t('passages.order')}
          trigger={<IconButton name={t('passages.order')} icon={<Rows3 size={16} />} />}
          items={orders.map((order) => ({
            words: t(`passages.order.${order}`),
            isChecked: order === view.passageOrder,
            onPick: () => onChange({ passageOrder: order }),
          }))}
        />
      )}
      {isTable && (
        <Menu
          name={t('passages.columns')}
          trigger={<IconButton name={t('passages.columns')} icon={<Columns3 size={16} />} />}
          items={[
            ...passageColumnFacts.map(({ column }) => ({
              words: t(`passages.column.${column}`),
              isChecked: view.passageColumns.includes(column),
              onPick: () => onChange({ passageColumns: toggleColumn(view.passageColumns, column) }),
            })),
            'rule',
            {
              words: t('passages.columns.even'),
              isDisabled: Object.keys(view.passageColumnWidths).length === 0,
              onPick: () => onChange({ passageColumnWidths: {} }),
            },
          ]}
        />
      )}
      <IconButton
        name={t(isTable ? 'passages.as-cards' : 'passages.as-table')}
        icon={isTable ? <LayoutList size={16} /> : <Table2 size={16} />}
        onClick={() => onChange({ passageLayout: isTable ? 'cards' : 'table' })}
      />
    </div>
  );
}
