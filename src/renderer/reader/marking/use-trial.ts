import { useCallback, useMemo, useRef, useState } from 'react';
import type { TextSpan } from '../../../text/selector.ts';
import type { PlacedMark } from '../frame/paint-marks.ts';

/** A passage whose ends are being moved: what it shall hold, and what it holds until that is kept. */
export interface Trial {
  id: string;
  was: TextSpan;
  span: TextSpan;
  /** It was asked of the library, and the answer has not come. */
  isAsked: boolean;
}

export interface TrialMarks {
  trial: Trial | null;
  /** As of now, also before what was put last is drawn: a hand that lets go does not wait for that. */
  latest: () => Trial | null;
  put: (edit: (now: Trial | null) => Trial | null) => void;
  /** The marks as they are to be painted: one of them as it is tried. */
  shown: readonly PlacedMark[];
}

/** Holds what is tried with the ends of a passage, beside the marks that are kept. */
export function useTrial(marks: readonly PlacedMark[]): TrialMarks {
  const [trial, setTrial] = useState<Trial | null>(null);
  const shown = useMemo(
    () =>
      trial === null
        ? marks
        : marks.map((mark) => (mark.id === trial.id ? { ...mark, ...trial.span } : mark)),
    [marks, trial],
  );
  const latest = useRef(trial);
  const put = useCallback<TrialMarks['put']>((edit) => {
    latest.current = edit(latest.current);
    setTrial(latest.current);
  }, []);
  return { trial, latest: useCallback(() => latest.current, []), put, shown };
}
