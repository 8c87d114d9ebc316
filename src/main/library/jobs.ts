import { VerbatimError } from '../../contract/errors.ts';
import type { Job, JobPage } from '../../contract/job.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import { countOf } from './acting.ts';
import type { JobRunner } from './job-runner.ts';
import type { LibraryParts } from './parts.ts';
import { readArticleRows } from './store/article-rows.ts';
import { cancelWaiting, hurryItems, retryItems } from './store/job-items.ts';
import { deleteJob, insertJob, listJobItems, listJobs, readJob, setJobState } from './store/jobs.ts';
import type { NewJob } from './store/jobs.ts';

/** What the methods about jobs work with. */
export interface JobParts extends LibraryParts {
  runner: JobRunner;
}

type One = ParsedInputOf<'jobs.cancel'>;

/** Writes the job down first: from then on it is done, whatever becomes of this process. */
export function startJob(parts: JobParts, input: ParsedInputOf<'jobs.start'>): Job {
  const { store, ports, runner } = parts;
  const id = ports.newId();
  const inputs = input.kind === 'save' ? inputsToSave(input) : inputsToRefetch(parts, input);
  const title =
    input.title ??
    (input.kind === 'save'
      ? `Save ${countOf(inputs.length, 'a page', 'pages')}`
      : `Fetch ${countOf(inputs.length, 'a story', 'stories')} again`);
  const tags = input.kind === 'save' ? input.tags : [];
  store.write({ act: null, isQuiet: true }, () => {
    insertJob(store.db, { id, kind: input.kind, title, tags, createdAt: store.moment(), inputs });
  });
  runner.takeUp(id);
  return expectJob(parts, id);
}

function inputsToSave({ items }: Extract<ParsedInputOf<'jobs.start'>, { kind: 'save' }>): NewJob['inputs'] {
  return items.map(({ url }) => ({ input: url, host: hostOf(url) }));
}

function inputsToRefetch(
  { store }: LibraryParts,
  { ids }: Extract<ParsedInputOf<'jobs.start'>, { kind: 'refetch' }>,
): NewJob['inputs'] {
  const unique = [...new Set(ids)];
  const rows = readArticleRows(store.db, unique);
  if (rows.length < unique.length) {
    throw new VerbatimError('not-found', 'One of these articles is not in the library.');
  }
  return rows.map(({ id, url }) => ({ input: id, host: url === null ? '' : hostOf(url) }));
}

/** What is no address has no host; saving it says what is wrong with it. */
function hostOf(typed: string): string {
  const url = URL.parse(typed) ?? URL.parse(`https://${typed}`);
  return url?.host ?? '';
}

export function listAllJobs({ store }: LibraryParts): { items: Job[] } {
  return { items: listJobs(store.db, store.moment()) };
}

export function getJob(parts: LibraryParts, input: ParsedInputOf<'jobs.get'>): JobPage {
  const job = expectJob(parts, input.id);
  return { job, ...listJobItems(parts.store.db, input) };
}

export function pauseJob(parts: JobParts, { id }: One): Job {
  const { store, runner } = parts;
  if (expectJob(parts, id).state !== 'running') throw notNow('It is not running.');
  store.write({ act: null, isQuiet: true }, () => setJobState(store.db, id, { state: 'paused' }));
  runner.tell(id);
  return expectJob(parts, id);
}

/** Also for a job that is running: what waits for the network is tried now. */
export function resumeJob(parts: JobParts, { id }: One): Job {
  const { store, runner } = parts;
  if (isOver(expectJob(parts, id))) throw notNow('It is over.');
  store.write({ act: null, isQuiet: true }, () => {
    setJobState(store.db, id, { state: 'running' });
    hurryItems(store.db, id);
  });
  runner.takeUp(id);
  return expectJob(parts, id);
}

export function cancelJob(parts: JobParts, { id }: One): Job {
  const { store, runner } = parts;
  if (isOver(expectJob(parts, id))) throw notNow('It is over already.');
  store.write({ act: null, isQuiet: true }, () => {
    setJobState(store.db, id, { state: 'cancelled', finishedAt: store.moment() });
    cancelWaiting(store.db, id);
  });
  runner.breakOff(id);
  return expectJob(parts, id);
}

export function retryFailedItems(parts: JobParts, { id }: One): Job {
  const { store, runner } = parts;
  const { state, counts } = expectJob(parts, id);
  if (state === 'cancelled' && counts.running > 0) throw notNow('It is still being stopped.');
  store.write({ act: null, isQuiet: true }, () => {
    if (retryItems(store.db, id) === 0) throw notNow('Nothing in it has failed.');
    setJobState(store.db, id, { state: 'running' });
  });
  runner.takeUp(id);
  return expectJob(parts, id);
}

export function dismissJob(parts: JobParts, { id }: One): Record<string, never> {
  const { store, runner } = parts;
  const job = expectJob(parts, id);
  if (!isOver(job) || job.counts.running > 0) throw notNow('It is not over yet.');
  store.write({ act: null, isQuiet: true }, () => deleteJob(store.db, id));
  runner.tell(id);
  return {};
}

function isOver({ state }: Job): boolean {
  return state === 'done' || state === 'cancelled';
}

function expectJob({ store }: LibraryParts, id: string): Job {
  const job = readJob(store.db, id, store.moment());
  if (job === null) {
    throw new VerbatimError('not-found', 'There is no such job any more.', {
      hint: 'Look at the list of jobs.',
    });
  }
  return job;
}

function notNow(message: string): VerbatimError {
  return new VerbatimError('conflict', message);
}
