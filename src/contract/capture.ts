import { z } from 'zod';
import { idSchema, momentSchema, sha256Schema } from './primitives.ts';

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
  /** For what was printed: from `start` on (in the canonical text) the words stand on the page of this name. By `start`. */
  pages: z.array(z.object({ start: z.number().int().min(0), label: z.string() })),
});
export type CaptureInfo = z.infer<typeof captureInfoSchema>;
