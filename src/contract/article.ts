import { z } from 'zod';
import { captureInfoSchema, layoutSchema } from './capture.ts';
import { type ErrorCode, errorCodes } from './errors.ts';
import { MAX_PAGE_BYTES } from './parsing.ts';
import { relatedArticleSchema } from './related.ts';
import { idSchema, momentSchema, pageInput, sha256Schema, tagNameSchema, idsSchema } from './primitives.ts';

/** Where a story stands in the reader's own order. */
export const articleStateSchema = z.enum(['inbox', 'reading', 'archived']);
export type ArticleState = z.infer<typeof articleStateSchema>;

/** A saved story as a list shows it. Facts that the page did not give are null. */
export const articleRowSchema = z.object({
  id: idSchema,
  url: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  title: z.string(),
  byline: z.string().nullable(),
  siteName: z.string().nullable(),
  language: z.string().nullable(),
  dir: z.enum(['ltr', 'rtl']),
  publishedAt: z.string().nullable(),
  savedAt: momentSchema,
  leadImage: sha256Schema.nullable(),
  excerpt: z.string().nullable(),
  wordCount: z.number().int(),
  state: articleStateSchema,
  favourite: z.boolean(),
  /** How much has been read, 0 to 1. */
  progress: z.number().min(0).max(1),
  tags: z.array(z.string()),
  passageCount: z.number().int(),
  trashedAt: momentSchema.nullable(),
  /** The one that is shown: whoever opens the article can ask for its words at once. */
  currentCaptureId: idSchema,
});
export type ArticleRow = z.infer<typeof articleRowSchema>;

/** One article, with what only its own page shows. */
export const articleSchema = articleRowSchema.extend({
  note: z.string(),
  /** Where reading stopped: an offset in the canonical text of the current capture. */
  readingOffset: z.number().int().min(0),
  captures: z.array(captureInfoSchema),
  /** When the page was last fetched again, whether it had changed or not; null when it never was. */
  checkedAt: momentSchema.nullable(),
  /** What other programs said of it that has no place of its own, as it stood in their files. */
  imported: z.array(
    z.object({
      format: z.string(),
      importedAt: momentSchema,
      facts: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type Article = z.infer<typeof articleSchema>;

/** Which articles a list shows. Everything given must hold. Trashed ones appear only under `trashed`. */
export const articleFilterSchema = z.strictObject({
  state: articleStateSchema.optional(),
  favourite: z.boolean().optional(),
  /** A tag and all that is nested under it. */
  tag: tagNameSchema.optional(),
  siteName: z.string().max(500).optional(),
  trashed: z.boolean().default(false),
});
export type ArticleFilter = z.infer<typeof articleFilterSchema>;

export const articleSortSchema = z.enum(['saved', 'published', 'title']);
export type ArticleSort = z.infer<typeof articleSortSchema>;

export const articleListInput = z.strictObject({
  filter: articleFilterSchema.default({ trashed: false }),
  sort: articleSortSchema.default('saved'),
  descending: z.boolean().default(true),
  ...pageInput,
});

/** So many articles an act takes at once. */
export const MAX_ARTICLES_AT_ONCE = 10_000;

export const articleIdsInput = articleListInput.omit({ after: true, limit: true });

/** Any address at all may be asked about; one that is none was saved from nowhere. */
export const articleAtInput = z.strictObject({ url: z.string().max(10_000) });

export const articleListSchema = z.object({
  items: z.array(articleRowSchema),
  next: z.string().nullable(),
  total: z.number().int(),
});
export type ArticleList = z.infer<typeof articleListSchema>;

/** What is to be saved: the one door in takes every kind. Bytes travel as base64. */
export const saveSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('url'), url: z.string().min(1).max(2048) }),
  z.strictObject({
    kind: z.literal('html'),
    html: z.string().max(MAX_PAGE_BYTES),
    url: z.string().max(2048).nullable().default(null),
    title: z.string().max(2000).nullable().default(null),
    /** HTML of what was selected in the page: it alone is the article then, and the page states the facts. */
    selection: z.string().max(MAX_PAGE_BYTES).nullable().default(null),
    how: z.enum(['paste', 'clipper']).default('paste'),
  }),
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().max(MAX_PAGE_BYTES),
    url: z.string().max(2048).nullable().default(null),
    title: z.string().max(2000).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('file'),
    name: z.string().min(1).max(1000),
    base64: z.string().max(MAX_PAGE_BYTES * 1.4),
    url: z.string().max(2048).nullable().default(null),
    /** What a book becomes: one article, or one for each of its chapters. */
    book: z.enum(['one', 'chapters']).default('one'),
  }),
]);
export type SaveSource = z.infer<typeof saveSourceSchema>;

export const saveInput = z.strictObject({
  source: saveSourceSchema,
  tags: z.array(tagNameSchema).max(100).default([]),
});

const errorCodeSchema = z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]);

const savedOneSchema = z.object({
  /** `duplicate`: the canonical URL is in the library already; nothing was written but the tags asked for. */
  outcome: z.enum(['saved', 'duplicate']),
  articleId: idSchema,
  captureId: idSchema,
  title: z.string(),
  layout: layoutSchema,
  missingImages: z.number().int(),
  /** Other articles with the same words, first published first: they stay what they are until the user says more. */
  sameStoryAs: z.array(relatedArticleSchema),
});

/** What became of the first, or only, article of a source, and of those that came with it: a book's chapters. */
export const saveOutcomeSchema = savedOneSchema.extend({
  others: z.array(savedOneSchema),
  /** Parts that could not be kept, each with its reason; what could be is kept all the same. */
  failures: z.array(
    z.object({ title: z.string(), code: errorCodeSchema, message: z.string(), hint: z.string() }),
  ),
});
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>;
export type SavedOne = z.infer<typeof savedOneSchema>;

export const articleUpdateInput = z.strictObject({
  ids: idsSchema,
  patch: z.strictObject({
    state: articleStateSchema.optional(),
    favourite: z.boolean().optional(),
    title: z.string().min(1).max(2000).optional(),
    note: z.string().max(200_000).optional(),
  }),
});

export const articleTagInput = z.strictObject({
  ids: idsSchema,
  add: z.array(tagNameSchema).max(100).default([]),
  remove: z.array(tagNameSchema).max(100).default([]),
});

export const recordProgressInput = z.strictObject({
  id: idSchema,
  progress: z.number().min(0).max(1),
  readingOffset: z.number().int().min(0),
});

/** `source` stands in for the address: the page as a file, or as the browser shows it. */
export const refetchInput = z.strictObject({
  id: idSchema,
  source: saveSourceSchema.nullable().default(null),
});

/**
 * What became of a passage when its story was fetched again. `unchanged` and `moved`: its very words stand in the new
 * text. `altered` and `gone`: they do not; the passage stays with the capture that holds them.
 */
export const passageFateSchema = z.object({
  id: idSchema,
  status: z.enum(['unchanged', 'moved', 'altered', 'gone']),
  similarity: z.number().min(0).max(1),
});
export type PassageFate = z.infer<typeof passageFateSchema>;

/** `captureId` is the capture that is shown now: a new one if `changed`, else the one that was there. */
export const refetchOutcomeSchema = z.object({
  captureId: idSchema,
  changed: z.boolean(),
  passages: z.array(passageFateSchema),
});
export type RefetchOutcome = z.infer<typeof refetchOutcomeSchema>;
