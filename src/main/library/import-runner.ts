/**
 * Writes the rows of imports: those without words many to a transaction, in slices between which questions are answered;
 * those with words a few at a time through the capture process. What is to be done stands in the library and nowhere else,
 * so that a kill at any moment costs nothing but time.
 */
import { setImmediate } from 'node:timers/promises';
import { VerbatimError } from '../../contract/errors.ts';
import { announceTouched } from './acting.ts';
import { recordImportAct } from './import-acts.ts';
import { writeContentRow } from './import-content.ts';
import { startFetching } from './import-fetching.ts';
import { needsReading, openRow, writeRow } from './import-writing.ts';
import type { RowToWrite } from './import-writing.ts';
import { stopsJob } from './job-retries.ts';
import type { JobParts } from './jobs.ts';
import type { LibraryParts } from './parts.ts';
import { translateFailure } from './store/failures.ts';
import {
  failImportRow,
  finishImportRow,
  hasWaitingRows,
  listWaitingRows,
  skipUnchosen,
} from './store/import-rows.ts';
import type { WrittenRow } from './store/import-rows.ts';
import { listImportHeads, readImportHead, setImportState } from './store/imports.ts';
import type { ImportHead } from './store/imports.ts';
import { joinTouched } from './store/touched.ts';
import type { Touched } from './store/touched.ts';

/** So long a slice writes; its commit comes on top. */
const SLICE_MS = 30;
/** Rows that are read from the table at once. */
const BATCH = 400;
/** Rows with words that are under way at the same time. */
const READ_AT_ONCE = 3;
/** What was written is told at most so often. */
const TELL_EVERY_MS = 400;

/** What `importing.ts` tells the runner. */
export interface ImportRunner {
  /** Once, when the library is open: goes on with what the last process left, in a host that stays. */
  begin(): void;
  /** Writes the rows of an import that is running. */
  takeUp(importId: string): void;
  /** Resolves when nothing of it is being written any more; its state must say so before. */
  whenIdle(importId: string): Promise<void>;
  /** Tells listeners that an import is different now. */
  tell(importId: string): void;
  stop(): Promise<void>;
}

/** Makes the runner of a library. */
export function createImportRunner(parts: JobParts): ImportRunner {
  const running = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  const tell = (importId: string): void => parts.ports.announce({ type: 'imports.changed', ids: [importId] });
  const takeUp = (importId: string): void => {
    if (running.has(importId) || stopping.signal.aborted) return;
    const work = new ImportWork(parts, importId, { signal: stopping.signal, tell: () => tell(importId) });
    const done = work.run().finally(() => {
      running.delete(importId);
      tell(importId);
    });
    running.set(importId, done);
  };
  return {
    begin() {
      for (const { id, state } of listImportHeads(parts.store.db)) {
        if (state === 'running' && parts.ports.resumesJobs) takeUp(id);
      }
    },
    takeUp,
    tell,
    whenIdle: async (importId) => running.get(importId),
    async stop() {
      stopping.abort(new VerbatimError('interrupted', 'The library is being closed.'));
      await Promise.all(running.values());
    },
  };
}

interface WorkOptions {
  signal: AbortSignal;
  tell: () => void;
}

class ImportWork {
  readonly #parts: JobParts;
  readonly #id: string;
  readonly #signal: AbortSignal;
  readonly #tell: () => void;
  /** What slices wrote and nobody was told of yet. */
  #untold: Touched[] = [];
  #toldAt = performance.now();
  /** The index follows at the end: in between it would take turns from the rows. */
  readonly #unindexed = new Set<string>();

  constructor(parts: JobParts, importId: string, { signal, tell }: WorkOptions) {
    this.#parts = parts;
    this.#id = importId;
    this.#signal = signal;
    this.#tell = tell;
  }

