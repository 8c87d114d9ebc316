import { z } from 'zod';
import { articleRowSchema } from './article.ts';
import { markColourSchema } from './passage.ts';
import { idSchema, partialDateSchema } from './primitives.ts';

export const searchInput = z.strictObject({
  /** The query language; see docs/query-language.md. Anything at all may stand here. */
  text: z.string().max(100_000),
  limit: z.number().int().min(1).max(500).default(50),
  /** Where the page before ended: its `next`. */
  after: z.string().max(1000).nullable().default(null),
  /** By what hits are ordered; without words to rank by, relevance is the newest saved first. */
  sort: z.enum(['relevance', 'saved', 'published']).default('relevance'),
});
export type SearchSort = z.infer<typeof searchInput>['sort'];

/** A piece of a field around the matches; marks are UTF-16 offsets into `text`. */
export const snippetSchema = z.object({
  field: z.enum(['title', 'text', 'tags', 'note', 'passages', 'speakers', 'byline', 'siteName']),
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type Snippet = z.infer<typeof snippetSchema>;

/** Words with some of them marked; marks are UTF-16 offsets into `text`. */
const markedWordsSchema = snippetSchema.omit({ field: true });
export type MarkedWords = z.infer<typeof markedWordsSchema>;

/** A passage of an article that was found which answers the query by itself. */
export const passageHitSchema = z.object({
  id: idSchema,
  /** A piece of its words; without marks when it answers by its speaker, its tags or its note. */
  quote: markedWordsSchema,
  /** A piece of its note, when words of the query stand there. */
  note: markedWordsSchema.nullable(),
  speaker: z.string().nullable(),
  saidOn: partialDateSchema.nullable(),
  colour: markColourSchema,
});
export type PassageHit = z.infer<typeof passageHitSchema>;

export const searchHitSchema = z.object({
  article: articleRowSchema,
  score: z.number(),
  snippets: z.array(snippetSchema),
  /** Its passages that answer by themselves, at most three, best first. */
  passages: z.array(passageHitSchema),
  /** How many they are in all; null when there was no time to look at them. */
  passageCount: z.number().int().nullable(),
  /** Words that answered and are not in the query, folded: other forms, near ones, names in other spellings. */
  terms: z.array(z.string()),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

/** What was not understood, and where in the query. */
export const queryProblemSchema = z.object({
  message: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});
export type QueryProblem = z.infer<typeof queryProblemSchema>;

export const searchAnswerSchema = z.object({
  total: z.number().int(),
  hits: z.array(searchHitSchema),
  /** What to give as `after` for the hits that follow; null at the end. */
  next: z.string().nullable(),
  problems: z.array(queryProblemSchema),
  /** When nothing was found: a query near this one that finds something. */
  suggestion: z.string().nullable(),
  ms: z.number(),
  /** False while the index is still catching up with the library. */
  isComplete: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

export const facetsInput = searchInput.pick({ text: true });

/** A value that articles have in common, and how many of those that answer have it. */
const facetValueSchema = z.object({ value: z.string(), count: z.number().int() });
export type FacetValue = z.infer<typeof facetValueSchema>;

/** Of each kind at most twelve values, most first; years newest first. */
export const facetsSchema = z.object({
  /** How many articles answer. */
  total: z.number().int(),
  /** False when there was no time to look at all articles that may answer. */
  isExact: z.boolean(),
  site: z.array(facetValueSchema),
  /** Nested tags count for those above them as well. */
  tag: z.array(facetValueSchema),
  speaker: z.array(facetValueSchema),
  year: z.array(facetValueSchema),
});
export type Facets = z.infer<typeof facetsSchema>;
