import { useState } from 'react';
import type { ExportScope } from '../../contract/exporting.ts';
import type { PassageCard, PassageFilter } from '../../contract/passage.ts';
import type { Settings } from '../../contract/settings.ts';
import { sayError } from '../api/error-words.ts';
import { usePassageList, useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { sayCount } from '../ui/say-time.ts';
import { BulkActs } from './bulk-acts.tsx';
import { FilterBar } from './filter-bar.tsx';
import { countParts, type FilterParts, partsOf, toFilter } from './filter-parts.ts';
import { headPassages } from './headings.ts';
import { NoPassages } from './no-passages.tsx';
import { PassageCharts } from './passage-charts.tsx';
import { PassageList } from './passage-list.tsx';
import { PassageTable } from './passage-table.tsx';
import type { PassageRowsProps } from './use-passage-rows.ts';
import { usePicking } from './use-picking.ts';
import { ViewMenu } from './view-menu.tsx';
import './passages-page.css';

export interface PassagesPageProps {
  /** Opens the article at the passage. */
  onOpenPassage: (passage: PassageCard) => void;
  /** What is asked for from elsewhere (a tag, a speaker); null shows everything. */
  filter: PassageFilter | null;
  /** Opens the export of some passages. Without it the act is absent. */
  onExport?: (scope: ExportScope) => void;
  /** Opens the dialog of a speaker. Without it the act is absent. */
  onEditSpeaker?: (speakerId: string) => void;
}

/** Everything that was kept, from all articles: filtered, opened in its place, copied, tagged, carried out. */
export function PassagesPage({ onOpenPassage, filter, onExport, onEditSpeaker }: PassagesPageProps) {
  const messages = useMessages();
  const [given, setGiven] = useState(filter);
  const [parts, setParts] = useState<FilterParts>(() => partsOf(filter));
  if (given !== filter) {
    setGiven(filter);
    setParts(partsOf(filter));
  }
  const [areChartsShown, setAreChartsShown] = useState(false);
  const view = useSettings();
  const update = useUpdateSettings();
  const list = usePassageList({ filter: toFilter(parts), sort: view.passageOrder });
  const rows = headPassages(list.data?.pages ?? []);
  const passages = rows.map(({ passage }) => passage);
  const total = list.data?.pages[0]?.total;
  const picking = usePicking(passages);
  return (
    <section className="passages-page" aria-label="Passages" data-layout={view.passageLayout}>
      <header className="passages-head">
        <h1>Passages</h1>
        <span role="status">{total === undefined ? '' : sayCount(total, 'passage')}</span>
        <ViewMenu
          view={view}
          onChange={update}
          areChartsShown={areChartsShown}
          onShowCharts={() => setAreChartsShown(!areChartsShown)}
        />
      </header>
      {picking.picked.size === 0 ? (
        <FilterBar parts={parts} onChange={setParts} {...(onEditSpeaker && { onEditSpeaker })} />
      ) : (
        <BulkActs
          ids={[...picking.picked]}
          rows={passages}
          onDone={picking.clear}
          {...(onExport && { onExport })}
        />
      )}
      {areChartsShown && (
        <PassageCharts
          filter={toFilter(parts)}
          onSpeaker={(speakerId) => setParts({ ...parts, speakerId })}
          onTag={(tag) => setParts({ ...parts, tag })}
        />
      )}
      {list.error ? (
        <div className="passages-note">
          <ErrorNote
            what={sayError(list.error, messages).what}
            hint={sayError(list.error, messages).hint}
            act={<Button onClick={() => void list.refetch()}>Try again</Button>}
          />
        </div>
      ) : list.isPending ? (
        <Skeleton />
      ) : rows.length === 0 ? (
        <NoPassages isFiltered={countParts(parts) > 0} onClear={() => setParts(partsOf(null))} />
      ) : (
        <Rows
          {...{ view, rows, picking, update }}
          onOpen={onOpenPassage}
          onNearEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </section>
  );
}

interface RowsProps extends PassageRowsProps {
  view: Settings;
  update: (change: Partial<Settings>) => void;
}

function Rows({ view, update, ...rows }: RowsProps) {
  if (view.passageLayout === 'cards') return <PassageList {...rows} />;
  return (
    <PassageTable
      {...rows}
      columns={view.passageColumns}
      order={view.passageOrder}
      onOrder={(passageOrder) => update({ passageOrder })}
    />
  );
}
