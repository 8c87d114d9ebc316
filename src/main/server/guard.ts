import type { IncomingMessage } from 'node:http';
import type { Sessions } from './session.ts';

/**
 * The request gate. Its checks stand in a fixed order, each fails closed, and nothing is routed, read or
 * looked up before the checks above it have passed. What it refuses is answered by status alone.
 */

/** What a request must bring to be let through to a route. */
export interface Access {
  methods: readonly string[];
  needsToken: boolean;
  /** The body must be JSON, within `MAX_BODY_BYTES`. */
  takesJson: boolean;
}

export interface Gate {
  port: number;
  sessions: Sessions;
  /** The route of a path exactly as it came (nothing is decoded); null for every path that is not ours. */
  findAccess: (path: string) => Access | null;
}

export type Verdict = { pass: true; path: string } | { pass: false; status: number; isGuess?: boolean };

/** The largest body that is read: a file of 50 MB as base64 with room to spare. */
export const MAX_BODY_BYTES = 72 * 1024 * 1024;

export const cookieName = (port: number): string => `verbatim-${String(port)}`;

const refuse = (status: number): Verdict => ({ pass: false, status });

/** Judges a request by its head. The length of the body is checked again while it streams. */
export function judgeRequest(request: IncomingMessage, gate: Gate): Verdict {
  const host = readOwnHost(request, gate.port);
  if (host === null) return refuse(403);

  const url = request.url ?? '';
  if (!url.startsWith('/') || url.startsWith('//')) return refuse(400);

  const [path = ''] = url.split('?', 1);
  const access = gate.findAccess(path);
  if (access === null) return refuse(404);
  if (!access.methods.includes(request.method ?? '')) return refuse(405);

  const sites = request.headersDistinct['sec-fetch-site'] ?? [];
  if (!sites.every((site) => site === 'same-origin' || site === 'none')) return refuse(403);

  const origins = request.headersDistinct['origin'] ?? [];
  if (!origins.every((origin) => origin === `http://${host}`)) return refuse(403);

  if (access.needsToken) {
    const token = readToken(request, gate.port);
    if (token === null) return refuse(401);
    if (!gate.sessions.isKnown(token)) return { pass: false, status: 401, isGuess: true };
  }

  if (access.takesJson) {
    const types = request.headersDistinct['content-type'] ?? [];
    if (types.length !== 1 || types[0] !== 'application/json') return refuse(415);
    const length = request.headers['content-length'];
    if (length !== undefined && Number(length) > MAX_BODY_BYTES) return refuse(413);
  }
  return { pass: true, path };
}

/** Against DNS rebinding the Host header is the only signal: exactly one, exactly one of ours. */
function readOwnHost(request: IncomingMessage, port: number): string | null {
  const hosts = request.headersDistinct['host'] ?? [];
  const [host] = hosts;
  if (hosts.length !== 1 || host === undefined) return null;
  const isOurs = host === `127.0.0.1:${String(port)}` || host === `localhost:${String(port)}`;
  return isOurs ? host : null;
}

/** The token a request carries: a program's bearer, or the browser's cookie. */
export function readToken(request: IncomingMessage, port: number): string | null {
  const bearer = /^Bearer ([\w-]{1,200})$/u.exec(request.headers.authorization ?? '');
  if (bearer?.[1] !== undefined) return bearer[1];
  const prefix = `${cookieName(port)}=`;
  const cookie = (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  return cookie?.slice(prefix.length) ?? null;
}
