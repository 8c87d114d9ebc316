import { z } from 'zod';
import { idSchema, idsSchema, momentSchema } from './primitives.ts';

/**
 * What the text of one article is to that of another. `same-text`: unit for unit. `near`: the same story with a word
 * changed here and there. `shared`: copy that both have, such as an agency's.
 */
export const textRelationSchema = z.enum(['same-text', 'near', 'shared']);
export type TextRelation = z.infer<typeof textRelationSchema>;

/** Another article with the same words, or one that the user said is the same story. Never one in the trash. */
export const relatedArticleSchema = z.object({
  articleId: idSchema,
  title: z.string(),
  siteName: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  savedAt: momentSchema,
  /** 0 to 1: of all that either says the part that both say; for `shared`, of what the shorter one says. */
  similarity: z.number().min(0).max(1),
  /** Null for articles that are one story because the user said so. */
  relation: textRelationSchema.nullable(),
  /** One story with the article it was asked for. */
  isLinked: z.boolean(),
});
export type RelatedArticle = z.infer<typeof relatedArticleSchema>;

/** The others, first published first. */
export const relatedListSchema = z.object({ items: z.array(relatedArticleSchema) });
export type RelatedList = z.infer<typeof relatedListSchema>;

export const articleLinkInput = z.strictObject({ ids: idsSchema.min(2).max(50) });
