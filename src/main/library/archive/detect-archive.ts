import { z } from 'zod';
import { VerbatimError } from '../../../contract/errors.ts';
import { openZipFile } from '../zip/open-zip-file.ts';
import { MANIFEST_NAME } from './manifest.ts';

/** A manifest that is longer is read when the archive is brought in; here its beginning would do. */
const MAX_LOOKED_AT = 200_000_000;

/**
 * Whether a file is an archive of ours, by what it says of itself; an archive of a newer version is one too.
 * @throws VerbatimError `bad-input` for what is no file
 */
export async function detectArchive(path: string): Promise<boolean> {
  try {
    const zip = await openZipFile(path);
    try {
      const size = zip.sizeOf(MANIFEST_NAME);
      if (size === null || size > MAX_LOOKED_AT) return false;
      const stated: unknown = JSON.parse((await zip.read(MANIFEST_NAME)).toString('utf8'));
      return z.object({ format: z.literal('verbatim-archive') }).safeParse(stated).success;
    } finally {
      await zip.close();
    }
  } catch (error) {
    if (error instanceof VerbatimError && error.code === 'bad-input') throw error;
    // No zip, or one without a manifest that can be read: it is something else.
    return false;
  }
}
