import { VerbatimError } from '../../contract/errors.ts';
import type { StatementsAnswer, StatementsRequest } from '../../contract/found-statement.ts';
import type { ImportReadAnswer, ImportReadRequest } from '../../contract/import-reading.ts';
import type {
  CleanedMarkup,
  CleanRequest,
  ExtractedArticle,
  ExtractRequest,
  ParsedPage,
  ParseRequest,
  UnpackedSource,
  UnpackRequest,
} from '../../contract/parsing.ts';
import type { ChildExit, ChildPort, ForkPort } from './fork-port.ts';
import type { FromCapture, ToCapture } from './protocol.ts';

/**
 * The capture process as its host sees it: hostile pages are parsed there, one at a time, each under a
 * deadline, all under a memory limit. Where many come at once two or more processes may share them. A page that runs over takes the process with it and nothing else: a fresh
 * process reads it once more, its words alone; only if that fails too the page fails with a coded error.
 */
export interface CapturePool {
  /** @throws VerbatimError `parse-failed`, `too-large`, `empty-page`, `cancelled` */
  parse(request: ParseRequest, signal?: AbortSignal): Promise<ParsedPage>;
  /**
   * Takes a container apart, under the same limits as a page.
   * @throws VerbatimError `parse-failed`, `too-large`, `empty-page`, `unsupported-type`, `cancelled`
   */
  unpack(request: UnpackRequest, signal?: AbortSignal): Promise<UnpackedSource>;
  /** Cleans a drawing or kept HTML. @throws VerbatimError `parse-failed`, `too-large`, `cancelled` */
  clean(request: CleanRequest, signal?: AbortSignal): Promise<CleanedMarkup>;
  /** Finds statements in a text, or who may have said some words. @throws VerbatimError `parse-failed`, `too-large`, `cancelled` */
  readStatements(request: StatementsRequest, signal?: AbortSignal): Promise<StatementsAnswer>;
  /** Reads the next rows of a file of another program. @throws VerbatimError `bad-input`, `parse-failed`, `too-large`, `cancelled` */
  readImport(request: ImportReadRequest, signal?: AbortSignal): Promise<ImportReadAnswer>;
  /** The pure extraction, for the command line. Of a container only one with a single document. */
  extract(request: ExtractRequest): Promise<ExtractedArticle>;
  /** The sanitiser alone, for the command line. */
  sanitise(html: string): Promise<string>;
  /** Starts the process before it is needed, so that the first page does not wait for it. */
  warm(): void;
  /** Ends the process; pages under way fail with `cancelled`. */
  close(): void;
}

export interface CaptureOptions {
  fork: ForkPort;
  entry: URL;
  log: (line: string) => void;
  /** How long one page may take, from the moment a ready process has it. */
  deadlineMs?: number;
  /** How long the process may take to be ready. */
  startDeadlineMs?: number;
  maxHeapMb?: number;
  /** How many processes may read at once; one unless it says so. All but the first end when they have nothing to do. */
  processes?: number;
  /** How long a process beyond the first is kept without work. */
  idleMs?: number;
}

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;

interface Job {
  /** Changed when the page is asked for again, for its words alone. */
  request: WithoutId<ToCapture>;
  settle: (answer: FromCapture) => void;
  fail: (error: VerbatimError) => void;
}

interface Worker {
  port: ChildPort;
  isReady: boolean;
  timer: NodeJS.Timeout | undefined;
  /** Why we killed it, when we did. */
  killedFor: 'deadline' | 'cancel' | 'idle' | null;
}

const DEFAULT_DEADLINE_MS = 20_000;
const DEFAULT_START_DEADLINE_MS = 30_000;
const DEFAULT_MAX_HEAP_MB = 512;
const DEFAULT_IDLE_MS = 60_000;

