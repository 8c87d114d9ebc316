import { z } from 'zod';
import { idSchema, idsSchema } from './primitives.ts';

const nameSchema = z
  .string()
  .max(200)
  .transform((name) => name.normalize('NFC').trim().replace(/\s+/gu, ' '))
  .refine((name) => name !== '', 'a collection needs a name');

const noteSchema = z.string().max(200_000);

/** Passages that the user put together by hand, in an order of their own. */
export const collectionSchema = z.object({
  id: idSchema,
  name: z.string(),
  note: z.string(),
  /** Passages that were taken away, or whose article is in the trash, do not count. */
  passageCount: z.number().int(),
});
export type Collection = z.infer<typeof collectionSchema>;

export const collectionCreateInput = z.strictObject({
  name: nameSchema,
  note: noteSchema.default(''),
  passageIds: z.array(idSchema).max(10_000).default([]),
});

export const collectionUpdateInput = z.strictObject({
  id: idSchema,
  patch: z.strictObject({ name: nameSchema.optional(), note: noteSchema.optional() }),
});

export const collectionPassagesInput = z.strictObject({ id: idSchema, passageIds: idsSchema });

/** The passages keep their order among themselves. `before`: a passage of the collection; null is its end. */
export const collectionMoveInput = z.strictObject({
  id: idSchema,
  passageIds: idsSchema,
  before: idSchema.nullable(),
});
