import * as net from 'node:net';
import { Agent, request, type Dispatcher } from 'undici';
import { VerbatimError } from '../../../contract/errors.ts';
import { MAX_PAGE_BYTES } from '../../../contract/parsing.ts';
import { makeAddressTable } from '../../../text/addresses.ts';
import { asFetchError } from './fetch-errors.ts';
import {
  bareHost,
  type FetchTarget,
  type Lookup,
  readFetchUrl,
  resolveTarget,
  systemLookup,
} from './fetch-target.ts';
import { createHostGate, type HostGate } from './host-gate.ts';
import { dropAnswer, headerOf, takeAnswer, type TakenAnswer } from './take-answer.ts';
import type { FetchBytes, FetchedBytes, FetchOptions, Validators } from './types.ts';

/** How long and how much one request may take. Tests give smaller ones. */
export interface FetchLimits {
  connectMs: number;
  /** Of the whole request, redirects and body included, but not the time that we wait at a gate of our own. */
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
  /** Of this program: sites are told who asks. */
  appVersion?: string;
  /** Hosts only, never a whole address. */
  log?: (line: string) => void;
}

const ACCEPT: Readonly<Record<FetchOptions['purpose'], string>> = {
  page: 'text/html,application/xhtml+xml,text/markdown;q=0.8,text/plain;q=0.8,application/pdf;q=0.8,application/epub+zip;q=0.8,multipart/related;q=0.7,application/xml;q=0.7',
  image: 'image/avif,image/webp,image/png,image/jpeg,image/gif',
};
/** What one request of ours works with. */
interface Journey {
  fetch: FetchOptions;
  limits: FetchLimits;
  gate: HostGate;
  userAgent: string;
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
  const rules = { table: makeAddressTable(net), lookup: options.lookup ?? systemLookup, allowHosts };
  const limits = { ...defaultFetchLimits, ...options.limits };
  const gate = createHostGate();
  return async (text, fetch) => {
    try {
      return await follow(text, {
        fetch,
        limits,
        gate,
        userAgent: userAgentOf(options.appVersion ?? '0'),
        resolve: (url) => resolveTarget(url, rules),
        readUrl: (address) => readFetchUrl(address, allowHosts),
        log: options.log ?? (() => undefined),
      });
    } catch (error) {
      if (fetch.signal?.aborted === true) throw new VerbatimError('cancelled', 'Fetching was stopped.');
      throw asFetchError(error, URL.canParse(text) ? new URL(text).host : 'The site');
    }
  };
}

/** Who asks, and why: a person's reader, not a crawler. There is no page about it on the web that could be named. */
function userAgentOf(appVersion: string): string {
  return `Mozilla/5.0 (compatible; Verbatim/${appVersion}; +reader that saves a page when its user asks)`;
}

/** One signal for the caller's cancel and our own clock, which says afterwards which of them it was. */
function startDeadline(
  cancel: AbortSignal | undefined,
  leftMs: number,
): { signal: AbortSignal; stop: () => void; isOver: () => boolean } {
  const controller = new AbortController();
  let isOver = false;
  // Not AbortSignal.timeout: together with a broken body it has ended whole processes.
  const timer = setTimeout(
    () => {
      isOver = true;
      controller.abort();
    },
    Math.max(0, leftMs),
  );
  const onCancel = (): void => {
    controller.abort();
  };
  if (cancel?.aborted === true) controller.abort();
  cancel?.addEventListener('abort', onCancel, { once: true });
  return {
    signal: controller.signal,
    isOver: () => isOver,
    stop() {
      clearTimeout(timer);
      cancel?.removeEventListener('abort', onCancel);
    },
  };
}

