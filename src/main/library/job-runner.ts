/**
 * Does the items of jobs: a few at a time in all, one at a time for each host with a pause between its pages, each
 * item in a transaction of its own. What is to be done stands in the library and nowhere else, so that a kill at any
 * moment costs at most the items under way, which are done again.
 */
import type { ErrorShape } from '../../contract/errors.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { Job, JobProblem } from '../../contract/job.ts';
import { change, countOf } from './acting.ts';
import { doItem } from './job-work.ts';
import { planRetry, stopsJob } from './job-retries.ts';
import type { LibraryParts } from './parts.ts';
import { translateFailure } from './store/failures.ts';
import {
  cancelItem,
  findNextItem,
  findWaiting,
  finishItem,
  hasOpenItems,
  holdHost,
  putBackItem,
  recoverItems,
  startItem,
} from './store/job-items.ts';
import type { NextItem } from './store/job-items.ts';
import { listJobs, readJob, recordJobAct, setJobState } from './store/jobs.ts';

/** How many items are under way at the same time, all jobs and hosts together. */
export const ITEMS_AT_ONCE = 6;
/** Between two pages of one host, from the end of one to the beginning of the next. */
export const HOST_GAP_MS = 1_000;
/** Listeners hear of changes at most this often. */
const TELL_EVERY_MS = 250;
/** When the library itself gave an error, work is looked for again after so long. */
const AFTER_FAULT_MS = 60_000;

/** What `jobs.ts` tells the runner. */
export interface JobRunner {
  /** Once, when the library is open: takes up what the last process left, if this host is one that stays. */
  begin(): void;
  /** Does the items of a job that is running. */
  takeUp(jobId: string): void;
  /** Stops the items of a job that are under way, and closes it. */
  breakOff(jobId: string): void;
  /** Tells listeners that a job is different now. */
  tell(jobId: string): void;
  /** Stops everything; what was under way waits for the next start. */
  stop(): Promise<void>;
}

interface Running {
  item: NextItem;
  controller: AbortController;
  ended: Promise<void>;
}

/** Why an item was stopped in the middle. */
type Stop = 'cancel' | 'close';

/** Makes the runner of a library; nothing is done before `begin`. */
export function createJobRunner(parts: LibraryParts): JobRunner {
  return new ItemRunner(parts);
}

class ItemRunner implements JobRunner {
  readonly #parts: LibraryParts;
  readonly #running = new Set<Running>();
  /** The jobs that this process works on. */
  readonly #jobIds = new Set<string>();
  /** Hosts that were asked for a page just now, and when they may be asked again, in milliseconds since the epoch. */
  readonly #restingHosts = new Map<string, number>();
  readonly #untold = new Set<string>();
  #cancelAlarm: (() => void) | null = null;
  #cancelTelling: (() => void) | null = null;
  #isStopped = false;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  begin(): void {
    const { store, ports } = this.#parts;
    const known = listJobs(store.db, store.moment());
    this.#write(() => recoverItems(store.db, crashProblem()));
    for (const { id, state } of known) {
      this.#settleJob(id);
      if (state === 'running' && ports.resumesJobs) this.#jobIds.add(id);
    }
    if (this.#jobIds.size > 0) this.#alarm(0);
  }

  takeUp(jobId: string): void {
    this.#jobIds.add(jobId);
    this.tell(jobId);
    this.#alarm(0);
  }

  breakOff(jobId: string): void {
    for (const { item, controller } of this.#running) {
      if (item.jobId === jobId) controller.abort('cancel' satisfies Stop);
    }
    this.#settleJob(jobId);
    this.tell(jobId);
  }

