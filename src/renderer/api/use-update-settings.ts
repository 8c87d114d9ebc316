import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { InputOf } from '../../contract/methods.ts';
import type { Settings } from '../../contract/settings.ts';
import { makeGatherer } from './gather.ts';
import { useCommand } from './queries.ts';

type SettingsPatch = InputOf<'settings.update'>;
const SETTINGS_KEY = ['settings.get', {}];
const SETTLES_MS = 200;

/**
 * Changes settings at once on the screen, and in the library as fast as it is sensible to. What waits is sent when the
 * window goes. A refused change is told and the library's own answer shown again.
 */
export function useUpdateSettings(): (patch: SettingsPatch) => void {
  const queries = useQueryClient();
  const waiting = useRef<() => SettingsPatch>(() => ({}));
  const { mutate } = useCommand('settings.update', {
    onDone: (settings) => queries.setQueryData(SETTINGS_KEY, { ...settings, ...waiting.current() }),
  });
  const gatherer = useMemo(
    () =>
      makeGatherer<SettingsPatch>(
        (patch) =>
          mutate(patch, { onError: () => void queries.invalidateQueries({ queryKey: SETTINGS_KEY }) }),
        SETTLES_MS,
      ),
    [mutate, queries],
  );
  useEffect(() => {
    waiting.current = gatherer.waiting;
    window.addEventListener('pagehide', gatherer.flush);
    return () => {
      window.removeEventListener('pagehide', gatherer.flush);
      gatherer.flush();
    };
  }, [gatherer]);
  return useCallback(
    (patch) => {
      queries.setQueryData<Settings>(SETTINGS_KEY, (now) => now && ({ ...now, ...patch } as Settings));
      gatherer.put(patch);
    },
    [queries, gatherer],
  );
}
