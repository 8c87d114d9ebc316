import { sweepStaged } from './import-staging.ts';
import type { LibraryParts } from './parts.ts';
import { deleteImport, listImportHeads } from './store/imports.ts';

/** What the last program was about to read is to be given again; what it had read and not begun is still there to be looked at. */
export function settleImports({ store, ports }: LibraryParts): void {
  const unread = listImportHeads(store.db).filter(
    ({ state }) => state === 'receiving' || state === 'reading',
  );
  if (unread.length > 0) {
    store.write({ act: null, isQuiet: true }, () => {
      for (const { id } of unread) deleteImport(store.db, id);
    });
  }
  const kept = new Set(listImportHeads(store.db).map(({ id }) => id as string));
  sweepStaged(store.dir, (id) => kept.has(id)).catch((error: unknown) => {
    ports.log(
      `imports: files of earlier imports could not be removed (${error instanceof Error ? error.name : 'unknown'})`,
    );
  });
}
