import { z } from 'zod';
import {
  articleListInput,
  articleListSchema,
  articleSchema,
  articleTagInput,
  articleUpdateInput,
  recordProgressInput,
  refetchInput,
  refetchOutcomeSchema,
  saveInput,
  saveOutcomeSchema,
} from './article.ts';
import { completionInput, completionSchema } from './completion.ts';
import { exportAnswerSchema, exportInput } from './exporting.ts';
import {
  speakerProposalsSchema,
  speakerProposeInput,
  statementKeepInput,
  statementKeptSchema,
  statementListInput,
  statementListSchema,
  statementsInput,
} from './found-statement.ts';
import { historyStateSchema, libraryStatusSchema } from './library.ts';
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
  passageUpdateInput,
} from './passage.ts';
import { idSchema, idsSchema } from './primitives.ts';
import { articleLinkInput, relatedListSchema } from './related.ts';
import { savedSearchInput, savedSearchSchema, savedSearchUpdateInput } from './saved-search.ts';
import { facetsInput, facetsSchema, searchAnswerSchema, searchInput } from './search.ts';
import { settingsPatchSchema, settingsSchema } from './settings.ts';
import {
  speakerAddInput,
  speakerMeaningSchema,
  speakerMergeInput,
  speakerPairInput,
  speakerResolveInput,
  speakerSchema,
  speakerSplitInput,
  speakerTwinsSchema,
  speakerUpdateInput,
} from './speaker.ts';
import { tagSchema } from './tag.ts';

/** A query reads and may be asked again at will; a command changes something. */
interface Method<K extends 'query' | 'command', I extends z.ZodType, O extends z.ZodType> {
  kind: K;
  input: I;
  output: O;
  /** When it is sent and what it does, in one sentence. */
  about: string;
}

