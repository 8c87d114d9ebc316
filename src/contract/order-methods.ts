import { z } from 'zod';
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
import { act, query } from './method-kinds.ts';
import { idSchema } from './primitives.ts';

const nothing = z.strictObject({});
const done = z.object({});
const one = z.strictObject({ id: idSchema });

/** The part of the table that keeps things in order: tags, collections. */
export const orderMethods = {
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
