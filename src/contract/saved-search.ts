import { z } from 'zod';
import { idSchema } from './primitives.ts';
import { MAX_QUERY_LENGTH } from '../text/query.ts';

const nameSchema = z
  .string()
  .max(200)
  .transform((name) => name.normalize('NFC').trim().replace(/\s+/gu, ' '))
  .refine((name) => name !== '', 'a smart list needs a name');

const textSchema = z
  .string()
  .max(MAX_QUERY_LENGTH)
  .transform((text) => text.trim())
  .refine((text) => text !== '', 'a smart list needs a query');

/** A query that was saved: a smart list. */
export const savedSearchSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** The query, as it was written. */
  text: z.string(),
  /** Its place among the others: they are given in this order. */
  position: z.number().int(),
  /** How many articles answer it, as they were counted last; null until that was done. */
  count: z.number().int().nullable(),
  /** What is wrong with the query, in words; null when all of it was understood. */
  problem: z.string().nullable(),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

export const savedSearchInput = z.strictObject({ name: nameSchema, text: textSchema });

export const savedSearchUpdateInput = z.strictObject({
  id: idSchema,
  patch: z.strictObject({ name: nameSchema.optional(), text: textSchema.optional() }),
});
