import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { VerbatimError } from '../../contract/errors.ts';
import type { BuiltFile, ExportFile } from '../../contract/exporting.ts';
import type { SaveFilesOutcome } from '../../contract/host.ts';
import { printPages } from './print-pages.ts';
import type { StartTimer } from './render-page.ts';
import { saveFiles } from './save-files.ts';

/** Prints the pages of an export and lets them be saved as PDF, as other files are. */
export async function savePdf(
  pages: readonly ExportFile[],
  sender: WebContents,
  { startTimer }: { startTimer: StartTimer },
): Promise<SaveFilesOutcome> {
  const dir = await mkdtemp(join(tmpdir(), 'verbatim-print-'));
  try {
    const printed = await printPages(
      pages.map(({ text }) => text),
      { dir, startTimer },
    );
    const files = await Promise.all(printed.map((bytes, at) => placeIn(dir, bytes, pages[at])));
    const openResource = (file: string) =>
      Promise.resolve({ contentType: 'application/pdf', etag: '', file });
    return await saveFiles(files, sender, { openResource });
  } catch (error) {
    const reason = error instanceof VerbatimError ? error.message : String(error);
    return { outcome: 'failed', message: `The pages could not be printed. ${reason}` };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function placeIn(dir: string, bytes: Buffer, page: ExportFile | undefined): Promise<BuiltFile> {
  const { name = 'untitled', key = '' } = page ?? {};
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const address = join(dir, sha256);
  await writeFile(address, bytes, { mode: 0o600 });
  return {
    ...{ name: name.replace(/(?:\.html)?$/iu, '.pdf'), key: `pdf:${key}`, mediaType: 'application/pdf' },
    ...{ address, bytes: bytes.length, sha256 },
  };
}
