import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { Answer } from '../../contract/call.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { LibraryHandle } from '../worker/library-handle.ts';
import { answerEmpty, answerJson } from './answers.ts';
import { limitConnections, MAX_CONNECTIONS } from './connections.ts';
import { streamEvents } from './events.ts';
import { cookieName, judgeRequest, readToken, type Access, type Gate } from './guard.ts';
import { readJson } from './read-json.ts';
import { sendResource } from './resources.ts';
import { Sessions } from './session.ts';
import { readManifest, sendStaticFile, type Manifest } from './static-files.ts';

export interface ServeOptions {
  library: LibraryHandle;
  /** The built interface: `out/renderer`. */
  rendererDir: string;
  /** The port to try first; 0 takes any. One that is taken leads to the next. */
  port?: number;
  /** A key has been used up: here is an address with a fresh one, for another browser. */
  onKeyUsed?: (freshUrl: string) => void;
  log?: (line: string) => void;
}

/** The loopback host while it runs. */
export interface RunningServer {
  readonly port: number;
  /** The address to open, with a key that is good once. */
  readonly url: string;
  /** A further address with a fresh key, for another browser. */
  makeUrl(): string;
  close(): Promise<void>;
}

const PORTS_TO_TRY = 20;
const BIND_ADDRESS = '127.0.0.1';

const callSchema = z.strictObject({
  method: z.string().max(100),
  input: z.unknown(),
  callId: z.string().max(100).optional(),
});
const sessionSchema = z.strictObject({ key: z.string().max(200) });

type Route = Access & { run: (exchange: Exchange) => Promise<void> | void };

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  host: Host;
}

interface Host {
  library: LibraryHandle;
  manifest: Manifest;
  sessions: Sessions;
  port: number;
  onKeyUsed: () => void;
  log: (line: string) => void;
}

/**
 * Serves one library and the interface on the loopback address, behind the gate.
 * @throws VerbatimError `not-found` when the interface has not been built
 * @throws Error when no port is free
 */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const manifest = await readManifest(options.rendererDir).catch((error: unknown) => {
    throw new VerbatimError('not-found', 'The interface has not been built.', {
      cause: error,
      hint: 'Run “npm run build” first.',
    });
  });
  const sessions = new Sessions();
  const log = options.log ?? (() => undefined);
  const server = createServer(serverOptions);
  server.timeout = 15_000;
  server.maxConnections = MAX_CONNECTIONS;
  limitConnections(server);
  const port = await listen(server, options.port ?? 0);
  const makeUrl = (): string => `http://${BIND_ADDRESS}:${String(port)}/#k=${sessions.makeKey()}`;
  const onKeyUsed = (): void => options.onKeyUsed?.(makeUrl());
  const host: Host = { library: options.library, manifest, sessions, port, onKeyUsed, log };
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    void handle(request, response, host);
  };
  server.on('request', onRequest);
  server.on('checkContinue', onRequest);
  return { port, url: makeUrl(), makeUrl, close: () => closeServer(server) };
}

const serverOptions = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16 * 1024,
} as const;

const readOnly = ['GET', 'HEAD'] as const;

const callRoute: Route = { methods: ['POST'], needsToken: true, takesJson: true, run: answerCall };
const sessionRoute: Route = { methods: ['POST'], needsToken: false, takesJson: true, run: openSession };
const eventsRoute: Route = {
  methods: ['GET'],
  needsToken: true,
  takesJson: false,
  run: ({ request, response, host }) => {
    request.socket.setTimeout(0);
    streamEvents(response, host.library);
  },
};
const resourceRoute: Route = {
  methods: readOnly,
  needsToken: true,
  takesJson: false,
  run: ({ request, response, path, host }) =>
    sendResource(request, response, { library: host.library, path }),
};
const staticRoute: Route = {
  methods: readOnly,
  needsToken: false,
  takesJson: false,
  run: async ({ request, response, path, host }) => {
    const file = host.manifest.get(path);
    if (file !== undefined) await sendStaticFile(response, file, request.method === 'HEAD');
  },
};

function findRoute(path: string, manifest: Manifest): Route | null {
  if (path === '/api/call') return callRoute;
  if (path === '/api/events') return eventsRoute;
  if (path === '/session') return sessionRoute;
  if (path.startsWith('/resources/')) return resourceRoute;
  return manifest.has(path) ? staticRoute : null;
}

async function handle(request: IncomingMessage, response: ServerResponse, host: Host): Promise<void> {
  try {
    const gate: Gate = {
      port: host.port,
      sessions: host.sessions,
      findAccess: (path) => findRoute(path, host.manifest),
    };
    const verdict = judgeRequest(request, gate);
    if (!verdict.pass) {
      if (verdict.isGuess === true) await delay(host.sessions.refusalDelayMs);
      answerEmpty(response, verdict.status);
      return;
    }
    await findRoute(verdict.path, host.manifest)?.run({ request, response, path: verdict.path, host });
  } catch (error) {
    failExchange(response, error, host);
  }
}

/** The sender gets an id; what happened stays in the local log, which never holds a token. */
function failExchange(response: ServerResponse, error: unknown, host: Host): void {
  if (response.destroyed || response.socket?.destroyed === true) return;
  const id = randomUUID();
  host.log(`server: error ${id}: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`);
  answerEmpty(response, 500, { 'x-error-id': id });
}

async function answerCall({ request, response, host }: Exchange): Promise<void> {
  const body = await readJson(request, response);
  if (!body.ok) {
    answerEmpty(response, body.status);
    return;
  }
  // A call may take longer than a connection may idle: fetching a page alone has thirty seconds.
  request.socket.setTimeout(0);
  const call = callSchema.safeParse(body.value);
  answerJson(response, call.success ? await sendCall(call.data, host) : malformedCall);
}

const malformedCall: Answer = {
  ok: false,
  error: new VerbatimError('bad-input', 'A call is { method, input, callId? }.').toShape(),
};

function sendCall({ callId, ...call }: z.output<typeof callSchema>, host: Host): Promise<Answer> {
  return host.library.send(callId === undefined ? call : { ...call, callId });
}

/** Exchanges the key of the printed address for a cookie. A browser that has one already keeps it. */
async function openSession({ request, response, host }: Exchange): Promise<void> {
  const body = await readJson(request, response);
  const input = sessionSchema.safeParse(body.ok ? body.value : null);
  if (!input.success) {
    answerEmpty(response, 400);
    return;
  }
  const held = readToken(request, host.port);
  if (held !== null && host.sessions.isKnown(held)) {
    answerEmpty(response, 204);
    return;
  }
  const token = host.sessions.exchange(input.data.key);
  if (token === null) {
    await delay(host.sessions.refusalDelayMs);
    answerEmpty(response, 401);
    return;
  }
  const cookie = `${cookieName(host.port)}=${token}; HttpOnly; SameSite=Strict; Path=/`;
  answerEmpty(response, 204, { 'set-cookie': cookie });
  host.onKeyUsed();
}

async function listen(server: Server, wanted: number): Promise<number> {
  const last = wanted === 0 ? 0 : Math.min(wanted + PORTS_TO_TRY - 1, 65_535);
  for (let port = wanted; port <= last; port += 1) {
    const error = await tryPort(server, port);
    if (error === null) return (server.address() as AddressInfo).port;
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  }
  throw new Error(`No port between ${String(wanted)} and ${String(last)} is free.`);
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      resolve(error);
    };
    server.once('error', onError);
    server.listen(port, BIND_ADDRESS, () => {
      server.off('error', onError);
      resolve(null);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
