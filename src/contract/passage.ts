import { z } from 'zod';
import { citationFormatSchema, citationLanguageSchema, styleKeySchema } from './citation.ts';
import {
  idSchema,
  idsSchema,
  momentSchema,
  pageInput,
  partialDateSchema,
  tagNameSchema,
} from './primitives.ts';

/** The six mark colours, in the order of their keys 1 to 6. */
export const markColours = ['amber', 'rose', 'leaf', 'sky', 'iris', 'sand'] as const;
export const markColourSchema = z.enum(markColours);
export type MarkColour = z.infer<typeof markColourSchema>;

export const statementKindSchema = z.enum(['direct', 'indirect', 'mixed', 'paraphrase']);
export type StatementKind = z.infer<typeof statementKindSchema>;

/** Who said a passage, as what, how and when. `saidOn` is neither publishedAt nor capturedAt. */
export const attributionSchema = z.object({
  speakerId: idSchema.nullable(),
  speaker: z.string().nullable(),
  role: z.string().nullable(),
  kind: statementKindSchema.nullable(),
  saidOn: partialDateSchema.nullable(),
  venue: z.string().nullable(),
});
export type Attribution = z.infer<typeof attributionSchema>;

/**
 * What the user keeps: a span of a capture's canonical text. `start` and `end` are UTF-16 offsets into it;
 * quote, prefix and suffix are the W3C TextQuoteSelector that finds it again when the text has changed.
 */
export const passageSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  captureId: idSchema,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  /**
   * `anchored`: the text that the article shows now holds these very words at start..end. `orphaned`: it does not any
   * more; they stand at start..end in the text of the capture that is named here, which is an older one.
   */
  status: z.enum(['anchored', 'orphaned']),
  colour: markColourSchema,
  note: z.string(),
  private: z.boolean(),
  tags: z.array(z.string()),
  attribution: attributionSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Passage = z.infer<typeof passageSchema>;

/** A passage with the facts of its article: what a card or a citation needs. */
export const passageCardSchema = passageSchema.extend({
  source: z.object({
    title: z.string(),
    byline: z.string().nullable(),
    siteName: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    dir: z.enum(['ltr', 'rtl']),
    publishedAt: z.string().nullable(),
    capturedAt: momentSchema,
    textSha256: z.string(),
    /** The names of the pages that it begins and ends on, for what has pages; null for everything else. */
    pages: z.object({ first: z.string(), last: z.string() }).nullable(),
  }),
});
export type PassageCard = z.infer<typeof passageCardSchema>;

/** The parts of an attribution as a person gives them: a speaker by name is found or made. */
const attributionPatch = z.strictObject({
  speaker: z.string().trim().max(300).nullable().optional(),
  role: z.string().trim().max(300).nullable().optional(),
  kind: statementKindSchema.nullable().optional(),
  saidOn: partialDateSchema.nullable().optional(),
  venue: z.string().trim().max(300).nullable().optional(),
});

const passageFacts = {
  colour: markColourSchema.optional(),
  note: z.string().max(200_000).optional(),
  private: z.boolean().optional(),
  tags: z.array(tagNameSchema).max(100).optional(),
  attribution: attributionPatch.optional(),
};

/**
 * `start` and `end` may be left out (a script knows only the words): the quotation is then looked for,
 * with prefix and suffix to choose among equals. A quotation that the text does not hold is refused.
 */
export const passageAddInput = z.strictObject({
  articleId: idSchema,
  captureId: idSchema.nullable().default(null),
  quote: z.string().min(1).max(1_000_000),
  prefix: z.string().max(1000).default(''),
  suffix: z.string().max(1000).default(''),
  start: z.number().int().min(0).optional(),
  end: z.number().int().min(0).optional(),
  ...passageFacts,
});

export const passageUpdateInput = z.strictObject({ ids: idsSchema, patch: z.strictObject(passageFacts) });

/**
 * `quote` is what the text holds from `start` to `end`: offsets into the canonical text of the capture that the passage
 * stands in. The library compares them, so that no passage ever gets other words than were seen.
 */
