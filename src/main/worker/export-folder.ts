/**
 * A folder that exports are written to. It remembers what was put there in `.verbatim-export.json`, so that the next
 * export replaces its own files, also when a title and with it a name has changed. What was written into a note beside
 * its markers stays (`merge-note.ts`), and a note that was moved into a folder stays there (`find-notes.ts`). Whatever
 * else lies in the folder is not ours and is never touched; a file of ours that was edited where it is ours is kept under
 * another name, and said.
 */
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { VerbatimError } from '../../contract/errors.ts';
import type { CarriedFile } from '../../contract/exporting.ts';
import { codeOf, contentOf, contentOfBytes, hashFile, isFull } from './export-content.ts';
import type { Content, OpenResource } from './export-content.ts';
import { findNotes, isWithin, noteIdOf } from './find-notes.ts';
import { describeNote, mergeNote } from './merge-note.ts';
import type { MergedNote } from './merge-note.ts';

export interface WrittenFile {
  path: string;
  bytes: number;
  sha256: string;
}

const MANIFEST_NAME = '.verbatim-export.json';

const entrySchema = z.object({
  /** In a folder of the folder, with `/`, where its reader put it there. */
  name: z.string(),
  /** The id that a note has in its front matter. */
  id: z.string().optional(),
  /** Its reader moved it, or gave it its name: both stay, whatever its title becomes. */
  isPlaced: z.boolean().optional(),
  sha256: z.string(),
  /** What the file is a part of, where that was said. */
  set: z.string().optional(),
  note: z.object({ body: z.string(), properties: z.record(z.string(), z.string()) }).optional(),
});
type Entry = z.infer<typeof entrySchema>;
const manifestSchema = z.object({
  format: z.literal('verbatim-export'),
  version: z.literal(1),
  files: z.record(z.string(), entrySchema),
});

/** A folder as the last export left it. */
export async function openExportFolder(dir: string): Promise<ExportFolder> {
  return new ExportFolder(dir, await readManifest(dir), await readdir(dir));
}

export class ExportFolder {
  /** Files that stood there already as they are. */
  unchanged = 0;
  readonly written: WrittenFile[] = [];
  readonly keptAside: string[] = [];
  readonly #dir: string;
  readonly #entries: Map<string, Entry>;
  /** In lower case, since some file systems do not tell capitals apart. */
  readonly #taken: Set<string>;
  /** What this export has put there beside what was there. */
  readonly #fresh: Fresh[] = [];
  /** Looked for once, and only when a note is not where it was left. */
  #notes: ReturnType<typeof findNotes> | null = null;

  constructor(dir: string, entries: Map<string, Entry>, names: readonly string[]) {
    this.#dir = dir;
    this.#entries = entries;
    this.#taken = new Set([...names, ...[...entries.values()].map(({ name }) => name)].map(fold));
  }

