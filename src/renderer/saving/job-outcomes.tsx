import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Job, JobItem, JobItemState } from '../../contract/job.ts';
import { useClient } from '../api/api-context.tsx';
import { sayError } from '../api/error-words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { sayNumber } from '../ui/say-time.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { sayItem } from './say-job.ts';
import './job-line.css';

export interface JobOutcomesProps {
  job: Job;
  onOpen: (articleId: string) => void;
  onClose: () => void;
}

const PAGE_ROWS = 100;
const filters: readonly { state: JobItemState | null; words: string }[] = [
  { state: null, words: 'All' },
  { state: 'failed', words: 'Failed' },
  { state: 'waiting', words: 'Waiting' },
];

/** What became of each item of a job, and why. */
export function JobOutcomes({ job, onOpen, onClose }: JobOutcomesProps) {
  const [state, setState] = useState<JobItemState | null>(job.counts.failed > 0 ? 'failed' : null);
  const page = useJobItems(job, state);
  const items = page.data?.pages.flatMap((one) => one.items) ?? [];
  return (
    <Dialog title={job.title} onClose={onClose}>
      <div className="job-outcomes-filter" role="group" aria-label="Which items">
        {filters.map((filter) => (
          <Button
            key={filter.words}
            look={filter.state === state ? 'plain' : 'quiet'}
            aria-pressed={filter.state === state}
            onClick={() => setState(filter.state)}
          >
            {`${filter.words} (${sayNumber(filter.state === null ? job.counts.total : job.counts[filter.state])})`}
          </Button>
        ))}
      </div>
      {page.isPending && <Skeleton />}
      {page.error !== null && <ErrorNote {...wordsOf(page.error)} />}
      {page.isSuccess && items.length === 0 && <p className="job-outcome-state">Nothing here.</p>}
      {items.length > 0 && (
        <div className="job-outcomes" tabIndex={0} role="region" aria-label="Outcomes">
          <ul>
            {items.map((item) => (
              <Outcome key={item.position} item={item} kind={job.kind} onOpen={onOpen} />
            ))}
          </ul>
          {page.hasNextPage && (
            <p className="job-outcomes-more">
              <Button look="quiet" onClick={() => void page.fetchNextPage()}>
                Show more
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

function wordsOf(error: unknown): { what: string; hint: string } {
  const { what, hint } = sayError(error);
  return { what, hint };
}

interface OutcomeProps {
  item: JobItem;
  kind: Job['kind'];
  onOpen: (articleId: string) => void;
}

function Outcome({ item, kind, onOpen }: OutcomeProps) {
  const { articleId, title, input, error } = item;
  return (
    <li className="job-outcome">
      <div className="job-outcome-words">
        <p className="job-outcome-title">
          <bdi>{title ?? input}</bdi>
        </p>
        <p className="job-outcome-state">
          {sayItem(item, kind)}
          {error !== null && `: ${error.message} ${error.hint}`}
        </p>
      </div>
      {articleId !== null && (
        <Button look="quiet" onClick={() => onOpen(articleId)}>
          Open
        </Button>
      )}
    </li>
  );
}