/** Makes the pool; the process itself starts with the first page, or with `warm`. */
export function startCapture(options: CaptureOptions): CapturePool {
  const idleMs = options.idleMs ?? DEFAULT_IDLE_MS;
  const first = new CaptureQueue(options, Infinity);
  const spare = Array.from({ length: (options.processes ?? 1) - 1 }, () => new CaptureQueue(options, idleMs));
  const queues = [first, ...spare];
  const ask: CaptureQueue['ask'] = (request, signal) =>
    queues.reduce((best, queue) => (queue.load < best.load ? queue : best)).ask(request, signal);
  return {
    async parse(request, signal) {
      const answer = await ask({ type: 'parse', request }, signal);
      if (answer.type === 'parsed') return answer.page;
      throw unexpected(answer.type);
    },
    async unpack(request, signal) {
      const answer = await ask({ type: 'unpack', request }, signal);
      if (answer.type === 'unpacked') return answer.source;
      throw unexpected(answer.type);
    },
    async clean(request, signal) {
      const answer = await ask({ type: 'clean', request }, signal);
      if (answer.type === 'cleaned') return answer.cleaned;
      throw unexpected(answer.type);
    },
    async readStatements(request, signal) {
      const answer = await ask({ type: 'statements', request }, signal);
      if (answer.type === 'statements-read') return answer.answer;
      throw unexpected(answer.type);
    },
    async readImport(request, signal) {
      const answer = await ask({ type: 'import', request }, signal);
      if (answer.type === 'import-read') return answer.answer;
      throw unexpected(answer.type);
    },
    async extract(request) {
      const answer = await ask({ type: 'extract', request });
      if (answer.type === 'extracted') return answer.article;
      throw unexpected(answer.type);
    },
    async sanitise(html) {
      const answer = await ask({ type: 'sanitise', html });
      if (answer.type === 'sanitised') return answer.html;
      throw unexpected(answer.type);
    },
    warm: () => {
      first.warm();
    },
    close: () => {
      for (const queue of queues) queue.close();
    },
  };
}

