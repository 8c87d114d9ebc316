import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** Words that rest this long are kept, so that a crash costs a sentence and not a note. */
const KEPT_AFTER_MS = 1_500;

export interface Draft {
  value: string;
  /** Every change while typing. */
  change: (value: string) => void;
  /** The words are settled: kept at once. */
  settle: (value?: string) => void;
}

/**
 * What stands in a field while it is being typed. It is kept when the field is left, when typing rests, and when the
 * field or the window goes away: no word is lost by closing something. What comes from the library meanwhile is shown unless
 * something else is being typed.
 */
export function useDraft(stored: string, keep: (value: string) => void): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, stored, keep });
  useEffect(() => {
    latest.current = { typed, stored, keep };
  });
  // `keep` is another function with each render; the words decide.
  const keepRested = useEffectEvent(keep);
  useEffect(() => {
    if (typed === null || typed === stored) return;
    const timer = setTimeout(() => keepRested(typed), KEPT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, stored]);
  useEffect(() => {
    const keepNow = (): void => {
      const { typed: last, stored: known, keep: keepLast } = latest.current;
      if (last !== null && last !== known) keepLast(last);
    };
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, []);
  return {
    value: typed ?? stored,
    change: setTyped,
    settle: (value = typed ?? stored) => {
      setTyped(null);
      if (value !== stored) keep(value);
    },
  };
}
