/** Reads a whole archive, recomputes every hash and count, and says whether it is what it says it is. */
import { createHash } from 'node:crypto';
import { VerbatimError } from '../../../contract/errors.ts';
import { openArchive } from './open-archive.ts';
import type { OpenArchive } from './open-archive.ts';
import type { ArchiveCounts, Manifest } from './manifest.ts';
import { archiveNouns } from './rows.ts';
import type { ArchivedCapture, ArchiveNoun } from './rows.ts';
import { noCounts } from './write-archive.ts';

/** What an archive holds, and what is wrong with it. */
export interface ArchiveReport extends Pick<
  Manifest,
  'version' | 'program' | 'schemaVersion' | 'libraryId' | 'madeAt'
> {
  isIntact: boolean;
  bytes: number;
  entries: number;
  /** As they were counted, not as the archive says. */
  counts: ArchiveCounts;
  /** The first of them, in words; `problemCount` is of all. */
  problems: string[];
  problemCount: number;
}

/** What may stop it, and hears how far it is. */
export interface Verifying {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

const MAX_TOLD = 100;

/**
 * Verifies an archive.
 * @throws VerbatimError `bad-input`, `unsupported-type`, `library-newer`, `too-large` for what is no archive that can be read
 */
export async function verifyArchive(path: string, verifying: Verifying): Promise<ArchiveReport> {
  const archive = await openArchive(path);
  try {
    return await verifyOpen(archive, verifying);
  } finally {
    await archive.close();
  }
}

/** The same for one that is open. */
export async function verifyOpen(
  archive: OpenArchive,
  { signal, onProgress }: Verifying,
): Promise<ArchiveReport> {
  const { manifest } = archive;
  const looking = new Looking(archive);
  let done = 0;
  for (const { name } of manifest.entries) {
    signal.throwIfAborted();
    onProgress((done += 1), manifest.entries.length);
    // Rows are read, and so hashed, one noun after the other below.
    if (!name.endsWith('.jsonl')) await looking.guard(() => looking.entry(name));
  }
  for (const noun of archiveNouns) await looking.guard(() => looking.rows(noun, signal));
  looking.finish();
  const { version, program, schemaVersion, libraryId, madeAt } = manifest;
  return {
    ...{ version, program, schemaVersion, libraryId, madeAt, bytes: archive.bytes },
    isIntact: looking.problemCount === 0,
    entries: manifest.entries.length,
    counts: looking.counts,
    problems: looking.problems,
    problemCount: looking.problemCount,
  };
}

class Looking {
  readonly counts = noCounts();
  readonly problems: string[] = [];
  problemCount = 0;
  readonly #archive: OpenArchive;
  readonly #captures = new Set<string>();

  constructor(archive: OpenArchive) {
    this.#archive = archive;
  }

  /** What is wrong with one entry is told, and the next one looked at. */
  async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof VerbatimError) || error.code === 'cancelled') throw error;
      this.#tell(error.message);
    }
  }

  async entry(name: string): Promise<void> {
    const bytes = await this.#archive.read(name);
    const [kind, id = '', part] = name.split('/');
    if (kind === 'assets' && createHash('sha256').update(bytes).digest('hex') !== id)
      this.#tell(`${name} does not have the hash that is its name`);
    if (kind === 'captures' && part === 'raw') this.#captures.add(id);
  }

  async rows(noun: ArchiveNoun, signal: AbortSignal): Promise<void> {
    for await (const read of this.#archive.rows(noun)) {
      signal.throwIfAborted();
      if ('refused' in read) {
        this.#tell(`${read.entry}, line ${String(read.line)}: ${read.refused}`);
        continue;
      }
      this.counts[noun] += 1;
      if (noun === 'articles')
        this.#captured(read.row as { id: string; captures: ArchivedCapture[]; currentCaptureId: string });
      if (noun === 'assets') this.#expect(`assets/${(read.row as { sha256: string }).sha256}`, null);
    }
  }

  finish(): void {
    for (const id of this.#captures) this.#tell(`captures/${id} belongs to no article`);
    for (const [noun, counted] of Object.entries(this.counts)) {
      const said = this.#archive.manifest.counts[noun as keyof ArchiveCounts];
      if (said !== counted)
        this.#tell(`${noun}: ${String(counted)} are there, and ${String(said)} should be`);
    }
  }

  #captured({
    id,
    captures,
    currentCaptureId,
  }: {
    id: string;
    captures: ArchivedCapture[];
    currentCaptureId: string;
  }): void {
    if (!captures.some((capture) => capture.id === currentCaptureId))
      this.#tell(`article ${id} shows a capture that it does not have`);
    for (const capture of captures) {
      this.counts.captures += 1;
      this.#captures.delete(capture.id);
      this.#expect(`captures/${capture.id}/raw`, capture.rawSha256);
      this.#expect(`captures/${capture.id}/text.txt`, capture.textSha256);
      this.#expect(`captures/${capture.id}/page.html`, null);
    }
  }

  /** Every entry has the hash that the manifest says; so the manifest's is compared with the row's. */
  #expect(name: string, sha256: string | null): void {
    const found = this.#archive.hashOf(name);
    if (found === null) this.#tell(`${name} is missing`);
    else if (sha256 !== null && found !== sha256)
      this.#tell(`${name} does not have the hash that its row says`);
  }

  #tell(problem: string): void {
    this.problemCount += 1;
    if (this.problems.length < MAX_TOLD) this.problems.push(problem);
  }
}
