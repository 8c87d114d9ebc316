import { z } from 'zod';
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
import {
  tagMergeInput,
  tagMovedSchema,
  tagRecolourInput,
  tagRenameInput,
  tagSchema,
  tagUsesSchema,
} from './tag.ts';
import {
  collectionCreateInput,
  collectionMoveInput,
  collectionPassagesInput,
  collectionSchema,
  collectionUpdateInput,
} from './collection.ts';
import { act, command, query } from './method-kinds.ts';
import { idSchema, idsSchema } from './primitives.ts';

const nothing = z.strictObject({});
const done = z.object({});
const one = z.strictObject({ id: idSchema });
const many = z.strictObject({ ids: idsSchema });

/** The part of the table that keeps things in order: speakers, tags, collections. */
export const orderMethods = {
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
  'speakers.tellApart': command(
    {
      about: 'Says that two speakers are two, so that they are not proposed as one again.',
      whyNot: 'It ends a proposal and changes no speaker; the two can still be merged by hand.',
    },
    speakerPairInput,
    done,
  ),
  'speakers.remove': act('Takes speakers away; their passages stay, without a speaker.', many, done),
  'tags.list': query(
    'All tags with their counts, by name.',
    nothing,
    z.object({ items: z.array(tagSchema) }),
  ),

  'tags.uses': query(
    'What a tag and those nested under it are on, and which smart lists name them.',
    one,
    tagUsesSchema,
  ),
  'tags.rename': act(
    'Gives a tag another name, or another place in the tree, with all that is nested under it.',
    tagRenameInput,
    tagMovedSchema,
  ),
  'tags.merge': act(
    'Puts another tag in the place of a tag, on articles and passages; what is nested under it goes under the other.',
    tagMergeInput,
    tagMovedSchema,
  ),
  'tags.recolour': act('Gives a tag a colour, or none.', tagRecolourInput, done),
  'tags.remove': act('Takes a tag, and those nested under it, from all articles and passages.', one, done),

  'collections.list': query(
    'All collections with how many passages each has, by name.',
    nothing,
    z.object({ items: z.array(collectionSchema) }),
  ),
  'collections.create': act(
    'Makes a collection, with the passages given in their order.',
    collectionCreateInput,
    collectionSchema,
  ),
  'collections.update': act(
    'Changes the name or the note of a collection.',
    collectionUpdateInput,
    collectionSchema,
  ),
  'collections.remove': act('Takes a collection away; its passages stay.', one, done),
  'collections.add': act(
    'Puts passages into a collection, after the others; those that are in it stay where they are.',
    collectionPassagesInput,
    collectionSchema,
  ),
  'collections.take': act('Takes passages out of a collection.', collectionPassagesInput, collectionSchema),
  'collections.move': act(
    'Puts passages of a collection before another of its passages, or at its end.',
    collectionMoveInput,
    done,
  ),
} as const;
