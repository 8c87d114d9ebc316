/**
 * Where the list stands: the row the keys move from, and the rows that were picked out for an act on many. Pure:
 * `ids` are the rows as they are shown, in order.
 */
export interface ListSelection {
  cursor: string | null;
  /** Where a stretch of rows began, for Shift. */
  anchor: string | null;
  picked: ReadonlySet<string>;
}

export const emptySelection: ListSelection = { cursor: null, anchor: null, picked: new Set() };

/** The row `by` rows further, held at both ends; from nowhere, the first. */
export function moveCursor(now: ListSelection, ids: readonly string[], by: number): ListSelection {
  const at = now.cursor === null ? -1 : ids.indexOf(now.cursor);
  const next = at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + by));
  const cursor = ids[next] ?? null;
  return { cursor, anchor: cursor, picked: now.picked };
}

/** Puts the cursor on a row and forgets what was picked. */
export function pointAt(id: string): ListSelection {
  return { cursor: id, anchor: id, picked: new Set() };
}

/** Picks a row, or lets it go. The row the cursor was on is picked with the first one picked by hand. */
export function togglePick(now: ListSelection, id: string): ListSelection {
  const picked = new Set(now.picked);
  if (!picked.delete(id)) picked.add(id);
  return { cursor: id, anchor: id, picked };
}

/** Picks all rows from the anchor to `id`. */
export function pickTo(now: ListSelection, ids: readonly string[], id: string): ListSelection {
  const from = now.anchor === null ? -1 : ids.indexOf(now.anchor);
  const to = ids.indexOf(id);
  if (from < 0 || to < 0) return { cursor: id, anchor: id, picked: new Set([id]) };
  const picked = new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1));
  return { cursor: id, anchor: now.anchor, picked };
}

/** Picks the next row as well (Shift with an arrow). */
export function stretch(now: ListSelection, ids: readonly string[], by: number): ListSelection {
  const at = now.cursor === null ? -1 : ids.indexOf(now.cursor);
  const next = ids[Math.min(ids.length - 1, Math.max(0, at + by))];
  return next === undefined ? now : pickTo(now, ids, next);
}

export function pickAll(now: ListSelection, ids: readonly string[]): ListSelection {
  return { ...now, picked: new Set(ids) };
}

export function pickNone(now: ListSelection): ListSelection {
  return { ...now, picked: new Set() };
}

/**
 * The selection after the rows have changed: what is gone is let go, and a cursor whose row is gone falls on the row
 * that took its place, so that archiving one story after another needs one key.
 */
export function settle(
  now: ListSelection,
  before: readonly string[],
  after: readonly string[],
): ListSelection {
  const there = new Set(after);
  const stood = new Set(before);
  // What was picked without having been listed yet is not gone because it is not listed now.
  const picked = new Set([...now.picked].filter((id) => there.has(id) || !stood.has(id)));
  if (now.cursor === null || there.has(now.cursor)) {
    return picked.size === now.picked.size ? now : { ...now, picked };
  }
  const at = before.indexOf(now.cursor);
  const follower = before.slice(at + 1).find((id) => there.has(id)) ?? after.at(-1) ?? null;
  return { cursor: follower, anchor: follower, picked };
}
