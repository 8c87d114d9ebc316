import { z } from 'zod';
import { idSchema, momentSchema, sha256Schema } from './primitives.ts';

/**
 * How much of a page's form was kept. `article`: what was found to be its article. `whole-page`: everything that it
 * shows, because no article could be told from the rest. `text-only`: its words, because it could not be laid out.
 * `not-fetched`: there is no page yet, only what another program said of the story.
 */
export const layoutSchema = z.enum(['article', 'whole-page', 'text-only', 'not-fetched']);
export type Layout = z.infer<typeof layoutSchema>;

/** Why a capture is `text-only`: `TextOnlyReason` of `parsing.ts` says what each means. */
export const textOnlyReasonSchema = z.enum([
  'bytes',
  'depth',
  'elements',
  'attributes',
  'time',
  'memory',
  'failed',
]);

/** One dated fetch of an article: what came, how, and the hashes that let a quotation stand up. */
export const captureInfoSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  capturedAt: momentSchema,
  how: z.enum(['url', 'clipper', 'file', 'paste', 'import']),
  url: z.string().nullable(),
  finalUrl: z.string().nullable(),
  redirects: z.array(z.string()),
  /** Only headers that matter later: content-type, date, last-modified, etag. */
  headers: z.record(z.string(), z.string()),
  contentType: z.string(),
  charset: z.string().nullable(),
  rawSha256: sha256Schema,
  rawBytes: z.number().int(),
  textSha256: sha256Schema,
  textVersion: z.number().int(),
  extractorVersion: z.number().int(),
  sanitiserVersion: z.number().int(),
  missingImages: z.number().int(),
  /** When the page said it had been changed last; ISO-8601 as `publishedAt`. */
  modifiedAt: z.string().nullable(),
  /** For what was printed: from `start` on (in the canonical text) the words stand on the page of this name. By `start`. */
  pages: z.array(z.object({ start: z.number().int().min(0), label: z.string() })),
  layout: layoutSchema,
  /** Null for every other layout. */
  textOnlyReason: textOnlyReasonSchema.nullable(),
  /** The page has more text than was kept as text; the bytes that came are kept whole. */
  isTextCut: z.boolean(),
});
export type CaptureInfo = z.infer<typeof captureInfoSchema>;
