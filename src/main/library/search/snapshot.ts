/**
 * The index as a file. It is a cache: anything that does not fit (another version, a broken byte) is taken for
 * no snapshot at all, and the index is built again from the library.
 */
import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { indexOptions, type SearchDocument } from './fields.ts';

/** Raise it when tokens, folding, fields or the file's shape change. */
const SNAPSHOT_VERSION = 1;
const FILE_NAME = 'index.snapshot';

const headerSchema = z.object({
  version: z.literal(SNAPSHOT_VERSION),
  generation: z.number().int().min(0),
  sha256: z.string(),
});

export interface Snapshot {
  index: MiniSearch<SearchDocument>;
  generation: number;
}

/** Loads the snapshot of a folder in steps that let other work through; null when there is none that fits. */
export async function loadSnapshot(dir: string): Promise<Snapshot | null> {
  const bytes = await readFile(join(dir, FILE_NAME)).catch(() => null); // none yet: the index is built anew
  if (bytes === null) return null;
  const lineEnd = bytes.indexOf(10);
  const header = headerSchema.safeParse(parseJson(bytes.toString('utf8', 0, Math.max(0, lineEnd))));
  if (!header.success) return null;
  const body = bytes.subarray(lineEnd + 1);
  if (createHash('sha256').update(body).digest('hex') !== header.data.sha256) return null;
  const index = await MiniSearch.loadJSONAsync<SearchDocument>(body.toString('utf8'), indexOptions);
  return { index, generation: header.data.generation };
}

/** Writes the snapshot aside, syncs it and renames it into place, so that a crash leaves the old one or the new. */
export async function saveSnapshot(dir: string, snapshot: Snapshot): Promise<void> {
  const body = Buffer.from(JSON.stringify(snapshot.index));
  const header = {
    version: SNAPSHOT_VERSION,
    generation: snapshot.generation,
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  const aside = join(dir, `${FILE_NAME}.tmp`);
  const file = await open(aside, 'w');
  try {
    await file.writeFile(`${JSON.stringify(header)}\n`);
    await file.writeFile(body);
    await file.sync();
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(aside, join(dir, FILE_NAME));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null; // not a header of ours: no snapshot
  }
}
