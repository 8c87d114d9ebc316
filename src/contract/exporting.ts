import { z } from 'zod';
import { idSchema, idsSchema, tagNameSchema } from './primitives.ts';
import { templateUnits } from './template-presets.ts';

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

/** How notes are written (`docs/templates.md`): one for each story, speaker or passage. */
export const exportTemplateSchema = z.strictObject({
  unit: z.enum(templateUnits),
  text: z.string().max(100_000),
});
export type ExportTemplate = z.infer<typeof exportTemplateSchema>;

export const exportInput = z.strictObject({
  format: z.enum(exportFormats),
  scope: exportScopeSchema,
  /** `one`: everything in one file. `each`: a file for each article; of a dossier for each speaker, of a timeline for each year. */
  layout: z.enum(['one', 'each']).default('each'),
  shape: z.enum(exportShapes).default('stories'),
  /** For Markdown alone; then its unit says what a file is for, not the shape. */
  template: exportTemplateSchema.optional(),
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
  /** What the files are the whole of, where there is one for each: the next export of it knows which are gone. */
  set: z.string().optional(),
  counts: z.object({ articles: z.number().int(), passages: z.number().int(), withheld: z.number().int() }),
});
export type ExportAnswer = z.infer<typeof exportAnswerSchema>;

/**
 * Formats whose files are big, or are not text: they are made aside, which tells how far it is and can be stopped, and
 * are fetched by their address.
 */
export const builtFormats = ['archive', 'docx', 'epub'] as const;

export const buildInput = z.strictObject({
  format: z.enum(builtFormats),
  scope: exportScopeSchema,
  includePrivate: z.boolean().default(false),
});
export type BuildInput = z.infer<typeof buildInput>;

/** A file that lies ready in the library's folder. */
export const builtFileSchema = exportFileSchema.omit({ text: true }).extend({
  /** A path of `resources.ts`; good until the library is closed, and for an hour at most when more is made. */
  address: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
});
export type BuiltFile = z.infer<typeof builtFileSchema>;

export const buildAnswerSchema = exportAnswerSchema.extend({ files: z.array(builtFileSchema) });
export type BuildAnswer = z.infer<typeof buildAnswerSchema>;

/** What a host can write where the user says: small things by call, big things by address. */
export const carriedFileSchema = z.union([exportFileSchema, builtFileSchema]);
export type CarriedFile = z.infer<typeof carriedFileSchema>;

/** How the folder of notes stands that is kept in step with the library. */
export const noteStatusSchema = z.object({
  state: z.enum(['off', 'waiting', 'writing', 'written', 'failed']),
  /** When notes were written last. */
  at: z.string().nullable(),
  /** How many were looked at then, and how many of them had changed. */
  notes: z.number().int(),
  written: z.number().int(),
  /** Notes whose story is gone, and edited ones that were kept under another name. */
  gone: z.array(z.string()),
  keptAside: z.array(z.string()),
  /** Why it failed, and what to do. */
  message: z.string().nullable(),
});
export type NoteStatus = z.infer<typeof noteStatusSchema>;

/** All that can be carried out as. A PDF is printed by the host, from the page that `html` is. */
export const allExportFormats = [...exportFormats, ...builtFormats, 'pdf'] as const;
export type AnyExportFormat = (typeof allExportFormats)[number];

/** What was carried out last, and how: offered again, and done again with one key. */
export const exportChoiceSchema = z.strictObject({
  format: z.enum(allExportFormats),
  scope: exportScopeSchema,
  shape: z.enum(exportShapes),
  layout: z.enum(['one', 'each']),
  template: exportTemplateSchema.optional(),
  includePrivate: z.boolean(),
});
export type ExportChoice = z.infer<typeof exportChoiceSchema>;
