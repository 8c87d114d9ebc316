/** An import from its start to its end, as whoever waits for it in a terminal sees it. */
import { createClient } from '../../contract/client.ts';
import type { Import } from '../../contract/importing.ts';
import type { Id } from '../../contract/primitives.ts';
import type { LibraryHandle } from '../worker/library-handle.ts';
import { followJob } from './run-job.ts';
import { showCount } from './progress.ts';

/** Starts an import and waits for its end; Ctrl+C pauses it, and the app can go on with it. */
export async function followImport(
  library: LibraryHandle,
  { id, stopped }: { id: Id; stopped: AbortSignal },
): Promise<Import> {
  const client = createClient(library.send);
  let wake: (() => void) | null = null;
  let isRestarted = false;
  const unsubscribe = library.subscribe(({ type }) => {
    if (type === 'library.restarted') isRestarted = true;
    if (type === 'library.restarted' || type === 'imports.changed') wake?.();
  });
  const onStop = (): void => wake?.();
  stopped.addEventListener('abort', onStop, { once: true });
  try {
    await client.call('imports.start', { id });
    for (;;) {
      const changed = new Promise<void>((resolve) => (wake = resolve));
      const now = await client.call('imports.get', { id });
      show(now);
      if (now.state !== 'running') return now;
      if (stopped.aborted) return await client.call('imports.pause', { id });
      // A library that was started again in a host that does not stay leaves imports alone until it is told.
      if (isRestarted) {
        isRestarted = false;
        await client.call('imports.pause', { id });
        await client.call('imports.resume', { id });
      }
      await changed;
    }
  } finally {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    unsubscribe();
    stopped.removeEventListener('abort', onStop);
  }
}

/** Waits for the jobs that fetch pages. */
export async function followJobs(
  library: LibraryHandle,
  { ids, stopped }: { ids: readonly Id[]; stopped: AbortSignal },
): Promise<void> {
  const count = showCount();
  for (const id of ids) await followJob(library, { id, stopped, onProgress: count.show });
  count.stop();
}

function show({ plan, outcome }: Import): void {
  if (!process.stderr.isTTY) return;
  const done = outcome.new + outcome.updated + outcome.duplicate + outcome.failed;
  process.stderr.write(`\r\u001b[K${String(done)} of ${String(plan.chosen)}\r`);
}
