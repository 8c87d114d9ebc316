import { z } from 'zod';
import { idSchema, idsSchema, tagNameSchema } from './primitives.ts';

/** What is carried out: some articles, some passages, what a query finds, or everything. */
export const exportScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('articles'), ids: idsSchema }),
  z.strictObject({ kind: z.literal('passages'), ids: idsSchema }),
  /** The passages of a collection, in its order. */
  z.strictObject({ kind: z.literal('collection'), id: idSchema }),
  /** What this speaker said. */
  z.strictObject({ kind: z.literal('speaker'), id: idSchema }),
  /** Stories with this tag, or one nested under it, and the passages of other stories that have it. */
  z.strictObject({ kind: z.literal('tag'), name: tagNameSchema }),
  z.strictObject({ kind: z.literal('query'), text: z.string().max(100_000) }),
  z.strictObject({ kind: z.literal('library') }),
]);
export type ExportScope = z.infer<typeof exportScopeSchema>;

export const exportFormats = [
  'markdown',
  'html',
  'csv',
  'json',
  'jsonl',
  'annotations',
  'hypothesis',
  'bibtex',
  'ris',
  'csl',
  'readwise',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * How passages stand together: under their stories; under who said them (a dossier); or in the order of time (a
 * timeline). Formats for programs know stories alone.
 */
export const exportShapes = ['stories', 'dossier', 'timeline'] as const;
export type ExportShape = (typeof exportShapes)[number];

export const exportInput = z.strictObject({
  format: z.enum(exportFormats),
  scope: exportScopeSchema,
  /** `one`: everything in one file. `each`: a file for each article; of a dossier for each speaker, of a timeline for each year. */
  layout: z.enum(['one', 'each']).default('each'),
  shape: z.enum(exportShapes).default('stories'),
  includePrivate: z.boolean().default(false),
});
export type ExportInput = z.infer<typeof exportInput>;

/** A file to be written: a name that is safe on every system, and what it is about, so that a re-export replaces. */
export const exportFileSchema = z.object({
  name: z.string(),
  /** Stable from one export to the next: the article's id, or the scope of a single file. */
  key: z.string(),
  mediaType: z.string(),
  text: z.string(),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

export const exportAnswerSchema = z.object({
  files: z.array(exportFileSchema),
  counts: z.object({ articles: z.number().int(), passages: z.number().int(), withheld: z.number().int() }),
});
export type ExportAnswer = z.infer<typeof exportAnswerSchema>;
