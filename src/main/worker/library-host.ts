import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answer, Call } from '../../contract/call.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import { CallLedger } from './call-ledger.ts';
import { startCapture, type CapturePool } from './capture-pool.ts';
import type { ChildExit, ChildPort } from './fork-port.ts';
import {
  closedError,
  describeExit,
  endedEarlyError,
  interruptedError,
  keepsStoppingError,
  toVerbatimError,
} from './host-errors.ts';
import type { LibraryHandle } from './library-handle.ts';
import type { FromLibrary, LibraryOptions, ToLibrary } from './protocol.ts';
import { RestartPolicy } from './restart-policy.ts';
import { defaultLimits, type StartLimits, type StartOptions } from './start-options.ts';

/** Each may take half a gigabyte, and the library has work of its own. */
const MOST_CAPTURE_PROCESSES = 2;

type State =
  | { name: 'ready'; port: ChildPort }
  | { name: 'starting'; port: ChildPort; whenReady: () => void; whenRefused: (error: VerbatimError) => void }
  /** Between two processes: calls wait. */
  | { name: 'down' }
  /** Given up, or closed: every call is answered with this error. */
  | { name: 'over'; error: VerbatimError };

/**
 * The library process as the host that started it sees it. Calls are numbered and timed; when the process
 * dies those under way fail with `interrupted`, those that come wait for the next process, and listeners
 * hear `library.restarted`. It also carries pages from the library process to the capture process and back:
 * the two do not know each other.
 */
export class LibraryHost implements LibraryHandle {
  readonly isAttached = false;
  readonly #options: StartOptions;
  readonly #limits: StartLimits;
  readonly #log: (line: string) => void;
  readonly #ledger = new CallLedger();
  readonly #listeners = new Set<(event: LibraryEvent) => void>();
  readonly #capture: CapturePool;
  readonly #restarts: RestartPolicy;
  readonly #parsing = new Map<number, AbortController>();
  #state: State = { name: 'down' };
  #waiting: (() => void)[] = [];
  #closing: Promise<void> | null = null;
  #onEnded: (() => void) | null = null;
  #dir: string;
  restartCount = 0;

