import { useRef, useState } from 'react';
import type { FoundStatement } from '../../contract/found-statement.ts';
import { keyOfStatement } from './arrange-statements.ts';

/** Which statement the keys mean. It stays with its words when the list changes, or goes to what stands there now. */
export interface StatementCursor {
  current: FoundStatement | null;
  move: (step: 1 | -1) => void;
  point: (statement: FoundStatement) => void;
}

/** A cursor over the statements that are shown. `onMove` is told where it went by keys. */
export function useStatementCursor(
  shown: readonly FoundStatement[],
  onMove: (statement: FoundStatement) => void,
): StatementCursor {
  const [key, setKey] = useState<string | null>(null);
  const lastAt = useRef(0);
  const found = shown.findIndex((statement) => keyOfStatement(statement) === key);
  const at = key === null ? -1 : found >= 0 ? found : Math.min(lastAt.current, shown.length - 1);
  if (found >= 0) lastAt.current = found;
  const go = (statement: FoundStatement): void => setKey(keyOfStatement(statement));
  return {
    current: shown[at] ?? null,
    move: (step) => {
      const next = shown[Math.max(0, Math.min(shown.length - 1, at + step))];
      if (next === undefined) return;
      go(next);
      onMove(next);
    },
    point: go,
  };
}