/** First come, first served, one page at a time in one process. */
class CaptureQueue {
  readonly #options: CaptureOptions;
  readonly #deadlineMs: number;
  readonly #waiting: Job[] = [];
  #current: Job | null = null;
  #worker: Worker | null = null;
  #jobCount = 0;
  #isClosed = false;
  readonly #idleMs: number;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(options: CaptureOptions, idleMs: number) {
    this.#options = options;
    this.#idleMs = idleMs;
    this.#deadlineMs = options.deadlineMs ?? DEFAULT_DEADLINE_MS;
  }

  /** Pages waiting and under way. */
  get load(): number {
    return this.#waiting.length + (this.#current === null ? 0 : 1);
  }

  ask(request: Job['request'], signal?: AbortSignal): Promise<FromCapture> {
    clearTimeout(this.#idleTimer);
    return new Promise((resolve, reject) => {
      if (this.#isClosed || signal?.aborted === true) {
        reject(cancelled());
        return;
      }
      const onAbort = (): void => {
        this.#cancel(job);
      };
      const job: Job = {
        request,
        settle(answer) {
          signal?.removeEventListener('abort', onAbort);
          if (answer.type === 'failed') reject(VerbatimError.fromShape(answer.error));
          else resolve(answer);
        },
        fail(error) {
          signal?.removeEventListener('abort', onAbort);
          reject(error);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(job);
      this.#pump();
    });
  }

  warm(): void {
    if (!this.#isClosed) this.#ensureWorker();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#idleTimer);
    for (const job of this.#waiting.splice(0)) job.fail(cancelled());
    if (this.#worker !== null) kill(this.#worker, 'cancel');
  }

  #ensureWorker(): Worker {
    if (this.#worker !== null) return this.#worker;
    const { fork, entry, log, maxHeapMb = DEFAULT_MAX_HEAP_MB, startDeadlineMs } = this.#options;
    const port = fork(entry, { name: 'capture', maxHeapMb, log });
    const worker: Worker = { port, isReady: false, timer: undefined, killedFor: null };
    this.#worker = worker;
    port.onMessage((message) => {
      this.#onMessage(worker, message as FromCapture);
    });
    port.onExit((exit) => {
      this.#onExit(worker, exit);
    });
    worker.timer = setTimeout(() => {
      kill(worker, 'deadline');
    }, startDeadlineMs ?? DEFAULT_START_DEADLINE_MS);
    return worker;
  }

  #onMessage(worker: Worker, message: FromCapture): void {
    if (this.#worker !== worker) return;
    clearTimeout(worker.timer);
    if (message.type === 'ready') {
      worker.isReady = true;
    } else if (message.id === this.#jobCount && this.#current !== null) {
      const job = this.#current;
      this.#current = null;
      job.settle(message);
      this.#rest(worker);
    }
    this.#pump();
  }

  /** A process beyond the first is not kept for nothing. */
  #rest(worker: Worker): void {
    if (this.load > 0 || this.#idleMs === Infinity) return;
    this.#idleTimer = setTimeout(() => {
      kill(worker, 'idle');
    }, this.#idleMs);
    this.#idleTimer.unref();
  }

  #onExit(worker: Worker, exit: ChildExit): void {
    clearTimeout(worker.timer);
    this.#worker = null;
    // A process that cannot even start would be started again for ever: the page at the head pays for it.
    const job = this.#current ?? (worker.isReady ? undefined : this.#waiting.shift());
    const again = this.#current === null ? null : forWordsAlone(this.#current.request, worker, exit);
    this.#current = null;
    if (job !== undefined && again !== null) this.#waiting.unshift(Object.assign(job, { request: again }));
    else job?.fail(explainExit(worker, exit, this.#deadlineMs));
    this.#pump();
  }

  #pump(): void {
    if (this.#current !== null || this.#waiting.length === 0 || this.#isClosed) return;
    const worker = this.#ensureWorker();
    if (!worker.isReady || worker.killedFor !== null) return;
    this.#current = this.#waiting.shift() ?? null;
    this.#jobCount += 1;
    worker.timer = setTimeout(() => {
      kill(worker, 'deadline');
    }, this.#deadlineMs);
    worker.port.post({ ...this.#current?.request, id: this.#jobCount });
  }

  #cancel(job: Job): void {
    const place = this.#waiting.indexOf(job);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      job.fail(cancelled());
    } else if (this.#current === job && this.#worker !== null) {
      kill(this.#worker, 'cancel');
    }
  }
}

function kill(worker: Worker, reason: Worker['killedFor']): void {
  worker.killedFor = reason;
  worker.port.kill();
}

/** A page that took the process with it, asked for once more in the way that needs little; null when that was so. */
function forWordsAlone(
  request: Job['request'],
  { killedFor }: Worker,
  exit: ChildExit,
): Job['request'] | null {
  if ((request.type !== 'parse' && request.type !== 'extract') || killedFor === 'cancel') return null;
  if (request.request.textOnlyReason !== undefined) return null;
  const textOnlyReason = exit.isOutOfMemory ? 'memory' : killedFor === 'deadline' ? 'time' : 'failed';
  // Each kind by itself: together they would be neither.
  return request.type === 'parse'
    ? { ...request, request: { ...request.request, textOnlyReason } }
    : { ...request, request: { ...request.request, textOnlyReason } };
}

function cancelled(): VerbatimError {
  return new VerbatimError('cancelled', 'Reading the page was stopped.');
}

function unexpected(type: string): VerbatimError {
  return new VerbatimError('internal', `The capture process answered with “${type}”, which was not asked.`);
}

function explainExit(worker: Worker, exit: ChildExit, deadlineMs: number): VerbatimError {
  if (worker.killedFor === 'cancel') return cancelled();
  if (exit.isOutOfMemory) {
    return new VerbatimError('too-large', 'The page needed more memory than one page may have.');
  }
  if (!worker.isReady) {
    return new VerbatimError('parse-failed', 'The process that reads pages could not be started.');
  }
  if (worker.killedFor === 'deadline') {
    const seconds = String(deadlineMs / 1000);
    return new VerbatimError('parse-failed', `The page could not be read within ${seconds} seconds.`);
  }
  return new VerbatimError('parse-failed', 'The process that reads pages stopped in the middle of this one.');
}
