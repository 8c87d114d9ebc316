import type { Answer, Call, Send } from '../../contract/call.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import type { StatementsAnswer, StatementsRequest } from '../../contract/found-statement.ts';
import type { ImportReadAnswer, ImportReadRequest } from '../../contract/import-reading.ts';
import type {
  CleanedMarkup,
  CleanRequest,
  ParsedPage,
  ParseRequest,
  UnpackedSource,
  UnpackRequest,
} from '../../contract/parsing.ts';
import type { Resource } from '../../contract/resources.ts';
import { openDoorway, type Doorway } from './doorway.ts';
import type { FromLibrary, LibraryOptions, ToLibrary } from './protocol.ts';

/** How long calls under way may go on, undisturbed, after the host asked to drain. */
const DRAIN_GRACE_MS = 3000;
/** After the host has gone nobody waits for us; still, what is being written is finished. */
const GONE_DEADLINE_MS = 5000;

/** What the service needs of an open library. */
export interface OpenLibrary {
  call: Send;
  openResource(path: string): Promise<Resource | null>;
  close(): Promise<void>;
}

/** What the service gives to the library that it opens. */
export interface LibrarySeams {
  parsePage: (request: ParseRequest, signal?: AbortSignal) => Promise<ParsedPage>;
  unpackSource: (request: UnpackRequest, signal?: AbortSignal) => Promise<UnpackedSource>;
  cleanMarkup: (request: CleanRequest, signal?: AbortSignal) => Promise<CleanedMarkup>;
  readStatements: (request: StatementsRequest, signal?: AbortSignal) => Promise<StatementsAnswer>;
  readImport: (request: ImportReadRequest, signal?: AbortSignal) => Promise<ImportReadAnswer>;
  announce: (event: LibraryEvent) => void;
  log: (line: string) => void;
}

interface ServiceOptions {
  post: (message: FromLibrary) => void;
  /** Ends the process once what was posted has left it. */
  exit: (code: number) => void;
  open: (options: LibraryOptions, seams: LibrarySeams) => Promise<OpenLibrary>;
}

/** What was asked of the capture process and has not been answered. */
interface Pending {
  resolvePage?: (page: ParsedPage) => void;
  resolveSource?: (source: UnpackedSource) => void;
  resolveCleaned?: (cleaned: CleanedMarkup) => void;
  resolveStatements?: (answer: StatementsAnswer) => void;
  resolveImport?: (answer: ImportReadAnswer) => void;
  reject: (error: VerbatimError) => void;
}

/** The life of the library process between its host's messages: open, serve, drain. */
export class LibraryService {
  readonly #options: ServiceOptions;
  readonly #pages = new Map<number, Pending & { settled: () => void }>();
  readonly #running = new Set<Promise<unknown>>();
  #library: OpenLibrary | null = null;
  #doorway: Doorway | null = null;
  #pageCount = 0;
  #isEnding = false;

  constructor(options: ServiceOptions) {
    this.#options = options;
  }

