import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, Call, Send } from '../../src/contract/call.ts';
import type { LibraryEvent } from '../../src/contract/events.ts';
import { makeFetchBytes } from '../../src/main/library/capture/guarded-fetch.ts';
import { createIdMaker } from '../../src/main/library/ids.ts';
import { openLibrary } from '../../src/main/library/library.ts';
import { STATEMENTS_VERSION } from '../../src/main/library/statements/version.ts';
import { startTimer } from '../../src/main/library/timers.ts';
import { startServer } from '../../src/main/server/serve.ts';
import { startCapture } from '../../src/main/worker/capture-pool.ts';
import { forkNode } from '../../src/main/worker/fork-node.ts';
import { startLibrary } from '../../src/main/worker/start.ts';
import { makeRendererFolder, openSession } from '../support/served-library.ts';

/** One way for a call to travel, from a program that asks to a real library and back. */
export interface Line {
  send: Send;
  /** The content of a resource as text; null when there is none. */
  read: (path: string) => Promise<{ text: string; contentType: string } | null>;
  subscribe: (listener: (event: LibraryEvent) => void) => void;
}

export interface Transport {
  name: string;
  /** Opens a library in `dir` at the far end; `allowHost` is a site on this machine that may be fetched. */
  open: (options: { dir: string; allowHost: string; whenOver: WhenOver }) => Promise<Line>;
}

type WhenOver = (cleanUp: () => Promise<void>) => void;

const SAMPLES = join(import.meta.dirname, '..', '..', 'resources', 'samples');
const CAPTURE_ENTRY = new URL('../../src/main/worker/capture-entry.ts', import.meta.url);
const quiet = (): void => undefined;

const inProcess: Transport = {
  name: 'in process',
  async open({ dir, allowHost, whenOver }) {
    const listeners = new Set<(event: LibraryEvent) => void>();
    const capture = startCapture({ fork: forkNode, entry: CAPTURE_ENTRY, log: quiet });
    const library = await openLibrary({
      dir,
      samplesDir: SAMPLES,
      appVersion: '0.0.0',
      now: Date.now,
      after: startTimer,
      resumesJobs: true,
      newId: createIdMaker(),
      fetchBytes: makeFetchBytes({ allowHosts: [allowHost] }),
      parsePage: (request, signal) => capture.parse(request, signal),
      readImport: (request, signal) => capture.readImport(request, signal),
      unpackSource: (request, signal) => capture.unpack(request, signal),
      cleanMarkup: (request, signal) => capture.clean(request, signal),
      statements: {
        version: STATEMENTS_VERSION,
        read: (request, signal) => capture.readStatements(request, signal),
      },
      announce: (event) => {
        for (const listener of listeners) listener(event);
      },
      log: quiet,
    });
    whenOver(async () => {
      await library.close();
      capture.close();
    });
    return {
      send: library.call,
      read: async (path) => readResource(await library.openResource(path)),
      subscribe: (listener) => listeners.add(listener),
    };
  },
};

async function startedLibrary({ dir, allowHost, whenOver }: Parameters<Transport['open']>[0]) {
  const library = await startLibrary({
    dir,
    fork: forkNode,
    appVersion: '0.0.0',
    samplesDir: SAMPLES,
    allowHosts: [allowHost],
    log: quiet,
  });
  whenOver(() => library.close());
  return library;
}

const overProcesses: Transport = {
  name: 'across the process boundary',
  async open(options) {
    const library = await startedLibrary(options);
    return {
      send: library.send,
      read: async (path) => readResource(await library.openResource(path)),
      subscribe: (listener) => library.subscribe(listener),
    };
  },
};

const overHttp: Transport = {
  name: 'over HTTP',
  async open(options) {
    const library = await startedLibrary(options);
    const rendererDir = await makeRendererFolder(options.whenOver);
    const server = await startServer({ library, rendererDir });
    const cookie = await openSession(server);
    const origin = `http://127.0.0.1:${String(server.port)}`;
    const leave = new AbortController();
    options.whenOver(async () => {
      leave.abort();
      await server.close();
    });
    const events = await fetch(`${origin}/api/events`, { headers: { cookie }, signal: leave.signal });
    return {
      send: (call) => postCall(call, { origin, cookie }),
      read: async (path) => {
        const answer = await fetch(origin + path, { headers: { cookie } });
        if (answer.status === 404) return null;
        return { text: await answer.text(), contentType: answer.headers.get('content-type') ?? '' };
      },
      subscribe: (listener) => void readEvents(events, listener),
    };
  },
};

export const transports: readonly Transport[] = [inProcess, overProcesses, overHttp];

async function readResource(
  resource: Awaited<ReturnType<Awaited<ReturnType<typeof openLibrary>>['openResource']>>,
): ReturnType<Line['read']> {
  if (resource === null) return null;
  const text = 'text' in resource ? resource.text : (await readFile(resource.file)).toString('utf8');
  return { text, contentType: resource.contentType };
}

async function postCall(call: Call, { origin, cookie }: { origin: string; cookie: string }): Promise<Answer> {
  const answer = await fetch(`${origin}/api/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(call),
  });
  return (await answer.json()) as Answer;
}

/** Reads server-sent events until the connection ends. */
async function readEvents(answer: Response, listener: (event: LibraryEvent) => void): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      for (const part of whole) {
        if (part.startsWith('data: ')) listener(JSON.parse(part.slice('data: '.length)) as LibraryEvent);
      }
    }
  } catch (error) {
    // The test is over and has left.
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}
