import type { ServerResponse } from 'node:http';
import type { LibraryHandle } from '../worker/library-handle.ts';
import { answerHeaders } from './answers.ts';

/** More often than the idle limit of a connection, so that a quiet library does not look like a dead one. */
const HEARTBEAT_MS = 10_000;
/** A page that reads so slowly is asleep: it is let go, and asks for everything anew when it is back. */
const MAX_UNREAD_BYTES = 1024 * 1024;

/** Sends what the library announces as server-sent events, one JSON document each, until the page goes. */
export function streamEvents(response: ServerResponse, library: LibraryHandle): void {
  response.writeHead(200, answerHeaders('text/event-stream; charset=utf-8'));
  response.write('retry: 1000\n\n');
  const write = (text: string): void => {
    response.write(text);
    if (response.writableLength > MAX_UNREAD_BYTES) response.destroy();
  };
  const unsubscribe = library.subscribe((event) => {
    write(`data: ${JSON.stringify(event)}\n\n`);
  });
  const heartbeat = setInterval(() => {
    write(': still here\n\n');
  }, HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}
