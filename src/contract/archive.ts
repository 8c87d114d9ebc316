import { z } from 'zod';
import { IMPORT_PIECE_BYTES } from './importing.ts';
import { idSchema, momentSchema } from './primitives.ts';

/** A larger one is brought in by the command line, which reads it where it lies. */
export const MAX_GIVEN_ARCHIVE_BYTES = 16_000_000_000;

/** One that was given. */
export const givenArchiveInput = z.strictObject({ id: idSchema });

/**
 * An archive as a file of this machine, which the library process reads from the disk, however big it is; or one that was
 * given to it in pieces (`archives.begin`, `archives.give`) by somebody who cannot name a path.
 */
export const archiveInput = z.union([
  z.strictObject({ file: z.string().min(1).max(4096) }),
  givenArchiveInput,
]);

export const archiveBeginInput = z.strictObject({
  bytes: z.number().int().min(0).max(MAX_GIVEN_ARCHIVE_BYTES),
});

export const archiveGiveInput = z.strictObject({
  id: idSchema,
  /** How many bytes were given before. */
  at: z.number().int().min(0),
  base64: z.string().max(Math.ceil((IMPORT_PIECE_BYTES * 4) / 3) + 4),
});

/** What an archive holds, and what is wrong with it. */
export const archiveReportSchema = z.object({
  isIntact: z.boolean(),
  madeAt: momentSchema,
  /** How many of each noun, as they were counted. */
  counts: z.record(z.string(), z.number().int()),
  /** The first of them, in words; `problemCount` is of all. */
  problems: z.array(z.string()),
  problemCount: z.number().int(),
});
export type ArchiveReport = z.infer<typeof archiveReportSchema>;

const tally = z.object({
  added: z.number().int(),
  /** There already, by id or by what tells two of them apart: left as they are. */
  known: z.number().int(),
  refused: z.number().int(),
});

/** What became of the rows of an archive. */
export const archiveOutcomeSchema = z.object({
  /** By noun: `articles`, `captures`, `assets`, `passages`, … */
  counts: z.record(z.string(), tally),
  /** What is not as it was in the archive, a sentence each: the first of them. */
  remarks: z.array(z.string()),
  remarkCount: z.number().int(),
});
export type ArchiveOutcome = z.infer<typeof archiveOutcomeSchema>;
