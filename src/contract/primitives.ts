import { z } from 'zod';

/** An identifier of ours: a UUIDv7, so that ids made later sort later. */
export const idSchema = z.uuid().brand<'Id'>();
export type Id = z.infer<typeof idSchema>;

/** A moment, ISO-8601 in UTC with milliseconds: `2026-11-22T10:15:00.000Z`. */
export const momentSchema = z.iso.datetime({ offset: false });

/** A date as people know it: a year, a month or a day (`2025`, `2025-04`, `2025-04-25`). */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date as 2025, 2025-04 or 2025-04-25')
  .refine(isInCalendar, 'a day that the month has');

/** `2025-02-31` reads as a day in March, so it does not read back as itself. */
function isInCalendar(date: string): boolean {
  const ms = Date.parse(date);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}

/** A SHA-256 in lower-case hexadecimal. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A tag's name: parts joined by `/`, no empty part, at most 200 UTF-16 units.
 * White space around parts is dropped and NFC is applied, so that two spellings never make two tags.
 */
export const tagNameSchema = z
  .string()
  .max(200)
  .transform((name) =>
    name
      .normalize('NFC')
      .split('/')
      .map((part) => part.trim().replace(/\s+/gu, ' '))
      .filter((part) => part !== '')
      .join('/'),
  )
  .refine((name) => name !== '', 'a tag needs a name');

/** How many rows a list answers at most, and where it goes on: a cursor is opaque to everyone but the store. */
export const pageInput = {
  after: z.string().max(1000).nullable().default(null),
  limit: z.number().int().min(1).max(500).default(100),
};

/** Lower bound of a batch is one, upper bound keeps one transaction short. */
export const idsSchema = z.array(idSchema).min(1).max(10_000);
