/**
 * Whether somebody is at work with the library, so that what can wait leaves the machine to them. Calls are counted and
 * no clock is read: who waits looks whether any came while it waited.
 */
export interface CallerActivity {
  /** A call has come in. */
  note(method: string): void;
  /** Goes up with every call that a person may be behind. */
  count(): number;
}

/**
 * What an open window asks anew when statements were found: were it counted, the finder would wait for its own echo.
 * The same as what `statements.changed` makes stale in the interface.
 */
const ECHOES: ReadonlySet<string> = new Set([
  'statements.list',
  'speakers.page',
  'speakers.dossier',
  'speakers.found',
]);

/** Nobody has called yet. */
export function createCallerActivity(): CallerActivity {
  let count = 0;
  return {
    note(method) {
      if (!ECHOES.has(method)) count += 1;
    },
    count: () => count,
  };
}
