/**
 * The rows of an archive, a JSON object a line. Fields have the names that they have in the library and in the contract;
 * what can be made again from the others (search, counts, folded names, found statements) is not in it. Every object is
 * strict: what is not known here is refused, so that nothing is lost in silence.
 */
import { z } from 'zod';
import { captureInfoSchema } from '../../../contract/capture.ts';
import { markColourSchema } from '../../../contract/passage.ts';
import { idSchema, momentSchema, sha256Schema } from '../../../contract/primitives.ts';

/** The nouns in the order in which they are read: whatever a row refers to comes before it. */
export const archiveNouns = [
  'assets',
  'tags',
  'speakers',
  'distinctSpeakers',
  'articles',
  'importedFacts',
  'passages',
  'collections',
  'searches',
  'dismissals',
  'citationStyles',
  'settings',
  'acts',
] as const;
/** One of them. */
export type ArchiveNoun = (typeof archiveNouns)[number];

/** Text as the library has it: well formed, without NUL, which SQLite stops at. */
const text = z.string().refine((value) => value.isWellFormed() && !value.includes('\0'), 'broken text');
const some = text.nullable();
const whole = z.number().int().min(0);
const flag = z.boolean();
const ids = z.array(idSchema);

const capture = z.strictObject({
  ...captureInfoSchema.omit({ articleId: true }).shape,
  ...{ url: some, finalUrl: some, redirects: z.array(text), contentType: text, charset: some },
  headers: z.record(text, text),
  ...{
    rawBytes: whole,
    textVersion: whole,
    extractorVersion: whole,
    sanitiserVersion: whole,
    missingImages: whole,
  },
  modifiedAt: some,
  pages: z.array(z.strictObject({ start: whole, label: text })),
  /** The images that it shows. */
  assets: z.array(sha256Schema),
});

const article = z.strictObject({
  ...{
    id: idSchema,
    url: some,
    canonicalUrl: some,
    title: text,
    byline: some,
    siteName: some,
    language: some,
  },
  ...{
    dir: z.enum(['ltr', 'rtl']),
    publishedAt: some,
    savedAt: momentSchema,
    leadImage: some,
    excerpt: some,
  },
  ...{ wordCount: whole, state: z.enum(['inbox', 'reading', 'archived']), favourite: flag },
  ...{ progress: z.number().min(0).max(1), readingOffset: whole, note: text, currentCaptureId: idSchema },
  ...{ trashedAt: momentSchema.nullable(), checkedAt: momentSchema.nullable() },
  /** Articles with the same one are one story. */
  storyId: idSchema.nullable(),
  tags: ids,
  captures: z.array(capture).min(1),
});

const passage = z
  .strictObject({
    ...{ id: idSchema, articleId: idSchema, captureId: idSchema, quote: text, prefix: text, suffix: text },
    ...{ start: whole, end: whole, status: z.enum(['anchored', 'orphaned']), colour: markColourSchema },
    ...{ note: text, private: flag, speakerId: idSchema.nullable(), role: some },
    kind: z.enum(['direct', 'indirect', 'mixed', 'paraphrase']).nullable(),
    ...{ saidOn: some, venue: some, createdAt: momentSchema, updatedAt: momentSchema },
    removedAt: momentSchema.nullable(),
    tags: ids,
  })
  .refine(({ start, end }) => end >= start, 'it ends before it begins');

/** What a row of a table held before and after an act, by its columns. */
const image = z.record(
  z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/u),
  z.union([z.string(), z.number(), z.null()]),
);
const change = z.strictObject({
  table: z.string().max(100),
  key: image,
  before: image.nullable(),
  after: image.nullable(),
});

/** The schema of each noun's rows. */
export const rowSchemas = {
  assets: z.strictObject({ sha256: sha256Schema, mediaType: text, bytes: whole, addedAt: momentSchema }),
  tags: z.strictObject({ id: idSchema, name: text.min(1).max(200), colour: some, createdAt: momentSchema }),
  speakers: z.strictObject({
    ...{ id: idSchema, name: text.min(1), note: text, createdAt: momentSchema, aliases: z.array(text) },
    roles: z.array(z.strictObject({ role: text, from: some, until: some })),
    /** Null where nothing was written down of it. */
    facts: z
      .strictObject({ kind: z.enum(['person', 'group', 'institution']), link: text, isListed: flag })
      .nullable(),
  }),
  distinctSpeakers: z.strictObject({ oneId: idSchema, otherId: idSchema }),
  articles: article,
  /** What an import gave a story, and what the other program said of it that has no place of ours. */
  importedFacts: z.strictObject({
    ...{ articleId: idSchema, format: text, importedAt: momentSchema },
    given: z.strictObject({ tags: z.array(text), notes: z.array(text) }),
    facts: z.json(),
  }),
  passages: passage,
  collections: z.strictObject({
    ...{ id: idSchema, name: text, note: text, createdAt: momentSchema, removedAt: momentSchema.nullable() },
    passages: z.array(z.strictObject({ passageId: idSchema, position: z.number() })),
  }),
  searches: z.strictObject({
    ...{ id: idSchema, name: text, text, position: z.number().int(), createdAt: momentSchema },
    removedAt: momentSchema.nullable(),
  }),
  dismissals: z.strictObject({
    ...{ id: idSchema, articleId: idSchema, captureId: idSchema, start: whole, end: whole, quoteKey: text },
  }),
  /** `text` is the file of the style as it came, `sha256` the hash of that. */
  citationStyles: z.strictObject({
    ...{ id: idSchema, title: text, styleId: text, kind: z.enum(['note', 'in-text']), sha256: sha256Schema },
    ...{ text, addedAt: momentSchema, removedAt: momentSchema.nullable() },
  }),
  settings: z.strictObject({ key: z.string().max(100), value: z.json() }),
  /** A long act has several rows of one `seq`: the first has its name, all have changes. */
  acts: z.strictObject({
    ...{ seq: whole, part: whole, label: text, at: momentSchema, isUndone: flag, changes: z.array(change) },
  }),
} as const satisfies Record<ArchiveNoun, z.ZodType>;

/** A row of a noun. */
export type ArchiveRow<N extends ArchiveNoun> = z.infer<(typeof rowSchemas)[N]>;
/** An article with its captures. */
export type ArchivedArticle = ArchiveRow<'articles'>;
/** A capture of an article. */
export type ArchivedCapture = ArchivedArticle['captures'][number];
