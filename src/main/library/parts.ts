import type { LongWork } from './long-work.ts';
import type { LibraryPorts } from './ports.ts';
import type { RunningCalls } from './running-calls.ts';
import type { Searching } from './searching.ts';
import type { Store } from './store/store.ts';

/** What the noun files work with: put together once, in library.ts. */
export interface LibraryParts {
  store: Store;
  searching: Searching;
  ports: LibraryPorts;
  calls: RunningCalls;
  longWork: LongWork;
}
