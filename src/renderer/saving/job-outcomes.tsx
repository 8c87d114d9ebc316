import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Job, JobItem, JobItemState } from '../../contract/job.ts';
import { useClient } from '../api/api-context.tsx';
import { sayError } from '../api/error-words.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Messages } from '../language/make-messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { sayItem } from './say-job.ts';
import './job-line.css';

export interface JobOutcomesProps {
  job: Job;
  onOpen: (articleId: string) => void;
  onClose: () => void;
}

const PAGE_ROWS = 100;
const filters = ['all', 'failed', 'waiting'] as const;

/** What became of each item of a job, and why. */
export function JobOutcomes({ job, onOpen, onClose }: JobOutcomesProps) {
  const messages = useMessages();
  const { t } = messages;
  const [state, setState] = useState<JobItemState | null>(job.counts.failed > 0 ? 'failed' : null);
  const page = useJobItems(job, state);
  const items = page.data?.pages.flatMap((one) => one.items) ?? [];
  return (
    <Dialog title={messages.retell(job.title)} onClose={onClose}>
      <div className="job-outcomes-filter" role="group" aria-label={t('saving.job.which')}>
        {filters.map((filter) => {
          const wanted = filter === 'all' ? null : filter;
          return (
            <Button
              key={filter}
              look={wanted === state ? 'plain' : 'quiet'}
              aria-pressed={wanted === state}
              onClick={() => setState(wanted)}
            >
              {t(`saving.job.${filter}`, { count: job.counts[filter === 'all' ? 'total' : filter] })}
            </Button>
          );
        })}
      </div>
      {page.isPending && <Skeleton />}
      {page.error !== null && <ErrorNote {...wordsOf(page.error, messages)} />}
      {page.isSuccess && items.length === 0 && <p className="job-outcome-state">{t('saving.job.none')}</p>}
      {items.length > 0 && (
        <div className="job-outcomes" tabIndex={0} role="region" aria-label={t('saving.job.outcomes')}>
          <ul>
            {items.map((item) => (
              <Outcome key={item.position} item={item} kind={job.kind} onOpen={onOpen} />
            ))}
          </ul>
          {page.hasNextPage && (
            <p className="job-outcomes-more">
              <Button look="quiet" onClick={() => void page.fetchNextPage()}>
                {t('saving.job.more')}
              </Button>
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** The first word of the key is the method's: what the library says of a job marks its items stale too. */
function useJobItems({ id }: Job, state: JobItemState | null) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['jobs.get', { id, state }],
    queryFn: ({ pageParam }) =>
      client.call('jobs.get', {
        id,
        after: pageParam,
        limit: PAGE_ROWS,
        ...(state !== null && { state }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

function wordsOf(error: unknown, messages: Messages): { what: string; hint: string } {
  const { what, hint } = sayError(error, messages);
  return { what, hint };
}

interface OutcomeProps {
  item: JobItem;
  kind: Job['kind'];
  onOpen: (articleId: string) => void;
}

function Outcome({ item, kind, onOpen }: OutcomeProps) {
  const { t, retell } = useMessages();
  const { articleId, title, input, error } = item;
  const outcome = sayItem(item, kind, t);
  return (
    <li className="job-outcome">
      <div className="job-outcome-words">
        <p className="job-outcome-title">
          <bdi>{title ?? input}</bdi>
        </p>
        <p className="job-outcome-state">
          {error === null
            ? outcome
            : t('saving.item.why', { outcome, why: `${retell(error.message)} ${retell(error.hint)}` })}
        </p>
      </div>
      {articleId !== null && (
        <Button look="quiet" onClick={() => onOpen(articleId)}>
          {t('ui.open')}
        </Button>
      )}
    </li>
  );
}