  receive(message: ToLibrary): void {
    switch (message.type) {
      case 'open':
        this.#track(this.#open(message.options));
        return;
      case 'call':
        this.#track(this.#answer(message));
        return;
      case 'resource':
        this.#track(this.#bring(message));
        return;
      case 'parsed':
        this.#settlePage(message.id, (page) => {
          page.resolvePage?.(message.page);
        });
        return;
      case 'unpacked':
        this.#settlePage(message.id, (page) => {
          page.resolveSource?.(message.source);
        });
        return;
      case 'cleaned':
        this.#settlePage(message.id, (page) => {
          page.resolveCleaned?.(message.cleaned);
        });
        return;
      case 'statements-read':
        this.#settlePage(message.id, (page) => {
          page.resolveStatements?.(message.answer);
        });
        return;
      case 'import-read':
        this.#settlePage(message.id, (page) => {
          page.resolveImport?.(message.answer);
        });
        return;
      case 'parse-failed':
        this.#settlePage(message.id, (page) => {
          page.reject(VerbatimError.fromShape(message.error));
        });
        return;
      case 'drain':
        void this.#end(DRAIN_GRACE_MS);
    }
  }

  /** Nobody will parse pages or read answers any more: finish the writing and end. */
  hostGone(): void {
    setTimeout(() => {
      process.exit(1);
    }, GONE_DEADLINE_MS).unref();
    for (const id of [...this.#pages.keys()]) {
      this.#settlePage(id, (page) => {
        page.reject(new VerbatimError('interrupted', 'The program that asked for the page is gone.'));
      });
    }
    void this.#end(0);
  }

  #track(work: Promise<unknown>): void {
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  async #open(options: LibraryOptions): Promise<void> {
    try {
      this.#library = await this.#options.open(options, {
        parsePage: (request, signal) => this.#parsePage(request, signal),
        unpackSource: (request, signal) => this.#unpackSource(request, signal),
        cleanMarkup: (request, signal) => this.#cleanMarkup(request, signal),
        readStatements: (request, signal) => this.#readStatements(request, signal),
        readImport: (request, signal) => this.#readImport(request, signal),
        announce: (event) => {
          this.#options.post({ type: 'event', event });
          this.#doorway?.announce(event);
        },
        log: (line) => {
          this.#log(line);
        },
      });
    } catch (error) {
      this.#refuse(error);
      return;
    }
    await this.#openDoorway(options.dir, this.#library);
    this.#options.post({ type: 'ready', dir: options.dir });
  }

  #refuse(error: unknown): void {
    if (!(error instanceof VerbatimError)) this.#log(describeFault('the library could not be opened', error));
    const coded =
      error instanceof VerbatimError
        ? error
        : new VerbatimError('internal', 'The library could not be opened.', { cause: error });
    this.#options.post({ type: 'refused', error: coded.toShape() });
    void this.#end(0);
  }

  async #openDoorway(dir: string, library: OpenLibrary): Promise<void> {
    try {
      this.#doorway = await openDoorway({
        dir,
        call: (call) => this.#callFromOutside(library, call),
        openResource: (path) => library.openResource(path),
        log: (line) => {
          this.#log(line);
        },
      });
    } catch (error) {
      // Without a doorway other programs are told that the library is in use: poorer, and just as safe.
      this.#log(describeFault('no doorway for other programs', error));
    }
  }

  async #callFromOutside(library: OpenLibrary, call: Call): Promise<Answer> {
    if (this.#isEnding) {
      const error = new VerbatimError(
        'interrupted',
        'The library is being closed by the program that had it.',
      );
      return { ok: false, error: error.toShape() };
    }
    const work = library.call(call);
    this.#track(work);
    return work;
  }

  async #answer({ id, call }: Extract<ToLibrary, { type: 'call' }>): Promise<void> {
    const answer = await this.#opened().call(call);
    this.#options.post({ type: 'answer', id, answer });
  }

  async #bring({ id, path }: Extract<ToLibrary, { type: 'resource' }>): Promise<void> {
    let resource: Resource | null = null;
    try {
      resource = await this.#opened().openResource(path);
    } catch (error) {
      // A resource has no way to carry a code; the page shows it as missing, the log says why.
      this.#log(describeFault('a resource could not be read', error));
    }
    this.#options.post({ type: 'resource', id, resource });
  }

  #opened(): OpenLibrary {
    if (this.#library === null) throw new Error('the host asked before the library was open');
    return this.#library;
  }

  #parsePage(request: ParseRequest, signal?: AbortSignal): Promise<ParsedPage> {
    return new Promise((resolvePage, reject) => {
      this.#ask((id) => ({ type: 'parse', id, request }), { resolvePage, reject }, signal);
    });
  }

  #unpackSource(request: UnpackRequest, signal?: AbortSignal): Promise<UnpackedSource> {
    return new Promise((resolveSource, reject) => {
      this.#ask((id) => ({ type: 'unpack', id, request }), { resolveSource, reject }, signal);
    });
  }

  #cleanMarkup(request: CleanRequest, signal?: AbortSignal): Promise<CleanedMarkup> {
    return new Promise((resolveCleaned, reject) => {
      this.#ask((id) => ({ type: 'clean', id, request }), { resolveCleaned, reject }, signal);
    });
  }

  #readStatements(request: StatementsRequest, signal?: AbortSignal): Promise<StatementsAnswer> {
    return new Promise((resolveStatements, reject) => {
      this.#ask((id) => ({ type: 'statements', id, request }), { resolveStatements, reject }, signal);
    });
  }

  #readImport(request: ImportReadRequest, signal?: AbortSignal): Promise<ImportReadAnswer> {
    return new Promise((resolveImport, reject) => {
      this.#ask((id) => ({ type: 'import', id, request }), { resolveImport, reject }, signal);
    });
  }

  /** Asks the capture process through the host. It is answered once, whatever happens: then nobody listens any more. */
  #ask(question: (id: number) => FromLibrary, pending: Pending, signal?: AbortSignal): void {
    this.#pageCount += 1;
    const id = this.#pageCount;
    const cancel = (): void => {
      this.#options.post({ type: 'parse-cancel', id });
    };
    this.#pages.set(id, { ...pending, settled: () => signal?.removeEventListener('abort', cancel) });
    this.#options.post(question(id));
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted === true) cancel();
  }

  #settlePage(id: number, settle: (page: Pending) => void): void {
    const page = this.#pages.get(id);
    this.#pages.delete(id);
    if (page === undefined) return;
    page.settled();
    settle(page);
  }

  /** Lets calls under way finish within the grace, closes the library (which stops the rest), and exits. */
  async #end(graceMs: number): Promise<void> {
    if (this.#isEnding) return;
    this.#isEnding = true;
    let code = 0;
    try {
      await Promise.race([Promise.allSettled(this.#running), delay(graceMs)]);
      this.#doorway?.stopListening();
      await this.#library?.close();
      await Promise.allSettled(this.#running);
      await this.#doorway?.close();
    } catch (error) {
      this.#log(describeFault('the library could not be closed in order', error));
      code = 1;
    }
    this.#options.exit(code);
  }

  #log(line: string): void {
    this.#options.post({ type: 'log', line });
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

function describeFault(what: string, error: unknown): string {
  return `${what}: ${error instanceof Error ? error.message : String(error)}`;
}
