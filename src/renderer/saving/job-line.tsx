import { Check, ListChecks, Pause, Play, RotateCcw, TriangleAlert, X } from 'lucide-react';
import type { Job } from '../../contract/job.ts';
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
  const { id, state, counts, title } = job;
  const isAtEnd = isOver(job);
  const canRetry = isAtEnd && counts.running === 0 && counts.failed + counts.cancelled > 0;
  return (
    <li className="save-line job-line">
      <span className={`save-sign save-sign-${signClassOf(job)}`}>{signOf(job)}</span>
      <div className="save-words">
        <p className="save-title">{title}</p>
        <p className="save-state">{sayJob(job, sayTimeOfDay)}</p>
        {job.problem !== null && <p className="save-state">{job.problem.hint}</p>}
        <p className="visually-hidden" role="status">
          {announceJob(job)}
        </p>
        <div className="job-acts">
          {state === 'running' && job.nextTryAt !== null && (
            <Button look="quiet" icon={<Play size={SIZE} />} onClick={() => jobs.resume(id)}>
              Try now
            </Button>
          )}
          {state === 'running' && (
            <Button look="quiet" icon={<Pause size={SIZE} />} onClick={() => jobs.pause(id)}>
              Pause
            </Button>
          )}
          {state === 'paused' && (
            <Button look="quiet" icon={<Play size={SIZE} />} onClick={() => jobs.resume(id)}>
              Go on
            </Button>
          )}
          {canRetry && (
            <Button look="quiet" icon={<RotateCcw size={SIZE} />} onClick={() => jobs.retryFailed(id)}>
              {counts.failed > 0 ? 'Try the failed again' : 'Do the rest'}
            </Button>
          )}
          <Button look="quiet" icon={<ListChecks size={SIZE} />} onClick={() => onShowOutcomes(job)}>
            Outcomes
          </Button>
          {!isAtEnd && (
            <Button look="quiet" onClick={() => jobs.cancel(id)}>
              Cancel
            </Button>
          )}
        </div>
      </div>
      {isAtEnd && counts.running === 0 && (
        <IconButton name="Dismiss" icon={<X size={SIZE} />} onClick={() => jobs.dismiss(id)} />
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

function sayTimeOfDay(moment: string): string {
  return new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
