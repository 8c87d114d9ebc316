/** Statements as the library shows them: found by the program, and what became of each. Only the user keeps one. */
import { z } from 'zod';
import { passageSchema } from './passage.ts';
import { idSchema, partialDateSchema } from './primitives.ts';
import { statementSchema, statementSpeakerSchema } from './statement.ts';
import type { SpeakerCandidate, Statement } from './statement.ts';

/** What the capture process is asked of a text: its statements, or who may have said the words of a span. */
export interface StatementsRequest {
  text: string;
  language: string | null;
  /** Null for all statements. */
  span: { start: number; end: number } | null;
}

/** One of them, as it was asked. */
export type StatementsAnswer =
  { kind: 'statements'; statements: Statement[] } | { kind: 'speakers'; candidates: SpeakerCandidate[] };

/** Who of the library's speakers a name in a text means; it is never decided between two. */
const knownAsSchema = z.object({
  speakerId: idSchema.nullable(),
  /** The name in the library: what a passage would be attributed to. Null for nobody that is known. */
  known: z.string().nullable(),
  certainty: z.enum(['exact', 'same', 'likely']).nullable(),
  /** All that it may mean, where that is not clear. */
  candidates: z.array(z.object({ id: idSchema, name: z.string() })),
  /** False for words that name nobody ("a senior official"): they are kept as a role, and make no speaker. */
  isNamed: z.boolean(),
});

export const foundSpeakerSchema = statementSpeakerSchema.extend(knownAsSchema.shape);
export type FoundSpeaker = z.infer<typeof foundSpeakerSchema>;

/** The day on which it was said, and the words of the text that tell it. */
export const saidOnSchema = z.object({
  date: partialDateSchema,
  words: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});

export const foundStatementSchema = statementSchema.extend({
  speaker: foundSpeakerSchema.nullable(),
  outer: foundSpeakerSchema.optional(),
  saidOn: saidOnSchema.nullable(),
  state: z.enum(['open', 'kept', 'dismissed']),
  /** The passage that holds these words; null while it is not kept. */
  keptAs: idSchema.nullable(),
  /** Passages that hold some of these words, or more than these. */
  overlaps: z.array(idSchema),
});
export type FoundStatement = z.infer<typeof foundStatementSchema>;

export const statementListInput = z.strictObject({ articleId: idSchema });

export const statementListSchema = z.object({
  /** In the order of the text. */
  items: z.array(foundStatementSchema),
  /** The capture whose text the places refer to. */
  captureId: idSchema,
  /** `failed`: this text could not be looked through. */
  outcome: z.enum(['found', 'failed']),
});
export type StatementList = z.infer<typeof statementListSchema>;

const spanSchema = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) });

/** Statements are named by their places in the text that is shown. */
const someStatements = { articleId: idSchema, spans: z.array(spanSchema).min(1).max(10_000) };

/** `speaker`: who is meant, where the user chose; otherwise as it was found. */
export const statementKeepInput = z.strictObject({
  ...someStatements,
  speaker: z.string().trim().min(1).max(300).optional(),
});
export const statementKeptSchema = z.object({ passages: z.array(passageSchema) });

export const statementsInput = z.strictObject(someStatements);

/** `captureId` null: the one that is shown. */
export const speakerProposeInput = z.strictObject({
  articleId: idSchema,
  captureId: idSchema.nullable().default(null),
  ...spanSchema.shape,
});

/** Somebody who may have said the words that were selected, and the sentence that says so. */
export const proposedSpeakerSchema = foundSpeakerSchema.extend({
  score: z.number(),
  reason: z.string(),
});
export type ProposedSpeaker = z.infer<typeof proposedSpeakerSchema>;

export const speakerProposalsSchema = z.object({
  items: z.array(proposedSpeakerSchema).max(3),
  saidOn: saidOnSchema.nullable(),
  /** How the words are given, where they are of a statement that was found; null where they are of none. */
  kind: statementSchema.shape.kind.nullable(),
});
export type SpeakerProposals = z.infer<typeof speakerProposalsSchema>;
