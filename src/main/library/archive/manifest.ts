/** What an archive says of itself: which version of the layout it has, what is in it, and the hash of every entry. */
import { z } from 'zod';
import { VerbatimError } from '../../../contract/errors.ts';
import { idSchema, momentSchema, sha256Schema } from '../../../contract/primitives.ts';
import { archiveNouns } from './rows.ts';

/** The name of the entry, the last one in the archive. */
export const MANIFEST_NAME = 'manifest.json';
/** The name of the entry that says in words what the file is. */
export const README_NAME = 'README.txt';

/** Raised when anything is added or changed: an older program then refuses the whole rather than losing a part. */
export const ARCHIVE_VERSION = 1;

const count = z.number().int().min(0);

/** The names that entries may have. They are keys and never paths, and still nothing else is accepted. */
export const entryNameSchema = z
  .string()
  .regex(
    new RegExp(
      `^(?:README\\.txt|(?:${archiveNouns.join('|')})/\\d{6,9}\\.jsonl|captures/[0-9a-f-]{36}/(?:raw|page\\.html|text\\.txt)|assets/[0-9a-f]{64})$`,
    ),
  );

const manifestSchema = z.strictObject({
  format: z.literal('verbatim-archive'),
  version: z.literal(ARCHIVE_VERSION),
  program: z.string().max(200),
  schemaVersion: count,
  libraryId: idSchema,
  madeAt: momentSchema,
  /** How many of each noun there are; `captures` stand within their articles. */
  counts: z.strictObject({
    ...(Object.fromEntries(archiveNouns.map((noun) => [noun, count])) as Record<
      (typeof archiveNouns)[number],
      typeof count
    >),
    captures: count,
  }),
  entries: z
    .array(z.strictObject({ name: entryNameSchema, bytes: count, sha256: sha256Schema }))
    .max(10_000_000),
});
/** The manifest as it is written. */
export type Manifest = z.infer<typeof manifestSchema>;
/** How many of each noun. */
export type ArchiveCounts = Manifest['counts'];

/**
 * Reads a manifest.
 * @throws VerbatimError `unsupported-type` when it is not one, `library-newer` when a newer program made it
 */
export function parseManifest(text: string): Manifest {
  const stated = parseJson(text);
  const { format, version } =
    z.object({ format: z.unknown(), version: z.unknown() }).safeParse(stated).data ?? {};
  if (format !== 'verbatim-archive') {
    throw new VerbatimError('unsupported-type', 'It is not an archive of Verbatim.', {
      hint: 'Choose a file that Verbatim made as an archive.',
    });
  }
  if (typeof version === 'number' && version > ARCHIVE_VERSION) {
    throw new VerbatimError('library-newer', 'A newer version of Verbatim made this archive.', {
      hint: 'Bring it in with the newer version.',
    });
  }
  const parsed = manifestSchema.safeParse(stated);
  if (parsed.success) return parsed.data;
  throw new VerbatimError('parse-failed', 'The archive does not say what is in it: it is damaged.', {
    hint: DAMAGED_HINT,
  });
}

/** What to do about an archive that is not whole. */
export const DAMAGED_HINT = 'Nothing was changed. Use another copy of the archive.';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: it is then refused like any other wrong content.
    return null;
  }
}