  async write(
    file: CarriedFile,
    { openResource, set }: { openResource: OpenResource; set: string | undefined },
  ): Promise<void> {
    assertPlainName(file.name);
    const id = 'text' in file ? noteIdOf(file.text) : null;
    const before = await this.#find(this.#entries.get(file.key), id);
    const merged = before === undefined ? null : await this.#merge(before, file);
    const content =
      merged === null ? await contentOf(file, openResource) : contentOfBytes(Buffer.from(merged.text));
    if (before !== undefined)
      await this.#makeRoom(before, { content, isKept: merged?.isBodyEdited === false });
    const { bytes, sha256 } = content;
    const isPlaced = before?.isPlaced === true;
    const name = isPlaced ? before.name : await this.#chooseName(file.name, sha256);
    if (before !== undefined && before.name !== name) {
      await this.#rename(before.name, name);
      // Known at once: what is written next may find no room.
      this.#entries.set(file.key, { ...before, name });
    }
    if ((await hashFile(this.#path(name))) === sha256) this.unchanged += 1;
    else {
      await content.writeTo(this.#path(name));
      if (before === undefined) this.#fresh.push({ key: file.key, name, sha256 });
    }
    this.#taken.add(fold(name));
    const note = 'text' in file ? describeNote(file.text) : null;
    this.#entries.set(file.key, {
      ...{ name, sha256 },
      ...(set !== undefined && { set }),
      ...(note && { note }),
      ...(note && id !== null && { id }),
      ...(isPlaced && { isPlaced }),
    });
    this.written.push({ path: this.#path(name), bytes, sha256 });
  }

  /** Files of this whole that it has no more. They stay, but for those that are to go and that nobody wrote in. */
  async settle(
    set: string,
    { keys, removesGone }: { keys: readonly string[]; removesGone: boolean },
  ): Promise<string[]> {
    const isThere = new Set(keys);
    const gone: string[] = [];
    for (const [key, known] of this.#entries) {
      if (known.set !== set || isThere.has(key)) continue;
      const entry = await this.#find(known, known.id ?? null);
      if (entry === undefined) {
        this.#entries.delete(key);
        continue;
      }
      const path = this.#path(entry.name);
      const found = await hashFile(path);
      const isTakenAway = removesGone && found === entry.sha256;
      if (isTakenAway) await rm(path, { force: true });
      if (isTakenAway || found === null) this.#entries.delete(key);
      else {
        this.#entries.set(key, entry);
        gone.push(path);
      }
    }
    return gone;
  }

  /**
   * An entry as it lies there now. A note that is not where it was left may be somewhere else in the folder: then that is its
   * place from now on. Undefined where another note has taken its place, or where the way there leads out of the folder.
   */
  async #find(before: Entry | undefined, id: string | null): Promise<Entry | undefined> {
    if (before === undefined) return undefined;
    const isInside = await isWithin(this.#dir, before.name);
    if (before.note === undefined || id === null) return isInside ? before : undefined;
    const there = isInside ? await readText(this.#path(before.name)) : null;
    const idThere = there === null ? null : noteIdOf(there);
    if (idThere === id) return before;
    const place = await this.#placeOf(before, id);
    if (place === undefined)
      return isInside && (idThere === null || idThere === before.id) ? before : undefined;
    if (there === null) this.#taken.delete(fold(before.name));
    return { ...before, name: place, isPlaced: true };
  }

  async #placeOf(before: Entry, id: string): Promise<string | undefined> {
    this.#notes ??= findNotes(this.#dir);
    const others = [...this.#entries.values()].filter((entry) => entry !== before && entry.id === id);
    const isFree = (path: string): boolean => !others.some(({ name }) => name === path);
    const places = ((await this.#notes).get(id) ?? []).filter(isFree);
    return places.find((path) => basename(path) === basename(before.name)) ?? places[0];
  }

  /** The note that stands there with what is new in it; null for other files, and where it must be written whole. */
  async #merge({ name, note }: Entry, file: CarriedFile): Promise<MergedNote | null> {
    if (note === undefined || !('text' in file)) return null;
    const there = await readText(this.#path(name));
    return there === null ? null : mergeNote(there, file.text, note);
  }

  /**
   * Writes down what is ours. On a disk without room for that the newest files are taken back until there is: nobody would know
   * them as ours, and the next export would double them.
   */
  async remember(): Promise<void> {
    for (let failure: unknown = null; ;) {
      try {
        await this.#writeManifest();
      } catch (error) {
        const last = isFull(error) ? this.#fresh.pop() : undefined;
        if (last === undefined) throw error;
        await this.#takeBack(last);
        failure = error;
        continue;
      }
      if (failure !== null) throw failure as Error;
      return;
    }
  }

  async #takeBack({ key, name, sha256 }: Fresh): Promise<void> {
    if ((await hashFile(this.#path(name))) === sha256) await rm(this.#path(name), { force: true });
    this.#entries.delete(key);
  }

  async #writeManifest(): Promise<void> {
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

  /** Its old name is free for it again; if it was edited where it is ours, those words are kept under another name. */
  async #makeRoom(before: Entry, { content, isKept }: { content: Content; isKept: boolean }): Promise<void> {
    this.#taken.delete(fold(before.name));
    if (isKept) return;
    const found = await hashFile(this.#path(before.name));
    if (found === null || found === before.sha256 || found === content.sha256) return;
    const kept = await this.#freeName(addSuffix(before.name, ' (edited)'));
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

  async #freeName(wanted: string): Promise<string> {
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? wanted : addSuffix(wanted, ` ${String(count)}`);
      // What lies in folders of the folder is not known by heart.
      const isTaken = name.includes('/') && (await hashFile(this.#path(name))) !== null;
      if (!isTaken && !this.#taken.has(fold(name))) return name;
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

interface Fresh {
  key: string;
  name: string;
  sha256: string;
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase();

function addSuffix(name: string, suffix: string): string {
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)}${suffix}${extension}`;
}

/** The exporters make names that are safe everywhere; a path among them would be a fault of ours. */
function assertPlainName(name: string): void {
  if (!isPlainName(name)) throw new VerbatimError('internal', `“${name}” is no name for a file.`);
}

function isPlainName(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[\\/\0]/u.test(name);
}

/** A manifest that cannot be read is no manifest: then nothing in the folder counts as ours. */
async function readManifest(dir: string): Promise<Map<string, Entry>> {
  try {
    const text = await readFile(join(dir, MANIFEST_NAME), 'utf8');
    const entries = Object.entries(manifestSchema.parse(JSON.parse(text)).files);
    return new Map(entries.filter(([, { name }]) => name.split('/').every(isPlainName)));
  } catch {
    // Absent or damaged; either way files that are there are left alone and new names are found.
    return new Map();
  }
}

/** The words of a file; null where there is none, and for what is no UTF-8 text: it could not be written back as it was. */
async function readText(path: string): Promise<string | null> {
  try {
    const bytes = await readFile(path);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
