import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { LibraryEvent } from '../../contract/events.ts';
import { useApi } from './api-context.tsx';
import type { ConnectionState } from './connection.ts';
import { findStale } from './invalidation.ts';
import { createRefresher } from './refresher.ts';

const RESTARTED_IS_SAID_MS = 5_000;

/** Marks answers stale as the library says what changed. Mounted once, in the app. */
export function useInvalidation(): void {
  const { bridge, connection } = useApi();
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = createRefresher(({ method, ids }) =>
      queries.invalidateQueries({
        queryKey: [method],
        ...(ids !== undefined && {
          predicate: ({ queryKey }) => ids.includes((queryKey[1] as { id?: string }).id ?? ''),
        }),
      }),
    );
    const stop = bridge.subscribe((event) => {
      for (const stale of findStale(event)) refresh(stale);
      if (event.type !== 'library.restarted') return;
      connection.set('restarted');
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (connection.get() === 'restarted') connection.set('connected');
      }, RESTARTED_IS_SAID_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [bridge, connection, queries]);
}

/** Hears every event itself (progress of a save). The listener must be stable (`useCallback`). */
export function useLibraryEvents(listener: (event: LibraryEvent) => void): void {
  const { bridge } = useApi();
  useEffect(() => bridge.subscribe(listener), [bridge, listener]);
}

/** How the way to the library stands now. */
export function useConnection(): ConnectionState {
  const { connection } = useApi();
  return useSyncExternalStore(connection.subscribe, connection.get);
}
