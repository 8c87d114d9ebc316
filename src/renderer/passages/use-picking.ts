import { useCallback, useState } from 'react';
import type { PassageCard } from '../../contract/passage.ts';

export interface Picking {
  picked: ReadonlySet<string>;
  /** The row that keys act on. */
  at: number;
  move: (to: number) => void;
  /** Picks a row or lets it go; with `isRange`, all rows from the last one picked. */
  pick: (index: number, isRange: boolean) => void;
  pickAll: () => void;
  clear: () => void;
}

interface State {
  picked: ReadonlySet<string>;
  from: number;
  at: number;
  /** The passage of the row: when rows change their order, the keys stay with it. */
  atId: string | null;
}

/** Which passages are picked. Those that are no longer listed fall out. */
export function usePicking(rows: readonly PassageCard[]): Picking {
  const [state, setState] = useState<State>({ picked: new Set(), from: -1, at: -1, atId: null });
  const listed = new Set<string>(rows.map(({ id }) => id));
  const picked = new Set([...state.picked].filter((id) => listed.has(id)));
  const atIdOf = (at: number): string | null => rows[at]?.id ?? null;
  const pick = (index: number, isRange: boolean): void => {
    const id = rows[index]?.id;
    if (id === undefined) return;
    const next = new Set<string>(picked);
    if (isRange && state.from >= 0) {
      const [low, high] = [Math.min(state.from, index), Math.max(state.from, index)];
      for (const row of rows.slice(low, high + 1)) next.add(row.id);
    } else if (!next.delete(id)) next.add(id);
    setState({ picked: next, from: index, at: index, atId: id });
  };
  return {
    picked,
    at: placeOf(state, rows),
    move: (to) => {
      const at = Math.max(0, Math.min(to, rows.length - 1));
      setState((now) => ({ ...now, at, atId: atIdOf(at) }));
    },
    pick,
    pickAll: () => setState((now) => ({ ...now, picked: listed })),
    clear: useCallback(() => setState((now) => ({ ...now, picked: new Set(), from: -1 })), []),
  };
}

/** Where its passage stands now; of one that stands twice or not at all, where it stood. */
function placeOf({ at, atId }: State, rows: readonly PassageCard[]): number {
  const stood = Math.min(at, rows.length - 1);
  if (atId === null || rows[stood]?.id === atId) return stood;
  const found = rows.findIndex(({ id }) => id === atId);
  return found < 0 ? stood : found;
}
