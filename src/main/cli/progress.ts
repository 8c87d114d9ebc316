import type { Job } from '../../contract/job.ts';
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

/** Shows how far a job has come, on one line of a terminal; elsewhere nothing. */
export function showCount(): { show: (job: Job) => void; stop: () => void } {
  const write = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r`);
  };
  return {
    show: ({ counts, nextTryAt }) => {
      const done = counts.total - counts.waiting - counts.running;
      const failed = counts.failed > 0 ? `, ${String(counts.failed)} failed` : '';
      const waits = nextTryAt === null ? '' : `, waiting until ${new Date(nextTryAt).toLocaleTimeString()}`;
      write(`${String(done)} of ${String(counts.total)}${failed}${waits}`);
    },
    stop: () => write(''),
  };
}

/** Shows how much of something is done, on one line of a terminal; elsewhere nothing. */
export function showShare(what: string): { show: (done: number, total: number) => void; stop: () => void } {
  let shown = -1;
  const write = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r`);
  };
  return {
    show: (done, total) => {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (percent !== shown) write(`${what} ${String(percent)} %`);
      shown = percent;
    },
    stop: () => write(''),
  };
}
