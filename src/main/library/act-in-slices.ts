/**
 * Acts on many things. A few are written in one transaction; thousands would keep everything else waiting for seconds,
 * so they are written in slices with rests between. For undo they are one act all the same, and when they are stopped,
 * or fail, or the program dies, nothing of them is left (docs/decisions/0021-long-acts.md).
 */
import { setImmediate } from 'node:timers/promises';
import { announceTouched, change } from './acting.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { ActChanges } from './store/acts.ts';
import type { Connection } from './store/connection.ts';
import { codeOf } from './store/failures.ts';
import type { Journal } from './store/journal.ts';
import {
  appendChanges,
  beginLongAct,
  beginReplay,
  endReplay,
  finishLongAct,
  giveUpUnfinished,
  listUnfinishedActs,
  noteApplied,
  replayOne,
  takeBackUnfinished,
} from './store/long-acts.ts';
import { joinTouched } from './store/touched.ts';
import type { Touched } from './store/touched.ts';
import type { Store } from './store/store.ts';

/** So many things are written at once; each takes some tenths of a millisecond with its triggers. */
export const AT_ONCE = 50;
/** So long a slice writes; its commit comes on top. */
const SLICE_MS = 10;

/** One thing done to many. */
export interface ManyChanges<Item, Prepared> {
  act: string;
  items: readonly Item[];
  /** What is looked up or made before the first of them, within its transaction. */
  prepare: (journal: Journal) => Prepared;
  each: (journal: Journal, item: Item, prepared: Prepared) => void;
}

/** Does one thing to many, as one act. Few are done before it returns; the context stops it, and hears how far it is. */
export async function changeMany<Item, Prepared>(
  parts: LibraryParts,
  context: Pick<CallContext, 'signal' | 'report'>,
  work: ManyChanges<Item, Prepared>,
): Promise<Prepared> {
  const { act, items, prepare, each } = work;
  if (items.length > AT_ONCE) return parts.longWork.run(() => changeInSlices(parts, context, work));
  return change(parts, { act }, (journal) => {
    const prepared = prepare(journal);
    for (const item of items) each(journal, item, prepared);
    return prepared;
  });
}

async function changeInSlices<Item, Prepared>(
  parts: LibraryParts,
  { signal, report }: Pick<CallContext, 'signal' | 'report'>,
  { act, items, prepare, each }: ManyChanges<Item, Prepared>,
): Promise<Prepared> {
  const slices = new Slices(parts);
  const { seq, prepared } = slices.write((journal) => {
    const begun = beginLongAct(parts.store.db, { label: act, at: parts.store.moment() });
    const made = prepare(journal);
    appendChanges(parts.store.db, begun, journal.changes);
    return { seq: begun, prepared: made };
  });
  try {
    for (let next = 0; next < items.length;) {
      report('write', next, items.length);
      await setImmediate();
      signal.throwIfAborted();
      next = slices.write((journal) => {
        const end = workUntilDeadline(next, items.length, (at) => each(journal, items[at] as Item, prepared));
        appendChanges(parts.store.db, seq, journal.changes);
        return end;
      });
    }
    slices.write(() => finishLongAct(parts.store.db, seq));
  } catch (error) {
    await takeBack(slices, seq);
    throw error;
  } finally {
    slices.announce();
    report('write', items.length, items.length);
  }
  parts.ports.announce({ type: 'history.changed' });
  return prepared;
}

/** What was written of a new act is taken back, and the act with it. What cannot be is left to the next start. */
async function takeBack(slices: Slices, seq: number): Promise<void> {
  const { store, ports } = slices.parts;
  try {
    const changes = new ActChanges(store.db, seq);
    await replayTo(slices, { seq, changes, from: changes.length, to: 0 });
    slices.write(() => endReplay(store.db, seq, { isUndone: true }));
  } catch (error) {
    ports.log(`history: an act could not be taken back yet (${codeOf(error) ?? 'conflict'})`);
  }
}

/**
 * Takes an act back, or does it again, in slices where it is long.
 * @throws VerbatimError `conflict` when one of its rows is not as it was; then nothing of it is different from before
 */
