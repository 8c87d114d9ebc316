import { createConnection, type Socket } from 'node:net';
import type { Answer, Call } from '../../contract/call.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import { CallLedger } from './call-ledger.ts';
import { findDoorwayAddress } from './doorway-address.ts';
import {
  DOORWAY_PROTOCOL,
  type DoorwayFarewell,
  type DoorwayGreeting,
  type DoorwayRequest,
} from './doorway.ts';
import { MAX_ANSWER_BYTES, readJsonLines, writeJsonLine } from './json-lines.ts';
import type { LibraryHandle } from './library-handle.ts';
import type { FromLibrary } from './protocol.ts';

const GREETING_DEADLINE_MS = 3000;

type FromDoorway =
  DoorwayGreeting | DoorwayFarewell | Extract<FromLibrary, { type: 'answer' | 'resource' | 'event' }>;

/** Called once when the other program has gone: having closed the library, or torn from it. */
export type OnLost = (how: 'closed' | 'torn') => void;

/**
 * Reaches a library through the program that has it open.
 * @param onLost not called after `close`
 * @throws VerbatimError `library-in-use` when that program does not let others in (or is of another version)
 */
export async function attachLibrary(dir: string, onLost?: OnLost): Promise<LibraryHandle> {
  const address = await findDoorwayAddress(dir).catch((error: unknown) => {
    throw inUse('no private folder for sockets was found', error);
  });
  const socket = createConnection(address);
  const attached = new AttachedLibrary(socket);
  await attached.greeted;
  attached.onLost = onLost ?? null;
  return attached;
}

class AttachedLibrary implements LibraryHandle {
  readonly isAttached = true;
  readonly restartCount = 0;
  readonly pid = undefined;
  /** Settles when the other program has said who it is. */
  readonly greeted: Promise<void>;
  onLost: OnLost | null = null;
  #hasGoodbye = false;
  readonly #socket: Socket;
  readonly #ledger = new CallLedger();
  readonly #listeners = new Set<(event: LibraryEvent) => void>();
  #dir = '';

  constructor(socket: Socket) {
    this.#socket = socket;
    this.greeted = new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        socket.destroy(new Error('it did not answer'));
      }, GREETING_DEADLINE_MS);
      // After the greeting an error is followed by `close`, which fails what is under way.
      socket.on('error', (error) => {
        reject(inUse(error.message, error));
      });
      socket.on('close', () => {
        clearTimeout(timer);
        reject(inUse('it closed the connection', null));
        this.#ledger.failAll(lostError());
        this.onLost?.(this.#hasGoodbye ? 'closed' : 'torn');
      });
      readJsonLines(socket, MAX_ANSWER_BYTES, (message) => {
        const known = message as FromDoorway;
        if (known.type !== 'hello') {
          this.#onMessage(known);
        } else if (known.protocol === DOORWAY_PROTOCOL) {
          clearTimeout(timer);
          this.#dir = known.dir;
          resolve();
        } else {
          socket.destroy(new Error('it is of another version'));
        }
      });
    });
  }

  get dir(): string {
    return this.#dir;
  }

  readonly send = (call: Call): Promise<Answer> =>
    this.#ledger.call(call, (id) => {
      this.#ask({ type: 'call', id, call });
    });

  openResource(path: string): ReturnType<LibraryHandle['openResource']> {
    return this.#ledger.resource((id) => {
      this.#ask({ type: 'resource', id, path });
    });
  }

  subscribe(listener: (event: LibraryEvent) => void): () => void {
    if (this.#listeners.size === 0) this.#ask({ type: 'subscribe' });
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stats(): ReturnType<LibraryHandle['stats']> {
    return this.#ledger.stats();
  }

  close(): Promise<void> {
    this.onLost = null;
    return new Promise((resolve) => {
      if (this.#socket.closed) {
        resolve();
        return;
      }
      this.#socket.once('close', () => {
        resolve();
      });
      this.#socket.destroySoon();
    });
  }

  #ask(request: DoorwayRequest): void {
    if (this.#socket.writable) writeJsonLine(this.#socket, request);
    else this.#ledger.failAll(lostError());
  }

  #onMessage(message: Exclude<FromDoorway, DoorwayGreeting>): void {
    if (message.type === 'goodbye') this.#hasGoodbye = true;
    else if (message.type === 'answer') this.#ledger.answer(message.id, message.answer);
    else if (message.type === 'resource') this.#ledger.bringResource(message.id, message.resource);
    else for (const listener of this.#listeners) listener(message.event);
  }
}

function inUse(why: string, cause: unknown): VerbatimError {
  return new VerbatimError(
    'library-in-use',
    `Another program has this library open and cannot be asked (${why}).`,
    { cause },
  );
}

function lostError(): VerbatimError {
  return new VerbatimError('interrupted', 'The program that had the library open has closed it.', {
    hint: 'Try again: the library will be opened here.',
  });
}
