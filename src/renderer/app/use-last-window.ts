import { useEffect, useRef, useState } from 'react';
import { useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { readListTop } from '../library/use-list-scroll.ts';
import { readLastWindow, spellLastWindow, type LastWindow } from './last-window.ts';

const RESTS_MS = 1_000;

/** How the window was left the last time; read once, when this one begins. */
export function useLastWindow(): LastWindow | null {
  const { lastWindow } = useSettings();
  const [last] = useState(() => readLastWindow(lastWindow));
  return last;
}

/** Keeps where the window is: when it has rested there for a while, and when it goes. */
export function useKeepWindow(now: Omit<LastWindow, 'top'>): void {
  const update = useUpdateSettings();
  const kept = useRef<string | null>(null);
  const latest = useRef(now);
  const text = spellLastWindow({ ...now, top: null });
  useEffect(() => {
    latest.current = now;
  });
  useEffect(() => {
    const keep = (): void => {
      const lastWindow = spellLastWindow({ ...latest.current, top: readListTop() });
      if (lastWindow === kept.current) return;
      kept.current = lastWindow;
      update({ lastWindow });
    };
    // What the window begins with is known already.
    const isFirst = kept.current === null;
    kept.current ??= text;
    const timer = isFirst ? undefined : setTimeout(keep, RESTS_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [text, update]);
}