export async function replayAct(
  parts: LibraryParts,
  { seq, isBack }: { seq: number; isBack: boolean },
  report: CallContext['report'],
): Promise<void> {
  const { db } = parts.store;
  const changes = new ActChanges(db, seq);
  const [from, to] = isBack ? [changes.length, 0] : [0, changes.length];
  if (changes.length <= AT_ONCE) {
    change(parts, { act: null }, (journal) => {
      beginReplay(db, seq, from);
      replaySome(db, journal, { changes, from, to, isEnough: () => false });
      endReplay(db, seq, { isUndone: isBack });
    });
    return;
  }
  const slices = new Slices(parts);
  slices.write(() => beginReplay(db, seq, from));
  let isUndone = isBack;
  try {
    await replayTo(slices, { seq, changes, from, to, report });
  } catch (error) {
    const applied = Number(db.value<number>('SELECT applied FROM unfinishedActs WHERE seq = ?', [seq]));
    await replayTo(slices, { seq, changes, from: applied, to: from });
    isUndone = !isBack;
    throw error;
  } finally {
    slices.write(() => endReplay(db, seq, { isUndone }));
    slices.announce();
    report('write', changes.length, changes.length);
  }
}

interface Way {
  seq: number;
  changes: ActChanges;
  /** How many changes stand now, and how many are to. */
  from: number;
  to: number;
  report?: CallContext['report'];
}

async function replayTo(slices: Slices, { seq, changes, from, to, report }: Way): Promise<void> {
  const { db } = slices.parts.store;
  let applied = from;
  while (applied !== to) {
    report?.('write', Math.abs(applied - from), Math.abs(to - from));
    await setImmediate();
    applied = slices.write((journal) => {
      const end = performance.now() + SLICE_MS;
      const reached = replaySome(db, journal, {
        changes,
        from: applied,
        to,
        isEnough: () => performance.now() > end,
      });
      noteApplied(db, seq, reached);
      return reached;
    });
  }
}

function replaySome(
  db: Connection,
  journal: Journal,
  { changes, from, to, isEnough }: { changes: ActChanges; from: number; to: number; isEnough: () => boolean },
): number {
  const isBack = to < from;
  let applied = from;
  while (applied !== to) {
    replayOne(db, journal, { change: changes.at(isBack ? applied - 1 : applied), isBack });
    applied += isBack ? -1 : 1;
    if (isEnough()) break;
  }
  return applied;
}

function workUntilDeadline(from: number, count: number, work: (at: number) => void): number {
  const end = performance.now() + SLICE_MS;
  let at = from;
  while (at < count) {
    work(at);
    at += 1;
    if (performance.now() > end) break;
  }
  return at;
}

/** Short transactions. What they changed is indexed and told once, at the end: both would take turns from the slices. */
class Slices {
  readonly parts: LibraryParts;
  readonly #touched: Touched[] = [];

  constructor(parts: LibraryParts) {
    this.parts = parts;
  }

  write<T>(work: (journal: Journal) => T): T {
    const { value, touched } = this.parts.store.write({ act: null }, work);
    this.#touched.push(touched);
    return value;
  }

  announce(): void {
    const touched = joinTouched(this.#touched);
    this.parts.searching.reindex(touched.searchableIds);
    announceTouched(this.parts, touched);
  }
}

/** Takes back what the last program left of an act that it did not finish. Before anything else is asked or indexed. */
export function recoverActs(store: Store, log: (line: string) => void): void {
  for (const unfinished of listUnfinishedActs(store.db)) {
    try {
      store.write({ act: null }, (journal) => takeBackUnfinished(store.db, journal, unfinished));
      log('history: an act that was not finished was taken back');
    } catch (error) {
      // Rows that somebody else changed stay as they are: nothing that was written is lost by it.
      store.write({ act: null }, () => giveUpUnfinished(store.db, unfinished.seq));
      log(`history: an act that was not finished could not be taken back (${codeOf(error) ?? 'conflict'})`);
    }
  }
}
