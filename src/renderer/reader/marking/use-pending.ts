import { useCallback, useMemo, useState } from 'react';
import type { PlacedMark } from '../frame/paint-marks.ts';

/** Passages that were asked of the library, which has not answered: seen at once, and gone again when it refuses. */
export interface PendingMarks {
  /** All marks, with those that are on their way. */
  shown: readonly PlacedMark[];
  /** @returns what takes it away again: the library has answered */
  put: (mark: Omit<PlacedMark, 'id'>) => () => void;
}

const PENDING = /^pending-(?<start>\d+)-(?<end>\d+)$/u;

/**
 * The passage that became of a pending mark, once the library has answered: what was opened by a click on the mark stays
 * open. Every other id is its own.
 */
export function settledId(id: string, marks: readonly PlacedMark[]): string {
  const place = PENDING.exec(id)?.groups;
  if (!place || marks.some((mark) => mark.id === id)) return id;
  const isThere = ({ start, end }: PlacedMark): boolean =>
    start === Number(place['start']) && end === Number(place['end']);
  return marks.findLast(isThere)?.id ?? id;
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
