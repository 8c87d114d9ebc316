import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { VerbatimError } from '../../contract/errors.ts';
import type { ExportFile } from '../../contract/exporting.ts';
import { writeExport } from './write-export.ts';
import type { WriteOutcome } from './write-export.ts';

/**
 * Writes notes into a folder that is kept in step. It must be there: a disk that was taken out is not made anew.
 * @throws VerbatimError `bad-input`, `disk-full`
 */
export async function writeNotes(options: {
  out: string;
  files: readonly ExportFile[];
  set?: string | undefined;
}): Promise<WriteOutcome> {
  const { out } = options;
  if (!isAbsolute(out) || !(await isFolder(out))) {
    throw new VerbatimError('bad-input', `${out} is no folder that is there.`, {
      hint: 'Connect the disk that it is on, or choose another folder.',
    });
  }
  return writeExport(options);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Whatever the reason, there is no folder to write to; the one who asked is told so.
    return false;
  }
}
