/** The rows of an import: what was read, what is to become of it, and what has. */
import type { Import, ImportRow, RowPlan, RowState } from '../../../contract/importing.ts';
import type { JobProblem } from '../../../contract/job.ts';
import type { Connection, SqlValue } from './connection.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Change } from './journal.ts';

/** A row as it was read. */
export interface NewImportRow {
  position: number;
  row: number;
  title: string;
  url: string | null;
  reason: string | null;
  remarks: readonly string[];
  passages: number;
  /** Null for a refused row. */
  record: Buffer | null;
  /** Compressed. */
  content: Buffer | null;
}

/** A row that is to be planned or written. */
export interface OpenImportRow {
  position: number;
  plan: RowPlan;
  record: Buffer;
  content: Buffer | null;
  hasContent: 0 | 1;
}

interface StoredRow extends Omit<ImportRow, 'brings' | 'remarks' | 'isChosen' | 'error'> {
  brings: string;
  remarks: string;
  isChosen: 0 | 1;
  error: string | null;
}

const ORDER = 'import rows';
const NOTHING = JSON.stringify({
  passages: 0,
  tags: 0,
  note: false,
  text: false,
} satisfies ImportRow['brings']);

/** Writes a row of a file. Until it is planned it counts as new; a refused one is not chosen. */
export function insertImportRow(db: Connection, importId: string, row: NewImportRow): void {
  const isRefused = row.record === null;
  db.run(
    `INSERT INTO importRows (importId, position, "row", title, url, plan, brings, passages, brought, orphans, reason, remarks,
       isChosen, state, hasContent, record, content)
     VALUES (:importId, :position, :row, :title, :url, :plan, :brings, :passages, 0, 0, :reason, :remarks,
       :isChosen, :state, :hasContent, :record, :content)`,
    {
      ...row,
      importId,
      plan: isRefused ? 'refused' : 'new',
      brings: NOTHING,
      remarks: JSON.stringify(row.remarks),
      isChosen: isRefused ? 0 : 1,
      state: isRefused ? 'skipped' : 'waiting',
      hasContent: row.content === null ? 0 : 1,
    },
  );
}

/** Writes what would become of a row. */
export function planImportRow(
  db: Connection,
  key: { importId: string; position: number },
  planned: { plan: RowPlan; brings: ImportRow['brings'] },
): void {
  db.run('UPDATE importRows SET plan = ?, brings = ? WHERE importId = ? AND position = ?', [
    planned.plan,
    JSON.stringify(planned.brings),
    key.importId,
    key.position,
  ]);
}

/** The next rows that wait, in the order of the file; those that are not chosen only where all are wanted. */
export function listWaitingRows(
  db: Connection,
  importId: string,
  { after, limit, all = false }: { after: number; limit: number; all?: boolean },
): OpenImportRow[] {
  return db.rows(
    `SELECT position, plan, record, content, hasContent FROM importRows
     WHERE importId = ? AND state = 'waiting' AND position > ? ${all ? '' : 'AND isChosen = 1'}
     ORDER BY position LIMIT ?`,
    [importId, after, limit],
  );
}

/** What a row came to. */
export interface WrittenRow {
  outcome: RowPlan;
  articleId: string;
  orphans: number;
  brings: ImportRow['brings'];
  changes: readonly Change[];
}

/** Writes what became of a row, in the transaction of what it wrote. What was read of it is not needed any more. */
export function finishImportRow(
  db: Connection,
  { importId, position }: { importId: string; position: number },
  written: WrittenRow,
): void {
  const { outcome, articleId, orphans, brings, changes } = written;
  db.run(
    `UPDATE importRows SET state = 'done', outcome = ?, articleId = ?, orphans = ?, brings = ?, brought = ?, changes = ?,
       error = NULL, record = NULL, content = NULL WHERE importId = ? AND position = ?`,
    [
      outcome,
      articleId,
      orphans,
      JSON.stringify(brings),
      brings.passages,
      changes.length === 0 ? null : JSON.stringify(changes),
      importId,
      position,
    ],
  );
}

