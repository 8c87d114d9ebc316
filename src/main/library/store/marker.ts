/**
 * `library.json` stands beside the database and says that there is a library, which one, and how much was in it. An
 * empty or missing database next to it is a loss to be told, never a new library. It is written after the database
 * is open, when things have been quiet after a change, and on closing; so its generation is never higher than the
 * database's unless commits were lost.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { idSchema } from '../../../contract/primitives.ts';
import { writeDurably } from './durable-file.ts';

/** The layout of the folder; raised when older programs could no longer find their way in it. */
export const FORMAT_VERSION = 1;

const MAX_MARKER_BYTES = 1_000_000;
const count = z.number().int().min(0);

const markerSchema = z.object({
  formatVersion: count,
  libraryId: idSchema,
  schemaVersion: count,
  minReaderVersion: count,
  generation: count,
  counters: z.object({ articles: count, captures: count, passages: count }),
});
export type Marker = z.infer<typeof markerSchema>;

/** What was found in the marker's place. */
export type FoundMarker =
  { state: 'absent' } | { state: 'unreadable'; why: string } | { state: 'read'; marker: Marker };

/** The marker's path in a library folder. */
export const markerPath = (dir: string): string => join(dir, 'library.json');

/** Reads `library.json`; what cannot be understood is said, not guessed. */
export function readMarker(dir: string): FoundMarker {
  const file = markerPath(dir);
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return { state: 'absent' };
  if (!found.isFile()) return { state: 'unreadable', why: 'it is not a file' };
  if (found.size > MAX_MARKER_BYTES) return { state: 'unreadable', why: 'it is far too long' };
  const parsed = markerSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!parsed.success) return { state: 'unreadable', why: 'it does not say what it should' };
  return { state: 'read', marker: parsed.data };
}

/** Writes `library.json` in one piece. */
export function writeMarker(dir: string, marker: Marker): void {
  writeDurably(markerPath(dir), `${JSON.stringify(marker, null, 2)}\n`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the schema then refuses it like any other wrong content.
    return undefined;
  }
}
