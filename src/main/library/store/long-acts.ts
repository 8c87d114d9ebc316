/**
 * Acts that take more than one transaction. Each slice writes its rows, what it changed, and how far the act has come;
 * so whatever stops the program in between, the next start knows what of the act stands and takes it back: an act that
 * was not finished was never there (docs/decisions/0021-long-acts.md).
 */
import { ActChanges, dropUndone, forgetOldest, markAct } from './acts.ts';
import type { Connection } from './connection.ts';
import { replay } from './journal.ts';
import type { Change, Journal } from './journal.ts';

/** Begins a new act whose changes are written slice by slice. @returns what it is known by */
export function beginLongAct(db: Connection, act: { label: string; at: string }): number {
  const seq = Number(
    db.value<number>("INSERT INTO acts (label, at, isUndone, changes) VALUES (?, ?, 0, '[]') RETURNING seq", [
      act.label,
      act.at,
    ]),
  );
  db.run('INSERT INTO unfinishedActs (seq, applied, isNew) VALUES (?, 0, 1)', [seq]);
  return seq;
}

/** Writes down what one slice of a new act has changed, in the transaction of the slice. */
export function appendChanges(db: Connection, seq: number, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  db.run(
    `INSERT INTO actChanges (seq, part, count, changes)
     SELECT :seq, ifnull(max(part), 0) + 1, :count, :changes FROM actChanges WHERE seq = :seq`,
    { seq, count: changes.length, changes: JSON.stringify(changes) },
  );
  db.run('UPDATE unfinishedActs SET applied = applied + ? WHERE seq = ?', [changes.length, seq]);
}

/** A new act is whole: it can be undone, and what was undone before it can not be redone. */
export function finishLongAct(db: Connection, seq: number): void {
  const applied = Number(db.value<number>('SELECT applied FROM unfinishedActs WHERE seq = ?', [seq]));
  db.run('DELETE FROM unfinishedActs WHERE seq = ?', [seq]);
  if (applied === 0) {
    db.run('DELETE FROM acts WHERE seq = ?', [seq]);
    return;
  }
  dropUndone(db);
  forgetOldest(db, { mayBeLong: true });
}

/**
 * Begins to take an act back, or to do it again. In the meantime it counts as one that stands, so that nothing that is
 * written between two slices drops it.
 */
export function beginReplay(db: Connection, seq: number, applied: number): void {
  markAct(db, seq, { isUndone: false });
  db.run('INSERT INTO unfinishedActs (seq, applied, isNew) VALUES (?, ?, 0)', [seq, applied]);
}

/** Notes how many changes of an act stand now. */
export function noteApplied(db: Connection, seq: number, applied: number): void {
  db.run('UPDATE unfinishedActs SET applied = ? WHERE seq = ?', [applied, seq]);
}

/** All changes of an act stand, or none does. A new one of which none stands is forgotten. */
export function endReplay(db: Connection, seq: number, { isUndone }: { isUndone: boolean }): void {
  const isNew = db.value<number>('SELECT isNew FROM unfinishedActs WHERE seq = ?', [seq]) === 1;
  if (isUndone && isNew) {
    db.run('DELETE FROM acts WHERE seq = ?', [seq]);
    return;
  }
  db.run('DELETE FROM unfinishedActs WHERE seq = ?', [seq]);
  markAct(db, seq, { isUndone });
}

/** Makes one change of an act again, or takes it back. @throws VerbatimError `conflict` when the row is another now */
export function replayOne(
  db: Connection,
  journal: Journal,
  { change, isBack }: { change: Change; isBack: boolean },
): void {
  replay(db, journal, isBack ? { ...change, before: change.after, after: change.before } : change);
}

/** The acts that the last program did not finish, with how many of their changes stand. */
export function listUnfinishedActs(db: Connection): { seq: number; applied: number }[] {
  return db.rows('SELECT seq, applied FROM unfinishedActs ORDER BY seq DESC');
}

/** Takes back what stands of an act that was not finished, in the transaction of the journal. */
export function takeBackUnfinished(
  db: Connection,
  journal: Journal,
  { seq, applied }: { seq: number; applied: number },
): void {
  const changes = new ActChanges(db, seq);
  for (let i = applied - 1; i >= 0; i -= 1) replayOne(db, journal, { change: changes.at(i), isBack: true });
  endReplay(db, seq, { isUndone: true });
}

/** Gives an act up whose rows are not as it left them: they stay as they are. */
export function giveUpUnfinished(db: Connection, seq: number): void {
  db.run('DELETE FROM acts WHERE seq = ?', [seq]);
}
