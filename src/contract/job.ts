import { z } from 'zod';
import { idSchema, idsSchema, momentSchema, pageInput, tagNameSchema } from './primitives.ts';

/** One job holds at most so many items: what is longer is cut in two by whoever asks. */
export const MAX_JOB_ITEMS = 10_000;

/** `running` until nothing is left to do; a `done` or `cancelled` one stays until it is dismissed. */
export const jobStateSchema = z.enum(['running', 'paused', 'done', 'cancelled']);
export type JobState = z.infer<typeof jobStateSchema>;

/**
 * What became of an item. For a job that fetches again, `saved` is a new capture and `duplicate` a text that is still
 * the same.
 */
export const jobItemStateSchema = z.enum(['waiting', 'running', 'saved', 'duplicate', 'failed', 'cancelled']);
export type JobItemState = z.infer<typeof jobItemStateSchema>;

const problemSchema = z.object({ code: z.string(), message: z.string(), hint: z.string() });
export type JobProblem = z.infer<typeof problemSchema>;

/** Long work: many things one after another, each with an outcome, that goes on after a restart. */
export const jobSchema = z.object({
  id: idSchema,
  kind: z.enum(['save', 'refetch']),
  title: z.string(),
  state: jobStateSchema,
  /** Put on everything that the job saves. */
  tags: z.array(z.string()),
  createdAt: momentSchema,
  finishedAt: momentSchema.nullable(),
  counts: z.object({
    total: z.number().int(),
    waiting: z.number().int(),
    running: z.number().int(),
    saved: z.number().int(),
    duplicate: z.number().int(),
    failed: z.number().int(),
    cancelled: z.number().int(),
  }),
  /** When the next item is tried, where all that is left waits for a site or for the network; else null. */
  nextTryAt: momentSchema.nullable(),
  /** Why the job was stopped, where it was not the user who did it: a full disk. */
  problem: problemSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;

export const jobItemSchema = z.object({
  position: z.number().int(),
  /** The address as it was given; of a job that fetches again, the id of the article. */
  input: z.string(),
  state: jobItemStateSchema,
  articleId: idSchema.nullable(),
  /** The capture that the article shows now. */
  captureId: idSchema.nullable(),
  title: z.string().nullable(),
  /** Why it failed; of one that waits, why it could not be done the last time; of one saved, what it lacks. */
  error: problemSchema.nullable(),
  attempts: z.number().int(),
  /** It is not tried before this moment. */
  notBefore: momentSchema.nullable(),
});
export type JobItem = z.infer<typeof jobItemSchema>;

const title = z.string().trim().min(1).max(300).optional();

export const jobStartInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('save'),
    title,
    items: z
      .array(z.strictObject({ url: z.string().trim().min(1).max(2048) }))
      .min(1)
      .max(MAX_JOB_ITEMS),
    tags: z.array(tagNameSchema).max(100).default([]),
  }),
  z.strictObject({ kind: z.literal('refetch'), title, ids: idsSchema }),
]);

export const jobGetInput = z.strictObject({
  id: idSchema,
  /** Only items in this state. */
  state: jobItemStateSchema.optional(),
  ...pageInput,
});

export const jobPageSchema = z.object({
  job: jobSchema,
  items: z.array(jobItemSchema),
  next: z.string().nullable(),
});
export type JobPage = z.infer<typeof jobPageSchema>;