async function follow(text: string, journey: Journey): Promise<FetchedBytes> {
  const { limits, log } = journey;
  const redirects: string[] = [];
  let url = journey.readUrl(text);
  let leftMs = limits.totalMs;
  for (;;) {
    const visit = await visitHost(url, { journey, leftMs, isFirst: redirects.length === 0 });
    const { answer } = visit;
    if (!(answer instanceof URL)) return { ...answer, finalUrl: url.href, redirects };
    leftMs -= visit.tookMs;
    redirects.push(url.href);
    if (redirects.length > limits.redirects) {
      throw new VerbatimError(
        'fetch-failed',
        `${url.host} redirects more than ${String(limits.redirects)} times.`,
      );
    }
    if (url.protocol === 'https:' && answer.protocol === 'http:') {
      log(`${url.host} redirects from https to plain http at ${answer.host}`);
    }
    url = answer;
  }
}

interface VisitOptions {
  journey: Journey;
  leftMs: number;
  /** Validators belong to the address that was asked for, not to those it redirects to. */
  isFirst: boolean;
}

/**
 * One request, when it is our turn at that host. The clock stands still while we wait for it: a page must not fail
 * because others of its site were before it. The place is given back before the next host is asked, so that no two
 * journeys can wait for each other.
 */
async function visitHost(
  url: URL,
  { journey, leftMs, isFirst }: VisitOptions,
): Promise<{ answer: URL | TakenAnswer; tookMs: number }> {
  const { fetch, gate, limits } = journey;
  const leave = await gate.enter(url.host, fetch.purpose, fetch.signal);
  const begun = performance.now();
  const deadline = startDeadline(fetch.signal, leftMs);
  try {
    const validators = isFirst ? fetch.validators : undefined;
    const answer = await ask(url, { journey, signal: deadline.signal, validators });
    return { answer, tookMs: performance.now() - begun };
  } catch (error) {
    if (!deadline.isOver() || fetch.signal?.aborted === true) throw error;
    throw new VerbatimError(
      'fetch-timeout',
      `${url.host} had not sent all of it after ${String(limits.totalMs / 1000)} seconds.`,
      { cause: error, details: { isUnreachable: true } },
    );
  } finally {
    deadline.stop();
    leave();
  }
}

interface AskOptions {
  journey: Journey;
  signal: AbortSignal;
  validators: Validators | undefined;
}

/** One request to one address: the answer, or the address that it redirects to. */
async function ask(url: URL, { journey, signal, validators }: AskOptions): Promise<URL | TakenAnswer> {
  const target = await untilAborted(journey.resolve(url), signal).catch((error: unknown) => {
    throw asFetchError(error, url.host);
  });
  const agent = pinnedAgent(target, journey.limits);
  try {
    const response = await request(url, {
      dispatcher: agent,
      method: 'GET',
      signal,
      headers: {
        'user-agent': journey.userAgent,
        accept: ACCEPT[journey.fetch.purpose],
        'accept-encoding': 'gzip, br',
        ...conditionsOf(validators),
      },
    });
    const fetch = { ...journey.fetch, validators };
    return (
      redirectOf(response, url, journey) ??
      (await takeAnswer(response, { url, fetch, limits: journey.limits }))
    );
  } catch (error) {
    throw asFetchError(error, url.host);
  } finally {
    await agent.destroy();
  }
}

/** Only what may stand in a header goes into one: a validator came from a site, and was kept since. */
function conditionsOf(validators: Validators | undefined): Record<string, string> {
  const isPlain = (value: string | undefined): value is string =>
    value !== undefined && /^[\x20-\x7e]{1,500}$/u.test(value);
  return {
    ...(isPlain(validators?.etag) && { 'if-none-match': validators.etag }),
    ...(isPlain(validators?.lastModified) && { 'if-modified-since': validators.lastModified }),
  };
}

/** An agent that can connect to the checked addresses and to nothing else, whatever a resolver says by now. */
function pinnedAgent({ url, addresses }: FetchTarget, limits: FetchLimits): Agent {
  const host = bareHost(url);
  const lookup: net.LookupFunction = (hostname, options, done) => {
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
