/** A clock that a test turns by hand, and a web whose answers it holds back: jobs are watched without any waiting. */
import { VerbatimError } from '../../contract/errors.ts';
import type { Client } from '../../contract/client.ts';
import type { Job, JobItem } from '../../contract/job.ts';
import type { Id } from '../../contract/primitives.ts';
import type { FetchBytes } from './capture/types.ts';
import type { LibraryPorts } from './ports.ts';

export interface HandClock extends Pick<LibraryPorts, 'now' | 'after'> {
  /** Lets so much time pass, and everything happen that was to happen within it, in its order. */
  advance(ms: number): void;
}

export function createHandClock(startMs = Date.parse('2026-01-01T00:00:00Z')): HandClock {
  let nowMs = startMs;
  let timers: { at: number; work: () => void }[] = [];
  const ring = (until: number): void => {
    for (;;) {
      const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) return;
      timers = timers.filter((timer) => timer !== next);
      nowMs = Math.max(nowMs, next.at);
      next.work();
    }
  };
  return {
    now: () => nowMs,
    after(ms, work) {
      const timer = { at: nowMs + ms, work };
      timers.push(timer);
      if (ms <= 0) setImmediate(() => ring(nowMs));
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      const until = nowMs + ms;
      ring(until);
      nowMs = until;
    },
  };
}

/** What an address answers: words of a page, an error, or nothing until it is let go. */
type Behaviour = string | VerbatimError;

export interface HeldWeb {
  fetchBytes: FetchBytes;
  /** Every page that was asked for, in order. */
  asked: string[];
  /** Addresses whose answers are held back now. */
  waiting(): string[];
  /** The most answers that were held at once, in all and for one host. */
  most(): { inAll: number; atOneHost: number };
  set(url: string, behaviour: Behaviour): void;
  /** Holds every answer back from now on, or lets all go. */
  hold(isHeld: boolean): void;
  /** Answers what is held: one address, or all. */
  letGo(url?: string): void;
}

export function createHeldWeb(): HeldWeb {
  const behaviours = new Map<string, Behaviour>();
  const held = new Map<string, () => void>();
  const asked: string[] = [];
  const most = { inAll: 0, atOneHost: 0 };
  let isHolding = false;
  const letGo = (url?: string): void => {
    for (const [address, answer] of [...held]) {
      if (url !== undefined && url !== address) continue;
      held.delete(address);
      answer();
    }
  };
  const answer = async (url: string, signal: AbortSignal | undefined): ReturnType<FetchBytes> => {
    if (isHolding) {
      await new Promise<void>((resolve, reject) => {
        held.set(url, resolve);
        const host = new URL(url).host;
        most.inAll = Math.max(most.inAll, held.size);
        most.atOneHost = Math.max(
          most.atOneHost,
          [...held.keys()].filter((other) => new URL(other).host === host).length,
        );
        signal?.addEventListener('abort', () => {
          held.delete(url);
          reject(new VerbatimError('cancelled', 'Fetching was stopped.'));
        });
      });
    }
    const behaviour = behaviours.get(url) ?? `Words of ${url}.`;
    if (typeof behaviour !== 'string') throw behaviour;
    const bytes = Buffer.from(`<title>${url}</title><p>${behaviour}</p>`);
    return { bytes, contentType: 'text/html', charset: 'utf-8', finalUrl: url, redirects: [], headers: {} };
  };
  return {
    asked,
    letGo,
    fetchBytes: (url, { signal }) => {
      asked.push(url);
      return answer(url, signal);
    },
    waiting: () => [...held.keys()],
    most: () => ({ ...most }),
    set: (url, behaviour) => behaviours.set(url, behaviour),
    hold(now) {
      isHolding = now;
      if (!now) letGo();
    },
  };
}

/** Waits until something holds, letting everything else have its turn meanwhile: never for a time. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

const TURNS = 50;

/** Gives everything that could go on now the chance to: after it, what has not happened waits for something else. */
export async function letOthersRun(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits until a job is as it should be. */
export async function untilJob(client: Client, id: Id, isIt: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const { job } = await client.call('jobs.get', { id, limit: 1 });
    if (isIt(job)) return job;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** All items of a job. */
export async function itemsOf(client: Client, id: Id): Promise<JobItem[]> {
  return (await client.call('jobs.get', { id, limit: 500 })).items;
}

/** What the site of a page that is busy answers. */
export const busy = (retryAfterMs?: number): VerbatimError =>
  new VerbatimError('fetch-status', 'It wants to be asked less often.', {
    details: { httpStatus: 429, ...(retryAfterMs !== undefined && { retryAfterMs }) },
  });

/** What comes of an address that nobody answers at. */
export const unreachable = (): VerbatimError =>
  new VerbatimError('fetch-failed', 'This computer is offline.', { details: { isUnreachable: true } });
