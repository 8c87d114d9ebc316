import { z } from 'zod';
import { idSchema, partialDateSchema } from './primitives.ts';

/** A role that somebody held, with the dates it is known for. */
export const roleSchema = z.object({
  role: z.string().min(1).max(300),
  from: partialDateSchema.nullable(),
  until: partialDateSchema.nullable(),
});

/** Groups and institutions speak too: "analysts", "the Kremlin". */
export const speakerKinds = ['person', 'group', 'institution'] as const;
export const speakerKindSchema = z.enum(speakerKinds);
export type SpeakerKind = z.infer<typeof speakerKindSchema>;

/** A person or body that says things. Aliases hold other names, spellings and scripts. */
export const speakerSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: speakerKindSchema,
  aliases: z.array(z.string()),
  roles: z.array(roleSchema),
  note: z.string(),
  /** A web address where more about them is; empty for none. */
  link: z.string(),
  passageCount: z.number().int(),
});
export type Speaker = z.infer<typeof speakerSchema>;

const nameSchema = z.string().trim().min(1).max(300);
const aliasesSchema = z.array(nameSchema).max(100);
const linkSchema = z
  .string()
  .trim()
  .max(2000)
  .refine((link) => link === '' || /^https?:\/\/\S+$/iu.test(link), 'a web address that begins with http');

const speakerFacts = {
  kind: speakerKindSchema.optional(),
  aliases: aliasesSchema.optional(),
  roles: z.array(roleSchema).max(100).optional(),
  note: z.string().max(200_000).optional(),
  link: linkSchema.optional(),
};

export const speakerAddInput = z.strictObject({ name: nameSchema, ...speakerFacts });

export const speakerUpdateInput = z.strictObject({
  id: idSchema,
  patch: z.strictObject({ name: nameSchema.optional(), ...speakerFacts }),
});

/** The others become `id`: their passages are its own, their names its aliases. */
export const speakerMergeInput = z.strictObject({ id: idSchema, others: z.array(idSchema).min(1).max(1000) });

/** What is named here goes to a new speaker. */
export const speakerSplitInput = z.strictObject({
  id: idSchema,
  name: nameSchema,
  aliases: aliasesSchema.default([]),
  passageIds: z.array(idSchema).max(10_000).default([]),
});

export const speakerPairInput = z.strictObject({ id: idSchema, otherId: idSchema });

/** Two speakers who may be one. `same`: the same name in two scripts; `likely`: one says less, or is spelt otherwise. */
export const speakerTwinsSchema = z.object({
  id: idSchema,
  otherId: idSchema,
  certainty: z.enum(['same', 'likely']),
});
export type SpeakerTwins = z.infer<typeof speakerTwinsSchema>;

export const speakerResolveInput = z.strictObject({ name: z.string().max(300) });

/** Who a name means among the speakers of the library; it is never decided between two. */
export const speakerMeaningSchema = z.object({
  speakerId: idSchema.nullable(),
  certainty: z.enum(['exact', 'same', 'likely']).nullable(),
  candidates: z.array(idSchema),
});
export type SpeakerMeaning = z.infer<typeof speakerMeaningSchema>;
