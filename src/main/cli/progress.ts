import type { LibraryHandle } from '../worker/library-handle.ts';

const words = { fetch: 'fetching', read: 'reading', images: 'keeping images', write: 'writing' } as const;

/** Shows how far calls have come on one line of a terminal; elsewhere nothing. Returns the way to stop. */
export function showProgress(library: LibraryHandle): () => void {
  if (!process.stderr.isTTY) return () => undefined;
  const unsubscribe = library.subscribe((event) => {
    if (event.type !== 'call.progress') return;
    const share = event.total > 0 ? ` ${String(Math.round((event.done / event.total) * 100))} %` : '';
    process.stderr.write(`\r\u001b[K${words[event.step]}${share}\r`);
  });
  return () => {
    process.stderr.write('\r\u001b[K');
    unsubscribe();
  };
}
