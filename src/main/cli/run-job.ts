import { createClient, type Client } from '../../contract/client.ts';
import { MAX_JOB_ITEMS, type Job, type JobItem, type JobProblem } from '../../contract/job.ts';
import type { Id } from '../../contract/primitives.ts';
import type { LibraryHandle } from '../worker/library-handle.ts';

interface JobWish {
  urls: readonly string[];
  tags: string[];
  /** Ctrl+C: the job is cancelled, and what it has done so far is told. */
  stopped: AbortSignal;
  onProgress: (job: Job) => void;
}

/**
 * Saves addresses as a job of the library and waits for it. When this program is killed in the middle, the job goes
 * on in the program that opens the library next and stays.
 */
export async function saveAsJobs(library: LibraryHandle, wish: JobWish): Promise<JobItem[]> {
  const items: JobItem[] = [];
  for (let at = 0; at < wish.urls.length; at += MAX_JOB_ITEMS) {
    items.push(...(await saveAsJob(library, { ...wish, urls: wish.urls.slice(at, at + MAX_JOB_ITEMS) })));
  }
  return items;
}

async function saveAsJob(library: LibraryHandle, wish: JobWish): Promise<JobItem[]> {
  const client = createClient(library.send);
  const news = listen(library, wish.stopped);
  try {
    const items = wish.urls.map((url) => ({ url }));
    const { id } = await client.call('jobs.start', { kind: 'save', items, tags: wish.tags });
    const problem = await untilOver(client, id, { ...wish, news });
    const outcomes = (await readItems(client, id)).map((item) =>
      item.state === 'cancelled' ? { ...item, error: problem ?? item.error } : item,
    );
    // Everything about it is said here: the app need not show it as well.
    await client.call('jobs.dismiss', { id });
    return outcomes;
  } finally {
    news.close();
  }
}

/** Waits for a job that was begun already. @returns what stopped it before its end */
export async function followJob(
  library: LibraryHandle,
  { id, stopped, onProgress }: Pick<JobWish, 'stopped' | 'onProgress'> & { id: Id },
): Promise<JobProblem | null> {
  const news = listen(library, stopped);
  try {
    return await untilOver(createClient(library.send), id, { news, onProgress });
  } finally {
    news.close();
  }
}

interface News {
  /** Resolves with the next thing that may have changed a job, or with one that was missed. */
  next(): Promise<'changed' | 'restarted' | 'stopped'>;
  close(): void;
}

/** Somebody may pause the job in the app meanwhile: then it is waited for. @returns what stopped it before its end */
async function untilOver(
  client: Client,
  id: Id,
  { news, onProgress }: Pick<JobWish, 'onProgress'> & { news: News },
): Promise<JobProblem | null> {
  let problem: JobProblem | null = null;
  for (;;) {
    const { job } = await client.call('jobs.get', { id, limit: 1 });
    onProgress(job);
    const isOver = job.state === 'done' || job.state === 'cancelled';
    if (isOver && job.counts.running === 0) return problem;
    if (job.problem !== null) {
      problem = job.problem;
      await client.call('jobs.cancel', { id });
      continue;
    }
    const what = await news.next();
    // A library that was started again in a host that does not stay leaves jobs alone until it is told.
    if (what === 'restarted' && job.state === 'running') await client.call('jobs.resume', { id });
    if (what === 'stopped' && !isOver) await client.call('jobs.cancel', { id });
  }
}

async function readItems(client: Client, id: Id): Promise<JobItem[]> {
  const items: JobItem[] = [];
  let after: string | null = null;
  do {
    const page: { items: JobItem[]; next: string | null } = await client.call('jobs.get', {
      id,
      after,
      limit: 500,
    });
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}

function listen(library: LibraryHandle, stopped: AbortSignal): News {
  const missed: Awaited<ReturnType<News['next']>>[] = [];
  let wake: (() => void) | null = null;
  const tell = (what: (typeof missed)[number]): void => {
    if (!missed.includes(what)) missed.push(what);
    wake?.();
  };
  const unsubscribe = library.subscribe(({ type }) => {
    if (type === 'jobs.changed') tell('changed');
    if (type === 'library.restarted') tell('restarted');
  });
  const onStop = (): void => tell('stopped');
  if (stopped.aborted) onStop();
  stopped.addEventListener('abort', onStop, { once: true });
  return {
    async next() {
      for (;;) {
        const what = missed.shift();
        if (what !== undefined) return what;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    close() {
      unsubscribe();
      stopped.removeEventListener('abort', onStop);
    },
  };
}
