import { z } from 'zod';
import { idSchema, momentSchema } from './primitives.ts';

/** The library as a whole: where it is, how much is in it, and whether search has caught up. */
export const libraryStatusSchema = z.object({
  id: idSchema,
  dir: z.string(),
  schemaVersion: z.number().int(),
  appVersion: z.string(),
  counts: z.object({
    articles: z.number().int(),
    inbox: z.number().int(),
    reading: z.number().int(),
    archived: z.number().int(),
    favourites: z.number().int(),
    trashed: z.number().int(),
    passages: z.number().int(),
    speakers: z.number().int(),
  }),
  search: z.object({ isComplete: z.boolean(), indexed: z.number().int() }),
  sites: z.array(z.object({ siteName: z.string(), articles: z.number().int() })),
  /** What the user should know about the state the library was found in; empty when all is well. */
  warnings: z.array(z.string()),
});
export type LibraryStatus = z.infer<typeof libraryStatusSchema>;

/** The act that undo would take back and the one that redo would do again, in words; null when there is none. */
export const historyStateSchema = z.object({ undo: z.string().nullable(), redo: z.string().nullable() });
export type HistoryState = z.infer<typeof historyStateSchema>;

/** Acts are numbered as they were done; `before` is the number to go on below. */
export const historyListInput = z.strictObject({
  before: z.number().int().nullable().default(null),
  limit: z.number().int().min(1).max(1000).default(100),
});

export const historyListSchema = z.object({
  items: z.array(
    z.object({ seq: z.number().int(), label: z.string(), at: momentSchema, isUndone: z.boolean() }),
  ),
  next: z.number().int().nullable(),
});
export type HistoryList = z.infer<typeof historyListSchema>;

/** What is destroyed with the trash. Images that another story has as well are not counted: they stay. */
export const trashWeightSchema = z.object({
  articles: z.number().int(),
  captures: z.number().int(),
  passages: z.number().int(),
  images: z.number().int(),
  bytes: z.number().int(),
});
export type TrashWeight = z.infer<typeof trashWeightSchema>;

/** Only what was in the trash by then: what comes into it after one has looked is not destroyed unseen. */
export const trashEmptyInput = z.strictObject({ trashedUntil: momentSchema });
