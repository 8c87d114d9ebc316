import { useEffect, useState } from 'react';
import type { ShownList } from './use-shown-list.ts';

/**
 * What Enter in the search field does: opens the row the cursor is on, else the best. Fingers are faster than
 * answers: while the list still shows what an earlier text found, the key waits for the answer to this one.
 */
export function useOpenFound(
  { search, state, passageCursor }: ShownList,
  onOpen: (id: string, passageId?: string) => void,
): () => void {
  const [waitingFor, setWaitingFor] = useState<string | null>(null);
  const { cursor } = state.selection;
  const best = cursor !== null && state.ids.includes(cursor) ? cursor : state.ids[0];
  const { passageId } = passageCursor;
  const { text, isBehind } = search;
  useEffect(() => {
    if (waitingFor === null || (waitingFor === text && isBehind)) return;
    setWaitingFor(null);
    if (waitingFor === text && best !== undefined) onOpen(best);
  }, [waitingFor, text, isBehind, best, onOpen]);
  return () => {
    if (isBehind) setWaitingFor(text);
    else if (best !== undefined) onOpen(best, passageId ?? undefined);
  };
}
