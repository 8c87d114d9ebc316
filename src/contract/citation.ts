import { z } from 'zod';
import { MAX_PAGE_BYTES } from './parsing.ts';
import { idSchema, sha256Schema } from './primitives.ts';

/** The languages that citations are written in. */
export const citationLanguages = ['en', 'uk', 'ru', 'de'] as const;
export const citationLanguageSchema = z.enum(citationLanguages);
export type CitationLanguage = z.infer<typeof citationLanguageSchema>;

/** The styles that come with the program: the source in a line of our own, and the usual ones. */
export const builtInStyles = [
  'source-line',
  'news',
  'apa',
  'chicago-notes',
  'chicago-author-date',
  'mla',
  'harvard',
] as const;
export type BuiltInStyle = (typeof builtInStyles)[number];

/** A built-in style by its name, or one that was added by its id. */
export const styleKeySchema = z.string().min(1).max(100);

/** How a citation is to be written. */
export const citationFormatSchema = z.enum(['plain', 'markdown', 'html']);
export type CitationFormat = z.infer<typeof citationFormatSchema>;

/** A style that the user added: a `.csl` file, kept as it came. */
export const addedStyleSchema = z.object({
  id: idSchema,
  title: z.string(),
  /** What the style calls itself: an address as a rule. */
  styleId: z.string(),
  kind: z.enum(['note', 'in-text']),
  sha256: sha256Schema,
});
export type AddedStyle = z.infer<typeof addedStyleSchema>;

export const styleAddInput = z.strictObject({ text: z.string().max(MAX_PAGE_BYTES) });

/** A stretch of a citation that is set one way. */
export const citationRunSchema = z.object({
  text: z.string(),
  italic: z.boolean().optional(),
  bold: z.boolean().optional(),
  smallCaps: z.boolean().optional(),
  raised: z.boolean().optional(),
  /** The address of the source. */
  isLink: z.boolean().optional(),
});
export type CitationRun = z.infer<typeof citationRunSchema>;

export const citationPreviewInput = z.strictObject({
  /** The passage to show; null for an example that comes with the program. */
  passageId: idSchema.nullable().default(null),
  /** Left out: the style, and the language, of the settings. */
  style: styleKeySchema.optional(),
  language: citationLanguageSchema.optional(),
});

/** A citation of a passage, set: what stands in the text, and the source. */
export const citationPreviewSchema = z.object({
  quote: z.string(),
  /** Who said it, and what stands in brackets behind the words; empty where the style has nothing there. */
  beside: z.array(citationRunSchema),
  source: z.array(citationRunSchema),
});
export type CitationPreview = z.infer<typeof citationPreviewSchema>;
