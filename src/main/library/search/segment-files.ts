/** Segments on the disk, and the manifest that says which of them are the index. */
import { open, readdir, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { readSegment, type SegmentImage } from './segment-format.ts';
import { runInSlices } from './slices.ts';

/** Reads and writes go to the disk in pieces of this size, beside everything else. */
const CHUNK_BYTES = 4 << 20;
const MANIFEST = 'index.manifest';
const MANIFEST_VERSION = 1;
const OURS = /^(?:\d+\.segment|index\.manifest|index\.snapshot)(?:\.tmp)?$/u;

const manifestSchema = z.object({
  version: z.literal(MANIFEST_VERSION),
  /** The library's generation up to which the index is true. */
  generation: z.number().int().min(0),
  /** The number of the next file; a number is never given twice while an index lives. */
  nextFile: z.number().int().min(0),
  segments: z.array(
    z.object({
      file: z.string().regex(/^\d+\.segment$/u),
      shelf: z.number().int(),
      /** The checksum in the header of the file: another file of the same name is not this one. */
      checksum: z.number().int(),
      /** A bit for each document that was removed or replaced since, lowest first, in base64; empty for none. */
      removed: z.string(),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type SegmentRecord = Manifest['segments'][number];

/** The manifest of a folder; null when there is none, or none that can be believed. */
export async function readManifest(dir: string): Promise<Manifest | null> {
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => null); // none yet: the index is built anew
  if (text === null) return null;
  const [checksum, body = ''] = text.split('\n');
  if (checksum !== String(crc32(body))) return null;
  const parsed = manifestSchema.safeParse(parseJson(body));
  return parsed.success ? parsed.data : null;
}

/** From here on the index is what this says. All segments that it names must be on the disk already. */
export async function writeManifest(dir: string, manifest: Omit<Manifest, 'version'>): Promise<void> {
  const body = JSON.stringify({ version: MANIFEST_VERSION, ...manifest });
  await writeAside(dir, MANIFEST, Buffer.from(`${String(crc32(body))}\n${body}`));
}

/** Writes a segment; it counts once a manifest names it. */
export async function writeSegment(dir: string, file: string, image: SegmentImage): Promise<void> {
  await writeAside(dir, file, image.bytes);
}

/** Reads a segment that a manifest names; null when it is not there, not whole, or not that one. */
export async function loadSegment(dir: string, record: SegmentRecord): Promise<SegmentImage | null> {
  const bytes = await readWhole(join(dir, record.file));
  const image = bytes === null ? null : await runInSlices(readSegment(bytes));
  return image?.checksum === record.checksum && image.facts.shelf === record.shelf ? image : null;
}

/** Removes files of ours that no manifest names: of segments that were merged, and what a kill left behind. */
export async function sweepFiles(dir: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(dir)) {
    if (OURS.test(name) && name !== MANIFEST && !kept.has(name)) await rm(join(dir, name), { force: true });
  }
}

/** A bit for each document without a slot. */
export function packRemoved(isRemoved: (document: number) => boolean, documentCount: number): string {
  const bits = Buffer.alloc(Math.ceil(documentCount / 8));
  let any = false;
  for (let document = 0; document < documentCount; document++) {
    if (!isRemoved(document)) continue;
    any = true;
    bits[document >> 3] = (bits[document >> 3] ?? 0) | (1 << (document & 7));
  }
  return any ? bits.toString('base64') : '';
}

/** What `packRemoved` has packed. */
export function unpackRemoved(removed: string): (document: number) => boolean {
  const bits = Buffer.from(removed, 'base64');
  return (document) => ((bits[document >> 3] ?? 0) & (1 << (document & 7))) !== 0;
}

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await open(path, 'r').catch(() => null); // not there: the index is built anew
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(new ArrayBuffer(size));
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(bytes, at, Math.min(CHUNK_BYTES, size - at), at);
      if (bytesRead === 0) return null;
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Writes aside, syncs, renames, and syncs the folder: a crash leaves the old file or the new, never a part. */
async function writeAside(dir: string, name: string, bytes: Uint8Array): Promise<void> {
  const aside = join(dir, `${name}.tmp`);
  const file = await open(aside, 'w');
  try {
    await writeWhole(file, bytes);
    await file.sync();
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(aside, join(dir, name));
  if (process.platform === 'win32') return; // a folder cannot be opened there, and need not be synced
  const folder = await open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at, Math.min(CHUNK_BYTES, bytes.length - at));
    at += bytesWritten;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null; // not a manifest of ours: no index
  }
}
