import { useState } from 'react';
import type { ExportScope } from '../../contract/exporting.ts';
import type { PassageCard, PassageFilter } from '../../contract/passage.ts';
import { sayError } from '../api/error-words.ts';
import { usePassageList } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { sayCount } from '../ui/say-time.ts';
import { BulkActs } from './bulk-acts.tsx';
import { FilterBar } from './filter-bar.tsx';
import { countParts, type FilterParts, partsOf, toFilter } from './filter-parts.ts';
import { NoPassages } from './no-passages.tsx';
import { PassageList } from './passage-list.tsx';
import { usePicking } from './use-picking.ts';
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
  const [given, setGiven] = useState(filter);
  const [parts, setParts] = useState<FilterParts>(() => partsOf(filter));
  if (given !== filter) {
    setGiven(filter);
    setParts(partsOf(filter));
  }
  const list = usePassageList({ filter: toFilter(parts), sort: 'kept' });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = list.data?.pages[0]?.total;
  const picking = usePicking(rows);
  return (
    <section className="passages-page" aria-label="Passages">
      <header className="passages-head">
        <h1>Passages</h1>
        <span role="status">{total === undefined ? '' : sayCount(total, 'passage')}</span>
      </header>
      {picking.picked.size === 0 ? (
        <FilterBar parts={parts} onChange={setParts} {...(onEditSpeaker && { onEditSpeaker })} />
      ) : (
        <BulkActs
          ids={[...picking.picked]}
          rows={rows}
          onDone={picking.clear}
          {...(onExport && { onExport })}
        />
      )}
      {list.error ? (
        <div className="passages-note">
          <ErrorNote
            what={sayError(list.error).what}
            hint={sayError(list.error).hint}
            act={<Button onClick={() => void list.refetch()}>Try again</Button>}
          />
        </div>
      ) : list.isPending ? (
        <Skeleton />
      ) : rows.length === 0 ? (
        <NoPassages isFiltered={countParts(parts) > 0} onClear={() => setParts(partsOf(null))} />
      ) : (
        <PassageList
          rows={rows}
          picking={picking}
          onOpen={onOpenPassage}
          onNearEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </section>
  );
}