  tell(jobId: string): void {
    this.#untold.add(jobId);
    if (this.#cancelTelling === null) this.#tellNow();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelAlarm?.();
    this.#cancelTelling?.();
    for (const { controller } of this.#running) controller.abort('close' satisfies Stop);
    await Promise.all([...this.#running].map(({ ended }) => ended));
  }

  #tellNow(): void {
    this.#cancelTelling = null;
    if (this.#untold.size === 0 || this.#isStopped) return;
    const { announce, after } = this.#parts.ports;
    announce({ type: 'jobs.changed', ids: [...this.#untold] });
    this.#untold.clear();
    this.#cancelTelling = after(TELL_EVERY_MS, () => this.#tellNow());
  }

  /** Looks for work after so long, and not before; the last alarm set is the one that rings. */
  #alarm(ms: number): void {
    this.#cancelAlarm?.();
    this.#cancelAlarm = this.#isStopped ? null : this.#parts.ports.after(ms, () => this.#fill());
  }

  /** Begins as many items as may be under way, and sets the alarm for the next that has to wait. */
  #fill(): void {
    this.#cancelAlarm = null;
    try {
      while (this.#running.size < ITEMS_AT_ONCE && !this.#isStopped) {
        const item = this.#findNext();
        if (item === null || !this.#mayBegin(item)) break;
        this.#begin(item);
      }
      this.#setNextAlarm();
    } catch (error) {
      // The disk gives errors: nothing is lost by waiting, and a full one may have room later.
      this.#parts.ports.log(`jobs: nothing could be begun (${toCoded(error).code})`);
      this.#alarm(AFTER_FAULT_MS);
    }
  }

  #findNext(): NextItem | null {
    const { store, ports } = this.#parts;
    const now = ports.now();
    for (const [host, until] of this.#restingHosts) if (until <= now) this.#restingHosts.delete(host);
    const busyHosts = [...this.#restingHosts.keys(), ...[...this.#running].map(({ item }) => item.host)];
    return findNextItem(store.db, { jobIds: [...this.#jobIds], busyHosts, at: store.moment() });
  }

  /** What may have ended the last process is done alone, so that it takes no other with it. */
  #mayBegin(item: NextItem): boolean {
    const isSuspect = ({ crashes }: NextItem): boolean => crashes > 0;
    if (isSuspect(item)) return this.#running.size === 0;
    return ![...this.#running].some((running) => isSuspect(running.item));
  }

  #setNextAlarm(): void {
    if (this.#running.size >= ITEMS_AT_ONCE || this.#isStopped) return;
    const { store, ports } = this.#parts;
    const { hasAny, nextAt } = findWaiting(store.db, { jobIds: [...this.#jobIds], at: store.moment() });
    if (!hasAny) return;
    const moments = [...this.#restingHosts.values(), ...(nextAt === null ? [] : [Date.parse(nextAt)])];
    // Where nothing is to be waited for but an item under way, its end looks for the next.
    if (moments.length > 0) this.#alarm(Math.max(1, Math.min(...moments) - ports.now()));
  }

  #begin(item: NextItem): void {
    this.#write(() => startItem(this.#parts.store.db, item));
    const controller = new AbortController();
    const running: Running = { item, controller, ended: Promise.resolve() };
    this.#running.add(running);
    running.ended = this.#finish(running);
    this.tell(item.jobId);
  }

  /** Never rejects: whatever happens to an item becomes its outcome. */
  async #finish(running: Running): Promise<void> {
    const { item, controller } = running;
    let hasAsked = true;
    try {
      hasAsked = (await doItem(this.#parts, item, controller.signal)).hasAsked;
    } catch (error) {
      this.#noteFailure(item, error, controller.signal);
    }
    this.#running.delete(running);
    // A story that was known already cost its site nothing.
    if (hasAsked && item.host !== '') {
      this.#restingHosts.set(item.host, this.#parts.ports.now() + HOST_GAP_MS);
    }
    try {
      this.#settleJob(item.jobId);
    } catch (error) {
      this.#parts.ports.log(`jobs: a job could not be closed (${toCoded(error).code})`);
    }
    this.tell(item.jobId);
    this.#alarm(0);
  }

  #noteFailure(item: NextItem, error: unknown, signal: AbortSignal): void {
    const { store, ports } = this.#parts;
    const coded = toCoded(error);
    try {
      this.#write(() => {
        if (signal.reason === ('cancel' satisfies Stop)) cancelItem(store.db, item);
        else if (signal.aborted) putBackItem(store.db, item, null);
        else this.#putOff(item, coded);
      });
    } catch (again) {
      // Its row says `running` still; the next start finds it so, and does it again.
      ports.log(`jobs: an outcome could not be written (${toCoded(again).code})`);
      this.#jobIds.delete(item.jobId);
    }
    if (coded.code === 'internal') ports.log(`jobs: an item failed: ${placeOf(error)}`);
  }

  #putOff(item: NextItem, error: VerbatimError): void {
    const { db } = this.#parts.store;
    if (stopsJob(error)) {
      putBackItem(db, item, null);
      setJobState(db, item.jobId, { state: 'paused', problem: problemOf(error) });
      this.#jobIds.delete(item.jobId);
      return;
    }
    const retry = planRetry(error, item.attempts + 1);
    if (retry === null) {
      finishItem(db, item, { state: 'failed', error: problemOf(error) });
      return;
    }
    const until = new Date(this.#parts.ports.now() + retry.waitMs).toISOString();
    putBackItem(db, item, { notBefore: until, error: problemOf(error) });
    if (retry.holdsHost) holdHost(db, item.host, until);
  }

  /** When nothing of a job is left to do, it is over, and all that it wrote becomes one act. */
  #settleJob(jobId: string): void {
    const { store, ports } = this.#parts;
    if (hasOpenItems(store.db, jobId)) return;
    const job = readJob(store.db, jobId, store.moment());
    if (job === null) return;
    this.#jobIds.delete(jobId);
    const hasAct = change(this.#parts, { act: null, isQuiet: true }, () => {
      const at = store.moment();
      if (job.state === 'running' || job.state === 'paused') {
        setJobState(store.db, jobId, { state: 'done', finishedAt: at });
      }
      return recordJobAct(store.db, { jobId, at, nameOf: (count) => nameOfAct(job, count) });
    });
    if (hasAct) ports.announce({ type: 'history.changed' });
  }

  #write(work: () => void): void {
    this.#parts.store.write({ act: null, isQuiet: true }, work);
  }
}

function nameOfAct({ kind }: Job, count: number): string {
  const stories = countOf(count, 'a story', 'stories');
  return kind === 'save' ? `Save ${stories}` : `Fetch ${stories} again`;
}

function toCoded(error: unknown): VerbatimError {
  return (
    translateFailure(error) ??
    new VerbatimError('internal', 'Something went wrong inside Verbatim.', { cause: error })
  );
}

/** Where it happened; the message might hold words of an article. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return [
    error.name,
    (error.stack ?? '')
      .split('\n')
      .find((line) => /^\s+at /u.test(line))
      ?.trim(),
  ].join(' ');
}

function problemOf({ code, message, hint }: Pick<ErrorShape, 'code' | 'message' | 'hint'>): JobProblem {
  return { code, message, hint };
}

function crashProblem(): JobProblem {
  return problemOf(
    new VerbatimError('parse-failed', 'The library ended several times while this was being done.', {
      hint: 'Save the page from the browser, or try it again by itself.',
    }),
  );
}
