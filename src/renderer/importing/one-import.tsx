import { useCallback, useState } from 'react';
import type { Import } from '../../contract/importing.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { ProgressBar } from './giving-bar.tsx';
import { ImportFilters } from './import-filters.tsx';
import { ImportSettings } from './import-settings.tsx';
import { ImportTable } from './import-table.tsx';
import { sayImport } from './say-import.ts';
import type { ImportActs } from './use-import-acts.ts';
import { useImportRows, type RowFilter } from './use-import-rows.ts';

/** One import: what it is read as, what becomes of its rows, and how far it is. */
export function OneImport({ one, acts }: { one: Import; acts: ImportActs }) {
  const messages = useMessages();
  const { t, retell } = messages;
  const [filter, setFilter] = useState<RowFilter>('all');
  const { rows, isLoading, loadMore } = useImportRows(one.id, filter);
  // With other options it is read again, and stays what it is meanwhile.
  const canChoose = one.state === 'ready' || one.state === 'reading';
  const onNearEnd = useCallback(() => loadMore(), [loadMore]);
  return (
    <div className="import-one">
      <div className="import-head">
        <h3 title={one.name}>{one.name}</h3>
        <p className="import-said">{sayImport(one, messages)}</p>
      </div>
      {canChoose ? <ImportSettings one={one} acts={acts} /> : <Progress one={one} />}
      {one.problem !== null && (
        <ErrorNote what={retell(one.problem.message)} hint={retell(one.problem.hint)} />
      )}
      {one.format === null ? (
        <ErrorNote what={t('importing.unknown')} hint={t('importing.unknown.hint')} />
      ) : (
        <>
          <ImportFilters one={one} filter={filter} onFilter={setFilter} acts={acts} />
          <ImportTable {...{ rows, isLoading, canChoose, onNearEnd }} onChoose={acts.choose} />
        </>
      )}
    </div>
  );
}

function Progress({ one }: { one: Import }) {
  const { t } = useMessages();
  const { plan, outcome, state, fetchJobIds } = one;
  const done = outcome.total + outcome.failed;
  const [jobId] = fetchJobIds;
  const fetching = useCall('jobs.list', {}, { isEnabled: jobId !== undefined }).data?.items;
  const jobs = (fetching ?? []).filter(({ id }) => fetchJobIds.includes(id));
  const toFetch = jobs.reduce((sum, { counts }) => sum + counts.total, 0);
  const open = jobs.reduce((sum, { counts }) => sum + counts.waiting + counts.running, 0);
  return (
    <div className="import-progresses">
      {(state === 'running' || state === 'paused') && (
        <ProgressBar name={t('importing.title')} done={done} total={plan.chosen} />
      )}
      {outcome.orphans > 0 && <p>{t('importing.orphans', { count: outcome.orphans })}</p>}
      {toFetch > 0 && (
        <>
          <p>{t('importing.fetching', { done: toFetch - open, total: toFetch })}</p>
          {open > 0 && (
            <ProgressBar
              name={t('importing.fetching', { done: toFetch - open, total: toFetch })}
              done={toFetch - open}
              total={toFetch}
            />
          )}
        </>
      )}
    </div>
  );
}
