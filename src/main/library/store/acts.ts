/**
 * What the user did, to be taken back and done again: an act is the changes of one transaction under a name in plain
 * words, written in that same transaction; a long one is written in many (long-acts.ts). The newest act that stands can
 * be undone, the oldest undone one redone; a new act drops what could have been redone
 * (docs/decisions/0005-undo-by-row-images.md).
 */
import { VerbatimError } from '../../../contract/errors.ts';
import type { HistoryList, HistoryState } from '../../../contract/library.ts';
import type { Connection } from './connection.ts';
import type { Change } from './journal.ts';

/** How many acts are remembered. */
export const MAX_ACTS = 1000;

/** An act on thousands of rows is long; together they may take so much, and the newest is always kept. */
const MAX_BYTES = 50_000_000;
const LONG_ACT_BYTES = 100_000;

/** An act, without what it changed. */
export interface Act {
  seq: number;
  label: string;
  at: string;
  isUndone: 0 | 1;
}

/** Writes the changes of this transaction down as an act. */
export function recordAct(
  db: Connection,
  act: { label: string; at: string; changes: readonly Change[] },
): void {
  const changes = JSON.stringify(act.changes);
  dropUndone(db);
  db.run('INSERT INTO acts (label, at, isUndone, changes) VALUES (?, ?, 0, ?)', [act.label, act.at, changes]);
  forgetOldest(db, { mayBeLong: changes.length > LONG_ACT_BYTES });
}

/** So many changes stand in one part of a long act. */
const PART = 500;

/** Writes down as an act what was done in many transactions before, in parts as a long act has them. */
export function recordLongAct(
  db: Connection,
  { label, at, changes }: { label: string; at: string; changes: readonly Change[] },
): void {
  recordAct(db, { label, at, changes: changes.slice(0, PART) });
  const seq = db.value<number>('SELECT max(seq) FROM acts') ?? 0;
  for (let from = PART, part = 1; from < changes.length; from += PART, part += 1) {
    const some = changes.slice(from, from + PART);
    db.run('INSERT INTO actChanges (seq, part, count, changes) VALUES (?, ?, ?, ?)', [
      seq,
      part,
      some.length,
      JSON.stringify(some),
    ]);
  }
  forgetOldest(db, { mayBeLong: changes.length > PART });
}

/** What was undone cannot be done again after a new act. */
export function dropUndone(db: Connection): void {
  db.run('DELETE FROM acts WHERE isUndone = 1');
}

/** Forgets the oldest acts beyond those that are remembered. */
export function forgetOldest(db: Connection, { mayBeLong }: { mayBeLong: boolean }): void {
  db.run('DELETE FROM acts WHERE seq <= (SELECT max(seq) FROM acts) - ?', [MAX_ACTS]);
  if (!mayBeLong) return;
  db.run(
    `DELETE FROM acts WHERE seq < (SELECT max(seq) FROM acts) AND seq IN (
       SELECT seq FROM (SELECT seq, sum(octet_length(changes) + ifnull((
           SELECT sum(octet_length(changes)) FROM actChanges AS c WHERE c.seq = acts.seq), 0))
         OVER (ORDER BY seq DESC) AS bytes FROM acts)
       WHERE bytes > ?)`,
    [MAX_BYTES],
  );
}

/** What undo and redo would do now. */
export function readHistoryState(db: Connection): HistoryState {
  return { undo: lastStanding(db)?.label ?? null, redo: firstUndone(db)?.label ?? null };
}

/** The acts that are remembered, newest first. */
export function listActs(
  db: Connection,
  { before, limit }: { before: number | null; limit: number },
): HistoryList {
  const found = db.rows<Act>(
    'SELECT seq, label, at, isUndone FROM acts WHERE seq < ? ORDER BY seq DESC LIMIT ?',
    [before ?? Number.MAX_SAFE_INTEGER, limit + 1],
  );
  const page = found.slice(0, limit);
  return {
    items: page.map(({ seq, label, at, isUndone }) => ({ seq, label, at, isUndone: isUndone === 1 })),
    next: found.length > limit ? (page.at(-1)?.seq ?? null) : null,
  };
}

/** One act; null when it is not remembered. */
export function readAct(db: Connection, seq: number): Act | null {
  return db.row<Act>('SELECT seq, label, at, isUndone FROM acts WHERE seq = ?', [seq]) ?? null;
}

/** The newest act that stands: what undo takes back. */
export function lastStanding(db: Connection): Act | null {
  return (
    db.row<Act>('SELECT seq, label, at, isUndone FROM acts WHERE isUndone = 0 ORDER BY seq DESC LIMIT 1') ??
    null
  );
}

/** The oldest act that was undone: what redo does again. */
export function firstUndone(db: Connection): Act | null {
  return (
    db.row<Act>('SELECT seq, label, at, isUndone FROM acts WHERE isUndone = 1 ORDER BY seq LIMIT 1') ?? null
  );
}

/** Says of an act that it stands, or that it was undone. */
export function markAct(db: Connection, seq: number, { isUndone }: { isUndone: boolean }): void {
  db.run('UPDATE acts SET isUndone = ? WHERE seq = ?', [isUndone ? 1 : 0, seq]);
}

/** What is said when there is no act to take back, or to do again. */
export function nothingTo(what: 'undo' | 'redo'): VerbatimError {
  return new VerbatimError('not-found', `There is nothing to ${what}.`, { hint: 'Go on.' });
}

/** The changes of an act in their order, read part by part: a long act is never in memory as a whole. */
export class ActChanges {
  readonly length: number;
  readonly #db: Connection;
  readonly #seq: number;
  readonly #parts: readonly { part: number; from: number; count: number }[];
  #read: { part: number; changes: readonly Change[] } | null = null;

  constructor(db: Connection, seq: number) {
    this.#db = db;
    this.#seq = seq;
    const stored = db.rows<{ part: number; count: number }>(
      `SELECT 0 AS part, json_array_length(changes) AS count FROM acts WHERE seq = :seq
       UNION ALL SELECT part, count FROM actChanges WHERE seq = :seq ORDER BY part`,
      { seq },
    );
    let from = 0;
    this.#parts = stored.map(({ part, count }) => {
      const begins = from;
      from += count;
      return { part, from: begins, count };
    });
    this.length = from;
  }

  at(index: number): Change {
    const place = this.#parts.find(({ from, count }) => index >= from && index < from + count);
    if (place === undefined) throw new RangeError(`there is no change ${String(index)}`);
    if (this.#read?.part !== place.part)
      this.#read = { part: place.part, changes: this.#readPart(place.part) };
    const change = this.#read.changes[index - place.from];
    if (change === undefined) throw new RangeError(`there is no change ${String(index)}`);
    return change;
  }

  /** Ours by construction; what a hostile file may have put there is refused change by change in `replay`. */
  #readPart(part: number): Change[] {
    const sql =
      part === 0
        ? 'SELECT changes FROM acts WHERE seq = :seq'
        : 'SELECT changes FROM actChanges WHERE seq = :seq AND part = :part';
    return JSON.parse(
      String(this.#db.value<string>(sql, part === 0 ? { seq: this.#seq } : { seq: this.#seq, part })),
    ) as Change[];
  }
}
