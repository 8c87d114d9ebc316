import { FolderOutput, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Collection } from '../../contract/collection.ts';
import type { ExportScope } from '../../contract/exporting.ts';
import type { PassageCard, PassageFilter } from '../../contract/passage.ts';
import type { Id } from '../../contract/primitives.ts';
import type { Settings } from '../../contract/settings.ts';
import { sayError } from '../api/error-words.ts';
import { usePassageList, useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BulkActs } from './bulk-acts.tsx';
import { FilterBar } from './filter-bar.tsx';
import { countParts, type FilterParts, partsOf, toFilter } from './filter-parts.ts';
import { headPassages } from './headings.ts';
import { NoPassages } from './no-passages.tsx';
import { PassageCharts } from './passage-charts.tsx';
import { PassageList } from './passage-list.tsx';
import { PassageTable } from './passage-table.tsx';
import type { InCollection, PassageRowsProps } from './use-passage-rows.ts';
import { usePicking } from './use-picking.ts';
import { ViewMenu } from './view-menu.tsx';
import './passages-page.css';

/** The collection that the page shows, and what is done to it here. */
export interface ShownCollection extends InCollection {
  id: Id;
  /** Null until it is known, or when it is not there any more. */
  shown: Collection | null;
  onEdit: () => void;
}

export interface PassagesPageProps {
  /** Opens the article at the passage. */
  onOpenPassage: (passage: PassageCard) => void;
  /** What is asked for from elsewhere (a tag, a speaker); null shows everything. */
  filter: PassageFilter | null;
  /** Null shows all that was kept. */
  collection: ShownCollection | null;
  /** Asks which collection passages go into. */
  onPut: (ids: readonly string[]) => void;
  /** Opens the export of some passages. Without it the act is absent. */
  onExport?: (scope: ExportScope) => void;
  /** Opens the dialog of a speaker. Without it the act is absent. */
  onEditSpeaker?: (speakerId: string) => void;
}

/** Everything that was kept, or a collection of it: filtered, opened in its place, edited, put in order, carried out. */
export function PassagesPage(props: PassagesPageProps) {
  const { onOpenPassage, filter, collection, onPut, onExport, onEditSpeaker } = props;
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
  const asked = { ...toFilter(parts), ...(collection !== null && { collectionId: collection.id }) };
  const list = usePassageList({
    filter: asked,
    sort: collection === null ? view.passageOrder : 'collection',
  });
  const rows = headPassages(list.data?.pages ?? [], messages);
  const passages = rows.map(({ passage }) => passage);
  const total = list.data?.pages[0]?.total;
  const picking = usePicking(passages);
  const error = list.error === null ? null : sayError(list.error, messages);
  return (
    <section
      className="passages-page"
      aria-label={messages.t('passages.title')}
      data-layout={view.passageLayout}
    >
      <PageHead collection={collection} total={total} {...(onExport && { onExport })}>
        <ViewMenu
          view={view}
          onChange={update}
          hasOrders={collection === null}
          areChartsShown={areChartsShown}
          onShowCharts={() => setAreChartsShown(!areChartsShown)}
        />
      </PageHead>
      {picking.picked.size === 0 ? (
        <FilterBar parts={parts} onChange={setParts} {...(onEditSpeaker && { onEditSpeaker })} />
      ) : (
        <BulkActs
          ids={[...picking.picked]}
          rows={passages}
          onPut={onPut}
          onTake={collection?.onTake ?? null}
          onDone={picking.clear}
          {...(onExport && { onExport })}
        />
      )}
      {areChartsShown && (
        <PassageCharts
          filter={asked}
          onSpeaker={(speakerId) => setParts({ ...parts, speakerId })}
          onTag={(tag) => setParts({ ...parts, tag })}
        />
      )}
      {error !== null ? (
        <div className="passages-note">
          <ErrorNote
            what={error.what}
            hint={error.hint}
            act={<Button onClick={() => void list.refetch()}>{messages.t('ui.try-again')}</Button>}
          />
        </div>
      ) : list.isPending ? (
        <Skeleton />
      ) : rows.length === 0 ? (
        <NoPassages
          isFiltered={countParts(parts) > 0}
          isCollection={collection !== null}
          onClear={() => setParts(partsOf(null))}
        />
      ) : (
        <Rows
          {...{ view, rows, picking, update, onPut }}
          inCollection={collection}
          hasMore={list.hasNextPage}
          onOpen={onOpenPassage}
          onNearEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </section>
  );
}

interface PageHeadProps {
  collection: ShownCollection | null;
  total: number | undefined;
  onExport?: (scope: ExportScope) => void;
  children: React.ReactNode;
}

/** What the page shows and how much of it; of a collection its note too, and the ways to change it and carry it out. */
function PageHead({ collection, total, onExport, children }: PageHeadProps) {
  const { t } = useMessages();
  const shown = collection?.shown ?? null;
  return (
    <>
      <header className="passages-head">
        <h1>
          <bdi>{collection === null ? t('passages.title') : (shown?.name ?? t('passages.collection'))}</bdi>
        </h1>
        <span role="status">{total === undefined ? '' : t('counts.passages', { count: total })}</span>
        {collection !== null && shown !== null && (
          <span className="passages-head-acts">
            <IconButton
              name={t('passages.collection.edit')}
              icon={<Pencil size={15} />}
              onClick={collection.onEdit}
            />
            {onExport && (
              <IconButton
                name={t('passages.collection.export')}
                icon={<FolderOutput size={16} />}
                onClick={() => onExport({ kind: 'collection', id: collection.id })}
              />
            )}
          </span>
        )}
        {children}
      </header>
      {shown !== null && shown.note !== '' && (
        <p className="passages-about" dir="auto">
          {shown.note}
        </p>
      )}
    </>
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
      widths={view.passageColumnWidths}
      order={rows.inCollection === null ? view.passageOrder : null}
      onOrder={(passageOrder) => update({ passageOrder })}
      onColumns={(passageColumns) => update({ passageColumns })}
      onWidths={(passageColumnWidths) => update({ passageColumnWidths })}
    />
  );
}
