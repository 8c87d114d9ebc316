/** An archive that a window gives: it comes in pieces, lies beside the files of imports, and goes when it was brought in. */
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ArchiveOutcome, ArchiveReport } from '../../contract/archive.ts';
import { MAX_GIVEN_ARCHIVE_BYTES } from '../../contract/archive.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { Id } from '../../contract/primitives.ts';
import { verifyArchive } from './archive/verify-archive.ts';
import { bringInArchive } from './bringing-in.ts';
import type { CallContext } from './context.ts';
import { addPiece, beginStaging, dropStaged, stagedFile } from './import-staging.ts';
import type { LibraryParts } from './parts.ts';

/** Answers `archives.begin`. */
export async function beginArchive({ store, ports }: LibraryParts): Promise<{ id: Id }> {
  const id = ports.newId() as Id;
  await beginStaging(store.dir, nameOf(id));
  return { id };
}

/** Answers `archives.give`. */
export async function giveArchive(
  parts: LibraryParts,
  { id, at, base64 }: ParsedInputOf<'archives.give'>,
): Promise<{ received: number }> {
  const file = await expectGiven(parts, id);
  return { received: await addPiece(file, { at, base64, limit: MAX_GIVEN_ARCHIVE_BYTES }) };
}

/** Answers `archives.look`. */
export async function lookAtArchive(
  parts: LibraryParts,
  { id }: { id: Id },
  { signal, report }: CallContext,
): Promise<ArchiveReport> {
  const file = await expectGiven(parts, id);
  const onProgress = (done: number, total: number): void => report('read', done, total);
  const { isIntact, madeAt, counts, problems, problemCount } = await verifyArchive(file, {
    signal,
    onProgress,
  });
  return { isIntact, madeAt, counts, problems, problemCount };
}

/** Answers `archives.bringIn`: one that was given goes when it is in; one that lies on the disk stays where it is. */
export async function bringInAny(
  parts: LibraryParts,
  input: ParsedInputOf<'archives.bringIn'>,
  context: CallContext,
): Promise<ArchiveOutcome> {
  if ('file' in input) return bringInArchive(parts, input, context);
  const outcome = await bringInArchive(parts, { file: await expectGiven(parts, input.id) }, context);
  await dropStaged(parts.store.dir, nameOf(input.id));
  return outcome;
}

/** Answers `archives.forget`. */
export async function forgetArchive(
  { store }: LibraryParts,
  { id }: { id: Id },
): Promise<Record<string, never>> {
  await dropStaged(store.dir, nameOf(id));
  return {};
}

/** Of another kind than the names of imports: none is taken for the other, and what is left goes at the next start. */
const nameOf = (id: Id): string => `archive-${id}`;

const isFile = (facts: Stats): boolean => facts.isFile();
const isNone = (): boolean => false;

async function expectGiven({ store }: LibraryParts, id: Id): Promise<string> {
  const file = stagedFile(store.dir, nameOf(id));
  // Not there, or not to be looked at: the one sentence for both.
  if (await stat(file).then(isFile, isNone)) return file;
  throw new VerbatimError('not-found', 'This archive is not here any more.', {
    hint: 'Choose its file again.',
  });
}
