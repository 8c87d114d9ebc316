/** How the way to the library stands. `restarted` is said for a while after the library process came back. */
export type ConnectionState = 'connected' | 'lost' | 'refused' | 'restarted';

export interface ConnectionStore {
  get: () => ConnectionState;
  set: (state: ConnectionState) => void;
  /** @returns the function that stops listening */
  subscribe: (listener: () => void) => () => void;
}

/** A cell that React can watch (`useSyncExternalStore`). */
export function makeConnectionStore(): ConnectionStore {
  let state: ConnectionState = 'connected';
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(next) {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
