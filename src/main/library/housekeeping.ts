import type { LibraryParts } from './parts.ts';
import { codeOf } from './store/failures.ts';

/** How often the house looks whether there is anything to do; a look costs next to nothing. */
const LOOK_EVERY_MS = 1000;
/** The snapshot of the index is written when nothing was indexed for so long: writing it is the dearest chore. */
const QUIET_MS = 20_000;

/**
 * The chores of an open library: `library.json` follows the commits, the log is folded in when it is long, and the
 * snapshot of the search index is written in a quiet moment. None is needed for safety; a kill loses none of it.
 */
export function keepHouse({ store, searching, ports }: LibraryParts): { stop(): void } {
  let lastGeneration = store.generation();
  let quietMs = 0;
  const look = (): void => {
    const generation = store.generation();
    quietMs = generation === lastGeneration ? quietMs + LOOK_EVERY_MS : 0;
    lastGeneration = generation;
    store.settle();
    if (quietMs === QUIET_MS) void searching.save();
  };
  const timer = setInterval(() => {
    try {
      look();
    } catch (error) {
      // A full disk stops the chores, not the library; the next look tries again.
      ports.log(`library: a chore failed (${codeOf(error) ?? 'unknown'})`);
    }
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
    },
  };
}
