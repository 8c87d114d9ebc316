import type { LookupFunction } from 'node:net';
import { Agent, request, type Dispatcher } from 'undici';
import { VerbatimError } from '../../../contract/errors.ts';
import { MAX_PAGE_BYTES } from '../../../contract/parsing.ts';
import { makeAddressTable } from './addresses.ts';
import { asFetchError } from './fetch-errors.ts';
import {
  bareHost,
  type FetchTarget,
  type Lookup,
  readFetchUrl,
  resolveTarget,
  systemLookup,
} from './fetch-target.ts';
import { dropAnswer, headerOf, takeAnswer, type TakenAnswer } from './take-answer.ts';
import type { FetchBytes, FetchedBytes, FetchOptions } from './types.ts';

/** How long and how much one request may take. Tests give smaller ones. */
export interface FetchLimits {
  connectMs: number;
  /** Of the whole request, redirects and body included. */
  totalMs: number;
  pageBytes: number;
  imageBytes: number;
  redirects: number;
}

export const defaultFetchLimits: FetchLimits = {
  connectMs: 10_000,
  totalMs: 30_000,
  pageBytes: MAX_PAGE_BYTES,
  imageBytes: 5_000_000,
  redirects: 5,
};

export interface GuardedFetchOptions {
  lookup?: Lookup;
  /** A seam for tests and development: `127.0.0.1:8123`. Link-local addresses are refused all the same. */
  allowHosts?: readonly string[];
  limits?: Partial<FetchLimits>;
  /** Hosts only, never a whole address. */
  log?: (line: string) => void;
}

const USER_AGENT = 'Mozilla/5.0 (compatible; Verbatim/0.1; a reader that saves one page when asked)';
const ACCEPT: Readonly<Record<FetchOptions['purpose'], string>> = {
  page: 'text/html,application/xhtml+xml,text/plain;q=0.8,application/pdf;q=0.8,application/xml;q=0.7',
  image: 'image/avif,image/webp,image/png,image/jpeg,image/gif',
};
/** What one request of ours works with. */
interface Journey {
  fetch: FetchOptions;
  limits: FetchLimits;
  signal: AbortSignal;
  resolve: (url: URL) => Promise<FetchTarget>;
  readUrl: (text: string) => URL;
  log: (line: string) => void;
}

/**
 * THE way to the network; nothing else in the program opens a connection to anywhere. Public http and https
 * addresses only, resolved once, every address checked, and connected to no other; redirects followed by hand
 * and checked like the first address. No cookies, no credentials, nothing kept between requests.
 * @throws (as a rejection) VerbatimError `address-refused`, `fetch-failed`, `fetch-timeout`, `fetch-status`,
 * `too-large`, `unsupported-type`, `cancelled`
 */
export function makeFetchBytes(options: GuardedFetchOptions = {}): FetchBytes {
  const allowHosts = new Set(options.allowHosts);
  const rules = { table: makeAddressTable(), lookup: options.lookup ?? systemLookup, allowHosts };
  const limits = { ...defaultFetchLimits, ...options.limits };
  return async (text, fetch) => {
    const deadline = startDeadline(fetch.signal, limits.totalMs);
    try {
      return await follow(text, {
        fetch,
        limits,
        signal: deadline.signal,
        resolve: (url) => resolveTarget(url, rules),
        readUrl: (address) => readFetchUrl(address, allowHosts),
        log: options.log ?? (() => undefined),
      });
    } catch (error) {
      throw deadline.explain(error, text);
    } finally {
      deadline.stop();
    }
  };
}

/** One signal for the caller's cancel and our own clock, which says afterwards which of them it was. */
function startDeadline(
  cancel: AbortSignal | undefined,
  totalMs: number,
): { signal: AbortSignal; stop: () => void; explain: (error: unknown, text: string) => VerbatimError } {
  const controller = new AbortController();
  let isOver = false;
  // Not AbortSignal.timeout: together with a broken body it has ended whole processes.
  const timer = setTimeout(() => {
    isOver = true;
    controller.abort();
  }, totalMs);
  const onCancel = (): void => {
    controller.abort();
  };
  if (cancel?.aborted === true) controller.abort();
  cancel?.addEventListener('abort', onCancel, { once: true });
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer);
      cancel?.removeEventListener('abort', onCancel);
    },
    explain(error, text) {
      if (cancel?.aborted === true) return new VerbatimError('cancelled', 'Fetching was stopped.');
      const host = URL.canParse(text) ? new URL(text).host : 'The site';
      if (!isOver) return asFetchError(error, host);
      return new VerbatimError(
        'fetch-timeout',
        `${host} had not sent all of it after ${String(totalMs / 1000)} seconds.`,
      );
    },
  };
}

async function follow(text: string, journey: Journey): Promise<FetchedBytes> {
  const redirects: string[] = [];
  let url = journey.readUrl(text);
  for (;;) {
    const answer = await ask(url, journey);
    if (!(answer instanceof URL)) return { ...answer, finalUrl: url.href, redirects };
    redirects.push(url.href);
    if (redirects.length > journey.limits.redirects) {
      throw new VerbatimError(
        'fetch-failed',
        `${url.host} redirects more than ${String(journey.limits.redirects)} times.`,
      );
    }
    if (url.protocol === 'https:' && answer.protocol === 'http:') {
      journey.log(`${url.host} redirects from https to plain http at ${answer.host}`);
    }
    url = answer;
  }
}

/** One request to one address: the answer, or the address that it redirects to. */
async function ask(url: URL, journey: Journey): Promise<URL | TakenAnswer> {
  const target = await untilAborted(journey.resolve(url), journey.signal).catch((error: unknown) => {
    throw asFetchError(error, url.host);
  });
  const agent = pinnedAgent(target, journey.limits);
  try {
    const response = await request(url, {
      dispatcher: agent,
      method: 'GET',
      signal: journey.signal,
      headers: {
        'user-agent': USER_AGENT,
        accept: ACCEPT[journey.fetch.purpose],
        'accept-encoding': 'gzip, br',
      },
    });
    return (
      redirectOf(response, url, journey) ??
      (await takeAnswer(response, { url, fetch: journey.fetch, limits: journey.limits }))
    );
  } catch (error) {
    throw asFetchError(error, url.host);
  } finally {
    await agent.destroy();
  }
}

/** An agent that can connect to the checked addresses and to nothing else, whatever a resolver says by now. */
function pinnedAgent({ url, addresses }: FetchTarget, limits: FetchLimits): Agent {
  const host = bareHost(url);
  const lookup: LookupFunction = (hostname, options, done) => {
    if (hostname !== host) done(new Error(`${hostname} was not checked`), []);
    else if (options.all === true) done(null, addresses);
    else done(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
  };
  return new Agent({
    // Environment variables must not be able to switch the check of certificates off.
    connect: { lookup, timeout: limits.connectMs, rejectUnauthorized: true },
    allowH2: false,
    headersTimeout: limits.totalMs,
    bodyTimeout: limits.totalMs,
    pipelining: 0,
  });
}

function redirectOf(response: Dispatcher.ResponseData, url: URL, journey: Journey): URL | null {
  const location = headerOf(response, 'location');
  if (![301, 302, 303, 307, 308].includes(response.statusCode) || location === null) return null;
  dropAnswer(response);
  if (!URL.canParse(location, url))
    throw new VerbatimError('fetch-failed', `${url.host} redirects to nowhere.`);
  return journey.readUrl(new URL(location, url).href);
}

/** A resolver cannot be stopped, but it can be left behind. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      reject(new Error('aborted'));
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}
