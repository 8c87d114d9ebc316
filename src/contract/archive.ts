import { z } from 'zod';

/** An archive as a file of this machine; the library process reads it from the disk, however big it is. */
export const archiveInput = z.strictObject({ file: z.string().min(1).max(4096) });

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
