/** Collections: passages in an order by hand. Positions are numbers between those of the neighbours. */
import type { Collection } from '../../../contract/collection.ts';
import type { Connection } from './connection.ts';
import type { Image, Journal } from './journal.ts';

/** Between two neighbours there is room for some fifty moves to one place before all are numbered anew. */
const STEP = 1024;
const LEAST_GAP = 1e-6;

const columns = `c.id, c.name, c.note, (
  SELECT count(*) FROM collectionPassages AS cp JOIN passages AS p ON p.id = cp.passageId
  JOIN articles AS a ON a.id = p.articleId
  WHERE cp.collectionId = c.id AND p.removedAt IS NULL AND a.trashedAt IS NULL) AS passageCount`;

/** All collections that were not taken away. */
export function listCollections(db: Connection): Collection[] {
  return db.rows(
    `SELECT ${columns} FROM collections AS c WHERE c.removedAt IS NULL ORDER BY c.createdAt, c.id`,
  );
}

/** One collection; null when there is none, or when it was taken away. */
export function readCollection(db: Connection, id: string): Collection | null {
  return (
    db.row(`SELECT ${columns} FROM collections AS c WHERE c.id = ? AND c.removedAt IS NULL`, [id]) ?? null
  );
}

/** Writes a new collection without passages. */
export function insertCollection(
  journal: Journal,
  { id, name, note, at }: { id: string; name: string; note: string; at: string },
): void {
  journal.insert('collections', { id, name, note, createdAt: at, removedAt: null });
}

/** Changes some columns of a collection. @returns whether anything changed */
export function updateCollection(journal: Journal, id: string, patch: Image): boolean {
  return Object.keys(patch).length > 0 && journal.update('collections', { id }, patch);
}

/** The passages of a collection in its order; those that are hidden now are there too, in their places. */
export function passagesOfCollection(db: Connection, id: string): string[] {
  return places(db, id).map(({ passageId }) => passageId);
}

/** The passages of a collection that are shown, in its order. */
export function shownPassagesOfCollection(db: Connection, id: string): string[] {
  return db
    .rows<{ passageId: string }>(
      `SELECT cp.passageId FROM collectionPassages AS cp JOIN passages AS p ON p.id = cp.passageId
       JOIN articles AS a ON a.id = p.articleId
       WHERE cp.collectionId = ? AND p.removedAt IS NULL AND a.trashedAt IS NULL ORDER BY cp.position, cp.passageId`,
      [id],
    )
    .map(({ passageId }) => passageId);
}

/** The collections that a passage is in, those that were taken away too. */
export function collectionsOfPassage(db: Connection, passageId: string): string[] {
  return db
    .rows<{ collectionId: string }>(
      'SELECT collectionId FROM collectionPassages WHERE passageId = ? ORDER BY collectionId',
      [passageId],
    )
    .map(({ collectionId }) => collectionId);
}

/** A passage and the place it is to have. */
export interface Place {
  passageId: string;
  position: number;
  isNew: boolean;
}

/**
 * Where passages are to stand, before one of the collection or at its end; others are named only where there is no room
 * between them any more.
 */
export function planPlaces(
  db: Connection,
  wanted: { id: string; passageIds: readonly string[]; before: string | null },
): Place[] {
  const now = places(db, wanted.id);
  const there = new Set(now.map(({ passageId }) => passageId));
  const moved = new Set(wanted.passageIds);
  const others = now.filter(({ passageId }) => !moved.has(passageId));
  const at = others.findIndex(({ passageId }) => passageId === wanted.before);
  const index = at < 0 ? others.length : at;
  const low = others[index - 1]?.position ?? null;
  const high = others[index]?.position ?? null;
  const toPlace = (passageId: string, position: number): Place => ({
    ...{ passageId, position },
    isNew: !there.has(passageId),
  });
  const ids = [...moved];
  const positions = between(low, high, ids.length);
  if (positions !== null) return ids.map((passageId, i) => toPlace(passageId, positions[i] ?? 0));
  const before = others.slice(0, index).map(({ passageId }) => passageId);
  const after = others.slice(index).map(({ passageId }) => passageId);
  return [...before, ...ids, ...after].map((passageId, i) => toPlace(passageId, (i + 1) * STEP));
}

/** Gives a passage its place in a collection. */
export function placePassage(journal: Journal, id: string, { passageId, position, isNew }: Place): void {
  if (isNew) journal.insert('collectionPassages', { collectionId: id, passageId, position });
  else journal.update('collectionPassages', { collectionId: id, passageId }, { position });
}

function places(db: Connection, id: string): { passageId: string; position: number }[] {
  return db.rows(
    `SELECT passageId, position FROM collectionPassages WHERE collectionId = ? ORDER BY position, passageId`,
    [id],
  );
}

/** So many numbers between two; null where there is no room. */
function between(low: number | null, high: number | null, count: number): number[] | null {
  const each = Array.from({ length: count }, (_none, i) => i + 1);
  if (high === null) return each.map((i) => (low ?? 0) + i * STEP);
  const from = low ?? high - STEP * (count + 1);
  const gap = (high - from) / (count + 1);
  return gap < LEAST_GAP ? null : each.map((i) => from + i * gap);
}
