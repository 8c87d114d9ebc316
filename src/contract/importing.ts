import { z } from 'zod';
import { idSchema, momentSchema, pageInput, tagNameSchema } from './primitives.ts';

/** A larger file is not taken: it would be no list of stories any more. */
export const MAX_IMPORT_BYTES = 200_000_000;
/** A file is given in pieces of this size at most, so that other calls have their turn. */
export const IMPORT_PIECE_BYTES = 2_000_000;

/**
 * What becomes of a row. `new`: a story that the library does not have. `updated`: one that it has, to which the row
 * adds something. `duplicate`: one that has all of it already. `refused`: it cannot become a story.
 */
export const rowPlanSchema = z.enum(['new', 'updated', 'duplicate', 'refused']);
export type RowPlan = z.infer<typeof rowPlanSchema>;

/** `waiting` and `skipped` rows have no outcome: the one is still to be written, the other was not chosen. */
export const rowStateSchema = z.enum(['waiting', 'done', 'failed', 'skipped']);
export type RowState = z.infer<typeof rowStateSchema>;

/**
 * `receiving` until the file is there; `ready` when it was read, for the user to look; `running` and `paused` while it
 * is written; `done`; `undone` when it was taken back.
 */
export const importStateSchema = z.enum([
  'receiving',
  'reading',
  'ready',
  'running',
  'paused',
  'done',
  'undone',
]);
export type ImportState = z.infer<typeof importStateSchema>;

export const importOptionsSchema = z.strictObject({
  /** Folders, lists and collections become tags. */
  foldersAsTags: z.boolean().default(true),
  /** What came without its text is fetched from the web afterwards, and pictures with it. */
  fetchPages: z.boolean().default(false),
  /** Put on everything that comes in. */
  tags: z.array(tagNameSchema).max(20).default([]),
  /** Of a CSV: which column is which, by what it means. */
  columns: z.record(z.string().max(100), z.string().max(500)).default({}),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

const problemSchema = z.object({ code: z.string(), message: z.string(), hint: z.string() });

/** How many rows would become what, or have become it. */
const countsSchema = z.object({
  total: z.number().int(),
  new: z.number().int(),
  updated: z.number().int(),
  duplicate: z.number().int(),
  refused: z.number().int(),
});

/** The file of another program on its way in. */
export const importSchema = z.object({
  id: idSchema,
  /** Of the file. */
  name: z.string(),
  state: importStateSchema,
  /** What it is read as; null where it is of no format that we know. */
  format: z.string().nullable(),
  /** Every format that we know; those it may be of first. `name` is a proper name. */
  formats: z.array(z.object({ id: z.string(), name: z.string(), sureness: z.number() })),
  options: importOptionsSchema,
  createdAt: momentSchema,
  finishedAt: momentSchema.nullable(),
  /** What the rows were found to be when the file was read. */
  plan: countsSchema.extend({
    /** Passages that the rows bring along. */
    passages: z.number().int(),
    chosen: z.number().int(),
    /** Of those chosen that are new: how many come without their text. */
    withoutText: z.number().int(),
  }),
  /** What has become of those that were written. */
  outcome: countsSchema.extend({
    failed: z.number().int(),
    skipped: z.number().int(),
    waiting: z.number().int(),
    passages: z.number().int(),
    /** Passages whose words the text does not hold, or that have no text yet. */
    orphans: z.number().int(),
  }),
  /** The jobs that fetch the pages. */
  fetchJobIds: z.array(idSchema),
  /** Why it stopped, where it was not the user who did it. */
  problem: problemSchema.nullable(),
});
export type Import = z.infer<typeof importSchema>;

export const importRowSchema = z.object({
  position: z.number().int(),
  /** Its place in the file, from 1. */
  row: z.number().int(),
  title: z.string(),
  url: z.string().nullable(),
  plan: rowPlanSchema,
  /** What an `updated` row adds, or a new one brings. */
  brings: z.object({
    passages: z.number().int(),
    tags: z.number().int(),
    note: z.boolean(),
    /** The words of the story come with it. */
    text: z.boolean(),
  }),
  /** Why it was refused. */
  reason: z.string().nullable(),
  /** What was not understood in it, a sentence each. */
  remarks: z.array(z.string()),
  isChosen: z.boolean(),
  state: rowStateSchema,
  /** What it became; null before. */
  outcome: rowPlanSchema.nullable(),
  articleId: idSchema.nullable(),
  error: problemSchema.nullable(),
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const importBeginInput = z.strictObject({
  name: z.string().min(1).max(1000),
  bytes: z.number().int().min(0).max(MAX_IMPORT_BYTES),
});

export const importGiveInput = z.strictObject({
  id: idSchema,
  /** How many bytes were given before. */
  at: z.number().int().min(0),
  base64: z.string().max(Math.ceil((IMPORT_PIECE_BYTES * 4) / 3) + 4),
});

export const importReadInput = z.strictObject({
  id: idSchema,
  /** Null: whatever it is most likely of. */
  format: z.string().max(100).nullable().default(null),
  options: importOptionsSchema.prefault({}),
});

export const importRowsInput = z.strictObject({
  id: idSchema,
  /** Only rows with this plan, or, when it was written, this outcome. */
  plan: rowPlanSchema.optional(),
  state: rowStateSchema.optional(),
  /** Only rows that bring passages. */
  hasPassages: z.boolean().optional(),
  ...pageInput,
});

export const importRowsSchema = z.object({
  items: z.array(importRowSchema),
  next: z.string().nullable(),
  total: z.number().int(),
});
export type ImportRows = z.infer<typeof importRowsSchema>;

export const importChooseInput = z.strictObject({
  id: idSchema,
  isChosen: z.boolean(),
  /** Which rows; null: all, or all with this plan. */
  positions: z.array(z.number().int().min(0)).max(10_000).nullable().default(null),
  plan: rowPlanSchema.optional(),
});

/** What a column of a table may be, in the order in which a person is asked. */
export const tableFields = [
  'url',
  'title',
  'highlight',
  'note',
  'tags',
  'folder',
  'savedAt',
  'publishedAt',
  'byline',
  'siteName',
  'language',
  'excerpt',
  'state',
  'favourite',
  'progress',
  'speaker',
  'saidOn',
  'colour',
  'prefix',
  'suffix',
  'content',
] as const;
export type TableField = (typeof tableFields)[number];

/** The columns of a file that is read as any table; null of every other. */
export const importTableSchema = z
  .object({
    /** As the file has them; `1`, `2` and on where it names none. */
    columns: z.array(z.string()),
    /** Which column is what, as far as it can be guessed. */
    guessed: z.partialRecord(z.enum(tableFields), z.string()),
    /** The first rows, cell by cell. */
    samples: z.array(z.array(z.string())),
  })
  .nullable();
export type ImportTable = z.infer<typeof importTableSchema>;

export const importReportInput = z.strictObject({ id: idSchema, format: z.enum(['csv', 'json']) });
