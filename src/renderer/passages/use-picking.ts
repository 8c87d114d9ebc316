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

/** Which passages are picked. Those that are no longer listed fall out. */
export function usePicking(rows: readonly PassageCard[]): Picking {
  const [state, setState] = useState<{ picked: ReadonlySet<string>; from: number; at: number }>({
    picked: new Set(),
    from: -1,
    at: -1,
  });
  const listed = new Set<string>(rows.map(({ id }) => id));
  const picked = new Set([...state.picked].filter((id) => listed.has(id)));
  const pick = (index: number, isRange: boolean): void => {
    const id = rows[index]?.id;
    if (id === undefined) return;
    const next = new Set<string>(picked);
    if (isRange && state.from >= 0) {
      const [low, high] = [Math.min(state.from, index), Math.max(state.from, index)];
      for (const row of rows.slice(low, high + 1)) next.add(row.id);
    } else if (!next.delete(id)) next.add(id);
    setState({ picked: next, from: index, at: index });
  };
  return {
    picked,
    at: Math.min(state.at, rows.length - 1),
    move: (to) => setState((now) => ({ ...now, at: Math.max(0, Math.min(to, rows.length - 1)) })),
    pick,
    pickAll: () => setState((now) => ({ ...now, picked: listed })),
    clear: useCallback(() => setState((now) => ({ ...now, picked: new Set(), from: -1 })), []),
  };
}
