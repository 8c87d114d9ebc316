/** The account of an archive that is being brought in: what became of its rows, and by which ids they are known here. */
import type { ArchiveOutcome } from '../../contract/archive.ts';
import type { OpenArchive } from './archive/open-archive.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import type { Journal } from './store/journal.ts';
import type { Touched } from './store/touched.ts';

const MAX_REMARKS = 1000;

/** What became of a row. */
export type RowFate = 'added' | 'known' | 'refused';

/** One archive on its way in. */
export class Bringing {
  readonly parts: LibraryParts;
  readonly archive: OpenArchive;
  readonly context: CallContext;
  /** By the ids of the archive, those of the library, where they are others. */
  readonly tagIds = new Map<string, string>();
  readonly speakerIds = new Map<string, string>();
  readonly articleIds = new Map<string, string>();
  /** Captures whose text is not what it was: their passages are looked for in it. */
  readonly otherTexts = new Set<string>();
  readonly newArticles: string[] = [];
  /** Of articles that were here before. */
  readonly newPassages: string[] = [];
  readonly touched: Touched[] = [];
  hasSettings = false;
  readonly #counts = new Map<string, Record<RowFate, number>>();
  readonly #remarks: string[] = [];
  #remarkCount = 0;

  constructor(parts: LibraryParts, archive: OpenArchive, context: CallContext) {
    this.parts = parts;
    this.archive = archive;
    this.context = context;
  }

  /** One transaction. What it changed is told at the end, together with all the rest. */
  write<T>(work: (journal: Journal) => T): T {
    const { value, touched } = this.parts.store.write({ act: null }, work);
    this.touched.push(touched);
    return value;
  }

  count(noun: string, fate: RowFate): void {
    const counted = this.#counts.get(noun) ?? { added: 0, known: 0, refused: 0 };
    counted[fate] += 1;
    this.#counts.set(noun, counted);
  }

  remark(sentence: string): void {
    this.#remarkCount += 1;
    if (this.#remarks.length < MAX_REMARKS) this.#remarks.push(sentence);
  }

  outcome(): ArchiveOutcome {
    return {
      counts: Object.fromEntries(this.#counts),
      remarks: this.#remarks,
      remarkCount: this.#remarkCount,
    };
  }

  /** The id that something of the archive has here. */
  tagOf(id: string): string {
    return this.tagIds.get(id) ?? id;
  }

  speakerOf(id: string | null): string | null {
    return id === null ? null : (this.speakerIds.get(id) ?? id);
  }

  articleOf(id: string): string {
    return this.articleIds.get(id) ?? id;
  }
}