const query = <I extends z.ZodType, O extends z.ZodType>(
  about: string,
  input: I,
  output: O,
): Method<'query', I, O> => ({
  kind: 'query',
  input,
  output,
  about,
});
const command = <I extends z.ZodType, O extends z.ZodType>(
  about: string,
  input: I,
  output: O,
): Method<'command', I, O> => ({
  kind: 'command',
  input,
  output,
  about,
});

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
  'library.addSamples': command(
    'Saves the sample stories that come with the program.',
    nothing,
    z.object({ added: z.number().int() }),
  ),
  'calls.cancel': command(
    'Stops a running call by the id its caller gave it.',
    z.strictObject({ callId: z.string().max(100) }),
    z.object({ cancelled: z.boolean() }),
  ),

  'articles.save': command(
    'Captures a page, a file or pasted words and keeps it; says so when it is there already.',
    saveInput,
    saveOutcomeSchema,
  ),
  'articles.refetch': command(
    'Fetches a story again: a new capture if its text changed, and what became of each passage.',
    refetchInput,
    refetchOutcomeSchema,
  ),
  'articles.list': query(
    'A page of articles in a declared order, by keyset.',
    articleListInput,
    articleListSchema,
  ),
  'articles.get': query('One article with its captures.', one, articleSchema),
  'articles.update': command(
    'Changes state, favourite, title or note of articles.',
    articleUpdateInput,
    done,
  ),
  'articles.tag': command('Adds and removes tags on articles.', articleTagInput, done),
  'articles.recordProgress': command(
    'Notes how far an article has been read; not an act that undo takes back.',
    recordProgressInput,
    done,
  ),
  'articles.trash': command('Puts articles in the trash.', many, done),
  'articles.restore': command('Takes articles out of the trash.', many, done),
  'articles.related': query(
    'Other articles with the same words, or of the same story, first published first.',
    one,
    relatedListSchema,
  ),
  'articles.link': command(
    'Makes articles one story with several sources; each stays an article of its own.',
    articleLinkInput,
    done,
  ),
  'articles.unlink': command('Takes an article out of its story.', one, done),
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
  'searches.save': command(
    'Saves a query as a smart list, after the others.',
    savedSearchInput,
    savedSearchSchema,
  ),
  'searches.update': command(
    'Changes the name or the query of a smart list.',
    savedSearchUpdateInput,
    savedSearchSchema,
  ),
  'searches.remove': command('Takes a smart list away; undo brings it back.', one, done),
  'searches.reorder': command(
    'Puts these smart lists first, in this order; the others follow as they stood.',
    many,
    done,
  ),

  'passages.add': command('Keeps a passage of a capture.', passageAddInput, passageSchema),
  'passages.get': query('One passage with its source.', one, passageCardSchema),
  'passages.list': query('A page of passages, filtered.', passageListInput, passageListSchema),
  'passages.statistics': query(
    'How many passages were kept week by week, and from which sites, with which tags, by which speakers.',
    passageStatisticsInput,
    passageStatisticsSchema,
  ),
  'passages.update': command(
    'Changes colour, note, privacy, tags or attribution of passages.',
    passageUpdateInput,
    done,
  ),
  'passages.move': command(
    'Lets a passage begin or end elsewhere in its text; everything else about it stays.',
    passageMoveInput,
    passageSchema,
  ),
  'passages.merge': command(
    'Makes one passage of several that stand together: the oldest, over the words of all, with their notes and tags.',
    passageMergeInput,
    passageMergedSchema,
  ),
  'passages.split': command(
    'Parts a passage in two at a place within it; the note stays with the first.',
    passageSplitInput,
    passageSplitSchema,
  ),
  'passages.remove': command('Takes passages away; undo brings them back.', many, done),
  'passages.cite': query(
    'Passages as text to paste, each with its citation.',
    citeInput,
    z.object({ text: z.string() }),
  ),

  'speakers.list': query(
    'All speakers, with how many passages each has.',
    nothing,
    z.object({ items: z.array(speakerSchema) }),
  ),
  'speakers.resolve': query(
    'Who a name means: the speaker, or all that it may mean.',
    speakerResolveInput,
    speakerMeaningSchema,
  ),
  'speakers.twins': query(
    'Pairs of speakers who may be one; nothing is merged by itself.',
    nothing,
    z.object({ items: z.array(speakerTwinsSchema) }),
  ),
  'speakers.add': command('Writes a speaker down who has no passages yet.', speakerAddInput, speakerSchema),
  'speakers.update': command(
    'Changes the name, kind, aliases, roles, link or note of a speaker.',
    speakerUpdateInput,
    speakerSchema,
  ),
  'speakers.merge': command(
    'Makes one speaker of several: passages, names, roles and notes of the others become its own.',
    speakerMergeInput,
    speakerSchema,
  ),
  'speakers.split': command(
    'Makes another speaker of some names and some passages of one.',
    speakerSplitInput,
    speakerSchema,
  ),
  'speakers.tellApart': command(
    'Says that two speakers are two, so that they are not proposed as one again.',
    speakerPairInput,
    done,
  ),
  'speakers.remove': command('Takes speakers away; their passages stay, without a speaker.', many, done),
  'speakers.propose': query(
    'Who may have said the words of a span, three at most, each with the sentence that says so.',
    speakerProposeInput,
    speakerProposalsSchema,
  ),

  'statements.list': query(
    'The statements that the program finds in the text an article shows, and what became of each.',
    statementListInput,
    statementListSchema,
  ),
  'statements.keep': command(
    'Keeps statements as passages, with speaker, role, kind and day filled in.',
    statementKeepInput,
    statementKeptSchema,
  ),
  'statements.dismiss': command(
    'Dismisses statements: they stay dismissed when they are found again.',
    statementsInput,
    done,
  ),
  'statements.restore': command('Wants dismissed statements again.', statementsInput, done),

  'tags.list': query(
    'All tags with their counts, by name.',
    nothing,
    z.object({ items: z.array(tagSchema) }),
  ),

  'settings.get': query('The settings, defaults filled in.', nothing, settingsSchema),
  'settings.update': command('Changes some settings.', settingsPatchSchema, settingsSchema),

  'exports.make': query(
    'Makes the files of an export; the host writes them where the user said.',
    exportInput,
    exportAnswerSchema,
  ),

  'jobs.start': command(
    'Begins long work: saving many addresses, or fetching many stories again.',
    jobStartInput,
    jobSchema,
  ),
  'jobs.list': query(
    'All jobs that were not dismissed, newest first.',
    nothing,
    z.object({ items: z.array(jobSchema) }),
  ),
  'jobs.get': query('One job with a page of its items.', jobGetInput, jobPageSchema),
  'jobs.pause': command('Begins no more items; those under way are finished.', one, jobSchema),
  'jobs.resume': command(
    'Goes on with a paused job, or at once with one that waits for the network.',
    one,
    jobSchema,
  ),
  'jobs.cancel': command('Stops a job for good; what it saved stays.', one, jobSchema),
  'jobs.retryFailed': command('Tries again what failed or was cancelled.', one, jobSchema),
  'jobs.dismiss': command('Forgets a job that is over; what it saved stays.', one, done),

  'history.state': query('What undo and redo would do now.', nothing, historyStateSchema),
  'history.undo': command('Takes back the last act.', nothing, historyStateSchema),
  'history.redo': command('Does the act again that was taken back last.', nothing, historyStateSchema),
} as const satisfies Record<string, Method<'query' | 'command', z.ZodType, z.ZodType>>;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
/** What a caller gives: defaults may be left out. */
export type InputOf<M extends MethodName> = z.input<Methods[M]['input']>;
/** What the implementation gets: parsed, defaults filled in. */
export type ParsedInputOf<M extends MethodName> = z.output<Methods[M]['input']>;
export type OutputOf<M extends MethodName> = z.output<Methods[M]['output']>;
