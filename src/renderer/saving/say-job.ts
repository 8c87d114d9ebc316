import type { Job, JobItem } from '../../contract/job.ts';
import type { Messages, Translate } from '../language/make-messages.ts';

/** How many items have an outcome. */
export function countDone({ counts }: Job): number {
  return counts.total - counts.waiting - counts.running;
}

/** Whether nothing of it is left to do. */
export function isOver({ state }: Pick<Job, 'state'>): boolean {
  return state === 'done' || state === 'cancelled';
}

/** How a job stands, in one line. */
export function sayJob(job: Job, messages: Messages): string {
  const { t, retell, sayTimeOfDay } = messages;
  if (isOver(job)) return sayOutcomes(job, t);
  const progress = sayProgressOf(job, t);
  if (job.problem !== null) return t('saving.job.stopped', { progress, why: retell(job.problem.message) });
  if (job.state === 'paused') return t('saving.job.paused', { progress });
  return job.nextTryAt === null
    ? progress
    : t('saving.job.goes-on', { progress, time: sayTimeOfDay(job.nextTryAt) });
}

/** What is said aloud: only what a listener would turn the head for, and not every number. */
export function announceJob(job: Job, messages: Messages): string {
  const { t, retell } = messages;
  const title = retell(job.title);
  if (isOver(job)) return t('saving.job.aloud', { title, words: sayOutcomes(job, t) });
  if (job.problem !== null) return t('saving.job.aloud.stopped', { title, why: retell(job.problem.message) });
  if (job.state === 'paused') return t('saving.job.aloud.paused', { title });
  return t(job.nextTryAt === null ? 'saving.job.aloud.running' : 'saving.job.aloud.waiting', { title });
}

function sayProgressOf(job: Job, t: Translate): string {
  const { total, failed } = job.counts;
  const done = countDone(job);
  return failed === 0
    ? t('saving.job.progress', { done, total })
    : t('saving.job.progress.failed', { done, total, failed });
}

function sayOutcomes({ kind, state, counts }: Job, t: Translate): string {
  const isSave = kind === 'save';
  const parts = [
    [counts.saved, isSave ? 'saved' : 'changed'],
    [counts.duplicate, isSave ? 'there' : 'unchanged'],
    [counts.failed, 'failed'],
    [counts.cancelled, 'cancelled'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, outcome]) => t(`saving.job.count.${outcome}`, { count }));
  const outcomes = said.length === 0 ? t('saving.job.nothing') : said.join(', ');
  return t(state === 'cancelled' ? 'saving.job.cancelled' : 'saving.job.done', { outcomes });
}

/** What became of one item, in words of its job. */
export function sayItem({ state, notBefore }: JobItem, kind: Job['kind'], t: Translate): string {
  switch (state) {
    case 'waiting':
      return t(notBefore === null ? 'saving.item.waiting' : 'saving.item.again');
    case 'saved':
      return t(kind === 'save' ? 'saving.item.saved' : 'saving.item.changed');
    case 'duplicate':
      return t(kind === 'save' ? 'saving.duplicate' : 'saving.item.unchanged');
    case 'running':
    case 'failed':
    case 'cancelled':
      return t(`saving.item.${state}`);
  }
}
