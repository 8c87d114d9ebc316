/** Jobs as they are listed and moved from state to state. What happens to their items is in job-items.ts. */
import type { Job, JobItem, JobItemState, JobPage, JobProblem, JobState } from '../../../contract/job.ts';
import { recordAct } from './acts.ts';
import type { Connection } from './connection.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { isAsLeft } from './journal.ts';
import type { Change } from './journal.ts';

/** A job as it is written; `inputs` in the order in which they are to be done. */
export interface NewJob extends Pick<Job, 'kind' | 'title' | 'tags' | 'createdAt'> {
  id: string;
  inputs: readonly { input: string; host: string }[];
}

interface StoredJob extends Omit<Job, 'tags' | 'counts' | 'problem'> {
  tags: string;
  problem: string | null;
}

interface StoredItem extends Omit<JobItem, 'error'> {
  error: string | null;
}

/** So many jobs that are over are kept for whoever wants to look at them; older ones go when another begins. */
const MAX_OVER = 50;
const ITEM_ORDER = 'job items';

/** Writes a job whose items all wait. */
export function insertJob(db: Connection, job: NewJob): void {
  const { id, kind, title, tags, createdAt } = job;
  db.run(`INSERT INTO jobs (id, kind, title, tags, state, createdAt) VALUES (?, ?, ?, ?, 'running', ?)`, [
    id,
    kind,
    title,
    JSON.stringify(tags),
    createdAt,
  ]);
  for (const [position, { input, host }] of job.inputs.entries()) {
    db.run(
      `INSERT INTO jobItems (jobId, position, input, host, state, attempts, crashes)
       VALUES (?, ?, ?, ?, 'waiting', 0, 0)`,
      [id, position, input, host],
    );
  }
  forgetOldJobs(db);
}

function forgetOldJobs(db: Connection): void {
  const old = db.rows<{ id: string }>(
    `SELECT id FROM jobs WHERE state IN ('done', 'cancelled') ORDER BY createdAt DESC, id DESC LIMIT -1 OFFSET ?`,
    [MAX_OVER],
  );
  for (const { id } of old) deleteJob(db, id);
}

/** All jobs, newest first. `at` is now: what has to wait until later than that is waiting for something. */
export function listJobs(db: Connection, at: string): Job[] {
  const stored = db.rows<StoredJob>(`SELECT ${jobColumns} FROM jobs ORDER BY createdAt DESC, id DESC`, {
    at,
  });
  return stored.map((row) => toJob(db, row));
}

/** One job; null when there is none. */
export function readJob(db: Connection, id: string, at: string): Job | null {
  const stored = db.row<StoredJob>(`SELECT ${jobColumns} FROM jobs WHERE id = :id`, { id, at });
  return stored === undefined ? null : toJob(db, stored);
}

/** A page of a job's items in their order. */
export function listJobItems(
  db: Connection,
  query: { id: string; state?: JobItemState | undefined; after: string | null; limit: number },
): Pick<JobPage, 'items' | 'next'> {
  const { id, state, after, limit } = query;
  const [from = -1] = after === null ? [] : readCursor(after, ITEM_ORDER, 1);
  const found = db.rows<StoredItem>(
    `SELECT i.position, i.input, i.state, i.articleId, a.currentCaptureId AS captureId, a.title, i.error, i.attempts,
       i.notBefore
     FROM jobItems AS i LEFT JOIN articles AS a ON a.id = i.articleId
     WHERE i.jobId = ? ${state === undefined ? '' : 'AND i.state = ?'} AND i.position > ? ORDER BY i.position LIMIT ?`,
    [id, ...(state === undefined ? [] : [state]), from, limit + 1],
  );
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const isLast = last === undefined || found.length <= limit;
  return {
    items: page.map((item) => ({ ...item, error: readProblem(item.error) })),
    next: isLast ? null : writeCursor(ITEM_ORDER, [last.position]),
  };
}

/** Moves a job to another state; a problem is forgotten unless one is given. */
export function setJobState(
  db: Connection,
  id: string,
  to: { state: JobState; finishedAt?: string; problem?: JobProblem },
): void {
  const problem = to.problem === undefined ? null : JSON.stringify(to.problem);
  db.run('UPDATE jobs SET state = ?, finishedAt = ?, problem = ? WHERE id = ?', [
    to.state,
    to.finishedAt ?? null,
    problem,
    id,
  ]);
}

/** Forgets a job and what became of its items. What it saved stays. */
export function deleteJob(db: Connection, id: string): void {
  db.run('DELETE FROM jobItems WHERE jobId = ?', [id]);
  db.run('DELETE FROM jobs WHERE id = ?', [id]);
}

/**
 * Makes one act of all that the items of a job wrote. What somebody has changed since is theirs: an item with such a
 * row is left out whole, because the act could not be undone over it.
 * @returns whether there was anything to record
 */
export function recordJobAct(
  db: Connection,
  { jobId, at, nameOf }: { jobId: string; at: string; nameOf: (count: number) => string },
): boolean {
  const items = db.rows<{ changes: string }>(
    'SELECT changes FROM jobItems WHERE jobId = ? AND changes IS NOT NULL ORDER BY position',
    [jobId],
  );
  db.run('UPDATE jobItems SET changes = NULL WHERE jobId = ? AND changes IS NOT NULL', [jobId]);
  const standing = items
    .map(({ changes }) => JSON.parse(changes) as Change[])
    .filter((changes) => changes.length > 0 && changes.every((change) => isAsLeft(db, change)));
  if (standing.length === 0) return false;
  recordAct(db, { label: nameOf(standing.length), at, changes: standing.flat() });
  return true;
}

const jobColumns = `id, kind, title, tags, state, createdAt, finishedAt, problem,
  CASE WHEN state = 'running' AND NOT EXISTS (
    SELECT 1 FROM jobItems WHERE jobId = jobs.id AND state = 'running'
  ) AND NOT EXISTS (
    SELECT 1 FROM jobItems WHERE jobId = jobs.id AND state = 'waiting' AND ifnull(notBefore, '') <= :at
  ) THEN (SELECT min(notBefore) FROM jobItems WHERE jobId = jobs.id AND state = 'waiting') END AS nextTryAt`;

function toJob(db: Connection, stored: StoredJob): Job {
  const { tags, problem, ...rest } = stored;
  return {
    ...rest,
    tags: JSON.parse(tags) as string[],
    counts: countItems(db, stored.id),
    problem: readProblem(problem),
  };
}

function countItems(db: Connection, jobId: string): Job['counts'] {
  const counts = { total: 0, waiting: 0, running: 0, saved: 0, duplicate: 0, failed: 0, cancelled: 0 };
  const found = db.rows<{ state: JobItemState; count: number }>(
    'SELECT state, count(*) AS count FROM jobItems WHERE jobId = ? GROUP BY state',
    [jobId],
  );
  for (const { state, count } of found) {
    counts[state] = count;
    counts.total += count;
  }
  return counts;
}

function readProblem(stored: string | null): JobProblem | null {
  return stored === null ? null : (JSON.parse(stored) as JobProblem);
}
