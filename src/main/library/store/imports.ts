/** Imports as they are listed and moved from state to state. Their rows are in import-rows.ts. */
import type { Import, ImportOptions, ImportState } from '../../../contract/importing.ts';
import type { JobProblem } from '../../../contract/job.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { Connection } from './connection.ts';

interface StoredImport {
  id: Id;
  name: string;
  bytes: number;
  state: ImportState;
  format: string | null;
  formats: string;
  options: string;
  createdAt: string;
  finishedAt: string | null;
  fetchJobIds: string;
  problem: string | null;
}

/** An import without the counts of its rows. */
export interface ImportHead extends Pick<
  Import,
  | 'id'
  | 'name'
  | 'state'
  | 'format'
  | 'formats'
  | 'options'
  | 'createdAt'
  | 'finishedAt'
  | 'fetchJobIds'
  | 'problem'
> {
  /** How large its file is to be. */
  bytes: number;
}

/** Writes an import whose file is still to come. */
export function insertImport(
  db: Connection,
  made: { id: string; name: string; bytes: number; options: ImportOptions; createdAt: string },
): void {
  const { id, name, bytes, options, createdAt } = made;
  db.run(
    `INSERT INTO imports (id, name, bytes, state, formats, options, createdAt, fetchJobIds)
     VALUES (?, ?, ?, 'receiving', '[]', ?, ?, '[]')`,
    [id, name, bytes, JSON.stringify(options), createdAt],
  );
}

/** One import; null when there is none. */
export function readImportHead(db: Connection, id: string): ImportHead | null {
  const stored = db.row<StoredImport>('SELECT * FROM imports WHERE id = ?', [id]);
  return stored === undefined ? null : toHead(stored);
}

/** All imports, newest first. */
export function listImportHeads(db: Connection): ImportHead[] {
  return db.rows<StoredImport>('SELECT * FROM imports ORDER BY createdAt DESC, id DESC').map(toHead);
}

/** Moves an import to another state; a problem is forgotten unless one is given. */
export function setImportState(
  db: Connection,
  id: string,
  to: { state: ImportState; finishedAt?: string | null; problem?: JobProblem },
): void {
  const problem = to.problem === undefined ? null : JSON.stringify(to.problem);
  db.run('UPDATE imports SET state = ?, finishedAt = ?, problem = ? WHERE id = ?', [
    to.state,
    to.finishedAt ?? null,
    problem,
    id,
  ]);
}

/** Writes what a file was read as, and how. */
export function noteFormat(
  db: Connection,
  id: string,
  read: Pick<Import, 'format' | 'formats' | 'options'>,
): void {
  db.run('UPDATE imports SET format = ?, formats = ?, options = ? WHERE id = ?', [
    read.format,
    JSON.stringify(read.formats),
    JSON.stringify(read.options),
    id,
  ]);
}

/** Writes which jobs fetch the pages of an import. */
export function noteFetchJobs(db: Connection, id: string, jobIds: readonly string[]): void {
  db.run('UPDATE imports SET fetchJobIds = ? WHERE id = ?', [JSON.stringify(jobIds), id]);
}

/** So many imports that are over are kept for whoever wants to look at them, or to take one back. */
const MAX_OVER = 20;

/** Forgets the oldest imports that are over. */
export function forgetOldImports(db: Connection): void {
  const old = db.rows<{ id: string }>(
    `SELECT id FROM imports WHERE state IN ('done', 'undone') ORDER BY createdAt DESC, id DESC LIMIT -1 OFFSET ?`,
    [MAX_OVER],
  );
  for (const { id } of old) deleteImport(db, id);
}

/** Forgets an import and its rows. What it wrote stays. */
export function deleteImport(db: Connection, id: string): void {
  db.run('DELETE FROM importRows WHERE importId = ?', [id]);
  db.run('DELETE FROM imports WHERE id = ?', [id]);
}

function toHead(stored: StoredImport): ImportHead {
  return {
    ...stored,
    formats: JSON.parse(stored.formats) as Import['formats'],
    options: JSON.parse(stored.options) as ImportOptions,
    fetchJobIds: JSON.parse(stored.fetchJobIds) as Id[],
    problem: stored.problem === null ? null : (JSON.parse(stored.problem) as JobProblem),
  };
}
