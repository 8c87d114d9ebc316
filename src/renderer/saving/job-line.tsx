import { Check, ListChecks, Pause, Play, RotateCcw, TriangleAlert, X } from 'lucide-react';
import type { Job } from '../../contract/job.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { announceJob, countDone, isOver, sayJob } from './say-job.ts';
import type { Jobs } from './use-jobs.ts';
import './job-line.css';

export interface JobLineProps {
  job: Job;
  jobs: Jobs;
  onShowOutcomes: (job: Job) => void;
}

const SIZE = 14;

/** One job as one line: how far it is, and what can be done with it. */
export function JobLine({ job, jobs, onShowOutcomes }: JobLineProps) {
  const messages = useMessages();
  const { t, retell } = messages;
  const { id, state, counts } = job;
  const title = retell(job.title);
  const isAtEnd = isOver(job);
  const canRetry = isAtEnd && counts.running === 0 && counts.failed + counts.cancelled > 0;
  return (
    <li className="save-line job-line">
      <span className={`save-sign save-sign-${signClassOf(job)}`}>{signOf(job)}</span>
      <div className="save-words">
        <p className="save-title">{title}</p>
        <p className="save-state">{sayJob(job, messages)}</p>
        {job.problem !== null && <p className="save-state">{retell(job.problem.hint)}</p>}
        <p className="visually-hidden" role="status">
          {announceJob(job, messages)}
        </p>
        <div className="job-acts">
          {state === 'running' && job.nextTryAt !== null && (
            <Button look="quiet" icon={<Play size={SIZE} />} onClick={() => jobs.resume(id)}>
              {t('saving.job.try-now')}
            </Button>
          )}
          {state === 'running' && (
            <Button look="quiet" icon={<Pause size={SIZE} />} onClick={() => jobs.pause(id)}>
              {t('saving.job.pause')}
            </Button>
          )}
          {state === 'paused' && (
            <Button look="quiet" icon={<Play size={SIZE} />} onClick={() => jobs.resume(id)}>
              {t('saving.job.go-on')}
            </Button>
          )}
          {canRetry && (
            <Button look="quiet" icon={<RotateCcw size={SIZE} />} onClick={() => jobs.retryFailed(id)}>
              {t(counts.failed > 0 ? 'saving.job.retry' : 'saving.job.rest')}
            </Button>
          )}
          <Button look="quiet" icon={<ListChecks size={SIZE} />} onClick={() => onShowOutcomes(job)}>
            {t('saving.job.outcomes')}
          </Button>
          {!isAtEnd && (
            <Button look="quiet" onClick={() => jobs.cancel(id)}>
              {t('ui.cancel')}
            </Button>
          )}
        </div>
      </div>
      {isAtEnd && counts.running === 0 && (
        <IconButton name={t('ui.dismiss')} icon={<X size={SIZE} />} onClick={() => jobs.dismiss(id)} />
      )}
      {!isAtEnd && (
        <span
          className="job-progress"
          role="progressbar"
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={counts.total}
          aria-valuenow={countDone(job)}
        >
          <span style={{ transform: `scaleX(${String(countDone(job) / Math.max(1, counts.total))})` }} />
        </span>
      )}
    </li>
  );
}

function signClassOf({ state, counts, problem }: Job): string {
  if (problem !== null || (isOver({ state }) && counts.failed > 0)) return 'failed';
  return state === 'done' ? 'saved' : 'running';
}

function signOf(job: Job) {
  if (signClassOf(job) === 'failed') return <TriangleAlert size={16} aria-hidden />;
  if (job.state === 'done') return <Check size={16} aria-hidden />;
  if (job.state === 'cancelled') return <X size={16} aria-hidden />;
  if (job.state === 'paused') return <Pause size={16} aria-hidden />;
  return <span className="save-dot" />;
}
