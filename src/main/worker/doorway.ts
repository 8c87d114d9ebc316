import { rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { z } from 'zod';
import type { Send } from '../../contract/call.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import type { Resource } from '../../contract/resources.ts';
import { findDoorwayAddress } from './doorway-address.ts';
import { MAX_CALL_BYTES, readJsonLines, writeJsonLine } from './json-lines.ts';

/**
 * There is one writer: the process that holds the library's lock. Other programs of the same user (the
 * command line while the app runs) come to its doorway, a local socket, and ask there: the same calls and
 * answers as everywhere, one JSON document a line. It opens after the lock was taken, so a socket file that
 * is there already was left behind by a process that died.
 */
export interface Doorway {
  /** Passes an event on to the programs that listen. */
  announce(event: LibraryEvent): void;
  /**
   * Lets no one in any more; who is here stays. It comes before the library's lock is let go: the socket's file is
   * removed with it, and afterwards a file of that name may be the next holder's.
   */
  stopListening(): void;
  /** Lets no one in any more; connections end when their last answer has been sent. */
  close(): Promise<void>;
}

/** Both sides must speak the same; otherwise the second program reports the library as in use. */
export const DOORWAY_PROTOCOL = 1;

const callSchema = z.object({ method: z.string(), input: z.unknown(), callId: z.string().optional() });
const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id: z.number(), call: callSchema }),
  z.object({ type: z.literal('resource'), id: z.number(), path: z.string() }),
  z.object({ type: z.literal('subscribe') }),
]);
export type DoorwayRequest = z.input<typeof requestSchema>;

/** What the doorway sends beside answers, resources and events (protocol.ts has their shapes). */
export interface DoorwayGreeting {
  type: 'hello';
  protocol: number;
  dir: string;
}

/** The library is being closed on purpose: whoever is here may open it. After a crash nobody says this. */
export interface DoorwayFarewell {
  type: 'goodbye';
}

/** A program that reads so slowly is asleep: it is let go, and comes back when it wakes. */
const MAX_UNREAD_BYTES = 1024 * 1024;

interface DoorwayOptions {
  dir: string;
  call: Send;
  openResource: (path: string) => Promise<Resource | null>;
  log: (line: string) => void;
}

/**
 * Begins to listen.
 * @throws Error when there is no safe place for the socket; the library works without a doorway
 */
export async function openDoorway(options: DoorwayOptions): Promise<Doorway> {
  const address = await findDoorwayAddress(options.dir);
  if (process.platform !== 'win32') await rm(address, { force: true });
  const listeners = new Set<Socket>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      listeners.delete(socket);
    });
    // A program that breaks off in the middle is its own affair: `close` follows.
    socket.on('error', () => undefined);
    serveProgram(socket, options, () => listeners.add(socket));
  });
  await listen(server, address);
  let closed: Promise<unknown> | null = null;
  const stopListening = (): Promise<unknown> => (closed ??= new Promise((resolve) => server.close(resolve)));
  return {
    announce(event) {
      for (const socket of listeners) {
        writeJsonLine(socket, { type: 'event', event });
        if (socket.writableLength > MAX_UNREAD_BYTES) socket.destroy();
      }
    },
    stopListening() {
      void stopListening();
    },
    async close() {
      void stopListening();
      for (const socket of sockets) {
        writeJsonLine(socket, { type: 'goodbye' } satisfies DoorwayFarewell);
        socket.destroySoon();
      }
      await stopListening();
    },
  };
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
}

function serveProgram(socket: Socket, options: DoorwayOptions, subscribe: () => void): void {
  const greeting: DoorwayGreeting = { type: 'hello', protocol: DOORWAY_PROTOCOL, dir: options.dir };
  writeJsonLine(socket, greeting);
  readJsonLines(socket, MAX_CALL_BYTES, (message) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) {
      socket.destroy();
      return;
    }
    answerRequest(socket, request.data).catch((error: unknown) => {
      options.log(`doorway: ${error instanceof Error ? error.message : 'failed'}`);
      socket.destroy();
    });
  });

  async function answerRequest(to: Socket, request: z.output<typeof requestSchema>): Promise<void> {
    if (request.type === 'subscribe') {
      subscribe();
    } else if (request.type === 'resource') {
      const resource = await options.openResource(request.path);
      writeJsonLine(to, { type: 'resource', id: request.id, resource });
    } else {
      const { callId, ...call } = request.call;
      const answer = await options.call(callId === undefined ? call : { ...call, callId });
      writeJsonLine(to, { type: 'answer', id: request.id, answer });
    }
  }
}
