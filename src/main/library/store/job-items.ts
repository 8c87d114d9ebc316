/** The items of jobs as a queue: which is next, what becomes of it, and when it may be tried again. */
import type { JobProblem } from '../../../contract/job.ts';
import type { Connection } from './connection.ts';
import type { Change } from './journal.ts';

/** One item of a job. */
export interface ItemKey {
  jobId: string;
  position: number;
}

/** An item that is to be done now. */
export interface NextItem extends ItemKey {
  kind: 'save' | 'refetch';
  input: string;
  host: string;
  /** How often it was begun before. */
  attempts: number;
  crashes: number;
  /** Of the job. */
  tags: readonly string[];
}

/** Of an item that was under way when the process ended so often, the item is the likely reason. */
const MAX_CRASHES = 3;

/** The next item of these jobs whose host is free and whose time has come; null when there is none. */
export function findNextItem(
  db: Connection,
  among: { jobIds: readonly string[]; busyHosts: readonly string[]; at: string },
): NextItem | null {
  const found = db.row<Omit<NextItem, 'tags'> & { tags: string }>(
    `SELECT i.jobId, i.position, i.input, i.host, i.attempts, i.crashes, j.kind, j.tags
     FROM jobs AS j CROSS JOIN jobItems AS i ON i.jobId = j.id
     WHERE j.state = 'running' AND j.id IN (SELECT value FROM json_each(:jobIds)) AND i.state = 'waiting'
       AND ifnull(i.notBefore, '') <= :at AND i.host NOT IN (SELECT value FROM json_each(:busyHosts))
     ORDER BY j.createdAt, j.id, i.position LIMIT 1`,
    { jobIds: JSON.stringify(among.jobIds), busyHosts: JSON.stringify(among.busyHosts), at: among.at },
  );
  return found === undefined ? null : { ...found, tags: JSON.parse(found.tags) as string[] };
}

/** Whether anything of these jobs waits at all, and the earliest moment for which something waits; null for now. */
export function findWaiting(
  db: Connection,
  { jobIds, at }: { jobIds: readonly string[]; at: string },
): { hasAny: boolean; nextAt: string | null } {
  const found = db.row<{ count: number; nextAt: string | null }>(
    `SELECT count(*) AS count, min(CASE WHEN i.notBefore > :at THEN i.notBefore END) AS nextAt
     FROM jobs AS j CROSS JOIN jobItems AS i ON i.jobId = j.id
     WHERE j.state = 'running' AND j.id IN (SELECT value FROM json_each(:jobIds)) AND i.state = 'waiting'`,
    { jobIds: JSON.stringify(jobIds), at },
  );
  return { hasAny: (found?.count ?? 0) > 0, nextAt: found?.nextAt ?? null };
}

/** Notes that an item is under way, so that a death of the process can be told from a wait. */
export function startItem(db: Connection, { jobId, position }: ItemKey): void {
  db.run(
    `UPDATE jobItems SET state = 'running', attempts = attempts + 1, notBefore = NULL
     WHERE jobId = ? AND position = ?`,
    [jobId, position],
  );
}

/** What an item came to. `changes` are the rows it wrote, for undo. */
export function finishItem(
  db: Connection,
  { jobId, position }: ItemKey,
  outcome:
    | { state: 'saved' | 'duplicate'; articleId: string; changes: readonly Change[] }
    | { state: 'failed'; error: JobProblem },
): void {
  const isFailed = outcome.state === 'failed';
  db.run(
    `UPDATE jobItems SET state = ?, articleId = ?, error = ?, changes = ?, crashes = 0
     WHERE jobId = ? AND position = ? AND state = 'running'`,
    [
      outcome.state,
      isFailed ? null : outcome.articleId,
      isFailed ? JSON.stringify(outcome.error) : null,
      isFailed || outcome.changes.length === 0 ? null : JSON.stringify(outcome.changes),
      jobId,
      position,
    ],
  );
}

/** What could not be had of something that was saved all the same: a page of a story in several. */
export function noteItem(db: Connection, { jobId, position }: ItemKey, error: JobProblem): void {
  const values = [JSON.stringify(error), jobId, position];
  db.run('UPDATE jobItems SET error = ? WHERE jobId = ? AND position = ?', values);
}

/** Lets an item wait again: until a moment, with the reason, or as if it had not been begun. */
export function putBackItem(
  db: Connection,
  { jobId, position }: ItemKey,
  why: { notBefore: string; error: JobProblem } | null,
): void {
  const error = why === null ? null : JSON.stringify(why.error);
  db.run(
    `UPDATE jobItems SET state = 'waiting', notBefore = ?, error = ?, attempts = attempts - ?
     WHERE jobId = ? AND position = ? AND state = 'running'`,
    [why?.notBefore ?? null, error, why === null ? 1 : 0, jobId, position],
  );
}

/** A site asked to be left alone: none of its pages is asked for before that moment, in any job. */
export function holdHost(db: Connection, host: string, until: string): void {
  db.run(
    `UPDATE jobItems SET notBefore = :until
     WHERE host = :host AND state = 'waiting' AND ifnull(notBefore, '') < :until`,
    { host, until },
  );
}

/** Forgets waits for the network, but not those that a site asked for. */
export function hurryItems(db: Connection, jobId: string): void {
  db.run(
    `UPDATE jobItems SET notBefore = NULL WHERE jobId = ? AND state = 'waiting'
       AND error IS NOT NULL AND error ->> 'code' <> 'fetch-status'`,
    [jobId],
  );
}

/** Whatever was not begun is not begun any more; what is under way says so itself. */
export function cancelWaiting(db: Connection, jobId: string): void {
  db.run(`UPDATE jobItems SET state = 'cancelled', notBefore = NULL WHERE jobId = ? AND state = 'waiting'`, [
    jobId,
  ]);
}

/** An item that was stopped in the middle. */
export function cancelItem(db: Connection, { jobId, position }: ItemKey): void {
  db.run(`UPDATE jobItems SET state = 'cancelled' WHERE jobId = ? AND position = ? AND state = 'running'`, [
    jobId,
    position,
  ]);
}

/** Lets what failed or was cancelled wait again, from the beginning. @returns how many there were */
export function retryItems(db: Connection, jobId: string): number {
  return db.run(
    `UPDATE jobItems SET state = 'waiting', attempts = 0, crashes = 0, notBefore = NULL, error = NULL
     WHERE jobId = ? AND state IN ('failed', 'cancelled')`,
    [jobId],
  );
}

/**
 * After a start: what was under way when the last process ended waits again, or, if that happened too often, is
 * given up with this error.
 */
export function recoverItems(db: Connection, error: JobProblem): void {
  db.run(
    `UPDATE jobItems SET crashes = crashes + 1,
       state = CASE WHEN (SELECT state FROM jobs WHERE id = jobId) = 'cancelled' THEN 'cancelled'
                    WHEN crashes + 1 >= :most THEN 'failed' ELSE 'waiting' END,
       error = CASE WHEN crashes + 1 >= :most THEN :error ELSE error END
     WHERE state = 'running'`,
    { most: MAX_CRASHES, error: JSON.stringify(error) },
  );
}

/** Whether items of a job wait or are under way. */
export function hasOpenItems(db: Connection, jobId: string): boolean {
  const sql = `SELECT 1 FROM jobItems WHERE jobId = ? AND state IN ('waiting', 'running') LIMIT 1`;
  return db.value(sql, [jobId]) !== undefined;
}
