import type { HistoryState } from '../../contract/library.ts';
import { change } from './acting.ts';
import type { LibraryParts } from './parts.ts';
import { readHistoryState, redoAct, undoAct } from './store/acts.ts';

export function getHistoryState({ store }: LibraryParts): HistoryState {
  return readHistoryState(store.db);
}

export function undo(parts: LibraryParts): HistoryState {
  return replayAct(parts, undoAct);
}

export function redo(parts: LibraryParts): HistoryState {
  return replayAct(parts, redoAct);
}

/** Undo and redo move along the history; they are not acts themselves. */
function replayAct(parts: LibraryParts, replay: typeof undoAct): HistoryState {
  change(parts, { act: null }, (journal) => {
    replay(parts.store.db, journal);
  });
  parts.ports.announce({ type: 'history.changed' });
  return getHistoryState(parts);
}
