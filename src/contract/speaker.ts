import { z } from 'zod';
import { idSchema, partialDateSchema } from './primitives.ts';

/** A role that somebody held, with the dates it is known for. */
export const roleSchema = z.object({
  role: z.string().min(1).max(300),
  from: partialDateSchema.nullable(),
  until: partialDateSchema.nullable(),
});

/** A person or body that says things. Aliases hold other names, spellings and scripts. */
export const speakerSchema = z.object({
  id: idSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  roles: z.array(roleSchema),
  note: z.string(),
  passageCount: z.number().int(),
});
export type Speaker = z.infer<typeof speakerSchema>;

export const speakerUpdateInput = z.strictObject({
  id: idSchema,
  patch: z.strictObject({
    name: z.string().trim().min(1).max(300).optional(),
    aliases: z.array(z.string().trim().min(1).max(300)).max(100).optional(),
    roles: z.array(roleSchema).max(100).optional(),
    note: z.string().max(200_000).optional(),
  }),
});
