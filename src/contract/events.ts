import { z } from 'zod';

const ids = z.array(z.string());

/** What the library says after a commit. A listener marks its matching queries stale; nobody polls. */
export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('articles.changed'), ids }),
  /** How far they were read, and nothing else: said once a second while somebody reads. */
  z.object({ type: z.literal('articles.read'), ids }),
  z.object({ type: z.literal('passages.changed'), ids, articleIds: ids }),
  z.object({ type: z.literal('speakers.changed'), ids }),
  /** Statements were found in articles, or dismissed, or are wanted again. */
  z.object({ type: z.literal('statements.changed'), articleIds: ids }),
  z.object({ type: z.literal('tags.changed') }),
  /** Smart lists, or how many articles are in them. */
  z.object({ type: z.literal('searches.changed') }),
  z.object({ type: z.literal('collections.changed'), ids }),
  /** Settings, or the citation styles to choose from. */
  z.object({ type: z.literal('settings.changed') }),
  /** How the folder of notes stands that is kept in step. */
  z.object({ type: z.literal('notes.changed') }),
  z.object({ type: z.literal('history.changed') }),
  z.object({ type: z.literal('search.changed') }),
  /** At most a few times a second, however many items are done. */
  z.object({ type: z.literal('jobs.changed'), ids }),
  /** As jobs: at most a few times a second. */
  z.object({ type: z.literal('imports.changed'), ids }),
  z.object({
    type: z.literal('call.progress'),
    callId: z.string(),
    step: z.enum(['fetch', 'read', 'images', 'write']),
    done: z.number(),
    total: z.number(),
  }),
  /** The library process is back after it died: everything shown may be stale. */
  z.object({ type: z.literal('library.restarted') }),
  /** Said by the way to the library, never by itself: the line was another's before, everything shown may be stale. */
  z.object({ type: z.literal('events.missed') }),
]);
export type LibraryEvent = z.infer<typeof eventSchema>;
