import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { InputOf } from '../../contract/methods.ts';
import type { Settings } from '../../contract/settings.ts';
import { useCommand } from './queries.ts';

type SettingsPatch = InputOf<'settings.update'>;
const SETTINGS_KEY = ['settings.get', {}];
const SETTLES_MS = 200;

/**
 * Changes settings at once on the screen and, once the hand rests, in the library: a slider moves a hundred times a
 * second. A refused change is told and the library's own answer shown again.
 */
export function useUpdateSettings(): (patch: SettingsPatch) => void {
  const queries = useQueryClient();
  const waiting = useRef<{ patch: SettingsPatch; timer: ReturnType<typeof setTimeout> | undefined }>({
    patch: {},
    timer: undefined,
  });
  const { mutate } = useCommand('settings.update', {
    onDone: (settings) => queries.setQueryData(SETTINGS_KEY, { ...settings, ...waiting.current.patch }),
  });
  const send = useCallback(() => {
    const { patch, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = { patch: {}, timer: undefined };
    if (Object.keys(patch).length === 0) return;
    mutate(patch, { onError: () => void queries.invalidateQueries({ queryKey: SETTINGS_KEY }) });
  }, [mutate, queries]);
  useEffect(() => send, [send]);
  return useCallback(
    (patch) => {
      queries.setQueryData<Settings>(SETTINGS_KEY, (now) => now && ({ ...now, ...patch } as Settings));
      clearTimeout(waiting.current.timer);
      waiting.current = {
        patch: { ...waiting.current.patch, ...patch },
        timer: setTimeout(send, SETTLES_MS),
      };
    },
    [queries, send],
  );
}
