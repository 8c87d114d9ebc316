import { extname } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { WebContents } from 'electron';
import type { ExportFile } from '../../contract/exporting.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { SaveFilesOutcome } from '../../contract/host.ts';
import { writeExport } from '../worker/write-export.ts';

/** Asks where an export goes (a file for one, a folder for more) and writes it there. */
export async function saveFiles(
  files: readonly ExportFile[],
  sender: WebContents,
): Promise<SaveFilesOutcome> {
  const out = await askWhere(files, sender);
  if (out === null) return { outcome: 'cancelled' };
  try {
    // The dialog for a single file has asked about the one that it replaces.
    const { keptAside } = await writeExport({ out, files, isReplaceAgreed: files.length === 1 });
    return { outcome: 'saved', count: files.length, path: out, keptAside };
  } catch (error) {
    const reason = error instanceof VerbatimError ? `${error.message} ${error.hint}` : String(error);
    return { outcome: 'failed', message: `The files could not be saved in ${out}. ${reason}` };
  }
}

async function askWhere(files: readonly ExportFile[], sender: WebContents): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(sender);
  const [only] = files;
  if (only === undefined || window === null) return null;
  if (files.length === 1) {
    const answer = await dialog.showSaveDialog(window, { defaultPath: only.name });
    return answer.canceled ? null : withExtension(answer.filePath, extname(only.name));
  }
  const answer = await dialog.showOpenDialog(window, {
    buttonLabel: 'Save here',
    properties: ['openDirectory', 'createDirectory'],
  });
  return answer.filePaths[0] ?? null;
}

/** Some systems leave the ending off when the user types a name; without it the path would mean a folder. */
const withExtension = (path: string, extension: string): string =>
  extname(path).toLowerCase() === extension.toLowerCase() ? path : `${path}${extension}`;
