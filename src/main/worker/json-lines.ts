import type { Socket } from 'node:net';

/** A call may carry a page of 50 MB, or a file of as much as base64; a line beyond this is not one of ours. */
export const MAX_CALL_BYTES = 96 * 1024 * 1024;
/** An answer may carry the export of a whole library; beyond this it does not fit into a string. */
export const MAX_ANSWER_BYTES = 500 * 1024 * 1024;

const NEW_LINE = 0x0a;

/** Sends one message as a line of JSON; to a connection that has ended nothing is sent. */
export function writeJsonLine(socket: Socket, message: unknown): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

/**
 * Reads messages, one a line. A line that is no JSON, or longer than `maxBytes`, ends the connection: the other side
 * is not a program of ours, or not one of this version.
 */
export function readJsonLines(socket: Socket, maxBytes: number, onMessage: (message: unknown) => void): void {
  let parts: Buffer[] = [];
  let byteCount = 0;
  socket.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(NEW_LINE); end >= 0; end = rest.indexOf(NEW_LINE)) {
      const line = Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8');
      parts = [];
      byteCount = 0;
      rest = rest.subarray(end + 1);
      const message = parseLine(line);
      if (message === undefined) {
        socket.destroy();
        return;
      }
      onMessage(message);
    }
    byteCount += rest.length;
    if (byteCount > maxBytes) socket.destroy();
    else if (rest.length > 0) parts.push(rest);
  });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    // Not JSON: the caller ends the connection, which is all that can be said to a stranger.
    return undefined;
  }
}