/** Writes why a row could not be written. It may be tried again. */
export function failImportRow(
  db: Connection,
  { importId, position }: { importId: string; position: number },
  error: JobProblem,
): void {
  db.run(`UPDATE importRows SET state = 'failed', error = ? WHERE importId = ? AND position = ?`, [
    JSON.stringify(error),
    importId,
    position,
  ]);
}

/** Lets what failed wait again. @returns how many there were */
export function retryImportRows(db: Connection, importId: string): number {
  return db.run(
    `UPDATE importRows SET state = 'waiting', error = NULL WHERE importId = ? AND state = 'failed'`,
    [importId],
  );
}

/** Rows that were not chosen are not written, and what was read of them goes. */
export function skipUnchosen(db: Connection, importId: string): void {
  db.run(
    `UPDATE importRows SET state = 'skipped', record = NULL, content = NULL
     WHERE importId = ? AND state = 'waiting' AND isChosen = 0`,
    [importId],
  );
}

/** Says of rows whether they are to be brought in; refused ones never are. */
export function chooseRows(
  db: Connection,
  importId: string,
  choice: { isChosen: boolean; positions: readonly number[] | null; plan: RowPlan | null },
): void {
  db.run(
    `UPDATE importRows SET isChosen = :isChosen
     WHERE importId = :importId AND state = 'waiting' AND (:plan IS NULL OR plan = :plan)
       AND (:positions IS NULL OR position IN (SELECT value FROM json_each(:positions)))`,
    {
      importId,
      isChosen: choice.isChosen ? 1 : 0,
      plan: choice.plan,
      positions: choice.positions === null ? null : JSON.stringify(choice.positions),
    },
  );
}

/** Forgets the rows of an import: it is read again. */
export function deleteImportRows(db: Connection, importId: string): void {
  db.run('DELETE FROM importRows WHERE importId = ?', [importId]);
}

interface RowFilter {
  plan?: RowPlan | undefined;
  state?: RowState | undefined;
  hasPassages?: boolean | undefined;
}

/** A page of rows in the order of the file. What was written is filtered by what it became. */
export function listImportRows(
  db: Connection,
  query: RowFilter & { id: string; after: string | null; limit: number },
): { items: ImportRow[]; next: string | null; total: number } {
  const { id, plan, state, hasPassages, after, limit } = query;
  const [from = -1] = after === null ? [] : readCursor(after, ORDER, 1);
  const conditions = ['importId = :id'];
  const params: Record<string, SqlValue> = { id };
  if (plan !== undefined) {
    conditions.push('ifnull(outcome, plan) = :plan');
    params['plan'] = plan;
  }
  if (state !== undefined) {
    conditions.push('state = :state');
    params['state'] = state;
  }
  if (hasPassages === true) conditions.push('passages > 0');
  const where = conditions.join(' AND ');
  const found = db.rows<StoredRow>(
    `SELECT position, "row", title, url, plan, brings, reason, remarks, isChosen, state, outcome, articleId, error
     FROM importRows WHERE ${where} AND position > :from ORDER BY position LIMIT :limit`,
    { ...params, from, limit: limit + 1 },
  );
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toRow),
    next: last === undefined || found.length <= limit ? null : writeCursor(ORDER, [last.position]),
    total: db.value<number>(`SELECT count(*) FROM importRows WHERE ${where}`, params) ?? 0,
  };
}

function toRow(stored: StoredRow): ImportRow {
  return {
    ...stored,
    brings: JSON.parse(stored.brings) as ImportRow['brings'],
    remarks: JSON.parse(stored.remarks) as string[],
    isChosen: stored.isChosen === 1,
    error: stored.error === null ? null : (JSON.parse(stored.error) as JobProblem),
  };
}

