import type { Job, JobItem } from '../../contract/job.ts';
import { sayNumber } from '../ui/say-time.ts';

/** How many items have an outcome. */
export function countDone({ counts }: Job): number {
  return counts.total - counts.waiting - counts.running;
}

/** Whether nothing of it is left to do. */
export function isOver({ state }: Pick<Job, 'state'>): boolean {
  return state === 'done' || state === 'cancelled';
}

/** How a job stands, in one line. `sayTime` says a moment as a time of day. */
export function sayJob(job: Job, sayTime: (moment: string) => string): string {
  if (isOver(job)) return sayOutcomes(job);
  const progress = `${sayNumber(countDone(job))} of ${sayNumber(job.counts.total)}${sayFailed(job)}`;
  if (job.problem !== null) return `Stopped at ${progress}. ${job.problem.message}`;
  if (job.state === 'paused') return `Paused at ${progress}`;
  return job.nextTryAt === null ? progress : `${progress}; goes on at ${sayTime(job.nextTryAt)}`;
}

/** What is said aloud: only what a listener would turn the head for, and not every number. */
export function announceJob(job: Job): string {
  if (isOver(job)) return `${job.title}: ${sayOutcomes(job)}`;
  if (job.problem !== null) return `${job.title}: stopped. ${job.problem.message}`;
  if (job.state === 'paused') return `${job.title}: paused`;
  return job.nextTryAt === null ? `${job.title}: under way` : `${job.title}: waiting to go on`;
}

function sayFailed({ counts }: Job): string {
  return counts.failed === 0 ? '' : `, ${sayNumber(counts.failed)} failed`;
}

function sayOutcomes({ kind, state, counts }: Job): string {
  const isSave = kind === 'save';
  const parts = [
    [counts.saved, isSave ? 'saved' : 'changed'],
    [counts.duplicate, isSave ? 'there already' : 'unchanged'],
    [counts.failed, 'failed'],
    [counts.cancelled, 'cancelled'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${sayNumber(count)} ${words}`);
  const outcomes = said.length === 0 ? 'nothing to do' : said.join(', ');
  return state === 'cancelled' ? `Cancelled: ${outcomes}` : `Done: ${outcomes}`;
}

/** What became of one item, in words of its job. */
export function sayItem({ state, notBefore }: JobItem, kind: Job['kind']): string {
  switch (state) {
    case 'waiting':
      return notBefore === null ? 'Waiting' : 'Waiting to be tried again';
    case 'running':
      return 'Under way';
    case 'saved':
      return kind === 'save' ? 'Saved' : 'Changed: a new capture was added';
    case 'duplicate':
      return kind === 'save' ? 'In the library already' : 'Unchanged';
    case 'failed':
      return 'Failed';
    case 'cancelled':
      return 'Cancelled';
  }
}
