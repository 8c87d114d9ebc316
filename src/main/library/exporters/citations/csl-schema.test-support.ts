/**
 * The published rules of CSL-JSON 1.0.2 (csl-data.json of the CSL schemas), written down again for what we write: which
 * fields there are and of what form; any other is an error there, and so it is here.
 */
import { z } from 'zod';
import { sourceTypes } from './source-type.ts';

const nameSchema = z.strictObject({
  family: z.string().min(1).optional(),
  given: z.string().min(1).optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
  'comma-suffix': z.union([z.string(), z.number(), z.boolean()]).optional(),
  'static-ordering': z.union([z.string(), z.number(), z.boolean()]).optional(),
  literal: z.string().min(1).optional(),
  'parse-names': z.union([z.string(), z.number(), z.boolean()]).optional(),
});

const dateSchema = z.strictObject({
  'date-parts': z
    .array(
      z
        .array(z.union([z.string(), z.number()]))
        .min(1)
        .max(3),
    )
    .min(1)
    .max(2)
    .optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
});

/** An item as the schema asks for it. */
export const cslItemSchema = z.strictObject({
  id: z.union([z.string(), z.number()]),
  type: z.enum(sourceTypes),
  title: z.string().optional(),
  author: z.array(nameSchema).optional(),
  'container-title': z.string().optional(),
  issued: dateSchema.optional(),
  accessed: dateSchema.optional(),
  URL: z.string().optional(),
  language: z.string().optional(),
  page: z.union([z.string(), z.number()]).optional(),
  locator: z.union([z.string(), z.number()]).optional(),
  note: z.string().optional(),
  custom: z.record(z.string(), z.unknown()).optional(),
});
