import { z } from 'zod';
import { markColourSchema } from './passage.ts';
import { idSchema, tagNameSchema } from './primitives.ts';

/** A tag with how often it is used by itself (what is nested under it counts there). */
export const tagSchema = z.object({
  id: idSchema,
  name: z.string(),
  colour: markColourSchema.nullable(),
  articleCount: z.number().int(),
  passageCount: z.number().int(),
});
export type Tag = z.infer<typeof tagSchema>;

/** What a tag is on, itself or by what is nested under it; passages and articles count once. */
export const tagUsesSchema = z.object({
  articles: z.number().int(),
  passages: z.number().int(),
  /** How many tags are nested under it. */
  nested: z.number().int(),
  /** The names of the smart lists whose query names it or one that is nested under it. */
  searches: z.array(z.string()),
});
export type TagUses = z.infer<typeof tagUsesSchema>;

/** `name` is the whole name, with the tags it is to be nested under. */
export const tagRenameInput = z.strictObject({ id: idSchema, name: tagNameSchema });

export const tagMergeInput = z.strictObject({ id: idSchema, intoId: idSchema });

export const tagRecolourInput = z.strictObject({ id: idSchema, colour: markColourSchema.nullable() });

/** What a tag is called now, and the smart lists whose query was written anew with it. */
export const tagMovedSchema = z.object({ name: z.string(), searches: z.array(z.string()) });
export type TagMoved = z.infer<typeof tagMovedSchema>;