export const passageMoveInput = z.strictObject({
  id: idSchema,
  quote: z.string().min(1).max(1_000_000),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});

/** Between passages that are merged there may be words of one paragraph, or nothing but white space. */
export const passageMergeInput = z.strictObject({ ids: z.array(idSchema).min(2).max(10_000) });

/** `at` is an offset within the passage, into the same text as its own. */
export const passageSplitInput = z.strictObject({ id: idSchema, at: z.number().int().min(0) });

export const passageMergedSchema = z.object({
  passage: passageSchema,
  /** What the others had been said to be, where it differs from what the passage keeps; each is a line of its note. */
  differing: z.array(z.string()),
});
export type PassageMerged = z.infer<typeof passageMergedSchema>;

export const passageSplitSchema = z.object({ first: passageSchema, second: passageSchema });
export type PassageSplit = z.infer<typeof passageSplitSchema>;

/** Which passages a list shows; everything given must hold. */
export const passageFilterSchema = z.strictObject({
  articleId: idSchema.optional(),
  tag: tagNameSchema.optional(),
  speakerId: idSchema.optional(),
  collectionId: idSchema.optional(),
  colour: markColourSchema.optional(),
  /** Kept on or after, kept before: moments. */
  keptFrom: momentSchema.optional(),
  keptBefore: momentSchema.optional(),
  /** Words that the quote, note, speaker or title must hold, case and accents aside. */
  text: z.string().max(500).optional(),
});
export type PassageFilter = z.infer<typeof passageFilterSchema>;

/**
 * `kept` is newest first; `position` the order of the text (for one article). The others put together what belongs
 * together: by `story` (the one saved last first), `speaker` or `tag` (by name, those without one last; a passage
 * stands under each of its tags), and `said`, the day it was said, or else published, or else kept, newest first.
 * `collection` is the order by hand of the collection that is filtered by.
 */
export const passageSortSchema = z.enum([
  'kept',
  'position',
  'story',
  'speaker',
  'tag',
  'said',
  'collection',
]);
export type PassageSort = z.infer<typeof passageSortSchema>;

export const passageTagInput = z.strictObject({
  ids: idsSchema,
  add: z.array(tagNameSchema).max(100).default([]),
  remove: z.array(tagNameSchema).max(100).default([]),
});

export const passageListInput = z.strictObject({
  filter: passageFilterSchema.default({}),
  sort: passageSortSchema.default('kept'),
  ...pageInput,
  /** More than elsewhere: an article is painted once all of its passages are there, and each page is a way there and back. */
  limit: z.number().int().min(1).max(2_500).default(100),
});

export const passageListSchema = z.object({
  items: z.array(passageCardSchema),
  /** For each item under what it stands in this order: a title, a speaker, a tag, a day; null for nothing. */
  groups: z.array(z.string().nullable()),
  sort: passageSortSchema,
  next: z.string().nullable(),
  total: z.number().int(),
});
export type PassageList = z.infer<typeof passageListSchema>;

export const passageStatisticsInput = z.strictObject({ filter: passageFilterSchema.default({}) });

const countedSchema = z.object({ value: z.string(), count: z.number().int() });

/** What the passages of a filter are about, in numbers. */
export const passageStatisticsSchema = z.object({
  /** The last weeks in which any was kept, by their Mondays (UTC), oldest first; weeks without any are there with 0. */
  weeks: z.array(z.object({ monday: z.string(), count: z.number().int() })),
  /** The most frequent, most first. */
  sites: z.array(countedSchema),
  tags: z.array(countedSchema),
  speakers: z.array(countedSchema.extend({ id: idSchema })),
});
export type PassageStatistics = z.infer<typeof passageStatisticsSchema>;

/** Without a style or a language those of the settings are meant. */
export const citeInput = z.strictObject({
  ids: idsSchema,
  format: citationFormatSchema,
  style: styleKeySchema.optional(),
  language: citationLanguageSchema.optional(),
});
