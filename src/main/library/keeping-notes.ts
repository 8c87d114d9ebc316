/**
 * Keeps a folder of notes (an Obsidian vault) in step with the library: a while after a change, notes that are about it
 * are written anew. How notes are merged with what their reader wrote is the affair of the host, which has the disk.
 */
import type { LibraryEvent } from '../../contract/events.ts';
import type { ExportScope, NoteStatus } from '../../contract/exporting.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { Settings } from '../../contract/settings.ts';
import { makeExport } from './exporting.ts';
import type { LibraryParts } from './parts.ts';
import { getSettings } from './settings.ts';
import { readArticle } from './store/articles.ts';

/** Changes come in bunches; notes are written when none has come for so long. */
const SETTLES_MS = 2_000;
/** Of more stories than these, and of names that may stand in any note, all notes are looked at. */
const MOST_BY_THEMSELVES = 200;

type NoteFolder = NonNullable<Settings['noteFolder']>;

const OFF: NoteStatus = {
  ...{ state: 'off', at: null, notes: 0, written: 0 },
  ...{ gone: [], keptAside: [], message: null },
};

/** The keeper of an open library; without a host that has a disk it does nothing. */
export class NoteKeeper {
  readonly #parts: LibraryParts;
  readonly #stopping = new AbortController();
  #status: NoteStatus = OFF;
  #changed = new Set<string>();
  #isAll = false;
  #cancel: (() => void) | null = null;
  #running: Promise<void> = Promise.resolve();
  /** The setting as it was looked at last. */
  #known = 'null';

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  status(): NoteStatus {
    return this.#status;
  }

  /** Brings the folder up to what changed while nobody kept it. */
  begin(): void {
    if (this.#parts.ports.writeNotes !== undefined) this.#lookAtSettings();
  }

  /** Hears what changed. */
  note(event: LibraryEvent): void {
    if (this.#parts.ports.writeNotes === undefined) return;
    if (event.type === 'settings.changed') this.#lookAtSettings();
    const touched = this.#status.state === 'off' ? null : touchedBy(event);
    if (touched === null) return;
    if (touched === 'all') this.#isAll = true;
    else for (const id of touched) this.#changed.add(id);
    this.#schedule();
  }

  async stop(): Promise<void> {
    this.#cancel?.();
    this.#stopping.abort();
    await this.#running;
  }

  #lookAtSettings(): void {
    const { noteFolder } = getSettings(this.#parts);
    const now = JSON.stringify(noteFolder);
    if (now === this.#known) return;
    this.#known = now;
    if (noteFolder === null) {
      this.#cancel?.();
      this.#tell(OFF);
      return;
    }
    this.#isAll = true;
    this.#schedule();
  }

  #schedule(): void {
    this.#cancel?.();
    this.#cancel = this.#parts.ports.after(SETTLES_MS, () => {
      this.#cancel = null;
      this.#running = this.#running.then(() => this.#write());
    });
    if (this.#status.state !== 'waiting') this.#tell({ state: 'waiting' });
  }

  async #write(): Promise<void> {
    const { noteFolder } = getSettings(this.#parts);
    const { signal } = this.#stopping;
    if (noteFolder === null || signal.aborted) return;
    const ids = [...this.#changed];
    const isWhole = this.#isAll || ids.length > MOST_BY_THEMSELVES || noteFolder.template?.unit === 'speaker';
    this.#changed = new Set();
    this.#isAll = false;
    this.#tell({ state: 'writing' });
    try {
      const written = await writeNotes(this.#parts, { noteFolder, ids: isWhole ? null : ids, signal });
      // What changed meanwhile is waited for already.
      this.#tell(this.#cancel === null ? written : { ...written, state: 'waiting' });
    } catch (error) {
      // The next change tries all of it again.
      this.#isAll = true;
      const failure = error instanceof VerbatimError ? error : new VerbatimError('internal', String(error));
      this.#tell({ state: 'failed', message: `${failure.message} ${failure.hint}` });
    }
  }

  #tell(next: Partial<NoteStatus>): void {
    this.#status = { ...this.#status, ...next };
    this.#parts.ports.announce({ type: 'notes.changed' });
  }
}

/** Which stories' notes an event is about; null for none. */
function touchedBy(event: LibraryEvent): readonly string[] | 'all' | null {
  switch (event.type) {
    case 'articles.changed':
      return event.ids;
    case 'passages.changed':
      return event.articleIds;
    case 'speakers.changed':
    case 'tags.changed':
      return 'all';
    default:
      return null;
  }
}

async function writeNotes(
  parts: LibraryParts,
  { noteFolder, ids, signal }: { noteFolder: NoteFolder; ids: readonly string[] | null; signal: AbortSignal },
): Promise<NoteStatus> {
  const { ports, store } = parts;
  const there = ids?.flatMap((id) => {
    const article = readArticle(store.db, id);
    return article === null || article.trashedAt !== null ? [] : [article.id];
  });
  // One that is gone is seen by looking at all of them.
  const isWhole = there === undefined || there.length < (ids?.length ?? 0);
  const scope: ExportScope = isWhole ? { kind: 'library' } : { kind: 'articles', ids: there };
  const { includePrivate, template } = noteFolder;
  const { files, set } = await makeExport(
    parts,
    {
      format: 'markdown',
      scope,
      layout: 'each',
      shape: 'stories',
      includePrivate,
      ...(template && { template }),
    },
    { signal, report: () => undefined },
  );
  const made = await ports.writeNotes?.({ out: noteFolder.dir, files, ...(isWhole && { set }) });
  if (made === undefined) return OFF;
  return {
    ...{ state: 'written', at: new Date(ports.now()).toISOString(), message: null },
    ...{ notes: files.length, written: files.length - made.unchanged },
    ...{ gone: [...made.gone], keptAside: [...made.keptAside] },
  };
}
