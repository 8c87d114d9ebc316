import { openZip } from '../zip/read-zip.ts';

/** The files of an archive, of which one that cannot be read costs no other. */
export interface Entries {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Null where there is none, or where it is damaged, locked, or unpacks to more than it may. */
  read(name: string): Uint8Array | null;
  /** Whether it was asked for. */
  wasRead(name: string): boolean;
}

/**
 * Opens an archive.
 * @throws {VerbatimError} `parse-failed`, `too-large` where it cannot be read at all
 */
export function readEntries(bytes: Uint8Array): Entries {
  const zip = openZip(bytes);
  const known = new Set(zip.names);
  const asked = new Set<string>();
  return {
    names: zip.names,
    has: (name) => known.has(name),
    wasRead: (name) => asked.has(name),
    read(name) {
      asked.add(name);
      try {
        return zip.read(name);
      } catch {
        // The reader says why of each; here it is one story, or one part of one, that cannot be had.
        return null;
      }
    },
  };
}
