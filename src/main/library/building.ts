/**
 * Exports that are big or no text: a file is written aside in the library's folder, story by story, and answered by its
 * address. It is there whole or not at all; it can be stopped, and tells how far it is.
 */
import { rmSync } from 'node:fs';
import type { BuildAnswer, BuildInput } from '../../contract/exporting.ts';
import { exportPath } from '../../contract/resources.ts';
import { makeArchive } from './archiving.ts';
import { makeBook } from './making-books.ts';
import { makeDocument } from './making-documents.ts';
import { writeZip } from './zip/write-zip.ts';
import type { WrittenEntry, ZipContent } from './zip/write-zip.ts';
import type { CallContext } from './context.ts';
import { keyOf } from './export-scopes.ts';
import type { LibraryParts } from './parts.ts';
import { placeOutgoing } from './store/outgoing.ts';

/** What a builder makes of a scope. */
export interface Making {
  name: string;
  mediaType: string;
  entries: AsyncIterable<ZipContent>;
  /** Hears of each entry when it is written. */
  onEntry?: (entry: WrittenEntry) => void;
  counts: BuildAnswer['counts'];
  /** Lets go of what was held for it, whatever becomes of it. */
  release?: () => void;
}

type Builder = (parts: LibraryParts, input: BuildInput, context: CallContext) => Promise<Making>;

const builders: Readonly<Record<BuildInput['format'], Builder>> = {
  archive: makeArchive,
  docx: makeDocument,
  epub: makeBook,
};

/** Makes the file of an export aside. */
export async function buildExport(
  parts: LibraryParts,
  input: BuildInput,
  context: CallContext,
): Promise<BuildAnswer> {
  // What a query finds is what will be in the file: an index that is still being built would leave stories out.
  if (input.scope.kind === 'query') await parts.searching.whenComplete(context.signal);
  const making = await builders[input.format](parts, input, context);
  const { name, mediaType, entries, counts } = making;
  const id = parts.ports.newId();
  const file = placeOutgoing(parts.store.dir, { id, now: parts.ports.now() });
  try {
    const { signal } = context;
    const hearing = making.onEntry === undefined ? {} : { onEntry: making.onEntry };
    const { bytes, sha256 } = await writeZip(file, entries, { signal, ...hearing });
    const key = `${input.format}:${keyOf(input.scope)}`;
    return { files: [{ name, key, mediaType, address: exportPath(id), bytes, sha256 }], counts };
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    making.release?.();
  }
}
