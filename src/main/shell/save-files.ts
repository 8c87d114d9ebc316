import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { WebContents } from 'electron';
import type { CarriedFile } from '../../contract/exporting.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { SaveFilesOutcome } from '../../contract/host.ts';
import type { LibraryHandle } from '../worker/library-handle.ts';
import { writeExport } from '../worker/write-export.ts';

/** Asks where an export goes (a file for one, a folder for more) and writes it there. */
export async function saveFiles(
  files: readonly CarriedFile[],
  sender: WebContents,
  library: Pick<LibraryHandle, 'openResource'>,
): Promise<SaveFilesOutcome> {
  const place = await askWhere(files, sender);
  if (place === null) return { outcome: 'cancelled' };
  const { out, isReplaceAgreed } = place;
  try {
    const openResource = (address: string): ReturnType<typeof library.openResource> =>
      library.openResource(address);
    const { files: written, keptAside } = await writeExport({ out, files, openResource, isReplaceAgreed });
    const path = files.length === 1 ? (written[0]?.path ?? out) : out;
    return { outcome: 'saved', count: files.length, path, keptAside };
  } catch (error) {
    const reason = error instanceof VerbatimError ? `${error.message} ${error.hint}` : String(error);
    return { outcome: 'failed', message: `The files could not be saved in ${out}. ${reason}` };
  }
}

interface Place {
  out: string;
  isReplaceAgreed: boolean;
}

async function askWhere(files: readonly CarriedFile[], sender: WebContents): Promise<Place | null> {
  const window = BrowserWindow.fromWebContents(sender);
  const [only] = files;
  if (only === undefined || window === null) return null;
  if (files.length === 1) {
    const answer = await dialog.showSaveDialog(window, { defaultPath: only.name });
    return answer.canceled ? null : placeOfFile(answer.filePath, extname(only.name));
  }
  const answer = await dialog.showOpenDialog(window, {
    buttonLabel: 'Save here',
    properties: ['openDirectory', 'createDirectory'],
  });
  const [out] = answer.filePaths;
  return out === undefined ? null : { out, isReplaceAgreed: false };
}

/**
 * The dialog has asked about the file that it names. Some systems leave the ending off when the user types a name;
 * without it the path would mean a folder, and with it the path may be that of a file which nobody was asked about.
 */
function placeOfFile(path: string, extension: string): Place {
  if (extname(path).toLowerCase() === extension.toLowerCase()) return { out: path, isReplaceAgreed: true };
  const out = `${path}${extension}`;
  return { out, isReplaceAgreed: !existsSync(out) };
}
