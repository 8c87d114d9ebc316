import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { VerbatimError } from '../../contract/errors.ts';
import type { CarriedFile } from '../../contract/exporting.ts';
import { codeOf, contentOf, isFull } from './export-content.ts';
import type { Content, OpenResource } from './export-content.ts';
import { openExportFolder } from './export-folder.ts';
import type { WrittenFile } from './export-folder.ts';

/** Writes the files of an export to disk, into a folder that remembers what is ours (`export-folder.ts`). */

export interface WriteOutcome {
  files: readonly WrittenFile[];
  /** Edited files that stood where an export goes, under the names they have now. */
  keptAside: readonly string[];
  /** How many of the files stood there already as they are. */
  unchanged: number;
  /** Files of an earlier export of the same whole that are not in it any more: left where they are. */
  gone: readonly string[];
}

export interface WriteExportOptions {
  /** A folder, which is made; or, for a single file, the file itself (a path with the file's extension). */
  out: string;
  files: readonly CarriedFile[];
  /** How files that were made aside are found. */
  openResource?: OpenResource;
  /** What the files are the whole of, for instance all stories as notes: then it is known which of its files are gone. */
  set?: string | undefined;
  /** Takes away files that are gone, where nobody wrote in them. */
  removesGone?: boolean;
  /** The user was asked and agreed: the file at `out` is overwritten, and nothing is remembered. */
  isReplaceAgreed?: boolean;
}

/**
 * Writes an export where the user said.
 * @throws VerbatimError `bad-input` when the place cannot be written to, `disk-full`
 */
export async function writeExport(options: WriteExportOptions): Promise<WriteOutcome> {
  try {
    const [only, ...others] = options.files;
    const { out, openResource = noResources } = options;
    if (only === undefined || others.length > 0 || !isFilePath(out, only)) {
      return await writeFolder(out, { ...options, openResource });
    }
    if (options.isReplaceAgreed === true)
      return await overwriteFile(out, await contentOf(only, openResource));
    // A file that was named is known by its name: whatever of ours stood there before is replaced.
    const name = basename(out);
    return await writeFolder(dirname(out), { files: [{ ...only, key: `#${name}`, name }], openResource });
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
  const { bytes, sha256 } = content;
  return { files: [{ path, bytes, sha256 }], keptAside: [], unchanged: 0, gone: [] };
}

type FolderOptions = Pick<WriteExportOptions, 'files' | 'set' | 'removesGone'> & {
  openResource: OpenResource;
};

async function writeFolder(
  dir: string,
  { files, openResource, set, removesGone = false }: FolderOptions,
): Promise<WriteOutcome> {
  await mkdir(dir, { recursive: true });
  const folder = await openExportFolder(dir);
  let gone: readonly string[] = [];
  try {
    for (const file of files) await folder.write(file, { openResource, set });
    if (set !== undefined)
      gone = await folder.settle(set, { keys: files.map(({ key }) => key), removesGone });
  } finally {
    // Also after a failure in the middle: what was written is ours and must be known as ours.
    await folder.remember();
  }
  return { files: folder.written, keptAside: folder.keptAside, unchanged: folder.unchanged, gone };
}

function translateWriteFailure(error: unknown, out: string): VerbatimError {
  if (error instanceof VerbatimError) return error;
  const code = codeOf(error);
  if (isFull(error)) {
    return new VerbatimError('disk-full', `There is no room left to write to ${out}.`, { cause: error });
  }
  return new VerbatimError('bad-input', `${out} cannot be written to (${code ?? 'unknown reason'}).`, {
    cause: error,
    hint: 'Choose another folder, one that you may write in.',
  });
}
