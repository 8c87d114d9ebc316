import { z } from 'zod';
import { archiveMethods } from './archive-methods.ts';
import {
  articleAtInput,
  articleIdsInput,
  articleListInput,
  articleListSchema,
  articleRowSchema,
  articleSchema,
  articleTagInput,
  articleUpdateInput,
  recordProgressInput,
  refetchInput,
  refetchOutcomeSchema,
  saveInput,
  saveOutcomeSchema,
} from './article.ts';
import { citationMethods } from './citation-methods.ts';
import { completionInput, completionSchema } from './completion.ts';
import {
  buildAnswerSchema,
  buildInput,
  exportAnswerSchema,
  exportInput,
  noteStatusSchema,
} from './exporting.ts';
import {
  historyListInput,
  historyListSchema,
  historyStateSchema,
  libraryStatusSchema,
  trashEmptyInput,
  trashWeightSchema,
} from './library.ts';
import { importMethods } from './import-methods.ts';
import { jobGetInput, jobPageSchema, jobSchema, jobStartInput } from './job.ts';
import {
  citeInput,
  passageAddInput,
  passageCardSchema,
  passageListInput,
  passageListSchema,
  passageStatisticsInput,
  passageStatisticsSchema,
  passageMergeInput,
  passageMergedSchema,
  passageMoveInput,
  passageSchema,
  passageSplitInput,
  passageSplitSchema,
  passageTagInput,
  passageUpdateInput,
} from './passage.ts';
import { act, command, query } from './method-kinds.ts';
import type { Method } from './method-kinds.ts';
import { orderMethods } from './order-methods.ts';
import { idSchema, idsSchema } from './primitives.ts';
import { articleLinkInput, relatedListSchema } from './related.ts';
import { savedSearchInput, savedSearchSchema, savedSearchUpdateInput } from './saved-search.ts';
import { facetsInput, facetsSchema, searchAnswerSchema, searchInput } from './search.ts';
import { settingsPatchSchema, settingsSchema } from './settings.ts';
import { speakerMethods } from './speaker-methods.ts';

const ITEMS_ARE_ACTS = 'What a job saves or fetches becomes an act when the job is over.';

const nothing = z.strictObject({});
const done = z.object({});
const one = z.strictObject({ id: idSchema });
const many = z.strictObject({ ids: idsSchema });

