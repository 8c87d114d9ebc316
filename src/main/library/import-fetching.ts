import { MAX_JOB_ITEMS } from '../../contract/job.ts';
import type { Id } from '../../contract/primitives.ts';
import { cancelJob, startJob } from './jobs.ts';
import type { JobParts } from './jobs.ts';
import { RECORD_TYPE } from './store/captures.ts';
import { listUnfetched } from './store/import-rows.ts';
import { noteFetchJobs } from './store/imports.ts';
import type { ImportHead } from './store/imports.ts';
import { readJob } from './store/jobs.ts';

const MAX_TITLE = 280;

/** Has the pages of stories that came without their words fetched, politely, by jobs like all others. */
export function startFetching(parts: JobParts, { id, name }: Pick<ImportHead, 'id' | 'name'>): void {
  const { store } = parts;
  const articleIds = listUnfetched(store.db, id, RECORD_TYPE) as Id[];
  const jobIds: string[] = [];
  for (let at = 0; at < articleIds.length; at += MAX_JOB_ITEMS) {
    const ids = articleIds.slice(at, at + MAX_JOB_ITEMS);
    const title = `Fetch the pages of ${name}`.slice(0, MAX_TITLE);
    jobIds.push(startJob(parts, { kind: 'refetch', ids, title }).id);
  }
  store.write({ act: null, isQuiet: true }, () => noteFetchJobs(store.db, id, jobIds));
}

/** Nobody wants the pages any more. */
export function stopFetching(parts: JobParts, { fetchJobIds }: Pick<ImportHead, 'fetchJobIds'>): void {
  for (const id of fetchJobIds) {
    const state = readJob(parts.store.db, id, parts.store.moment())?.state;
    if (state === 'running' || state === 'paused') cancelJob(parts, { id });
  }
}
