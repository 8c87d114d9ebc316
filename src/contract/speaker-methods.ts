import { z } from 'zod';
import {
  speakerProposalsSchema,
  speakerProposeInput,
  statementKeepInput,
  statementKeptSchema,
  statementListInput,
  statementListSchema,
  statementsInput,
} from './found-statement.ts';
import { act, query } from './method-kinds.ts';
import { idsSchema } from './primitives.ts';
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

const nothing = z.strictObject({});
const done = z.object({});
const many = z.strictObject({ ids: idsSchema });

/** The part of the table about who said what: speakers, and statements that were found. */
export const speakerMethods = {
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
  'speakers.add': act('Writes a speaker down who has no passages yet.', speakerAddInput, speakerSchema),
  'speakers.update': act(
    'Changes the name, kind, aliases, roles, link or note of a speaker.',
    speakerUpdateInput,
    speakerSchema,
  ),
  'speakers.merge': act(
    'Makes one speaker of several: passages, names, roles and notes of the others become its own.',
    speakerMergeInput,
    speakerSchema,
  ),
  'speakers.split': act(
    'Makes another speaker of some names and some passages of one.',
    speakerSplitInput,
    speakerSchema,
  ),
  'speakers.tellApart': act(
    'Says that two speakers are two, so that they are not proposed as one again.',
    speakerPairInput,
    done,
  ),
  'speakers.remove': act('Takes speakers away; their passages stay, without a speaker.', many, done),
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
  'statements.keep': act(
    'Keeps statements as passages, with speaker, role, kind and day filled in.',
    statementKeepInput,
    statementKeptSchema,
  ),
  'statements.dismiss': act(
    'Dismisses statements: they stay dismissed when they are found again.',
    statementsInput,
    done,
  ),
  'statements.restore': act('Wants dismissed statements again.', statementsInput, done),
} as const;