/** THE TABLE: all that can be asked of a library, in every host. */
export const methods = {
  'library.status': query(
    'What the sidebar shows: counts, sites, and whether search has caught up.',
    nothing,
    libraryStatusSchema,
  ),
  'library.addSamples': act(
    'Saves the sample stories that come with the program.',
    nothing,
    z.object({ added: z.number().int() }),
  ),
  'calls.cancel': command(
    {
      about: 'Stops a running call by the id its caller gave it.',
      whyNot: 'It stops a call, and what a stopped call wrote is taken back with it.',
    },
    z.strictObject({ callId: z.string().max(100) }),
    z.object({ cancelled: z.boolean() }),
  ),

  'articles.save': act(
    'Captures a page, a file or pasted words and keeps it; says so when it is there already.',
    saveInput,
    saveOutcomeSchema,
  ),
  'articles.refetch': act(
    'Fetches a story again: a new capture if its text changed, and what became of each passage.',
    refetchInput,
    refetchOutcomeSchema,
  ),
  'articles.list': query(
    'A page of articles in a declared order, by keyset.',
    articleListInput,
    articleListSchema,
  ),
  'articles.ids': query(
    'The ids of the articles of a list in its order, the first ten thousand: for an act on all of it.',
    articleIdsInput,
    z.object({ ids: z.array(idSchema) }),
  ),
  'articles.foundIds': query(
    'The ids of all articles that answer a query, best first, the first ten thousand: for an act on all of them.',
    searchInput.pick({ text: true }),
    z.object({ ids: z.array(idSchema) }),
  ),
  'articles.get': query('One article with its captures.', one, articleSchema),
  'articles.at': query(
    'The article that was saved from an address, however that is spelt; null when there is none. Nothing is fetched.',
    articleAtInput,
    z.object({ article: articleRowSchema.nullable() }),
  ),
  'articles.update': act('Changes state, favourite, title or note of articles.', articleUpdateInput, done),
  'articles.tag': act('Adds and removes tags on articles.', articleTagInput, done),
  'articles.recordProgress': command(
    {
      about: 'Notes how far an article has been read; not an act that undo takes back.',
      whyNot: 'How far one has read is noted by the reader by itself, not done by the user.',
    },
    recordProgressInput,
    done,
  ),
  'articles.trash': act('Puts articles in the trash.', many, done),
  'articles.restore': act('Takes articles out of the trash.', many, done),
  'trash.weigh': query('What emptying the trash would destroy.', nothing, trashWeightSchema),
  'trash.empty': command(
    {
      about:
        'Destroys articles that are in the trash for good, with their captures and passages: all that were there at a moment.',
      whyNot:
        'It is the one thing that destroys, and it is asked for twice: nothing is kept that could bring them back.',
    },
    trashEmptyInput,
    trashWeightSchema,
  ),
  'articles.related': query(
    'Other articles with the same words, or of the same story, first published first.',
    one,
    relatedListSchema,
  ),
  'articles.link': act(
    'Makes articles one story with several sources; each stays an article of its own.',
    articleLinkInput,
    done,
  ),
  'articles.unlink': act('Takes an article out of its story.', one, done),
  'articles.search': query(
    'Articles that answer a query, ranked, with their matching words.',
    searchInput,
    searchAnswerSchema,
  ),

  'search.complete': query(
    'What may stand at the caret of a search field: fields, names that the library knows, earlier searches.',
    completionInput,
    completionSchema,
  ),

  'search.facets': query(
    'The sites, tags, speakers and years of all articles that answer a query, with counts, to narrow it by.',
    facetsInput,
    facetsSchema,
  ),

  'searches.list': query(
    'The smart lists in their order, with the counts that are known; what is not counted yet comes with an event.',
    nothing,
    z.object({ items: z.array(savedSearchSchema) }),
  ),
  'searches.save': act(
    'Saves a query as a smart list, after the others.',
    savedSearchInput,
    savedSearchSchema,
  ),
  'searches.update': act(
    'Changes the name or the query of a smart list.',
    savedSearchUpdateInput,
    savedSearchSchema,
  ),
  'searches.remove': act('Takes a smart list away; undo brings it back.', one, done),
  'searches.reorder': act(
    'Puts these smart lists first, in this order; the others follow as they stood.',
    many,
    done,
  ),

  'passages.add': act('Keeps a passage of a capture.', passageAddInput, passageSchema),
  'passages.get': query('One passage with its source.', one, passageCardSchema),
  'passages.list': query('A page of passages, filtered.', passageListInput, passageListSchema),
  'passages.statistics': query(
    'How many passages were kept week by week, and from which sites, with which tags, by which speakers.',
    passageStatisticsInput,
    passageStatisticsSchema,
  ),
  'passages.update': act(
    'Changes colour, note, privacy, tags or attribution of passages.',
    passageUpdateInput,
    done,
  ),
  'passages.move': act(
    'Lets a passage begin or end elsewhere in its text; everything else about it stays.',
    passageMoveInput,
    passageSchema,
  ),
  'passages.merge': act(
    'Makes one passage of several that stand together: the oldest, over the words of all, with their notes and tags.',
    passageMergeInput,
    passageMergedSchema,
  ),
  'passages.split': act(
    'Parts a passage in two at a place within it; the note stays with the first.',
    passageSplitInput,
    passageSplitSchema,
  ),
  'passages.remove': act('Takes passages away; undo brings them back.', many, done),
  'passages.tag': act('Adds and removes tags on passages.', passageTagInput, done),
  'passages.cite': query(
    'Passages as text to paste, each with its citation.',
    citeInput,
    z.object({ text: z.string() }),
  ),

  ...speakerMethods,
  ...orderMethods,
  ...importMethods,
  ...citationMethods,

  'settings.get': query('The settings, defaults filled in.', nothing, settingsSchema),
  'settings.update': command(
    {
      about: 'Changes some settings.',
      whyNot:
        'Settings are the manner of the program, not the work of the user; each has its switch to put it back.',
    },
    settingsPatchSchema,
    settingsSchema,
  ),

  'exports.make': query(
    'Makes the files of an export; the host writes them where the user said.',
    exportInput,
    exportAnswerSchema,
  ),
  'exports.notes': query(
    'How the folder of notes stands that is kept in step with the library.',
    nothing,
    noteStatusSchema,
  ),
  'exports.build': command(
    {
      about: 'Makes a file that is big or no text aside; the host fetches it by its address.',
      whyNot: 'Nothing of the library changes by it.',
    },
    buildInput,
    buildAnswerSchema,
  ),

  ...archiveMethods,

  'jobs.start': command(
    {
      about: 'Begins long work: saving many addresses, or fetching many stories again.',
      whyNot: ITEMS_ARE_ACTS,
    },
    jobStartInput,
    jobSchema,
  ),
  'jobs.list': query(
    'All jobs that were not dismissed, newest first.',
    nothing,
    z.object({ items: z.array(jobSchema) }),
  ),
  'jobs.get': query('One job with a page of its items.', jobGetInput, jobPageSchema),
  'jobs.pause': command(
    { about: 'Begins no more items; those under way are finished.', whyNot: ITEMS_ARE_ACTS },
    one,
    jobSchema,
  ),
  'jobs.resume': command(
    {
      about: 'Goes on with a paused job, or at once with one that waits for the network.',
      whyNot: ITEMS_ARE_ACTS,
    },
    one,
    jobSchema,
  ),
  'jobs.cancel': command(
    { about: 'Stops a job for good; what it saved stays.', whyNot: ITEMS_ARE_ACTS },
    one,
    jobSchema,
  ),
  'jobs.retryFailed': command(
    { about: 'Tries again what failed or was cancelled.', whyNot: ITEMS_ARE_ACTS },
    one,
    jobSchema,
  ),
  'jobs.dismiss': command(
    {
      about: 'Forgets a job that is over; what it saved stays.',
      whyNot: 'It forgets the account of a job that is over; what the job saved stays.',
    },
    one,
    done,
  ),

  'history.state': query('What undo and redo would do now.', nothing, historyStateSchema),
  'history.list': query('The acts that are remembered, newest first.', historyListInput, historyListSchema),
  'history.undo': command(
    { about: 'Takes back the last act.', whyNot: 'It is what takes acts back; redo does them again.' },
    nothing,
    historyStateSchema,
  ),
  'history.redo': command(
    {
      about: 'Does the act again that was taken back last.',
      whyNot: 'It is what does acts again; undo takes them back.',
    },
    nothing,
    historyStateSchema,
  ),
  'history.moveTo': command(
    {
      about: 'Undoes or redoes act after act until this one is the last that stands; null undoes all.',
      whyNot: 'It is undo and redo, several times; it is taken back by going to another act.',
    },
    z.strictObject({ seq: z.number().int().nullable() }),
    historyStateSchema,
  ),
} as const satisfies Record<string, Method<'query' | 'command', z.ZodType, z.ZodType>>;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
/** What a caller gives: defaults may be left out. */
export type InputOf<M extends MethodName> = z.input<Methods[M]['input']>;
/** What the implementation gets: parsed, defaults filled in. */
export type ParsedInputOf<M extends MethodName> = z.output<Methods[M]['input']>;
export type OutputOf<M extends MethodName> = z.output<Methods[M]['output']>;