/** How many rows would become what, and have become it. */
export function countImportRows(db: Connection, importId: string): Pick<Import, 'plan' | 'outcome'> {
  const counts = { total: 0, new: 0, updated: 0, duplicate: 0, refused: 0 };
  const plan = { ...counts, passages: 0, chosen: 0, withoutText: 0 };
  const outcome = { ...counts, failed: 0, skipped: 0, waiting: 0, passages: 0, orphans: 0 };
  const groups = db.rows<{
    plan: RowPlan;
    state: RowState;
    outcome: RowPlan | null;
    isChosen: 0 | 1;
    hasContent: 0 | 1;
    count: number;
    passages: number;
    orphans: number;
    brought: number;
  }>(
    `SELECT plan, state, outcome, isChosen, hasContent, count(*) AS count, sum(passages) AS passages,
       sum(orphans) AS orphans, sum(brought) AS brought
     FROM importRows WHERE importId = ? GROUP BY plan, state, outcome, isChosen, hasContent`,
    [importId],
  );
  for (const group of groups) {
    const { count } = group;
    plan.total += count;
    plan[group.plan] += count;
    plan.passages += group.passages;
    if (group.isChosen === 1) plan.chosen += count;
    if (group.isChosen === 1 && group.plan === 'new' && group.hasContent === 0) plan.withoutText += count;
    if (group.plan === 'refused') outcome.refused += count;
    else if (group.state !== 'done') outcome[group.state] += count;
    else outcome[group.outcome ?? group.plan] += count;
    if (group.state !== 'done') continue;
    outcome.total += count;
    outcome.passages += group.brought;
    outcome.orphans += group.orphans;
  }
  // Those that have found their words since are none any more.
  if (outcome.orphans > 0) outcome.orphans = countOrphans(db, importId);
  return { plan, outcome };
}

function countOrphans(db: Connection, importId: string): number {
  return (
    db.value<number>(
      `SELECT count(DISTINCT p.id) FROM importRows AS r JOIN passages AS p ON p.articleId = r.articleId
       WHERE r.importId = ? AND r.orphans > 0 AND p.status = 'orphaned' AND p.removedAt IS NULL`,
      [importId],
    ) ?? 0
  );
}

/** Whether rows that are chosen still wait. */
export function hasWaitingRows(db: Connection, importId: string): boolean {
  const sql = `SELECT 1 FROM importRows WHERE importId = ? AND state = 'waiting' AND isChosen = 1 LIMIT 1`;
  return db.value(sql, [importId]) !== undefined;
}

/** What rows of an import wrote, some at a time; `after` is the last position that was read. */
export function listRowChanges(
  db: Connection,
  importId: string,
  { after, limit }: { after: number; limit: number },
): { position: number; outcome: RowPlan; articleId: string; changes: Change[] }[] {
  return db
    .rows<{ position: number; outcome: RowPlan; articleId: string; changes: string }>(
      `SELECT position, outcome, articleId, changes FROM importRows
       WHERE importId = ? AND position > ? AND changes IS NOT NULL AND articleId IS NOT NULL
       ORDER BY position LIMIT ?`,
      [importId, after, limit],
    )
    .map((row) => ({ ...row, changes: JSON.parse(row.changes) as Change[] }));
}

/** The new articles of an import that have no text yet, out of the trash, with what their pages are fetched from. */
export function listUnfetched(db: Connection, importId: string, recordType: string): string[] {
  return db
    .rows<{ id: string }>(
      `SELECT a.id FROM importRows AS r JOIN articles AS a ON a.id = r.articleId
       JOIN captures AS c ON c.id = a.currentCaptureId
       WHERE r.importId = ? AND r.outcome IN ('new', 'updated') AND a.trashedAt IS NULL AND a.url IS NOT NULL
         AND c.contentType = ? GROUP BY a.id ORDER BY min(r.position)`,
      [importId, recordType],
    )
    .map(({ id }) => id);
}
