import { useCallback, useMemo, useState } from 'react';
import type { PlacedMark } from '../frame/paint-marks.ts';

/** Passages that were asked of the library, which has not answered: seen at once, and gone again when it refuses. */
export interface PendingMarks {
  /** All marks, with those that are on their way. */
  shown: readonly PlacedMark[];
  /** @returns what takes it away again: the library has answered */
  put: (mark: Omit<PlacedMark, 'id'>) => () => void;
}

export function usePending(marks: readonly PlacedMark[]): PendingMarks {
  const [pending, setPending] = useState<readonly PlacedMark[]>([]);
  const put = useCallback<PendingMarks['put']>((mark) => {
    const one = { ...mark, id: `pending-${String(mark.start)}-${String(mark.end)}` };
    setPending((now) => [...now, one]);
    return () => setPending((now) => now.filter((each) => each !== one));
  }, []);
  const shown = useMemo(
    () =>
      pending.length === 0
        ? marks
        : [...marks, ...pending].sort((one, other) => one.start - other.start || one.end - other.end),
    [marks, pending],
  );
  return { shown, put };
}
