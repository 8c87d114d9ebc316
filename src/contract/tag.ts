import { z } from 'zod';
import { idSchema } from './primitives.ts';

/** A tag with how often it is used by itself (what is nested under it counts there). */
export const tagSchema = z.object({
  id: idSchema,
  name: z.string(),
  colour: z.string().nullable(),
  articleCount: z.number().int(),
  passageCount: z.number().int(),
});
export type Tag = z.infer<typeof tagSchema>;
