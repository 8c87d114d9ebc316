import { z } from 'zod';

/** Who says something, as the text has it at that place. `start` and `end` are UTF-16 offsets of the words that name them. */
export const statementSpeakerSchema = z.object({
  /** The fullest name that the text gives; the words themselves where it gives none. */
  name: z.string(),
  role: z.string().nullable(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type StatementSpeaker = z.infer<typeof statementSpeakerSchema>;

/** A statement found in a text by the program. All offsets are UTF-16 offsets into that text. */
export const statementSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  /** The parts of a statement with holes: `"A," he said. "B"`. Absent when it is in one piece. */
  segments: z.array(z.tuple([z.number().int().min(0), z.number().int().min(0)])).optional(),
  /** The words from start to end as they stand in the text. */
  quote: z.string(),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  /** Null when the words that name nobody are all there is. */
  speaker: statementSpeakerSchema.nullable(),
  /** Who hands it on: "as stated by a spokesman, X said that ...". */
  outer: statementSpeakerSchema.optional(),
  /** The words that make it a statement: "said", "according to"; empty where only quotation marks do. */
  cue: z.string(),
  /** 0 to 1: the share of such finds that are right, as far as was measured. */
  confidence: z.number().min(0).max(1),
  /** The rule that found it, to be looked up in docs/statements.md. */
  rule: z.string(),
});
export type Statement = z.infer<typeof statementSchema>;

/** Somebody who may have said the words that were selected, best first. */
export const speakerCandidateSchema = z.object({
  name: z.string(),
  role: z.string().nullable(),
  /** 0 to 1; under 0.5 it is a guess that should not be shown as a proposal. */
  score: z.number().min(0).max(1),
  /** Where the name was read: the reason that can be shown. UTF-16 offsets. */
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type SpeakerCandidate = z.infer<typeof speakerCandidateSchema>;
