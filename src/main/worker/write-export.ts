import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { VerbatimError } from '../../contract/errors.ts';
import type { CarriedFile } from '../../contract/exporting.ts';
import { codeOf, contentOf, contentOfBytes, hashFile } from './export-content.ts';
import type { Content, OpenResource } from './export-content.ts';

/**
 * Writes the files of an export to disk. A folder remembers what was put there in `.verbatim-export.json`, so
 * that the next export replaces its own files, also when a title and with it a name has changed. Whatever
 * else lies in the folder is not ours and is never touched; a file of ours that somebody edited since is
 * kept under another name, and said.
 */

export interface WrittenFile {
  path: string;
  bytes: number;
  sha256: string;
}

export interface WriteOutcome {
  files: WrittenFile[];
  /** Edited files that stood where an export goes, under the names they have now. */
  keptAside: string[];
}

export interface WriteExportOptions {
  /** A folder, which is made; or, for a single file, the file itself (a path with the file's extension). */
  out: string;
  files: readonly CarriedFile[];
  /** How files that were made aside are found. */
  openResource?: OpenResource;
  /** The user was asked and agreed: the file at `out` is overwritten, and nothing is remembered. */
  isReplaceAgreed?: boolean;
}

const MANIFEST_NAME = '.verbatim-export.json';

const manifestSchema = z.object({
  format: z.literal('verbatim-export'),
  version: z.literal(1),
  files: z.record(z.string(), z.object({ name: z.string(), sha256: z.string() })),
});
type Entries = Map<string, { name: string; sha256: string }>;

/**
 * Writes an export where the user said.
 * @throws VerbatimError `bad-input` when the place cannot be written to, `disk-full`
 */
export async function writeExport(options: WriteExportOptions): Promise<WriteOutcome> {
  try {
    const [only, ...others] = options.files;
    const { out, openResource = noResources } = options;
    if (only === undefined || others.length > 0 || !isFilePath(out, only)) {
      return await writeFolder(out, options.files, openResource);
    }
    if (options.isReplaceAgreed === true)
      return await overwriteFile(out, await contentOf(only, openResource));
    // A file that was named is known by its name: whatever of ours stood there before is replaced.
    const name = basename(out);
    return await writeFolder(dirname(out), [{ ...only, key: `#${name}`, name }], openResource);
  } catch (error) {
    throw translateWriteFailure(error, options.out);
  }
}

const noResources: OpenResource = () => Promise.resolve(null);

function isFilePath(out: string, file: CarriedFile): boolean {
  return extname(out) !== '' && extname(out).toLowerCase() === extname(file.name).toLowerCase();
}

async function overwriteFile(path: string, content: Content): Promise<WriteOutcome> {
  await mkdir(dirname(path), { recursive: true });
  await content.writeTo(path);
  return { files: [{ path, bytes: content.bytes, sha256: content.sha256 }], keptAside: [] };
}

async function writeFolder(
  dir: string,
  files: readonly CarriedFile[],
  openResource: OpenResource,
): Promise<WriteOutcome> {
  await mkdir(dir, { recursive: true });
  const folder = new ExportFolder(dir, await readManifest(dir), await readdir(dir));
  try {
    for (const file of files) await folder.write(file, await contentOf(file, openResource));
  } finally {
    // Also after a failure in the middle: what was written is ours and must be known as ours.
    await folder.remember();
  }
  return { files: folder.written, keptAside: folder.keptAside };
}

class ExportFolder {
  readonly written: WrittenFile[] = [];
  readonly keptAside: string[] = [];
  readonly #dir: string;
  readonly #entries: Entries;
  /** In lower case, since some file systems do not tell capitals apart. */
  readonly #taken: Set<string>;

  constructor(dir: string, entries: Entries, names: readonly string[]) {
    this.#dir = dir;
    this.#entries = entries;
    this.#taken = new Set([...names, ...[...entries.values()].map(({ name }) => name)].map(fold));
  }

  async write(file: CarriedFile, { bytes, sha256, writeTo }: Content): Promise<void> {
    assertPlainName(file.name);
    const before = this.#entries.get(file.key);
    if (before !== undefined) await this.#makeRoom(before, sha256);
    const name = await this.#chooseName(file.name, sha256);
    if (before !== undefined && before.name !== name) await this.#rename(before.name, name);
    await writeTo(this.#path(name));
    this.#taken.add(fold(name));
    this.#entries.set(file.key, { name, sha256 });
    this.written.push({ path: this.#path(name), bytes, sha256 });
  }

  async remember(): Promise<void> {
    const manifest: z.input<typeof manifestSchema> = {
      format: 'verbatim-export',
      version: 1,
      files: Object.fromEntries(this.#entries),
    };
    const content = contentOfBytes(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
    await content.writeTo(join(this.#dir, MANIFEST_NAME));
  }

  #path(name: string): string {
    return join(this.#dir, name);
  }

  /** Its old name is free for it again; if it was edited since, those words are kept under another name. */
  async #makeRoom(before: { name: string; sha256: string }, sha256: string): Promise<void> {
    this.#taken.delete(fold(before.name));
    const found = await hashFile(this.#path(before.name));
    if (found === null || found === before.sha256 || found === sha256) return;
    const kept = this.#freeName(addSuffix(before.name, ' (edited)'));
    await rename(this.#path(before.name), this.#path(kept));
    this.#taken.add(fold(kept));
    this.keptAside.push(this.#path(kept));
  }

  /** The wanted name, or one beside a stranger's. A file with these very words may as well be ours. */
  async #chooseName(wanted: string, sha256: string): Promise<string> {
    if (!this.#taken.has(fold(wanted))) return wanted;
    const isOther = [...this.#entries.values()].some(({ name }) => fold(name) === fold(wanted));
    if (!isOther && (await hashFile(this.#path(wanted))) === sha256) return wanted;
    return this.#freeName(wanted);
  }

  #freeName(wanted: string): string {
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? wanted : addSuffix(wanted, ` ${String(count)}`);
      if (!this.#taken.has(fold(name))) return name;
    }
  }

  /**
   * A file of ours that goes by another name from now on. Renamed, not removed: where capitals do not count,
   * the old name may be the new one. When it is gone already, all the better.
   */
  async #rename(from: string, to: string): Promise<void> {
    try {
      await rename(this.#path(from), this.#path(to));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase();

function addSuffix(name: string, suffix: string): string {
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)}${suffix}${extension}`;
}

/** The exporters make names that are safe everywhere; a path among them would be a fault of ours. */
function assertPlainName(name: string): void {
  const isPlain = name !== '' && !name.startsWith('.') && !/[\\/\0]/u.test(name);
  if (!isPlain) throw new VerbatimError('internal', `“${name}” is no name for a file.`);
}

/** A manifest that cannot be read is no manifest: then nothing in the folder counts as ours. */
async function readManifest(dir: string): Promise<Entries> {
  try {
    const text = await readFile(join(dir, MANIFEST_NAME), 'utf8');
    const entries = Object.entries(manifestSchema.parse(JSON.parse(text)).files);
    return new Map(entries.filter(([, { name }]) => basename(name) === name && !name.startsWith('.')));
  } catch {
    // Absent or damaged; either way files that are there are left alone and new names are found.
    return new Map();
  }
}

function translateWriteFailure(error: unknown, out: string): VerbatimError {
  if (error instanceof VerbatimError) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new VerbatimError('disk-full', `There is no room left to write to ${out}.`, { cause: error });
  }
  return new VerbatimError('bad-input', `${out} cannot be written to (${code ?? 'unknown reason'}).`, {
    cause: error,
    hint: 'Choose another folder, one that you may write in.',
  });
}
