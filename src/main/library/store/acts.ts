/**
 * What the user did, to be taken back and done again: an act is the changes of one transaction under a name in plain
 * words, written in that same transaction. The newest act that stands can be undone, the oldest undone one redone;
 * a new act drops what could have been redone (docs/decisions/0005-undo-by-row-images.md).
 */
import { VerbatimError } from '../../../contract/errors.ts';
import type { HistoryState } from '../../../contract/library.ts';
import type { Connection } from './connection.ts';
import { replay } from './journal.ts';
import type { Change, Journal } from './journal.ts';

/** How many acts are remembered. */
export const MAX_ACTS = 1000;

/** An act on thousands of rows is long; together they may take so much, and the newest is always kept. */
const MAX_BYTES = 50_000_000;
const LONG_ACT_BYTES = 100_000;

interface ActRow {
  seq: number;
  label: string;
  changes: string;
}

/** Writes the changes of this transaction down as an act. */
export function recordAct(
  db: Connection,
  act: { label: string; at: string; changes: readonly Change[] },
): void {
  const changes = JSON.stringify(act.changes);
  db.run('DELETE FROM acts WHERE isUndone = 1');
  db.run('INSERT INTO acts (label, at, isUndone, changes) VALUES (?, ?, 0, ?)', [act.label, act.at, changes]);
  db.run('DELETE FROM acts WHERE seq <= (SELECT max(seq) FROM acts) - ?', [MAX_ACTS]);
  if (changes.length > LONG_ACT_BYTES) forgetBeyond(db, MAX_BYTES);
}

/** Forgets the oldest acts, so that the others take no more than so many bytes. */
function forgetBeyond(db: Connection, bytes: number): void {
  db.run(
    `DELETE FROM acts WHERE seq < (SELECT max(seq) FROM acts) AND seq IN (
       SELECT seq FROM (SELECT seq, sum(octet_length(changes)) OVER (ORDER BY seq DESC) AS bytes FROM acts)
       WHERE bytes > ?)`,
    [bytes],
  );
}

/** What undo and redo would do now. */
export function readHistoryState(db: Connection): HistoryState {
  return { undo: lastStanding(db)?.label ?? null, redo: firstUndone(db)?.label ?? null };
}

/**
 * Takes back the last act.
 * @throws VerbatimError `not-found` when there is none; `conflict` when its rows are not as it left them
 */
export function undoAct(db: Connection, journal: Journal): void {
  const act = lastStanding(db);
  if (act === null) throw new VerbatimError('not-found', 'There is nothing to undo.', { hint: 'Go on.' });
  for (const change of readChanges(act).reverse()) {
    replay(db, journal, { ...change, before: change.after, after: change.before });
  }
  db.run('UPDATE acts SET isUndone = 1 WHERE seq = ?', [act.seq]);
}

/**
 * Does the act again that was taken back last.
 * @throws VerbatimError `not-found` when there is none; `conflict` when its rows are not as undo left them
 */
export function redoAct(db: Connection, journal: Journal): void {
  const act = firstUndone(db);
  if (act === null) throw new VerbatimError('not-found', 'There is nothing to redo.', { hint: 'Go on.' });
  for (const change of readChanges(act)) replay(db, journal, change);
  db.run('UPDATE acts SET isUndone = 0 WHERE seq = ?', [act.seq]);
}

function lastStanding(db: Connection): ActRow | null {
  return (
    db.row<ActRow>('SELECT seq, label, changes FROM acts WHERE isUndone = 0 ORDER BY seq DESC LIMIT 1') ??
    null
  );
}

function firstUndone(db: Connection): ActRow | null {
  return (
    db.row<ActRow>('SELECT seq, label, changes FROM acts WHERE isUndone = 1 ORDER BY seq LIMIT 1') ?? null
  );
}

/** Ours by construction; what a hostile file may have put there is refused change by change in `replay`. */
function readChanges(act: ActRow): Change[] {
  return JSON.parse(act.changes) as Change[];
}
