import { VerbatimError } from '../../contract/errors.ts';
import type { HistoryList, HistoryState } from '../../contract/library.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import { replayAct } from './act-in-slices.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { firstUndone, lastStanding, listActs, nothingTo, readAct, readHistoryState } from './store/acts.ts';

export function getHistoryState({ store }: LibraryParts): HistoryState {
  return readHistoryState(store.db);
}

export function listHistory({ store }: LibraryParts, input: ParsedInputOf<'history.list'>): HistoryList {
  return listActs(store.db, input);
}

export function undo(parts: LibraryParts, context: CallContext): Promise<HistoryState> {
  return move(parts, async () => {
    const act = lastStanding(parts.store.db);
    if (act === null) throw nothingTo('undo');
    await replayAct(parts, { seq: act.seq, isBack: true }, context.report);
  });
}

export function redo(parts: LibraryParts, context: CallContext): Promise<HistoryState> {
  return move(parts, async () => {
    const act = firstUndone(parts.store.db);
    if (act === null) throw nothingTo('redo');
    await replayAct(parts, { seq: act.seq, isBack: false }, context.report);
  });
}

/**
 * Undoes or redoes act after act, until the one named is the last that stands. One that meets a conflict ends the way
 * there: what was undone before it stays undone, each act whole.
 */
export function moveToAct(
  parts: LibraryParts,
  { seq }: ParsedInputOf<'history.moveTo'>,
  context: CallContext,
): Promise<HistoryState> {
  const { db } = parts.store;
  return move(parts, async () => {
    if (seq !== null && readAct(db, seq) === null) throw noSuchAct();
    for (;;) {
      context.signal.throwIfAborted();
      const last = lastStanding(db);
      const next = firstUndone(db);
      if (last !== null && (seq === null || last.seq > seq)) {
        await replayAct(parts, { seq: last.seq, isBack: true }, context.report);
      } else if (next !== null && seq !== null && next.seq <= seq) {
        await replayAct(parts, { seq: next.seq, isBack: false }, context.report);
      } else return;
    }
  });
}

/** Undo and redo move along the history; they are not acts themselves. */
function move(parts: LibraryParts, work: () => Promise<void>): Promise<HistoryState> {
  return parts.longWork.run(async () => {
    try {
      await work();
    } finally {
      parts.ports.announce({ type: 'history.changed' });
    }
    return getHistoryState(parts);
  });
}

function noSuchAct(): VerbatimError {
  return new VerbatimError('not-found', 'This act is not remembered any more.', {
    hint: 'Look at the history again: a new act drops what was undone.',
  });
}