  constructor(options: StartOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#log = options.log ?? (() => undefined);
    this.#dir = options.dir;
    this.#restarts = new RestartPolicy(this.#limits.restartDelaysMs);
    this.#capture = startCapture({
      processes: Math.min(availableParallelism(), MOST_CAPTURE_PROCESSES),
      fork: options.fork,
      entry: options.entries?.capture ?? sourceEntry('capture-entry'),
      log: this.#log,
      deadlineMs: this.#limits.captureDeadlineMs,
      maxHeapMb: this.#limits.captureHeapMb,
    });
  }

  get dir(): string {
    return this.#dir;
  }

  get pid(): number | undefined {
    return this.#state.name === 'ready' ? this.#state.port.pid : undefined;
  }

  async open(): Promise<void> {
    try {
      await this.#start();
    } catch (error) {
      this.#capture.close();
      throw error;
    }
    if (this.#options.isCaptureWarm === true) this.#capture.warm();
  }

  readonly send = async (call: Call): Promise<Answer> => {
    try {
      // Posted at once where it can be, so that a call made before `close` is on its way before the process is drained.
      if (!this.#isReady()) await this.#untilReady();
    } catch (error) {
      return { ok: false, error: toVerbatimError(error).toShape() };
    }
    return this.#ledger.call(call, (id) => {
      this.#post({ type: 'call', id, call });
    });
  };

  async openResource(path: string): ReturnType<LibraryHandle['openResource']> {
    await this.#untilReady();
    return this.#ledger.resource((id) => {
      this.#post({ type: 'resource', id, path });
    });
  }

  subscribe(listener: (event: LibraryEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stats(): ReturnType<LibraryHandle['stats']> {
    return this.#ledger.stats();
  }

  close(): Promise<void> {
    this.#closing ??= this.#drain();
    return this.#closing;
  }

  #isReady(): boolean {
    return this.#state.name === 'ready' && this.#closing === null;
  }

  /** Resolves when a process is there to be asked; rejects when there will be none. */
  async #untilReady(): Promise<void> {
    while (!this.#isReady()) {
      if (this.#closing !== null) throw closedError();
      if (this.#state.name === 'over') throw this.#state.error;
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  #releaseWaiting(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  #post(message: ToLibrary): void {
    if (this.#state.name === 'ready') this.#state.port.post(message);
    else this.#ledger.failAll(interruptedError());
  }

  /** Resolves when the library is open in a new process. */
  #start(): Promise<void> {
    const entry = this.#options.entries?.library ?? sourceEntry('library-entry');
    const port = this.#options.fork(entry, {
      name: 'library',
      maxHeapMb: this.#limits.libraryHeapMb,
      log: this.#log,
    });
    const timer = setTimeout(() => {
      port.kill();
    }, this.#limits.openMs);
    const ready = new Promise<void>((whenReady, whenRefused) => {
      this.#state = { name: 'starting', port, whenReady, whenRefused };
    });
    port.onMessage((message) => {
      this.#onMessage(port, message as FromLibrary);
    });
    port.onExit((exit) => {
      this.#onExit(port, exit);
    });
    port.post({ type: 'open', options: this.#libraryOptions() } satisfies ToLibrary);
    return ready.finally(() => {
      clearTimeout(timer);
    });
  }

  #libraryOptions(): LibraryOptions {
    const { dir, samplesDir = null, appVersion, allowHosts = [], resumesJobs = false } = this.#options;
    return { dir, samplesDir, appVersion, resumesJobs, allowHosts: [...allowHosts] };
  }

  #onMessage(port: ChildPort, message: FromLibrary): void {
    switch (message.type) {
      case 'ready':
        this.#onReady(message.dir);
        return;
      case 'refused':
        this.#onRefused(VerbatimError.fromShape(message.error));
        return;
      case 'answer':
        this.#ledger.answer(message.id, message.answer);
        return;
      case 'resource':
        this.#ledger.bringResource(message.id, message.resource);
        return;
      case 'event':
        this.#tell(message.event);
        return;
      case 'parse':
        void this.#read(port, message.id, async (signal) => ({
          type: 'parsed',
          id: message.id,
          page: await this.#capture.parse(message.request, signal),
        }));
        return;
      case 'unpack':
        void this.#read(port, message.id, async (signal) => ({
          type: 'unpacked',
          id: message.id,
          source: await this.#capture.unpack(message.request, signal),
        }));
        return;
      case 'clean':
        void this.#read(port, message.id, async (signal) => ({
          type: 'cleaned',
          id: message.id,
          cleaned: await this.#capture.clean(message.request, signal),
        }));
        return;
      case 'statements':
        void this.#read(port, message.id, async (signal) => ({
          type: 'statements-read',
          id: message.id,
          answer: await this.#capture.readStatements(message.request, signal),
        }));
        return;
      case 'import':
        void this.#read(port, message.id, async (signal) => ({
          type: 'import-read',
          id: message.id,
          answer: await this.#capture.readImport(message.request, signal),
        }));
        return;
      case 'parse-cancel':
        this.#parsing.get(message.id)?.abort();
        return;
      case 'log':
        this.#log(message.line);
    }
  }

  #onReady(dir: string): void {
    if (this.#state.name !== 'starting') return;
    const { port, whenReady } = this.#state;
    this.#dir = dir;
    this.#state = { name: 'ready', port };
    whenReady();
    this.#releaseWaiting();
  }

  #onRefused(error: VerbatimError): void {
    if (this.#state.name !== 'starting') return;
    const { whenRefused } = this.#state;
    this.#state = { name: 'down' };
    whenRefused(error);
  }

  #onExit(port: ChildPort, exit: ChildExit): void {
    // One that was refused may still be ending while the next is starting: its end says nothing of that one.
    if ('port' in this.#state && this.#state.port !== port) return;
    for (const parsing of this.#parsing.values()) parsing.abort();
    const before = this.#state;
    if (before.name === 'ready') this.#state = { name: 'down' };
    this.#ledger.failAll(interruptedError());
    this.#onEnded?.();
    if (before.name === 'starting') {
      this.#state = { name: 'down' };
      before.whenRefused(endedEarlyError(exit));
    } else if (before.name === 'ready' && this.#closing === null) {
      this.#log(`library process ended (${describeExit(exit)}); starting it again`);
      void this.#restart();
    }
  }

  /** @param refusal what the last attempt was refused with; null after a death */
  async #restart(refusal: VerbatimError | null = null): Promise<void> {
    const delayMs = this.#restarts.nextDelayMs();
    if (delayMs === null) {
      this.#endRestarting(refusal);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (this.#closing !== null) return;
    try {
      await this.#start();
      this.restartCount += 1;
      this.#tell({ type: 'library.restarted' });
    } catch (error) {
      const again = toVerbatimError(error);
      if (this.#closing !== null) return;
      this.#log(`library process could not be started again: ${again.code}: ${again.message}`);
      if (again.retry) await this.#restart(again);
      else this.#giveUp(again);
    }
  }

  /** Another program may have opened the library while none of ours was there: it is then reached through that one. */
  #endRestarting(refusal: VerbatimError | null): void {
    const { onLost } = this.#options;
    const isTaken = refusal?.code === 'library-in-use';
    if (!isTaken || onLost === undefined) {
      this.#giveUp(isTaken ? refusal : keepsStoppingError());
      return;
    }
    this.#giveUp(interruptedError());
    this.#capture.close();
    onLost('closed');
  }

  #giveUp(error: VerbatimError): void {
    this.#log(`library given up: ${error.message}`);
    this.#state = { name: 'over', error };
    this.#releaseWaiting();
  }

  #tell(event: LibraryEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Answers to the process that asked and to no later one, whose numbers begin anew. */
  async #read(port: ChildPort, id: number, ask: (signal: AbortSignal) => Promise<ToLibrary>): Promise<void> {
    const controller = new AbortController();
    this.#parsing.set(id, controller);
    try {
      port.post(await ask(controller.signal));
    } catch (error) {
      port.post({ type: 'parse-failed', id, error: toVerbatimError(error).toShape() } satisfies ToLibrary);
    } finally {
      if (this.#parsing.get(id) === controller) this.#parsing.delete(id);
    }
  }

  async #drain(): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.#onEnded = resolve;
    });
    const state = this.#state;
    if (state.name === 'ready' || state.name === 'starting') {
      const { port } = state;
      port.post({ type: 'drain' } satisfies ToLibrary);
      const timer = setTimeout(() => {
        this.#log('library process did not finish in time and is ended');
        port.kill();
      }, this.#limits.drainMs);
      await ended;
      clearTimeout(timer);
    }
    this.#capture.close();
    this.#state = { name: 'over', error: closedError() };
    this.#releaseWaiting();
  }
}

function sourceEntry(name: string): URL {
  return pathToFileURL(join(import.meta.dirname, `${name}.ts`));
}
