import type { LibraryStatus } from '../../contract/library.ts';
import type { Id } from '../../contract/primitives.ts';
import type { LibraryParts } from './parts.ts';
import { countAll, countSites } from './store/counts.ts';

export function getStatus({ store, ports, searching }: LibraryParts): LibraryStatus {
  return {
    id: store.libraryId as Id,
    dir: store.dir,
    schemaVersion: store.schemaVersion,
    appVersion: ports.appVersion,
    counts: store.remember('counts', () => countAll(store.db)),
    search: { isComplete: searching.isComplete(), indexed: searching.indexed() },
    sites: store.remember('sites', () => countSites(store.db)),
    warnings: [...store.warnings],
  };
}