  /** Never rejects: what goes wrong is written down. */
  async run(): Promise<void> {
    try {
      await this.#writeAll();
    } catch (error) {
      if (this.#signal.aborted) return;
      this.#pause(error);
    } finally {
      this.#announce();
      this.#parts.searching.reindex(this.#unindexed);
    }
  }

  async #writeAll(): Promise<void> {
    const { store } = this.#parts;
    let after = -1;
    while (!this.#signal.aborted) {
      const head = readImportHead(store.db, this.#id);
      if (head === null || head.state !== 'running') return;
      const rows = listWaitingRows(store.db, this.#id, { after, limit: BATCH });
      const last = rows.at(-1);
      if (last === undefined) {
        // A row before this place may have been put back to wait meanwhile.
        if (after >= 0 && hasWaitingRows(store.db, this.#id)) after = -1;
        else return await this.#finish(head);
        continue;
      }
      after = last.position;
      for (let next = 0; next < rows.length;) next = await this.#writeSome(head, rows, next);
    }
  }

  /** Writes some rows from a place on. @returns the place of the next */
  async #writeSome(
    head: ImportHead,
    rows: ReturnType<typeof listWaitingRows>,
    from: number,
  ): Promise<number> {
    await this.#parts.longWork.whenFree();
    if (!this.#mayGoOn()) return rows.length;
    if (rows[from]?.hasContent === 0) {
      const end = this.#writeSlice(head, rows, from);
      await setImmediate();
      return end;
    }
    let end = from;
    while (end < rows.length && end - from < READ_AT_ONCE && rows[end]?.hasContent === 1) end += 1;
    await Promise.all(rows.slice(from, end).map((row) => this.#writeOne(head, row)));
    this.#tellSometimes();
    return end;
  }

  #mayGoOn(): boolean {
    return !this.#signal.aborted && readImportHead(this.#parts.store.db, this.#id)?.state === 'running';
  }

  /** Rows without words, as many as there is time for. A row that cannot be written costs no other. */
  #writeSlice(head: ImportHead, rows: ReturnType<typeof listWaitingRows>, from: number): number {
    const { store } = this.#parts;
    let at = from;
    const { touched } = store.write({ act: null }, (journal) => {
      const until = performance.now() + SLICE_MS;
      while (at < rows.length && rows[at]?.hasContent === 0) {
        const stored = rows[at] as (typeof rows)[number];
        const row = openRow(this.#parts, stored, formatOf(head));
        this.#finishRow(stored.position, writeRow(this.#parts, journal, row));
        at += 1;
        if (performance.now() > until) break;
      }
    });
    this.#untold.push(touched);
    this.#tellSometimes();
    return at;
  }

  async #writeOne(head: ImportHead, stored: ReturnType<typeof listWaitingRows>[number]): Promise<void> {
    const { store, ports } = this.#parts;
    try {
      const row: RowToWrite = openRow(this.#parts, stored, formatOf(head));
      if (!needsReading(row)) {
        const { touched } = store.write({ act: null }, (journal) => {
          this.#finishRow(stored.position, writeRow(this.#parts, journal, row));
        });
        this.#untold.push(touched);
        return;
      }
      const parts = head.options.fetchPages ? this.#parts : withoutNetwork(this.#parts);
      const context = { signal: this.#signal, report: () => undefined };
      const finish = (written: WrittenRow): void => this.#finishRow(stored.position, written);
      const problem = await writeContentRow(parts, row, { context, finish });
      if (problem !== null) this.#noteProblem(stored.position, problem);
    } catch (error) {
      if (this.#signal.aborted) return;
      const coded = toCoded(error);
      if (stopsJob(coded)) throw error;
      if (coded.code === 'internal')
        ports.log(`imports: a row failed (${String(error instanceof Error ? error.name : error)})`);
      store.write({ act: null, isQuiet: true }, () =>
        failImportRow(store.db, this.#key(stored.position), problemOf(coded)),
      );
    }
  }

  #finishRow(position: number, written: WrittenRow): void {
    finishImportRow(this.#parts.store.db, this.#key(position), written);
  }

  /** The story is there without its words, and its row says why. */
  #noteProblem(position: number, problem: VerbatimError): void {
    const { store } = this.#parts;
    store.write({ act: null, isQuiet: true }, () => {
      store.db.run('UPDATE importRows SET error = ? WHERE importId = ? AND position = ?', [
        JSON.stringify(problemOf(problem)),
        this.#id,
        position,
      ]);
    });
  }

  #key(position: number): { importId: string; position: number } {
    return { importId: this.#id, position };
  }

  async #finish(head: ImportHead): Promise<void> {
    const { store } = this.#parts;
    this.#announce();
    store.write({ act: null, isQuiet: true }, () => {
      skipUnchosen(store.db, this.#id);
      setImportState(store.db, this.#id, { state: 'done', finishedAt: store.moment() });
    });
    await recordImportAct(this.#parts, head);
    if (head.options.fetchPages) startFetching(this.#parts, head);
  }

  #tellSometimes(): void {
    if (performance.now() - this.#toldAt < TELL_EVERY_MS) return;
    this.#announce();
    this.#tell();
  }

  #announce(): void {
    this.#toldAt = performance.now();
    if (this.#untold.length === 0) return;
    const touched = joinTouched(this.#untold);
    this.#untold = [];
    for (const id of touched.searchableIds) this.#unindexed.add(id);
    announceTouched(this.#parts, touched);
  }

  #pause(error: unknown): void {
    const { store, ports } = this.#parts;
    const coded = toCoded(error);
    ports.log(
      `imports: stopped (${coded.code}) ${error instanceof Error ? (error.stack?.split('\n')[1] ?? '') : ''}`,
    );
    try {
      store.write({ act: null, isQuiet: true }, () =>
        setImportState(store.db, this.#id, { state: 'paused', problem: problemOf(coded) }),
      );
    } catch {
      // The disk does not take it: its row says `running`, and the next start goes on.
    }
  }
}

function formatOf({ format, options }: ImportHead): { format: string; options: ImportHead['options'] } {
  return { format: format ?? 'unknown', options };
}

/** Pictures of what came with a file are fetched where pages are, and not otherwise. */
function withoutNetwork(parts: LibraryParts): LibraryParts {
  const fetchBytes = (): Promise<never> =>
    Promise.reject(new VerbatimError('address-refused', 'Nothing is fetched for this import.'));
  return { ...parts, ports: { ...parts.ports, fetchBytes } };
}

function problemOf({ code, message, hint }: VerbatimError): { code: string; message: string; hint: string } {
  return { code, message, hint };
}

function toCoded(error: unknown): VerbatimError {
  return (
    translateFailure(error) ??
    new VerbatimError('internal', 'Something went wrong inside Verbatim.', { cause: error })
  );
}
