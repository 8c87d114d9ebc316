/** All that a speaker said, as their page shows it. */
import { z } from 'zod';
import { exportAnswerSchema } from './exporting.ts';
import { foundStatementSchema } from './found-statement.ts';
import { passageCardSchema } from './passage.ts';
import { idSchema } from './primitives.ts';
import { speakerSchema } from './speaker.ts';

/** Which of it is shown; everything given must hold. */
export const sayingFilterSchema = z.strictObject({
  /** Words that must stand in it, case and accents aside. */
  text: z.string().max(500).optional(),
  tag: z.string().max(200).optional(),
  siteName: z.string().max(1000).optional(),
  /** A year or a month: `2025`, `2025-04`. */
  period: z
    .string()
    .regex(/^\d{4}(-\d{2})?$/u)
    .optional(),
});
export type SayingFilter = z.infer<typeof sayingFilterSchema>;

export const speakerPageInput = z.strictObject({
  id: idSchema,
  /** True: what was found and not kept is shown too. */
  withSuggestions: z.boolean().default(false),
  filter: sayingFilterSchema.default({}),
  order: z.enum(['newest', 'oldest']).default('newest'),
  from: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});

const countedSchema = z.object({ value: z.string(), count: z.number().int() });

/** A statement that was found and not kept, with the story that it stands in. */
export const suggestionCardSchema = foundStatementSchema.extend({
  articleId: idSchema,
  source: passageCardSchema.shape.source.pick({
    title: true,
    siteName: true,
    language: true,
    dir: true,
    publishedAt: true,
  }),
});
export type SuggestionCard = z.infer<typeof suggestionCardSchema>;

const sayingSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('passage'), passage: passageCardSchema }),
  z.object({ type: z.literal('suggestion'), suggestion: suggestionCardSchema }),
]);
export type Saying = z.infer<typeof sayingSchema>;

/** What was said once, and every place where it stands: the first that told it, and the others. */
export const toldSayingSchema = z.object({
  /** The day it was said, or else published, or else kept. */
  day: z.string(),
  first: sayingSchema,
  /** `same`: nearly the same words. `alike`: in another language, with the same numbers and names. */
  others: z.array(z.object({ saying: sayingSchema, likeness: z.enum(['same', 'alike']) })),
});
export type ToldSaying = z.infer<typeof toldSayingSchema>;

export const speakerPageSchema = z.object({
  speaker: speakerSchema,
  /** Of what the filter leaves. */
  items: z.array(toldSayingSchema),
  next: z.number().int().nullable(),
  total: z.number().int(),
  /** Statements that were found and not kept, in the whole library. */
  suggestionCount: z.number().int(),
  /** True where so much was found that the oldest of it is left out. */
  isCut: z.boolean(),
  /** How much was said month by month, oldest first; months without any are left out. */
  months: z.array(z.object({ month: z.string(), passages: z.number().int(), suggestions: z.number().int() })),
  tags: z.array(countedSchema),
  sites: z.array(countedSchema),
  /** Who else is met in the same stories, most often first. */
  related: z.array(z.object({ id: idSchema, name: z.string(), count: z.number().int() })),
  /** Names under which it was found, that are none of its own yet. */
  spellings: z.array(countedSchema),
});
export type SpeakerPage = z.infer<typeof speakerPageSchema>;

export const dossierInput = z.strictObject({
  id: idSchema,
  format: z.enum(['markdown', 'html', 'csv']),
  withSuggestions: z.boolean().default(false),
  includePrivate: z.boolean().default(false),
});
export const dossierSchema = exportAnswerSchema;

/** Somebody who says things in the library's stories and is no speaker yet. */
export const newSpeakerSchema = z.object({
  name: z.string(),
  count: z.number().int(),
  kind: speakerSchema.shape.kind,
});
export type NewSpeaker = z.infer<typeof newSpeakerSchema>;
