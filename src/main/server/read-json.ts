import type { IncomingMessage, ServerResponse } from 'node:http';
import { MAX_BODY_BYTES } from './guard.ts';

/** No input of ours nests deeper; a document beyond this is made to exhaust a stack somewhere on its way. */
const MAX_DEPTH = 64;

export type JsonBody = { ok: true; value: unknown } | { ok: false; status: number };

/** Reads a request's body as JSON, counting while it streams; a status to refuse with when it is not fit. */
export async function readJson(request: IncomingMessage, response: ServerResponse): Promise<JsonBody> {
  if (request.headers.expect !== undefined) response.writeContinue();
  const body = await readBody(request);
  if (typeof body === 'number') return { ok: false, status: body };
  if (isTooDeep(body)) return { ok: false, status: 400 };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    // Not UTF-8 or not JSON: to the sender it is one and the same, a bad request.
    return { ok: false, status: 400 };
  }
}

/** The bytes, or the status to refuse with. What comes after the limit is not read: the answer ends the connection. */
function readBody(request: IncomingMessage): Promise<Buffer | number> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let byteCount = 0;
    request.on('data', (chunk: Buffer) => {
      byteCount += chunk.length;
      if (byteCount > MAX_BODY_BYTES) {
        request.pause();
        resolve(413);
      } else {
        chunks.push(chunk);
      }
    });
    request.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    // Broken off by the sender, or by the time limit.
    request.on('close', () => {
      resolve(400);
    });
  });
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Counts brackets outside strings, without building anything. */
function isTooDeep(json: Buffer): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === QUOTE) at = findStringEnd(json, at);
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function findStringEnd(json: Buffer, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === BACKSLASH) at += 1;
    else if (json[at] === QUOTE) return at;
  }
  return json.length;
}
